/**
 * The two ways to name a place in a regulation: by keys and indexes, and by names.
 *
 * A place by names reads `rounds/preselection/cut-off`: a key of a map, or the name of a list item.
 * An item is named by the field its list is written around (`round`, `step`, `amendment`,
 * `criterion`, …, else `of` or `what`); where an item has no name of its own, or an earlier item has
 * the same one, it is named by its index, counted from 0.
 *
 * @module
 */

import { isMap, type Path } from '../profile/visit.ts'

/** The fields by which list items are named; the first that is present and a text holds. */
const NAMING_FIELDS = [
  'round',
  'step',
  'amendment',
  'criterion',
  'competence',
  'expectation',
  'benefit',
  'reference',
  'channel',
  'condition',
  'who-qualify-for',
  'about',
  'of',
  'what',
] as const

/** The value at `path`; `undefined` when there is none. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document
  for (const key of path) value = partOf(value, key)
  return value
}

/** `path` by names. A part of the path that leads to nothing is given as it is. */
export function namesOf(document: unknown, path: Path): readonly string[] {
  let value = document
  return path.map((key) => {
    const name = Array.isArray(value) && typeof key === 'number' ? itemName(value, key) : `${key}`
    value = partOf(value, key)
    return name
  })
}

/**
 * The path that `names` stand for. The last name may be a key that its map does not have yet;
 * `undefined` when another part leads to nothing.
 */
export function pathOfNames(document: unknown, names: readonly string[]): Path | undefined {
  const path: (string | number)[] = []
  let value = document
  for (const [position, name] of names.entries()) {
    const key = keyOfName(value, name)
    if (key === undefined) return undefined
    path.push(key)
    value = partOf(value, key)
    if (value === undefined && position < names.length - 1) return undefined
  }
  return path
}

/** `document` with `value` at `path`, everything else shared; `undefined` takes the place away. */
export function withValueAt(document: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const part = rest.length === 0 ? value : withValueAt(partOf(document, key), rest, value)
  if (Array.isArray(document)) {
    return document.flatMap((item: unknown, index) =>
      index === key ? (part === undefined ? [] : [part]) : [item],
    )
  }
  const entries = isMap(document) ? Object.entries(document) : []
  const others = entries.map(([name, old]) => [name, name === key ? part : old] as const)
  const all = others.some(([name]) => name === key)
    ? others
    : [...others, [`${key}`, part] as const]
  return Object.fromEntries(all.filter(([, kept]) => kept !== undefined))
}

function partOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function keyOfName(value: unknown, name: string): string | number | undefined {
  if (isMap(value)) return name
  if (!Array.isArray(value)) return undefined
  const named = value.findIndex((item) => ownName(item) === name)
  if (named >= 0) return named
  return /^\d{1,4}$/.test(name) && Number(name) < value.length ? Number(name) : undefined
}

function itemName(list: readonly unknown[], index: number): string {
  const name = ownName(list[index])
  const first = list.findIndex((item) => ownName(item) === name)
  return name === undefined || first !== index ? `${index}` : name
}

function ownName(item: unknown): string | undefined {
  if (!isMap(item)) return undefined
  for (const field of NAMING_FIELDS) {
    const name = item[field]
    if (typeof name === 'string') return name
  }
  return undefined
}
