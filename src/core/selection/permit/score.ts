/**
 * Which scores may be recorded, corrected or found void (policies 15, 22, 23, 29).
 *
 * @module
 */

import { cardOf } from '#core/scoring/cards.ts'
import type { EventOf } from '../event.ts'
import { roundState } from '../evolve/draft.ts'
import { current, roundOf, roundsThrough } from '../in-force.ts'
import { measured } from '../measured.ts'
import { isIn } from '../outcomes/participants.ts'
import { type Obstacle, firstOf, obstacle } from '../refusal.ts'
import type { Score, Selection } from '../state.ts'
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
  const wrong = scoring(selection, event)
  if (wrong !== undefined) return wrong
  for (const [candidate, score] of scores) {
    if (seen.has(candidate))
      return obstacle('score-already-recorded', { candidate, round, measure })
    seen.add(candidate)
    const found = recordable(selection, event, candidate, score)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether one score of an import may be recorded. Asked of every line, so without detours. */
function recordable(
  selection: Selection,
  event: EventOf<'ScoresImported'>,
  candidate: string,
  score: string | number,
): Obstacle {
  const found = selection.candidates.get(candidate)
  const isThere = found !== undefined && found.withdrawn === undefined && found.erased === undefined
  const before = found?.scores?.[measured(event.round, event.measure)]
  return (
    (isThere ? undefined : active(selection, candidate)) ??
    notOutBefore(selection, event.round, candidate) ??
    fresh(before, event, candidate) ??
    conflictFree(selection, event, candidate) ??
    onScale(selection, event, candidate, score)
  )
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
  return active(selection, candidate) ?? notOutBefore(selection, round, candidate)
}

/** Not out by a decided earlier round. While that is undecided, work may be scored already. */
function notOutBefore(selection: Selection, name: string, candidate: string): Obstacle {
  const regulation = current(selection)
  if (isIn(selection, regulation, name, candidate)) return undefined
  for (const round of roundsThrough(regulation, name).toReversed()) {
    const { decided, brought } = roundState(selection.rounds, round)
    const outcome = round === name ? undefined : decided?.outcomes.get(candidate)?.code
    if (outcome !== undefined && outcome !== 'goes-on') {
      return obstacle('not-in-round', { candidate, round: name, outcome, decidedIn: round })
    }
    if (brought.has(candidate)) return undefined
  }
  return undefined
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
