/**
 * Commands drawn from numbers: more than half of the time what the selection waits for, otherwise what may happen in between,
 * or anything, sensible or not.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { roundOf } from '#core/selection/in-force.ts'
import {
  ACTORS,
  NAMES,
  type Place,
  REASON,
  ROLES,
  type Step,
  claimsFor,
  pick,
  scoreFor,
} from './draws.ts'
import { later, onward } from './onward.ts'

/** The command of a step at a place. */
export function commandOf(step_: Step, place: Place): Command {
  if (step_.move < 60) return onward(step_, place) ?? anything(step_, place)
  return step_.move < 78 ? disturbance(step_, place) : anything(step_, place)
}

/** Applying, with claims that meet a condition now and then. */
export function application({ who, value, other }: Step, { regulation, at }: Place): Command {
  const routes = Object.keys(regulation.routes)
  return {
    command: 'SubmitApplication',
    at,
    candidate: pick(NAMES, who),
    language: value % 17 === 0 ? 'fr' : 'nl',
    claims: claimsFor(regulation, value),
    attachments: Object.keys(regulation.applications.attachments ?? {}).slice(
      value % 3 === 0 ? 1 : 0,
    ),
    ...(other % 3 === 0 ? { route: pick(routes, other) } : {}),
    ...(other % 5 === 0 ? { key: `key-${other % 20}` } : {}),
  }
}

/** What may well happen in between, to somebody whom it may happen to. */
function disturbance(step_: Step, place: Place): Command {
  const { who, other, value, actor } = step_
  const { selection, regulation, at } = place
  const candidate = pick([...selection.candidates.keys(), 'k01'], who)
  const scores = Object.entries(selection.candidates.get(candidate)?.scores ?? {})
  const [key, score] = pick([...scores, ['preselection/main', undefined]], other)
  const [round = '', measure = ''] = key.split('/')
  const open = pick(regulation.rounds, other).round
  const by = pick(ACTORS, actor)
  const attendance = pick(['no-show', 'could-not-attend', 'attended'] as const, value)
  const number = value + other
  const moves: readonly Command[] = [
    {
      command: 'CorrectScore',
      at,
      candidate,
      round,
      measure,
      score: scoreFor(regulation, round, measure, number),
      reason: REASON,
      by,
    },
    { command: 'WithdrawCandidate', at, candidate },
    { command: 'RecordAttendance', at, candidate, round: open, attendance, by },
    {
      command: 'RecordScore',
      at,
      candidate,
      round,
      measure,
      score: scoreFor(regulation, round, measure, number),
      by,
    },
    later(step_, place),
  ]
  const conflict: Command = {
    command: 'FindConflict',
    at,
    assessor: score?.by ?? by,
    candidate,
    round,
    reason: REASON,
    by,
  }
  return other % 9 === 0 ? conflict : pick(moves, value)
}

/** Any command, sensible or not. */
function anything(step_: Step, place: Place): Command {
  const { move, value, actor } = step_
  const by = pick(ACTORS, actor)
  if (value === 998) return { command: 'StopSelection', at: place.at, reason: REASON, by }
  return pick([...aboutPeople(step_, place), ...aboutRounds(step_, place)], move)
}

function aboutPeople(step_: Step, place: Place): readonly Command[] {
  const { who, value, actor } = step_
  const { regulation, at } = place
  const by = pick(ACTORS, actor)
  const candidate = pick([...NAMES, 'nobody'], who)
  const round = anyRound(step_, place)
  const measures = Object.keys(roundOf(regulation, round)?.measures ?? {})
  const measure = pick([...measures, 'nothing'], value)
  const score = value % 13 === 0 ? 'unreadable' : scoreFor(regulation, round, measure, value)
  const reason = REASON
  return [
    application(step_, place),
    { command: 'WithdrawCandidate', at, candidate },
    { command: 'ChooseRoute', at, candidate, route: pick(Object.keys(regulation.routes), value) },
    { command: 'RecordScore', at, candidate, round, measure, score, by },
    { command: 'CorrectScore', at, candidate, round, measure, score, reason, by },
    { command: 'DeclareConflict', at, assessor: by, candidate },
    {
      command: 'FindConflict',
      at,
      assessor: by,
      candidate,
      round,
      reason,
      by: pick(ACTORS, value),
    },
    {
      command: 'RecordAttendance',
      at,
      candidate,
      round,
      attendance: pick(['attended', 'no-show', 'could-not-attend'] as const, value),
      by,
    },
    { command: 'AddClaims', at, candidate, claims: claimsFor(regulation, 1 + 7 * step_.other), by },
    {
      command: 'VerifyClaim',
      at,
      candidate,
      claim: pick(['diploma', 'job', 'none'], value),
      finding: pick(['verified', 'refuted'] as const, step_.other),
      by,
    },
    { command: 'LodgeAppeal', at, candidate },
    { command: 'CloseAppeal', at, candidate },
    { command: 'ErasePersonalData', at, candidate, by },
  ]
}

function aboutRounds(step_: Step, place: Place): readonly Command[] {
  const { other, value, actor } = step_
  const { at } = place
  const by = pick(ACTORS, actor)
  const round = anyRound(step_, place)
  const candidate = pick([...NAMES, 'nobody'], step_.who)
  const reason = REASON
  return [
    { command: 'StartSession', at, round, by },
    { command: 'CloseRound', at, round, by },
    { command: 'ConfirmRound', at, round, by },
    { command: 'ConfirmCorrection', at, round, by, reason },
    { command: 'ReleaseResults', at, round, by },
    {
      command: 'MakeChoice',
      at,
      choice: `rounds/${round}/replacement`,
      option: pick(['yes', 'no', 'perhaps'], value),
      reason,
      by,
      role: pick(ROLES, value),
    },
    {
      command: 'ExtendList',
      at,
      list: pick(['reserve', 'ranked-list'] as const, value),
      'asked-by': by,
      reason,
      by,
      role: pick(ROLES, other),
    },
    { command: 'LodgeAppeal', at, candidate },
    { command: 'CloseAppeal', at, candidate },
    { command: 'ErasePersonalData', at, candidate, by },
    later(step_, place),
  ]
}

function anyRound({ other }: Step, { regulation }: Place): string {
  return pick([...regulation.rounds.map(({ round }) => round), 'nowhere'], other)
}
