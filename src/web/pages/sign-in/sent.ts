/**
 * The fields of a form as they were sent.
 *
 * @module
 */

import { sentFields } from '../../sent-form.ts'
import { type Visit } from '../../visit.ts'

/** Reads a field: its text without spaces around it; empty where it was not sent, or as a file. */
export type Sent = (name: string) => string

/** The form of a request. One that cannot be read as a form is refused with 400. */
export async function sentForm({ c }: Visit): Promise<Sent> {
  const fields = new Map(await sentFields(c))
  return (name) => (fields.get(name) ?? '').trim()
}
