/**
 * Every request of a selection to count an earlier result.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { measured } from '#core/selection/measured.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import { actorIn } from '#persistence/actors.ts'
import { kindsAbout } from '#persistence/desk/history.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import type { ReuseLine, ReuseState } from './reuse.ts'

/** The requests of candidates who are open to the actor, those that wait first; that they are read is recorded. */
export async function requestsIn(
  means: DeskMeans,
  place: DeskPlace,
): Promise<readonly ReuseLine[]> {
  const { selection, regulation, name } = place
  const all = selection.roll.flatMap((one) => linesOf(selection, regulation, one))
  if (all.length === 0) return []
  await noteDeskReading(means, place, { fields: ['reuse'], purpose: 'reuse' })
  const { account } = place.actor
  const { by, proposed } = await inTransaction(means.store.database, { account }, async (work) => ({
    by: await actorIn(work, name, account),
    proposed: await kindsAbout(work, name, ['ReuseProposed']),
  }))
  const closed = selection.conflicts.get(by)
  return all
    .filter(({ candidate }) => closed?.has(candidate) !== true)
    .map((line) => {
      const isProposed = line.state === 'open' && proposed.some((text) => isAbout(text, line))
      return isProposed ? { ...line, state: 'proposed' as const } : line
    })
    .toSorted((a, b) => WEIGHTS[a.state] - WEIGHTS[b.state])
}

/** Whether the text of an entry is about this request. */
function isAbout(text: string, { candidate, round, measure }: ReuseLine): boolean {
  return [`"candidate":"${candidate}"`, `"round":"${round.round}"`, `"measure":"${measure}"`].every(
    (part) => text.includes(part),
  )
}

const WEIGHTS: Readonly<Record<ReuseState, number>> = {
  open: 0,
  proposed: 1,
  granted: 2,
  refused: 3,
  withdrawn: 4,
}

/** The tests about which somebody asks, each once: a request for a round is one for each of its tests. */
export function linesOf(
  selection: Selection,
  { rounds }: Regulation,
  candidate: Candidate,
): readonly ReuseLine[] {
  const asked = candidate.submissions.flatMap(({ event }) => event.reuse ?? [])
  const found = new Map<string, ReuseLine>()
  for (const { round: name, measure: only, taken } of asked) {
    const round = rounds.find((one) => one.round === name)
    if (round === undefined) continue
    for (const measure of only === undefined ? scoredIn(round) : [only]) {
      const line = lineOf(selection, candidate, { round, measure, taken })
      if (line !== undefined) found.set(measured(name, measure), line)
    }
  }
  return [...found.values()]
}

interface Asked {
  readonly round: Round
  readonly measure: string
  readonly taken: string | undefined
}

function lineOf(
  selection: Selection,
  { candidate, withdrawn, reuse }: Candidate,
  { round, measure, taken }: Asked,
): ReuseLine | undefined {
  const rules = round.measures?.[measure]
  if (rules === undefined) return undefined
  const decided = reuse?.[measured(round.round, measure)] ?? 'open'
  return {
    candidate,
    round,
    measure,
    rules,
    taken,
    state: withdrawn === undefined ? decided : 'withdrawn',
    isClosed: roundState(selection.rounds, round.round).closed !== undefined,
  }
}

function scoredIn({ measures = {} }: Round): readonly string[] {
  return Object.entries(measures).flatMap(([name, { counts }]) =>
    counts === 'scored' ? [name] : [],
  )
}
