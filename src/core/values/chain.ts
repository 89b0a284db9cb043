/**
 * A list that only grows, of which every earlier state stays as it was. Adding to it costs the same however long it is; reading it
 * costs its length. No chain is an empty list.
 *
 * @module
 */

/** Values in the order in which they were added, held from the last one back. */
export interface Chain<Value> {
  readonly last: Value
  readonly before: Chain<Value> | undefined
}

/** The chain with one value more; the chain it is given stays as it was. */
export function chained<Value>(before: Chain<Value> | undefined, last: Value): Chain<Value> {
  return { last, before }
}

/** The values, the first one first. */
export function listOf<Value>(chain: Chain<Value> | undefined): readonly Value[] {
  const values: Value[] = []
  for (let link = chain; link !== undefined; link = link.before) values.push(link.last)
  return values.toReversed()
}
