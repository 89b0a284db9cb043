/**
 * Reads a form as it was sent, for every page that has one. Files are read elsewhere, as they stream in.
 *
 * @module
 */

import { type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** The texts of a form by the names of their fields, in the order in which they were sent. */
export type SentFields = readonly (readonly [name: string, text: string])[]

/**
 * The fields of a form; none where something else was sent. One that cannot be read as the form it says it is, is refused with
 * 400. The character NUL is left out: no keyboard makes it, and no text of the database can hold it.
 */
export async function sentFields({ req }: Context): Promise<SentFields> {
  let body: Readonly<Record<string, unknown>>
  try {
    body = await req.parseBody({ all: true })
  } catch (cause) {
    if (cause instanceof HTTPException) throw cause
    throw new HTTPException(400, { cause })
  }
  return Object.entries(body).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((one) =>
        typeof one === 'string' ? [[withoutNul(name), withoutNul(one)] as const] : [],
      ),
  )
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

/** The texts of each field. */
export function textsByName(fields: SentFields): Readonly<Record<string, readonly string[]>> {
  const all = new Map<string, string[]>()
  for (const [name, text] of fields) all.set(name, [...(all.get(name) ?? []), text])
  return Object.fromEntries(all)
}

/** The fields of a form as if they stood in an address. */
export async function sentParams(c: Context): Promise<URLSearchParams> {
  const params = new URLSearchParams()
  for (const [name, text] of await sentFields(c)) params.append(name, text)
  return params
}
