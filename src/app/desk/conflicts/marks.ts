/**
 * Candidates on the page where a conflict of interest is declared. Names stand there without numbers: who judges numbers is not to
 * learn whose they are, neither on the page nor in what its form sends (policy 29). So the form sends a mark for each name, which only
 * this installation can make, another for every account.
 *
 * @module
 */

import type { Selection } from '#core/selection/state.ts'
import { keyedHash } from '#persistence/addresses.ts'
import type { Store } from '#persistence/store.ts'

/** Whose marks they are, in which selection. */
export interface MarkedFor {
  readonly account: string
  readonly selection: string
}

/** What the form sends for a candidate. */
export function markOf(
  { keys }: Store,
  { account, selection }: MarkedFor,
  candidate: string,
): string {
  const text = `${account}/${selection}/${candidate}`
  return keyedHash(keys.addresses, 'conflict', text).toString('hex').slice(0, 32)
}

/** The candidates whom the form was about, by their marks or, from who knows them, their numbers; else what was sent. */
export function markedBy(
  store: Store,
  whose: MarkedFor,
  { roll, candidates }: Pick<Selection, 'roll' | 'candidates'>,
  sent: readonly string[],
): readonly string[] {
  if (sent.every((one) => candidates.has(one))) return sent
  const byMark = new Map(roll.map(({ candidate }) => [markOf(store, whose, candidate), candidate]))
  return sent.map((one) => byMark.get(one) ?? one)
}
