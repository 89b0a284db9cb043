/**
 * The name somebody probably meant.
 *
 * @module
 */

/**
 * The one of `known` that differs least from `name`, when it differs by at most a third of its
 * letters (and at least one may differ), capitals apart; else the empty text. Of equally near names the first.
 */
export function nearest(name: string, known: readonly string[]): string {
  const limit = Math.max(1, Math.floor(name.length / 3))
  const near = known
    .map((candidate) => ({
      candidate,
      distance: editDistance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
  return near[0]?.candidate ?? ''
}

/** How many letters must be added, left out, replaced or swapped with their neighbour to turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)]
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const row of from.keys()) {
    const next = nextRow({ before, last }, { from, to, row })
    before = last
    last = next
  }
  return last.at(-1) ?? 0
}

interface Rows {
  readonly before: readonly number[]
  readonly last: readonly number[]
}

interface Words {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly row: number
}

function nextRow({ before, last }: Rows, { from, to, row }: Words): readonly number[] {
  const current = [row + 1]
  for (const [column, other] of to.entries()) {
    const replaced = (last[column] ?? 0) + (from[row] === other ? 0 : 1)
    const added = (current[column] ?? 0) + 1
    const leftOut = (last[column + 1] ?? 0) + 1
    const isSwap = row > 0 && from[row] === to[column - 1] && from[row - 1] === other
    const swapped = isSwap ? (before[column - 1] ?? 0) + 1 : replaced
    current.push(Math.min(replaced, added, leftOut, swapped))
  }
  return current
}
