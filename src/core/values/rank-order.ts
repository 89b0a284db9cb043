/**
 * The order of ranks: A3 above every A2, then A1, B3, B2, B1, C3 … down to D1.
 *
 * How A2L, A2A, A2E, A2M and A2 stand to one another is not settled, so between two of these nothing is concluded. A text
 * that is no rank is never compared either.
 *
 * Source: the annex on ranks of the staff statute (docs/background, section 5); rules 60–62 need it.
 *
 * @module
 */

const UNORDERED: ReadonlySet<string> = new Set(['A2L', 'A2A', 'A2E', 'A2M', 'A2'])

const PLACES: ReadonlyMap<string, number> = new Map([
  ['A3', 12],
  ['A2L', 11],
  ['A2A', 11],
  ['A2E', 11],
  ['A2M', 11],
  ['A2', 11],
  ['A1', 10],
  ['B3', 9],
  ['B2', 8],
  ['B1', 7],
  ['C3', 6],
  ['C2', 5],
  ['C1', 4],
  ['D3', 3],
  ['D2', 2],
  ['D1', 1],
])

/** Whether `text` is a rank this order knows. */
export function isRank(text: string): boolean {
  return PLACES.has(text)
}

/** Whether `rank` is `wanted` or higher; `undefined` where the order between the two is not known. */
export function isRankAtLeast(rank: string, wanted: string): boolean | undefined {
  const place = PLACES.get(rank)
  const lowest = PLACES.get(wanted)
  if (place === undefined || lowest === undefined) return undefined
  if (rank !== wanted && UNORDERED.has(rank) && UNORDERED.has(wanted)) return undefined
  return place >= lowest
}
