/**
 * What the events of the rounds do to a selection.
 *
 * @module
 */

import { cardOf } from '#core/scoring/cards.ts'
import type { Rational } from '#core/values/rational.ts'
import type { EventOf } from '../event.ts'
import { current, inForce, roundAfter, roundOf } from '../in-force.ts'
import { measured } from '../measured.ts'
import { absenceEffect } from '../outcomes/absence.ts'
import { assess } from '../outcomes/assess.ts'
import { changesBetween } from '../outcomes/changes.ts'
import { isDecidedFor } from '../outcomes/participants.ts'
import { finder } from '../roll.ts'
import type { Assessment, Candidate, Draft, Overruling, Score } from '../state.ts'
import {
  addHand,
  candidateOf,
  change,
  changeRound,
  happened,
  momentOf,
  put,
  roundState,
  touch,
} from './draft.ts'
import { broughtByChoice } from './replacement.ts'

/** A result. */
export function scoreRecorded(draft: Draft, event: EventOf<'ScoreRecorded'>): void {
  const into = ledger(draft, event, overrulingBy(event))
  keepScore(draft, into, candidateOf(draft, event.candidate), event.score)
  addHand(draft, event.round, event.by)
}

/** Many results of one measure. */
export function scoresImported(draft: Draft, event: EventOf<'ScoresImported'>): void {
  const scored = ledger(draft, event)
  const overruling = ledger(draft, event, overrulingBy(event))
  const overruled = new Set(event.overrules)
  const find = finder(draft)
  for (const [name, score] of event.scores) {
    const into = overruled.has(name) ? overruling : scored
    keepScore(draft, into, find(name) ?? candidateOf(draft, name), score)
  }
  addHand(draft, event.round, event.by)
}

/** A corrected result: the earlier one stays beside it (policy 23). */
export function scoreCorrected(draft: Draft, event: EventOf<'ScoreCorrected'>): void {
  const key = measured(event.round, event.measure)
  const at = momentOf(undefined, event.at)
  const { scores } = candidateOf(draft, event.candidate)
  const before = scores?.[key]
  const value = valueOf(draft, event, event.score)
  const earlier =
    before === undefined
      ? []
      : [
          ...(before.earlier ?? []),
          {
            value: before.value,
            by: before.by,
            until: at,
            reason: event.reason,
            correctedBy: event.by,
          },
        ]
  const corrected = withHistory(before, { value, by: event.by, at, earlier })
  change(draft, event.candidate, { scores: { ...scores, [key]: corrected } })
  addHand(draft, event.round, event.by)
  touch(draft, event.round, `ScoreCorrected ${event.candidate} ${event.measure}`)
}

/** A file closes to an assessor (policy 29). */
export function conflictDeclared(draft: Draft, event: EventOf<'ConflictDeclared'>): void {
  closeFile(draft, event, undefined)
}

/** An assessor's scores in a round are void and the round is frozen (policy 29). */
export function conflictFound(draft: Draft, event: EventOf<'ConflictFound'>): void {
  closeFile(draft, event, event.round)
  const { excluded } = roundState(draft.rounds, event.round)
  changeRound(draft, event.round, { excluded: new Set([...(excluded ?? []), event.assessor]) })
  for (const candidate of draft.candidates.values()) voidScores(draft, candidate, event)
  addHand(draft, event.round, event.by)
  touch(draft, event.round, `ConflictFound ${event.assessor}`)
}

function closeFile(
  draft: Draft,
  { assessor, candidate, at }: EventOf<'ConflictDeclared'> | EventOf<'ConflictFound'>,
  round: string | undefined,
): void {
  const closedTo = draft.conflicts.get(candidate) ?? new Set<string>()
  draft.conflicts.set(candidate, new Set([...closedTo, assessor]))
  const known = { assessor, candidate, round, at: momentOf(undefined, at) }
  draft.conflictsKnown = [...draft.conflictsKnown, known]
}

/** Who came; absence and presence may cost or keep a place (rules 99, 100). */
export function attendanceRecorded(draft: Draft, event: EventOf<'AttendanceRecorded'>): void {
  const { candidate: name, round, attendance: what } = event
  const before = candidateOf(draft, name)
  change(draft, name, { attendance: { ...before.attendance, [round]: what } })
  happened(draft, name, { what, at: momentOf(undefined, event.at), round })
  const declared = roundOf(current(draft), round)
  const isDecided = isDecidedFor(roundState(draft.rounds, round), before)
  if (declared === undefined || !isDecided) return
  const changes =
    absenceEffect(declared, before, draft.choices) !==
    absenceEffect(declared, candidateOf(draft, name), draft.choices)
  if (changes) touch(draft, round, `AttendanceRecorded ${name}`)
}

