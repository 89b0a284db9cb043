/**
 * The results of a round, and those of one participant, with where each score came from and what stood there before.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { absenceEffect } from '#core/selection/outcomes/absence.ts'
import { scoreOf } from '#core/selection/outcomes/competition.ts'
import type { Candidate, Score } from '#core/selection/state.ts'
import { accept, refuse } from '#core/values/result.ts'
import { knownActorIn } from '#persistence/actors.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { plainly } from '../refusal.ts'
import { earlierOf } from './earlier.ts'
import { glanceAt, lineOf, nextToScore, scoredRound } from './lines.ts'
import { type Origins, originsIn } from './origins.ts'
import { formsOn } from './overruling.ts'
import type { ResultView, ResultsView, ScoreView, ScoredRound } from './scores.ts'
import { markOf } from './seen.ts'

/** The rounds that are scored. */
export function scoredRounds(place: DeskPlace): readonly ScoredRound[] {
  return place.regulation.rounds.flatMap(({ round: name }) => {
    const round = scoredRound(place, name)
    return round === undefined ? [] : [glanceAt(place, round)]
  })
}

/** The results of a round; that they are read is recorded first. */
export async function resultsOf(
  means: DeskMeans,
  place: DeskPlace,
  name: string,
): Promise<ResultsView | undefined> {
  const round = scoredRound(place, name)
  if (round === undefined) return undefined
  await noteDeskReading(means, place, { fields: FIELDS, purpose: 'results' })
  const origins = await originsIn(means, place)
  const me = await actorOf(means, place)
  const { conflicts } = place.selection
  return {
    ...glanceAt(place, round),
    sessionStarted: roundState(place.selection.rounds, name).sessionStarted,
    hasSessions: hasSessions(round),
    isClosed: ({ candidate }) => conflicts.get(candidate)?.has(me) === true,
    scoresOf: (candidate) => scoresIn(round, candidate, origins),
  }
}

const FIELDS = ['scores', 'attendance']

/** The results of one participant; that they are read is recorded first. Who has a conflict of interest finds nobody there. */
export async function resultOf(
  means: DeskMeans,
  place: DeskPlace,
  name: string,
  candidateName: string,
): Answer<ResultView> {
  const { selection } = place
  const round = scoredRound(place, name)
  if (round === undefined) return refuse(plainly('unknown-round'))
  const candidate = selection.candidates.get(candidateName)
  const line = candidate === undefined ? undefined : lineOf(place, round, candidate)
  if (candidate === undefined || line === undefined) return refuse(plainly('not-in-round'))
  const me = await actorOf(means, place)
  if (selection.conflicts.get(candidateName)?.has(me) === true) {
    return refuse(plainly('unknown-candidate'))
  }
  const reading = { candidate: candidateName, fields: FIELDS, purpose: 'results' } as const
  await noteDeskReading(means, place, reading)
  const origins = await originsIn(means, place)
  const { progress, lines } = glanceAt(place, round)
  return accept({
    candidate,
    round,
    progress,
    state: line.state,
    isIn: line.isIn,
    scores: scoresIn(round, candidate, origins),
    formsOn: await formsOn(means, place, round, candidateName),
    attendance: candidate.attendance?.[name],
    absence: absenceEffect(round, candidate, selection.choices),
    earlier: earlierOf(place, round, candidate),
    isExcluded: roundState(selection.rounds, name).excluded?.has(me) === true,
    next: nextToScore(lines, candidateName),
    seen: markOf(selection, round, candidate),
  })
}

/** The name of the actor here; empty where they did nothing yet. */
async function actorOf({ store }: DeskMeans, { actor, name }: DeskPlace): Promise<string> {
  const { account } = actor
  const known = await inTransaction(store.database, { account }, async (work) =>
    knownActorIn(work, name, account),
  )
  return known ?? ''
}

/** Whether the regulation has people come to a round. */
export function hasSessions({ schedule }: Round): boolean {
  return schedule.some(({ what }) => what === 'session')
}

function scoresIn(round: Round, candidate: Candidate, origins: Origins): readonly ScoreView[] {
  return cardOf(round).scored.flatMap((measure): readonly ScoreView[] => {
    const rules = round.measures?.[measure]
    if (rules === undefined) return []
    const score = scoreOf(candidate, round.round, measure)
    return [{ measure, rules, ...valuesOf(measure, score, origins) }]
  })
}

function valuesOf(
  measure: string,
  score: Score | undefined,
  { whose, originOf }: Origins,
): Pick<ScoreView, 'inForce' | 'earlier'> {
  if (score === undefined) return { inForce: undefined, earlier: [] }
  const { value, by, at } = score
  const earlier = (score.earlier ?? []).map((one) => ({
    ...one,
    by: whoseOf(one.by, whose),
    correctedBy: whose(one.correctedBy),
  }))
  const overruled = score.overruled?.reason
  const inForce = { value, by: whoseOf(by, whose), at, overruled, ...originOf(measure, score) }
  return { inForce: score.void === true ? undefined : inForce, earlier }
}

/** A score that several gave together names them all. */
function whoseOf(by: string, whose: Origins['whose']): string {
  return by.split(' ').map(whose).join(', ')
}
