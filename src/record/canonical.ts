/**
 * The one way in which a value is written before it is hashed: RFC 8785 (JCS), for texts, whole numbers, yes and no,
 * nothing, lists and objects.
 *
 * Any other number is refused: exact values are texts in the record (policy 15). A field that is `undefined` is not there.
 *
 * @module
 */

/** What the record can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [field: string]: Json | undefined }

/**
 * The canonical text of a value: fields in the order of their UTF-16 code units, no white space.
 *
 * @throws {RangeError} on a number that is not a safe integer and on a text that is not well-formed.
 */
export function canonicalText(value: Json): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return whole(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  let fields = ''
  for (const name of Object.keys(value).toSorted()) {
    const field = value[name]
    if (field === undefined) continue
    fields += `${fields === '' ? '' : ','}${quoted(name)}:${canonicalText(field)}`
  }
  return `{${fields}}`
}

/**
 * A value as the record can hold it: numbers that are no safe integers become decimal texts, absent fields go.
 *
 * @throws {RangeError} on a number that has no plain decimal text, and on what JSON cannot say.
 */
export function jsonOf(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : decimal(value)
  if (Array.isArray(value)) return value.map(jsonOf)
  if (typeof value !== 'object') throw new RangeError(`The record cannot hold a ${typeof value}.`)
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      field === undefined ? [] : [[name, jsonOf(field)]],
    ),
  )
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('A text with half a character is not canonical.')
  return JSON.stringify(text)
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe whole number.`)
  return String(value === 0 ? 0 : value)
}

function decimal(value: number): string {
  const text = String(value)
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new RangeError(`${text} has no plain decimal text.`)
  return text
}