/** A session began. */
export function sessionStarted(draft: Draft, event: EventOf<'SessionStarted'>): void {
  const { sessionStarted: before } = roundState(draft.rounds, event.round)
  changeRound(draft, event.round, { sessionStarted: before ?? momentOf(undefined, event.at) })
}

/** Another slot. */
export function slotAgreed(draft: Draft, event: EventOf<'SlotAgreed'>): void {
  const { round, measure, starts } = event
  addTimed(draft, event.candidate, { kind: 'slot', round, measure, value: starts })
}

/** Extra time. */
export function adjustmentGranted(draft: Draft, event: EventOf<'AdjustmentGranted'>): void {
  const { round, measure, 'extra-time': value } = event
  if (value === undefined) return
  addTimed(draft, event.candidate, { kind: 'extra-time', round, measure, value })
}

/** An outage of ours. */
export function outageRecorded(draft: Draft, event: EventOf<'OutageRecorded'>): void {
  const { round, measure, length: value } = event
  const outage = { kind: 'outage', round, measure, value } as const
  if (event.candidates === 'all') draft.outages = [...draft.outages, outage]
  else for (const name of event.candidates) addTimed(draft, name, outage)
}

/** An answer. */
export function answerReceived(draft: Draft, event: EventOf<'AnswerReceived'>): void {
  const { round, measure, form } = event
  const received = momentOf(event.received, event.at)
  const { answers } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, {
    answers: [...(answers ?? []), { round, measure, received, form }],
  })
}

/** Outcomes are proposed. */
export function roundClosed(draft: Draft, event: EventOf<'RoundClosed'>): void {
  const at = momentOf(undefined, event.at)
  changeRound(draft, event.round, { closed: { by: event.by, at } })
  addHand(draft, event.round, event.by)
}

/** Outcomes are decided. */
export function roundConfirmed(draft: Draft, event: EventOf<'RoundConfirmed'>): void {
  confirm(draft, event)
}

/** The effect of corrections is decided. */
export function correctionConfirmed(draft: Draft, event: EventOf<'CorrectionConfirmed'>): void {
  const { decided: before, touched, corrections = [] } = roundState(draft.rounds, event.round)
  confirm(draft, event)
  const { decided } = roundState(draft.rounds, event.round)
  const { comesIn, fallsOut } = changesBetween(before, decided)
  const correction = {
    by: event.by,
    at: momentOf(undefined, event.at),
    touched,
    comesIn: comesIn.length,
    fallsOut: fallsOut.length,
  }
  changeRound(draft, event.round, { corrections: [...corrections, correction] })
}

/** A "kan" was decided. */
export function choiceMade(draft: Draft, event: EventOf<'ChoiceMade'>): void {
  const at = momentOf(undefined, event.at)
  const { choice, option, reason } = event
  const by = typeof event.by === 'string' ? [event.by] : event.by
  const roles = typeof event.role === 'string' ? [event.role] : event.role
  const brought = broughtByChoice(draft, choice, option)
  draft.choices = [
    ...draft.choices,
    { choice, option, reason, by, roles, at, active: brought?.active },
  ]
  if (brought === undefined || brought.candidates.length === 0) return
  const { brought: before } = roundState(draft.rounds, brought.into)
  const more = brought.candidates.map((name) => [name, 'replacement'] as const)
  changeRound(draft, brought.into, { brought: new Map([...before, ...more]) })
}

/** An earlier result counts, or does not (rule 186). */
export function reuseDecided(draft: Draft, event: EventOf<'ReuseDecided'>): void {
  const key = measured(event.round, event.measure)
  const { reuse } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, { reuse: { ...reuse, [key]: event.finding } })
  if (event.finding !== 'granted' || event.score === undefined) return
  const by = typeof event.by === 'string' ? event.by : event.by.join(' ')
  const { scores } = candidateOf(draft, event.candidate)
  const score = {
    value: valueOf(draft, event, event.score),
    by,
    at: momentOf(undefined, event.at),
    reused: true,
  } as const
  change(draft, event.candidate, { scores: { ...scores, [key]: score } })
  for (const person of by.split(' ')) addHand(draft, event.round, person)
}

interface Scored {
  readonly at: string
  readonly round: string
  readonly measure: string
  readonly by?: string | readonly string[]
}

/** Scores of one event on one measure; equal ones are one object, which a large import needs. */
interface Ledger {
  readonly key: string
  readonly scoreOf: (raw: string | number) => Score
}

