/**
 * What waits for a person in the rounds: absences, missing scores, confirmations, corrections, replacement (policies 19–23).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { listOf } from '#core/values/chain.ts'
import { roundState } from '../evolve/draft.ts'
import { openReplacement } from '../evolve/replacement.ts'
import { roundBefore } from '../in-force.ts'
import { ABSENCE_OPTIONS, absenceChoice, absenceEffect } from '../outcomes/absence.ts'
import { isScored } from '../outcomes/competition.ts'
import { isDecidedFor, participants } from '../outcomes/participants.ts'
import type { Candidate, Selection } from '../state.ts'
import { workOf } from '../timed.ts'
import { type Point, rolesOf } from './point.ts'

/** Points of every round that is on. */
export function roundPoints(selection: Selection, regulation: Regulation): readonly Point[] {
  return regulation.rounds.flatMap((round) => [
    ...statePoints(selection, round),
    ...(isOn(selection, regulation, round) ? peoplePoints(selection, regulation, round) : []),
    ...replacementPoints(selection, regulation, round),
  ])
}

function isOn(selection: Selection, regulation: Regulation, { round, kind }: Round): boolean {
  if (kind === 'eligibility') return false
  const before = roundBefore(regulation, round)
  return before === undefined || roundState(selection.rounds, before.round).decided !== undefined
}

function statePoints(selection: Selection, { round }: Round): readonly Point[] {
  const { closed, touched, hands } = roundState(selection.rounds, round)
  const confirm = {
    rule: `rounds/${round}`,
    owner: ['selector'] as const,
    options: ['confirm'],
    blocks: true,
  }
  if (closed !== undefined) {
    const facts = { closedBy: closed.by, notBy: [...hands] }
    return [
      {
        ...confirm,
        point: `rounds/${round}/confirmation`,
        kind: 'confirmation',
        settledBy: 'ConfirmRound',
        facts,
      },
    ]
  }
  if (touched === undefined) return []
  const facts = { because: listOf(touched), notBy: [...hands] }
  return [
    {
      ...confirm,
      point: `rounds/${round}/correction`,
      kind: 'correction',
      settledBy: 'ConfirmCorrection',
      facts,
    },
  ]
}

function peoplePoints(
  selection: Selection,
  regulation: Regulation,
  round: Round,
): readonly Point[] {
  const state = roundState(selection.rounds, round.round)
  // Most of a million sent no work and were absent from nothing: one look at each finds the others.
  const away: Candidate[] = []
  const sent: Candidate[] = []
  const unscored: Candidate[] = []
  for (const candidate of participants(selection, regulation, round.round)) {
    if (candidate.withdrawn !== undefined || isDecidedFor(state, candidate)) continue
    if (candidate.attendance?.[round.round] !== undefined) away.push(candidate)
    if (candidate.answers !== undefined) sent.push(candidate)
    if (isScored(round, candidate)) continue
    if (absenceEffect(round, candidate, selection.choices) === 'none') unscored.push(candidate)
  }
  return [
    ...away.flatMap((candidate) => absencePoints(selection, round, candidate)),
    ...sent.flatMap((candidate) => latePoints(selection, regulation, round, candidate)),
    ...scoresPoint(round, unscored),
  ]
}

function absencePoints(selection: Selection, round: Round, candidate: Candidate): readonly Point[] {
  const attendance = candidate.attendance?.[round.round]
  if (attendance === undefined || attendance === 'attended') return []
  if (absenceEffect(round, candidate, selection.choices) !== 'undecided') return []
  return [
    {
      point: absenceChoice(round.round, attendance, candidate.candidate),
      kind: 'absence',
      rule: `rounds/${round.round}/${attendance}`,
      owner: rolesOf(round[attendance]?.owner ?? 'selector'),
      options: [...ABSENCE_OPTIONS],
      settledBy: 'MakeChoice',
      blocks: true,
      candidate: candidate.candidate,
      facts: { attendance },
    },
  ]
}

function latePoints(
  selection: Selection,
  regulation: Regulation,
  round: Round,
  candidate: Candidate,
): readonly Point[] {
  return Object.keys(round.measures ?? {}).flatMap((measure): readonly Point[] => {
    const work = workOf(selection, regulation, candidate, { round: round.round, measure })
    if (work.state !== 'person-decides') return []
    return [
      {
        point: `rounds/${round.round}/measures/${measure}/timed/${candidate.candidate}`,
        kind: 'late-work',
        rule: `rounds/${round.round}/measures/${measure}/timed`,
        owner: ['selector'],
        options: ['score', 'leave-out'],
        settledBy: 'RecordScore',
        blocks: false,
        candidate: candidate.candidate,
        facts: { received: work.answer.received },
      },
    ]
  })
}

function scoresPoint({ round }: Round, unscored: readonly Candidate[]): readonly Point[] {
  if (unscored.length === 0) return []
  return [
    {
      point: `rounds/${round}/scores`,
      kind: 'scores-missing',
      rule: `rounds/${round}`,
      owner: ['selector'],
      options: ['score'],
      settledBy: 'RecordScore',
      blocks: true,
      facts: {
        count: unscored.length,
        candidates: unscored.slice(0, 20).map(({ candidate }) => candidate),
      },
    },
  ]
}

function replacementPoints(
  selection: Selection,
  regulation: Regulation,
  { round }: Round,
): readonly Point[] {
  const open = openReplacement(selection, regulation, round)
  if (open === undefined) return []
  const rule = open.round.replacement
  return [
    {
      point: open.choice,
      kind: 'replacement',
      rule: open.choice,
      owner: rolesOf(rule?.owner ?? 'selector'),
      options: rule?.options ?? ['yes', 'no'],
      settledBy: 'MakeChoice',
      blocks: false,
      facts: { announced: open.announced, active: open.active, next: open.next },
    },
  ]
}
