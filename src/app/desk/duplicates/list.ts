/**
 * Every pair of a selection that is suspected, by Keur or by a person, or was settled.
 *
 * @module
 */

import { pairOf } from '#core/selection/pair.ts'
import type { Selection } from '#core/selection/state.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import type { PairLine, PairState } from './duplicates.ts'
import { marksFor, suspectedIn } from './known.ts'
import { type Suspicion, compare } from './suspect.ts'

/** The pairs: what a person suspects, then what only Keur does, then what is settled. */
export async function duplicatesIn(
  means: DeskMeans,
  place: Pick<DeskPlace, 'name' | 'selection'>,
): Promise<readonly PairLine[]> {
  const { selection } = place
  const found = await suspectedIn(means, place)
  const bySuspicion = new Map(found.map((one) => [pairOf(one.candidates), one]))
  const recorded = [...selection.duplicates.keys()]
  const rest = recorded.filter((pair) => !bySuspicion.has(pair)).map(namesIn)
  for (const one of await comparedIn(means, place.name, rest)) {
    bySuspicion.set(pairOf(one.candidates), one)
  }
  return [...bySuspicion.values()]
    .map((one) => pairLine(selection, one))
    .toSorted((a, b) => WEIGHTS[a.state] - WEIGHTS[b.state])
}

/** A pair with how far it is. */
export function pairLine(
  selection: Selection,
  { candidates, same, different }: Suspicion,
): PairLine {
  return {
    candidates,
    state: stateOf(selection, candidates),
    same,
    different,
    withdrawn: candidates.filter((one) => selection.candidates.get(one)?.withdrawn !== undefined),
  }
}

/** How far a pair is. */
export function stateOf(
  { duplicates }: Pick<Selection, 'duplicates'>,
  candidates: readonly [string, string],
): PairState {
  return duplicates.get(pairOf(candidates)) ?? 'unrecorded'
}

/** What pairs have in common, whoever suspects them. */
export async function comparedIn(
  means: DeskMeans,
  selection: string,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly Suspicion[]> {
  const marks = await marksFor(means, selection, [...new Set(pairs.flat())])
  return pairs.map(([a, b]): Suspicion => {
    const [one, other] = [marks.get(a), marks.get(b)]
    return one === undefined || other === undefined
      ? { candidates: [a, b], same: [], different: [] }
      : compare({ candidate: a, marks: one }, { candidate: b, marks: other })
  })
}

const WEIGHTS: Readonly<Record<PairState, number>> = {
  suspected: 0,
  unrecorded: 1,
  same: 2,
  different: 3,
}

function namesIn(pair: string): readonly [string, string] {
  const [a = '', b = ''] = pair.split(' ')
  return [a, b]
}
