/**
 * The engine as the properties use it: the very functions that decide real selections, named here so that a test can put
 * a faulty one in their place and see that it is found out.
 *
 * @module
 */

import { type Eligibility, compileEligibility } from '#core/eligibility/eligibility.ts'
import type { Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { rankedList } from '#core/selection/lists/ranked-list.ts'
import { compete } from '#core/selection/outcomes/competition.ts'
import { participants } from '#core/selection/outcomes/participants.ts'
import { standingOf } from '#core/selection/outcomes/standing.ts'
import type { Assessment, Selection } from '#core/selection/state.ts'
import type { Regulation } from '../../schema/regulation.ts'
import { type Standing, standings } from './standing.ts'

/** What the properties ask of the engine. */
export interface Engine {
  readonly compete: typeof compete
  readonly eligibility: (regulation: Regulation) => Eligibility
  /** How everybody stands in the first round after these events; undefined when one of them is refused. */
  readonly course: (
    regulation: Regulation,
    events: readonly Event[],
  ) => ReadonlyMap<string, Standing> | undefined
}

/** The engine itself. */
export const ENGINE: Engine = { compete, eligibility: compileEligibility, course }

/** The ranks on the ranked list when its round was decided like this; empty when the round feeds no list. */
export function listRanksOf(
  regulation: Regulation,
  facts: Pick<Selection, 'candidates' | 'roll' | 'rounds' | 'calls'>,
  at: NonNullable<Selection['last']>,
): ReadonlyMap<string, number> {
  const versions = [{ from: undefined, regulation }]
  return new Map(
    rankedList({ ...facts, versions, revision: 0 }, at).map(({ candidate, rank }) => [
      candidate,
      rank,
    ]),
  )
}

function course(
  regulation: Regulation,
  events: readonly Event[],
): ReadonlyMap<string, Standing> | undefined {
  const folded = replay(regulation)
  for (const event of events) if (!folded.take(event).ok) return undefined
  const { selection } = folded
  const [first] = standingOf(selection)
  const assessed: Assessment | undefined = first?.state.decided ?? first?.assessed
  if (assessed === undefined || selection.last === undefined) return undefined
  const next = regulation.rounds[1]?.round
  const into =
    next === undefined
      ? undefined
      : new Set(participants(selection, regulation, next).map(({ candidate }) => candidate))
  const found = standings(assessed, listRanksOf(regulation, selection, selection.last))
  return new Map(
    [...found].map(([name, standing]) => [name, { ...standing, goesInto: into?.has(name) }]),
  )
}
