/**
 * Which scores may be recorded, corrected or found void (policies 15, 22, 23, 29).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { cardOf } from '#core/scoring/cards.ts'
import type { EventOf } from '../event.ts'
import { roundState } from '../evolve/draft.ts'
import { current, roundOf } from '../in-force.ts'
import { measured } from '../measured.ts'
import { outBefore } from '../outcomes/participants.ts'
import { type Obstacle, firstOf, obstacle } from '../refusal.ts'
import { finder } from '../roll.ts'
import type { Candidate, Score, Selection } from '../state.ts'
import { active, known, measureExists, roundExists } from './questions.ts'

interface Scored {
  readonly round: string
  readonly measure: string
}

/** Recording a first result. */
export function scoreRecorded(selection: Selection, event: EventOf<'ScoreRecorded'>): Obstacle {
  const { candidate, round, measure, score } = event
  return firstOf(
    () => scoring(selection, event),
    () => overruling(event, event.overrules === true ? [candidate] : []),
    () => mayBeScored(selection, event, candidate),
    () => fresh(scoreOf(selection, candidate, round, measure), event, candidate),
    () => conflictFree(selection, event, candidate),
    () => onScale(selection, event, candidate, score),
  )
}

/** Recording many results at once: all of them, or none. */
export function scoresImported(selection: Selection, event: EventOf<'ScoresImported'>): Obstacle {
  const { round, measure, scores } = event
  const seen = new Set<string>()
  const wrong = scoring(selection, event) ?? overruling(event, event.overrules ?? [])
  if (wrong !== undefined) return wrong
  const obstacleOf = recordable(selection, event)
  for (const [candidate, score] of scores) {
    if (seen.has(candidate))
      return obstacle('score-already-recorded', { candidate, round, measure })
    seen.add(candidate)
    const found = obstacleOf(candidate, score)
    if (found !== undefined) return found
  }
  const unscored = event.overrules?.find((candidate) => !seen.has(candidate))
  return unscored === undefined
    ? undefined
    : obstacle('score-not-recorded', { candidate: unscored, round, measure })
}

/** What assessors gave gives way only with a reason, to a file as to a score that is filled in. */
function overruling(
  { round, measure, reason }: EventOf<'ScoresImported' | 'ScoreRecorded'>,
  overrules: readonly string[],
): Obstacle {
  const [candidate] = overrules
  if (candidate === undefined || (reason ?? '').trim() !== '') return undefined
  return obstacle('reason-missing', { round, measure, count: overrules.length, candidate })
}

/** Whether one score of an import may be recorded. Asked of every line: what concerns all of them is looked up once. */
function recordable(
  selection: Selection,
  event: EventOf<'ScoresImported'>,
): (candidate: string, score: string | number) => Obstacle {
  const find = finder(selection)
  const regulation = current(selection)
  const key = measured(event.round, event.measure)
  const round = roundOf(regulation, event.round)
  const meter = round === undefined ? undefined : cardOf(round).meters.get(event.measure)
  return (name, score) => {
    const candidate = find(name)
    if (candidate === undefined || isGone(candidate)) return active(selection, name)
    const isReadable = meter?.read(score).ok === true
    return (
      notOutBefore(selection, regulation, event.round, candidate) ??
      fresh(candidate.scores?.[key], event, name) ??
      conflictFree(selection, event, name) ??
      (isReadable ? undefined : onScale(selection, event, name, score))
    )
  }
}

function isGone({ withdrawn, erased }: Candidate): boolean {
  return withdrawn !== undefined || erased !== undefined
}

/** Correcting a result that was recorded. */
export function scoreCorrected(selection: Selection, event: EventOf<'ScoreCorrected'>): Obstacle {
  const { candidate, round, measure, score } = event
  return firstOf(
    () => measureExists(selection, round, measure),
    () => known(selection, candidate),
    () => {
      const before = scoreOf(selection, candidate, round, measure)
      return before === undefined
        ? obstacle('score-not-recorded', { candidate, round, measure })
        : undefined
    },
    () => conflictFree(selection, event, candidate),
    () => onScale(selection, event, candidate, score),
    () => changed(selection, event),
  )
}

