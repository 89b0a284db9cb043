/**
 * Phrases that several parts of the minutes use. In Dutch.
 *
 * @module
 */

/** A number with what it counts. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** More names do not help a reader: the record has all of them. */
const NAMED = 50

/** Names in a row. */
export function named(names: readonly string[]): string {
  const rest = names.length - NAMED
  const shown = names.slice(0, NAMED)
  if (rest > 0) return `${shown.join(', ')} en nog ${rest} andere`
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} en ${last}`
}
