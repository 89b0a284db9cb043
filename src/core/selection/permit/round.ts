/**
 * Which moves with a round are legal: attendance, sessions, timed work, closing, confirming, choices (policies 19–23).
 *
 * A round is closed once everybody who takes part is scored or has a decided absence, and only on decided earlier rounds.
 * Closing proposes; another person, who neither entered a score nor closed, confirms. What is undecided blocks confirming.
 *
 * @module
 */

import type { EventOf } from '../event.ts'
import { openReplacement, replacementChoice } from '../evolve/replacement.ts'
import { roundState } from '../evolve/draft.ts'
import { current, roundBefore, roundOf } from '../in-force.ts'
import { ABSENCE_OPTIONS, absenceChoice, absenceEffect } from '../outcomes/absence.ts'
import { assess } from '../outcomes/assess.ts'
import { isScored, missingScores } from '../outcomes/competition.ts'
import { isDecidedFor, isIn, leftBefore, participants } from '../outcomes/participants.ts'
import { type Obstacle, firstOf, obstacle } from '../refusal.ts'
import type { Selection } from '../state.ts'
import { happenedBefore, known, measureExists, owns, roundExists } from './questions.ts'

/** Recording who came. */
export function attendanceRecorded(
  selection: Selection,
  { candidate, round, attendance }: EventOf<'AttendanceRecorded'>,
): Obstacle {
  return firstOf(
    () => known(selection, candidate),
    () => roundExists(selection, round),
    () =>
      isIn(selection, current(selection), round, candidate)
        ? undefined
        : obstacle('not-in-round', { candidate, round }),
    () => {
      const before = selection.candidates.get(candidate)?.attendance?.[round]
      return before === attendance || before === 'attended'
        ? obstacle('attendance-already-recorded', { candidate, round, attendance: before })
        : undefined
    },
  )
}

/** Starting a session. */
export function sessionStarted(
  selection: Selection,
  { round }: EventOf<'SessionStarted'>,
): Obstacle {
  return roundExists(selection, round)
}

/** Anything about timed work. */
export function timedWork(
  selection: Selection,
  event: EventOf<'SlotAgreed'> | EventOf<'AnswerReceived'> | EventOf<'AdjustmentGranted'>,
): Obstacle {
  return firstOf(
    () => known(selection, event.candidate),
    () => {
      if (event.round === undefined) return undefined
      return event.measure === undefined
        ? roundExists(selection, event.round)
        : measureExists(selection, event.round, event.measure)
    },
    () => ('received' in event ? happenedBefore(event.received, event.at) : undefined),
    () => (event.event === 'SlotAgreed' ? hasSlots(selection, event) : undefined),
  )
}

/** Another slot is agreed for work that has a time of its own. */
function hasSlots(selection: Selection, { round, measure }: EventOf<'SlotAgreed'>): Obstacle {
  return roundOf(current(selection), round)?.measures?.[measure]?.timed === undefined
    ? obstacle('not-timed', { round, measure })
    : undefined
}

/** An outage of a measure. */
export function outageRecorded(selection: Selection, event: EventOf<'OutageRecorded'>): Obstacle {
  const names = event.candidates === 'all' ? [] : event.candidates
  return firstOf(
    () => measureExists(selection, event.round, event.measure),
    ...names.map((name) => () => known(selection, name)),
  )
}

/** Closing a round. */
export function roundClosed(selection: Selection, { round }: EventOf<'RoundClosed'>): Obstacle {
  return firstOf(
    () => roundExists(selection, round),
    () => notClosed(selection, round),
    () => earlierDecided(selection, round),
    () => somethingToDecide(selection, round),
    () => everybodyScored(selection, round),
  )
}

/** Confirming a closed round. */
export function roundConfirmed(
  selection: Selection,
  { round, by }: EventOf<'RoundConfirmed'>,
): Obstacle {
  return firstOf(
    () => roundExists(selection, round),
    () =>
      roundState(selection.rounds, round).closed
        ? undefined
        : obstacle('round-not-closed', { round }),
    () => earlierDecided(selection, round),
    () => anotherPerson(selection, round, by),
    () => nothingUndecided(selection, round),
  )
}

