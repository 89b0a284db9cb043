/**
 * Where things stand in a YAML text.
 *
 * @module
 */

import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Document, Node } from 'yaml'

/** A node and the offset at which a person would look for it. */
interface Place {
  readonly node: Node | null
  readonly offset: number
}

/**
 * The offset of the value at `path`; for a map or list that of its key, because it begins on a
 * line of its own. Where the path leads to nothing: of the last thing on the way to it.
 */
export function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let place: Place = { node: document.contents, offset: document.contents?.range[0] ?? 0 }
  for (const key of path) {
    const next = partOf(place, key, document)
    if (next === undefined) return place.offset
    place = next
  }
  return place.offset
}

/** The offset of the key at the end of `path`, or of the item where a list holds it. */
export function offsetOfKey(document: Document.Parsed, path: readonly (string | number)[]): number {
  const key = path.at(-1)
  const map = document.getIn(path.slice(0, -1), true)
  const pair = isMap(map)
    ? map.items.find((each) => isScalar(each.key) && String(each.key.value) === `${key}`)
    : undefined
  return pair === undefined ? offsetOf(document, path) : startOf(nodeOf(pair.key), 0)
}

/** The node that `value` is; `null` for none. */
export function nodeOf(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null
}

function partOf(
  { node, offset }: Place,
  key: string | number,
  document: Document.Parsed,
): Place | undefined {
  const held = isAlias(node) ? node.resolve(document) : node
  if (isSeq(held)) {
    const item = nodeOf(typeof key === 'number' ? held.items[key] : undefined)
    return item === null ? undefined : { node: item, offset: startOf(item, offset) }
  }
  if (!isMap(held)) return undefined
  const pair = held.items.find((each) => isScalar(each.key) && String(each.key.value) === `${key}`)
  if (pair === undefined) return undefined
  const value = nodeOf(pair.value)
  const keyStart = startOf(nodeOf(pair.key), offset)
  return { node: value, offset: isScalar(value) ? startOf(value, keyStart) : keyStart }
}

function startOf(node: Node | null, otherwise: number): number {
  return node?.range?.[0] ?? otherwise
}