function ledger(
  draft: Draft,
  event: Scored & { readonly by: string },
  overruled?: Overruling,
): Ledger {
  const key = measured(event.round, event.measure)
  const { by } = event
  const at = momentOf(undefined, event.at)
  const told = overruled === undefined ? {} : { overruled }
  const known = new Map<string | number, Score>()
  const scoreOf = (raw: string | number): Score => {
    const score = known.get(raw) ?? { value: valueOf(draft, event, raw), by, at, ...told }
    known.set(raw, score)
    return score
  }
  return { key, scoreOf }
}

function overrulingBy(event: EventOf<'ScoresImported' | 'ScoreRecorded'>): Overruling | undefined {
  const { overrules, reason, by } = event
  if (overrules === undefined || reason === undefined) return undefined
  const at = momentOf(undefined, event.at)
  return { reason, by, at, ...('source' in event ? { source: event.source } : {}) }
}

function keepScore(
  draft: Draft,
  { key, scoreOf }: Ledger,
  candidate: Candidate,
  raw: string | number,
): void {
  const fresh = scoreOf(raw)
  const score = withHistory(candidate.scores?.[key], fresh)
  // There are millions of these: where nobody else holds the candidate, nothing is copied.
  if (draft.isAlone !== true) {
    put(draft, { ...candidate, scores: { ...candidate.scores, [key]: score } })
  } else if (candidate.scores === undefined) Reflect.set(candidate, 'scores', { [key]: score })
  else Reflect.set(candidate.scores, key, score)
}

/** A score with what happened on its measure before, unless it says that itself. */
function withHistory(before: Score | undefined, score: Score): Score {
  if (before === undefined) return score
  const { earlier, overruled } = before
  return {
    ...(earlier === undefined ? {} : { earlier }),
    ...(overruled === undefined ? {} : { overruled }),
    ...score,
  }
}

function valueOf(draft: Draft, { at, round, measure }: Scored, raw: string | number): Rational {
  const found = roundOf(inForce(draft, momentOf(undefined, at)), round)
  const read = found === undefined ? undefined : cardOf(found).meters.get(measure)?.read(raw)
  if (read?.ok !== true) throw new Error('A permitted score is on its scale.')
  return read.value
}

function voidScores(draft: Draft, candidate: Candidate, event: EventOf<'ConflictFound'>): void {
  const theirs = Object.entries(candidate.scores ?? {}).filter(
    ([key, { by }]) => key.startsWith(`${event.round}/`) && by === event.assessor,
  )
  if (theirs.length === 0) return
  const until = momentOf(undefined, event.at)
  const voided = theirs.map(([key, score]): readonly [string, Score] => {
    const before = {
      value: score.value,
      by: score.by,
      until,
      reason: event.reason,
      correctedBy: event.by,
      conflictWith: event.candidate,
    }
    return [key, { ...score, void: true, earlier: [...(score.earlier ?? []), before] }]
  })
  change(draft, candidate.candidate, {
    scores: { ...candidate.scores, ...Object.fromEntries(voided) },
  })
}

function addTimed(
  draft: Draft,
  name: string,
  changed: NonNullable<Candidate['timed']>[number],
): void {
  const { timed } = candidateOf(draft, name)
  change(draft, name, { timed: [...(timed ?? []), changed] })
}

function confirm(
  draft: Draft,
  event: EventOf<'RoundConfirmed'> | EventOf<'CorrectionConfirmed'>,
): void {
  const at = momentOf(undefined, event.at)
  const { closed, closings, confirmations, decided: before } = roundState(draft.rounds, event.round)
  const decided = assess(draft, event.round)
  changeRound(draft, event.round, {
    decided,
    closed: undefined,
    closings: closed === undefined ? closings : [...closings, closed],
    touched: undefined,
    confirmations: [...confirmations, { by: event.by, at }],
  })
  const next = roundAfter(current(draft), event.round)
  if (next !== undefined && before !== undefined && goOnDifferently(before, decided)) {
    touch(draft, next.round, `${event.event} ${event.round}`)
  }
}

function goesOn({ outcomes }: Assessment, ordinal: number): boolean {
  return outcomes.of({ ordinal })?.code === 'goes-on'
}

/** Whether somebody decided about before goes on now and did not, or the other way round. Newcomers change nothing for others. */
function goOnDifferently(before: Assessment, after: Assessment): boolean {
  return before.outcomes.ordinals.some(
    (ordinal) => goesOn(before, ordinal) !== goesOn(after, ordinal),
  )
}