/** Confirming what a correction does to a decided round. */
export function correctionConfirmed(
  selection: Selection,
  { round, by }: EventOf<'CorrectionConfirmed'>,
): Obstacle {
  return firstOf(
    () => roundExists(selection, round),
    () => {
      const state = roundState(selection.rounds, round)
      if (state.decided === undefined) return obstacle('round-not-decided', { round })
      return state.touched === undefined ? obstacle('nothing-to-confirm', { round }) : undefined
    },
    () => anotherPerson(selection, round, by),
    () => nothingUndecided(selection, round),
  )
}

/** Deciding a "kan". */
export function choiceMade(selection: Selection, event: EventOf<'ChoiceMade'>): Obstacle {
  const regulation = current(selection)
  for (const { round, replacement } of regulation.rounds) {
    if (event.choice === replacementChoice(round) && replacement !== undefined) {
      return firstOf(
        () => owns(replacement.owner, event.role),
        () => offered(event, replacement.options ?? ['yes', 'no']),
        () =>
          openReplacement(selection, regulation, round) === undefined
            ? obstacle('choice-not-open', { choice: event.choice })
            : undefined,
      )
    }
  }
  return absenceChosen(selection, event)
}

function absenceChosen(selection: Selection, event: EventOf<'ChoiceMade'>): Obstacle {
  const [, name = '', kind = '', candidate = ''] = event.choice.split('/')
  const round = roundOf(current(selection), name)
  const found = selection.candidates.get(candidate)
  if (
    round === undefined ||
    found === undefined ||
    (kind !== 'no-show' && kind !== 'could-not-attend')
  ) {
    return obstacle('unknown-choice', { choice: event.choice })
  }
  return firstOf(
    () => owns(round[kind]?.owner ?? 'selector', event.role),
    () => offered(event, ABSENCE_OPTIONS),
    () =>
      absenceChoice(name, kind, candidate) === event.choice &&
      absenceEffect(round, found, selection.choices) === 'undecided'
        ? undefined
        : obstacle('choice-not-open', { choice: event.choice }),
  )
}

function offered({ choice, option }: EventOf<'ChoiceMade'>, options: readonly string[]): Obstacle {
  return options.includes(option)
    ? undefined
    : obstacle('unknown-option', { choice, option, options })
}

function notClosed(selection: Selection, round: string): Obstacle {
  const { closed, touched } = roundState(selection.rounds, round)
  if (closed !== undefined)
    return obstacle('round-already-closed', { round, by: closed.by, at: closed.at })
  return touched === undefined ? undefined : obstacle('correction-pending', { round })
}

function earlierDecided(selection: Selection, round: string): Obstacle {
  const before = roundBefore(current(selection), round)
  if (before === undefined) return undefined
  const { decided, touched, closed } = roundState(selection.rounds, before.round)
  const isDecided = decided !== undefined && touched === undefined && closed === undefined
  return isDecided ? undefined : obstacle('earlier-round-open', { round, earlier: before.round })
}

function somethingToDecide(selection: Selection, round: string): Obstacle {
  const state = roundState(selection.rounds, round)
  if (state.decided === undefined) return undefined
  const isNew = participants(selection, current(selection), round).some(
    (candidate) => !isDecidedFor(state, candidate),
  )
  return isNew ? undefined : obstacle('round-already-decided', { round })
}

function everybodyScored(selection: Selection, name: string): Obstacle {
  const round = roundOf(current(selection), name)
  if (round === undefined || round.kind === 'eligibility') return undefined
  const state = roundState(selection.rounds, name)
  const unscored = participants(selection, current(selection), name).filter(
    (candidate) =>
      candidate.withdrawn === undefined &&
      !leftBefore(state, candidate) &&
      absenceEffect(round, candidate, selection.choices) !== 'out' &&
      !isScored(round, candidate),
  )
  const [first] = unscored
  if (first === undefined) return undefined
  return obstacle('scores-missing', {
    round: name,
    count: unscored.length,
    candidate: first.candidate,
    measures: missingScores(round, first),
  })
}

function anotherPerson(selection: Selection, round: string, by: string): Obstacle {
  return roundState(selection.rounds, round).hands.has(by)
    ? obstacle('same-person', { round, by })
    : undefined
}

function nothingUndecided(selection: Selection, round: string): Obstacle {
  const { outcomes } = assess(selection, round)
  const undecided = outcomes.ordinals.filter(
    (ordinal) => outcomes.of({ ordinal })?.code === 'undecided',
  )
  const first = selection.roll[undecided[0] ?? -1]
  return first === undefined
    ? undefined
    : obstacle('outcome-undecided', {
        round,
        count: undecided.length,
        candidate: first.candidate,
      })
}
