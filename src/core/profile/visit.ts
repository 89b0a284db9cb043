/**
 * A walk through everything a file holds, for the rules that concern every place in it.
 *
 * @module
 */

/** The way to a place in a document: keys of maps and indexes of lists, from the root. */
export type Path = readonly (string | number)[]

/** One place in a document and what stands there. */
export interface Place {
  readonly path: Path
  readonly value: unknown
}

/** Every place in `document`, itself first, each map or list before what it contains. */
export function placesOf(document: unknown, path: Path = []): readonly Place[] {
  return [
    { path, value: document },
    ...partsOf(document).flatMap(([key, part]) => placesOf(part, [...path, key])),
  ]
}

/** Whether `value` is a map with text keys; a list is not. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((part: unknown, index) => [index, part] as const)
  return isMap(value) ? Object.entries(value) : []
}
