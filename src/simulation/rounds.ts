/**
 * A round in a simulated selection: who is there, scores, closing, confirming by another person, replacement (policies 19–22).
 *
 * The policy at choice points: an absence means not passed; a replacement is always called.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { openReplacement } from '#core/selection/evolve/replacement.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { current, isLast, roundAfter } from '#core/selection/in-force.ts'
import { absenceChoice, absenceEffect } from '#core/selection/outcomes/absence.ts'
import { isScored } from '#core/selection/outcomes/competition.ts'
import { isDecidedFor, participants } from '#core/selection/outcomes/participants.ts'
import type { Candidate } from '#core/selection/state.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { addDays } from '#core/values/day.ts'
import { type Crowd, withdrawSome } from './applications.ts'
import { lastDayOf } from './moments.ts'
import { ACTORS, type Play } from './play.ts'
import { drawFor } from './scores.ts'
import { settleFiles } from './screening.ts'

/** In a hundred: who does not come to a session, who cannot, who withdraws before the next round. */
const NO_SHOW = 2
const COULD_NOT_ATTEND = 2
const WITHDRAWS = 3
/** Scores are read in from files of at most so many. */
const IN_ONE_FILE = 10_000

/** Runs one round for everybody it is not yet decided for. False when there is nobody and nothing to confirm. */
export function runRound(play: Play, round: Round, crowd: Crowd): boolean {
  const { touched } = roundState(play.selection.rounds, round.round)
  if (touched === undefined && waiting(play, round).length === 0) return false
  const planned = lastDayOf(round)
  if (planned !== undefined) play.agenda.goTo(planned)
  if (round.kind === 'eligibility') settleFiles(play, round.round, crowd)
  else assess(play, round, crowd)
  play.agenda.goTo(addDays(play.agenda.today(), 1))
  decideRound(play, round)
  play.now((at) => ({ event: 'ResultsReleased', at, round: round.round, by: ACTORS.confirms }))
  betweenRounds(play, round)
  return true
}

/** Closes and confirms. Where an earlier round changed after this one was decided, its effect is confirmed (policy 23). */
function decideRound(play: Play, { round }: Round): void {
  const by = ACTORS.confirms
  if (roundState(play.selection.rounds, round).touched !== undefined) {
    const reason = 'Simulatie.'
    play.now((at) => ({ event: 'CorrectionConfirmed', at, round, reason, by }))
    return
  }
  play.now((at) => ({ event: 'RoundClosed', at, round, by: ACTORS.closes }))
  play.now((at) => ({ event: 'RoundConfirmed', at, round, by }))
}

/** Everybody in the round who has no decided outcome in it, or was absent and is called again. */
function waiting(play: Play, { round }: Round): readonly Candidate[] {
  const state = roundState(play.selection.rounds, round)
  const isCalledAgain = (candidate: Candidate): boolean =>
    state.touched !== undefined &&
    (candidate.attendance?.[round] ?? 'attended') === 'attended' &&
    state.decided?.outcomes.of(candidate)?.code === 'absent'
  return participants(play.selection, current(play.selection), round).filter(
    (candidate) => !isDecidedFor(state, candidate) || isCalledAgain(candidate),
  )
}

function assess(play: Play, round: Round, crowd: Crowd): void {
  if (round.schedule.some(({ what }) => what === 'session')) hold(play, round)
  const card = cardOf(round)
  const present = waiting(play, round).filter(
    (candidate) =>
      candidate.withdrawn === undefined &&
      absenceEffect(round, candidate, play.selection.choices) !== 'out' &&
      !isScored(round, candidate),
  )
  for (const measure of card.scored) {
    const draw = drawFor(round, measure, play.random)
    if (draw === undefined) continue
    for (let first = 0; first < present.length; first += IN_ONE_FILE) {
      const part = present.slice(first, first + IN_ONE_FILE)
      play.now((at) => ({
        event: 'ScoresImported',
        at,
        round: round.round,
        measure,
        source: `${round.round}-${measure}-${first / IN_ONE_FILE + 1}`,
        scores: part.map(({ candidate }) => [candidate, draw(crowd.abilityOf(candidate))]),
        by: ACTORS.scores,
      }))
    }
  }
}

function hold(play: Play, round: Round): void {
  const by = ACTORS.closes
  if (roundState(play.selection.rounds, round.round).sessionStarted === undefined) {
    play.now((at) => ({ event: 'SessionStarted', at, round: round.round, by }))
  }
  for (const { candidate, withdrawn } of waiting(play, round)) {
    if (withdrawn !== undefined) continue
    const attendance = play.random.chance(NO_SHOW)
      ? 'no-show'
      : play.random.chance(COULD_NOT_ATTEND)
        ? 'could-not-attend'
        : 'attended'
    play.now((at) => ({
      event: 'AttendanceRecorded',
      at,
      candidate,
      round: round.round,
      attendance,
      by,
    }))
    if (attendance !== 'attended') decideAbsence(play, round, candidate, attendance)
  }
}

function decideAbsence(
  play: Play,
  round: Round,
  candidate: string,
  attendance: 'no-show' | 'could-not-attend',
): void {
  const found = play.selection.candidates.get(candidate)
  if (found === undefined) return
  if (absenceEffect(round, found, play.selection.choices) !== 'undecided') return
  play.now((at) => ({
    event: 'ChoiceMade',
    at,
    choice: absenceChoice(round.round, attendance, candidate),
    option: 'not-passed',
    reason: 'Simulatie.',
    by: ACTORS.decides,
    role: round[attendance]?.owner ?? 'selector',
  }))
}

function betweenRounds(play: Play, round: Round): void {
  const regulation = current(play.selection)
  const next = roundAfter(regulation, round.round)
  if (next === undefined || isLast(regulation, round.round)) return
  const going = participants(play.selection, regulation, next.round).filter(
    ({ withdrawn }) => withdrawn === undefined,
  )
  const left = withdrawSome(
    play,
    going.map(({ candidate }) => candidate),
    WITHDRAWS,
  )
  if (left > 0) replaceAll(play, round)
}

function replaceAll(play: Play, { round }: Round): void {
  for (;;) {
    const open = openReplacement(play.selection, current(play.selection), round)
    const rule = open?.round.replacement
    if (open === undefined || rule === undefined || rule.options?.includes('yes') === false) return
    const isGoing = play.now((at) => ({
      event: 'ChoiceMade',
      at,
      choice: open.choice,
      option: 'yes',
      reason: 'Simulatie.',
      by: ACTORS.decides,
      role: rule.owner,
    }))
    if (!isGoing) return
  }
}
