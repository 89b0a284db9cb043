/**
 * The name somebody probably meant.
 *
 * @module
 */

/**
 * The one of `known` that differs least from `name`, when it differs by at most a third of its
 * letters (and at least one may differ); else the empty text. Of equally near names the first.
 */
export function nearest(name: string, known: readonly string[]): string {
  const limit = Math.max(1, Math.floor(name.length / 3))
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
  return near[0]?.candidate ?? ''
}

/** How many letters must be added, left out or replaced to turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of Array.from(a).entries()) last = nextRow(last, letter, { b, row })
  return last.at(-1) ?? 0
}

function nextRow(
  above: readonly number[],
  letter: string,
  { b, row }: { readonly b: string; readonly row: number },
): readonly number[] {
  const current = [row + 1]
  for (const [column, other] of Array.from(b).entries()) {
    const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1)
    const added = (current[column] ?? 0) + 1
    const leftOut = (above[column + 1] ?? 0) + 1
    current.push(Math.min(replaced, added, leftOut))
  }
  return current
}