/** Declaring a conflict beforehand: before that assessor scored that candidate. */
export function conflictDeclared(
  selection: Selection,
  { assessor, candidate }: EventOf<'ConflictDeclared'>,
): Obstacle {
  return firstOf(
    () => known(selection, candidate),
    () => {
      const scored = Object.entries(selection.candidates.get(candidate)?.scores ?? {}).find(
        ([, score]) => score.by === assessor && score.void !== true,
      )
      return scored === undefined
        ? undefined
        : obstacle('conflict-of-interest', { candidate, assessor, score: scored[0] })
    },
  )
}

/** Finding a conflict afterwards. */
export function conflictFound(selection: Selection, event: EventOf<'ConflictFound'>): Obstacle {
  return firstOf(
    () => known(selection, event.candidate),
    () => roundExists(selection, event.round),
  )
}

/** The score a candidate has on a measure, void ones included. */
function scoreOf(
  selection: Selection,
  candidate: string,
  round: string,
  measure: string,
): Score | undefined {
  return selection.candidates.get(candidate)?.scores?.[measured(round, measure)]
}

function scoring(selection: Selection, { round, measure }: Scored): Obstacle {
  const wrong = measureExists(selection, round, measure)
  if (wrong !== undefined) return wrong
  const found = roundOf(current(selection), round)
  if (found?.measures?.[measure]?.counts !== 'scored') {
    return obstacle('measure-not-scored', { round, measure })
  }
  const { closed } = roundState(selection.rounds, round)
  return closed === undefined
    ? undefined
    : obstacle('round-already-closed', { round, by: closed.by })
}

function mayBeScored(selection: Selection, { round }: Scored, candidate: string): Obstacle {
  const found = selection.candidates.get(candidate)
  if (found === undefined || isGone(found)) return active(selection, candidate)
  return notOutBefore(selection, current(selection), round, found)
}

/** Not out by a decided earlier round. While that is undecided, work may be scored already. */
function notOutBefore(
  selection: Selection,
  regulation: Regulation,
  name: string,
  candidate: Candidate,
): Obstacle {
  const out = outBefore(selection, regulation, name, candidate)
  return out === undefined
    ? undefined
    : obstacle('not-in-round', { candidate: candidate.candidate, round: name, ...out })
}

function fresh(before: Score | undefined, { round, measure }: Scored, candidate: string): Obstacle {
  return before === undefined || before.void === true
    ? undefined
    : obstacle('score-already-recorded', { candidate, round, measure })
}

function conflictFree(
  selection: Selection,
  { round, by: assessor }: { readonly round: string; readonly by: string },
  candidate: string,
): Obstacle {
  const isExcluded = roundState(selection.rounds, round).excluded?.has(assessor) === true
  return isExcluded || selection.conflicts.get(candidate)?.has(assessor) === true
    ? obstacle('conflict-of-interest', { candidate, assessor })
    : undefined
}

function onScale(
  selection: Selection,
  { round, measure }: Scored,
  candidate: string,
  score: string | number,
): Obstacle {
  const found = roundOf(current(selection), round)
  const read = found === undefined ? undefined : cardOf(found).meters.get(measure)?.read(score)
  if (read === undefined) return obstacle('measure-not-scored', { round, measure })
  if (read.ok) return undefined
  const scale = 'scale' in read.refusal ? read.refusal.scale : ''
  return obstacle(read.refusal.code, { candidate, round, measure, score: String(score), scale })
}

function changed(selection: Selection, event: EventOf<'ScoreCorrected'>): Obstacle {
  const { candidate, round, measure, score } = event
  const found = roundOf(current(selection), round)
  const read = found === undefined ? undefined : cardOf(found).meters.get(measure)?.read(score)
  const before = scoreOf(selection, candidate, round, measure)
  const isSame =
    read?.ok === true &&
    before?.void !== true &&
    before?.value.numerator === read.value.numerator &&
    before.value.denominator === read.value.denominator
  return isSame ? obstacle('score-unchanged', { candidate, round, measure }) : undefined
}
