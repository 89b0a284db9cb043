/**
 * Equal lines of the outcome file, made once.
 *
 * Of a million candidates very many have the same outcome on the same grounds. Their lines are one object, so that whoever
 * writes the file can write it again without looking into it.
 *
 * @module
 */

/** Makes a value, or gives the one made before on the same grounds: the very same things, in the same order. */
export type SameFor<Value> = (grounds: readonly unknown[], make: () => Value) => Value

interface Node<Value> {
  readonly next: Map<unknown, Node<Value>>
  value?: Value
}

/** Starts remembering. What is made on still other grounds, once very many are known, is made each time. */
export function sameLines<Value>(): SameFor<Value> {
  const root: Node<Value> = { next: new Map() }
  let held = 0
  return (grounds, make) => {
    let node = root
    for (const ground of grounds) {
      let next = node.next.get(ground)
      if (next === undefined) {
        if (held >= MOST) return make()
        held += 1
        next = { next: new Map() }
        node.next.set(ground, next)
      }
      node = next
    }
    node.value ??= make()
    return node.value
  }
}

const MOST = 200_000
