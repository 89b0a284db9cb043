/**
 * Turns the lists of an outcome file into maps by name, so that a case says `candidates: { k1: … }`.
 *
 * @module
 */

import { isMap } from './runner-people.ts'

/** What the items of a list are named by; the first that every item has. */
const NAMES = ['point', 'offer', 'application', 'round', 'candidate', 'route', 'rule'] as const

/** `value` with every list of named things as a map by name. */
export function byName(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const field = NAMES.find((name) => hasOwnNames(items, name))
    return field === undefined
      ? items.map(byName)
      : Object.fromEntries(items.map((item) => [nameOf(item, field), byName(item)]))
  }
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, byName(part)]))
}

function hasOwnNames(items: readonly unknown[], field: string): boolean {
  const names = items.map((item) => nameOf(item, field))
  return items.length > 0 && !names.includes('') && new Set(names).size === items.length
}

function nameOf(item: unknown, field: string): string {
  const name = isMap(item) ? item[field] : undefined
  return typeof name === 'string' ? name : ''
}
