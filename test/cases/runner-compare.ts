/**
 * Compares what a case expects with what is there. Only what the case names is looked at.
 *
 * - A map: every name in it. A list: exactly these, in this order; against a map: exactly these names.
 * - `nothing`: there is nothing, or it is empty. `something`: there is something.
 * - Anything else: the same when written out, so that 75 and "75" are equal.
 *
 * @module
 */

import { isMap } from './runner-people.ts'

/** Everything in which `actual` is not as expected, each with its place. */
export function differences(expected: unknown, actual: unknown, at: string): readonly string[] {
  if (expected === 'nothing')
    return isNothing(actual) ? [] : [`${at}: ${shown(actual)}, not nothing`]
  if (expected === 'something') return isNothing(actual) ? [`${at}: nothing is there`] : []
  if (isMap(expected)) return mapDifferences(expected, actual, at)
  return Array.isArray(expected)
    ? listDifferences(expected, actual, at)
    : valueDifferences(expected, actual, at)
}

/** What in an expectation expects nothing at all: an empty map, or no value. */
export function emptyPart(expected: unknown, at: string): string | undefined {
  if (expected === null || expected === undefined || expected === '') return at
  if (!isMap(expected)) return undefined
  const entries = Object.entries(expected)
  if (entries.length === 0) return at
  for (const [name, part] of entries) {
    const empty = emptyPart(part, at === '' ? name : `${at}/${name}`)
    if (empty !== undefined) return empty
  }
  return undefined
}

function mapDifferences(
  expected: Readonly<Record<string, unknown>>,
  actual: unknown,
  at: string,
): readonly string[] {
  if (!isMap(actual))
    return [`${at}: ${shown(actual)}, not a map with ${Object.keys(expected).join(', ')}`]
  return Object.entries(expected).flatMap(([name, part]) => {
    const place = `${at}/${name}`
    if (Object.hasOwn(actual, name) || part === 'nothing') {
      return differences(part, actual[name], place)
    }
    const there = Object.keys(actual).join(', ')
    return [`${place}: is not there; there is ${there === '' ? 'nothing' : there}`]
  })
}

function listDifferences(
  expected: readonly unknown[],
  actual: unknown,
  at: string,
): readonly string[] {
  const listed = isMap(actual) ? Object.keys(actual) : actual
  return text(expected) === text(listed) ? [] : [`${at}: ${shown(listed)}, not ${shown(expected)}`]
}

function valueDifferences(expected: unknown, actual: unknown, at: string): readonly string[] {
  return word(expected) === word(actual) ? [] : [`${at}: ${shown(actual)}, not ${shown(expected)}`]
}

/** How a single value is written out: 75 and "75" alike. */
function word(value: unknown): string {
  return typeof value === 'string' ? value : shown(value)
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.length === 0
  return isMap(value) && Object.keys(value).length === 0
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'number' ? String(part) : part,
  )
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
