/**
 * A form as it was sent: texts by the names of their fields. Files are read elsewhere, as they stream in.
 *
 * @module
 */

import { type SentFields, sentFields, textsByName } from '../../sent-form.ts'
import { type Visit } from '../../visit.ts'

/** What was sent. */
export interface Sent {
  /** The text of a field, without the space around it; empty where it was not sent. Lines end as on Unix. */
  readonly one: (name: string) => string
  /** Every text of a field that may be sent more than once. */
  readonly all: (name: string) => readonly string[]
  /** Everything, in the order in which it was sent. */
  readonly fields: SentFields
}

/** Reads the form of a request. */
export async function sentForm({ c }: Visit): Promise<Sent> {
  return sentOf(await sentFields(c))
}

/** The form that these fields make. */
export function sentOf(fields: Sent['fields']): Sent {
  const texts = fields.map(([name, text]) => [name, text.replaceAll('\r\n', '\n')] as const)
  const all = (name: string): readonly string[] =>
    texts.flatMap(([field, text]) => (field === name ? [text] : []))
  return { one: (name) => (all(name)[0] ?? '').trim(), all, fields: texts }
}

/** The same as a body, for forms that read one. */
export function bodyOf({ fields }: Sent): Readonly<Record<string, readonly string[]>> {
  return textsByName(fields)
}

/** The version of the draft that a form was drawn from. */
export const VERSION = 'version'

/** The version that was sent; undefined where none that could be one was. */
export function versionIn(sent: Sent): number | undefined {
  const text = sent.one(VERSION)
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined
}
