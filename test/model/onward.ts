/**
 * What a selection waits for, as a command: its open points settled, its next round closed, its lists and offers used.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { missingScores } from '#core/selection/outcomes/competition.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import type { Point } from '#core/selection/points/point.ts'
import { ACTORS, NAMES, type Place, REASON, type Step, pick, scoreFor } from './draws.ts'

/** What the selection waits for, or would come next. */
export function onward(step_: Step, place: Place): Command | undefined {
  const points = openPoints(place.selection, place.at)
  const blocking = points.filter(({ blocks }) => blocks)
  const next = blocking.length > 0 && step_.value % 9 !== 0 ? blocking : points
  if (next.length > 0 && step_.value % 5 !== 0) return settling(pick(next, step_.who), step_, place)
  return closing(step_, place) ?? later(step_, place)
}

function settling(point: Point, step_: Step, place: Place): Command | undefined {
  return (
    settlingScreening(point, step_, place) ??
    settlingRound(point, step_, place) ??
    settlingHiring(point, step_, place)
  )
}

function settlingScreening(point: Point, step: Step, place: Place): Command | undefined {
  const { at, regulation } = place
  const { value, actor, other } = step
  const common = {
    at,
    candidate: point.candidate ?? '',
    reason: REASON,
    by: pick(ACTORS, actor),
  }
  if (point.kind === 'application-validity') {
    const finding = value % 6 === 0 ? 'invalid' : 'valid'
    return { command: 'JudgeApplication', ...common, point: validityPoint(point), finding }
  }
  if (point.kind !== 'condition-undecided') return undefined
  const { routes } = point.facts
  const route = typeof routes === 'object' ? (routes[0] ?? '') : ''
  const condition = pick(regulation.routes[route]?.conditions ?? ['none'], other)
  const finding = value % 6 === 0 ? 'not-met' : 'met'
  return { command: 'JudgeCondition', ...common, condition, finding }
}

function validityPoint({ facts }: Point): 'late' | 'language' | 'postmark' | 'attachment' {
  const points = ['late', 'language', 'postmark'] as const
  return points.find((one) => one === facts['point']) ?? 'attachment'
}

function settlingRound(point: Point, step_: Step, place: Place): Command | undefined {
  const { at } = place
  const by = pick(ACTORS, step_.actor)
  const round = point.point.split('/')[1] ?? ''
  if (point.kind === 'confirmation') return { command: 'ConfirmRound', at, round, by }
  if (point.kind === 'correction') {
    return { command: 'ConfirmCorrection', at, round, by, reason: REASON }
  }
  if (point.kind === 'absence' || point.kind === 'replacement') {
    return {
      command: 'MakeChoice',
      at,
      choice: point.point,
      option: pick(point.options, step_.value),
      reason: REASON,
      by,
      role: [...point.owner],
    }
  }
  return point.kind === 'scores-missing' ? scoringAll(round, point, step_, place) : undefined
}

/** Scores one measure for everybody of whom it is missing. */
function scoringAll(name: string, point: Point, step_: Step, place: Place): Command | undefined {
  const round = roundOf(place.regulation, name)
  const names = point.facts['candidates']
  if (round === undefined || typeof names !== 'object') return undefined
  const missing = names.flatMap((one) => {
    const candidate = place.selection.candidates.get(one)
    return candidate === undefined
      ? []
      : missingScores(round, candidate).map((measure) => ({ candidate: one, measure }))
  })
  const measure = missing[0]?.measure ?? ''
  return {
    command: 'ImportScores',
    at: place.at,
    round: name,
    measure,
    source: 'test',
    scores: missing
      .filter((one) => one.measure === measure)
      .map(({ candidate }, index) => [
        candidate,
        scoreFor(place.regulation, name, measure, step_.value + index * (1 + (step_.other % 7))),
      ]),
    by: pick(ACTORS, step_.actor % 2),
  }
}

function settlingHiring(point: Point, step: Step, place: Place): Command | undefined {
  const { value, actor } = step
  const by = pick(ACTORS, actor)
  const common = { at: place.at, candidate: point.candidate ?? '', reason: REASON, by }
  const role = [...point.owner]
  if (point.kind === 'choice-among-passed') {
    return { command: 'ChooseCandidate', ...common, candidate: pick(point.options, value), role }
  }
  if (point.kind === 'admission') {
    const condition = point.point.split('/')[2] ?? ''
    return { command: 'JudgeAdmission', ...common, condition, finding: 'met' }
  }
  return settlingLists(point, step, place)
}

function settlingLists(point: Point, { value, actor }: Step, { at }: Place): Command | undefined {
  const by = pick(ACTORS, actor)
  const common = { at, reason: REASON, by, role: [...point.owner] }
  const list = point.rule.startsWith('reserve') ? 'reserve' : 'ranked-list'
  const isEven = value % 2 === 0
  if (point.kind === 'place') {
    const after = String(point.facts['after']) === 'no-show' ? 'no-show' : 'offer-declined'
    const candidate = point.candidate ?? ''
    const effect = isEven ? 'keep' : 'remove'
    return { command: 'DecidePlace', ...common, candidate, list, after, effect }
  }
  if (point.kind === 'ranked-list-call') {
    const ground = isEven ? 'unfilled-after-final-round' : 'reserve-cannot-fill-extra-vacancy'
    return { command: 'CallRankedList', ...common, ground }
  }
  return point.kind === 'extension' && value % 3 === 0
    ? { command: 'ExtendList', ...common, list, 'asked-by': by }
    : undefined
}

/** Closing the first round that is not decided. */
function closing({ actor }: Step, { regulation, selection, at }: Place): Command | undefined {
  const open = regulation.rounds.find(
    ({ round }) => selection.rounds.get(round)?.decided === undefined,
  )
  return open === undefined
    ? undefined
    : { command: 'CloseRound', at, round: open.round, by: pick(ACTORS, actor % 3) }
}

/** What follows once every round is decided. */
export function later({ value, who, actor, other }: Step, { selection, at }: Place): Command {
  const by = pick(ACTORS, actor)
  const candidate = pick(NAMES, who)
  const offer = `offer-${other % 4}`
  const moves: readonly Command[] = [
    { command: 'SignMinutes', at, on: at.slice(0, 10), by },
    { command: 'MakeOffer', at, offer, candidate, contract: 'contractual', by },
    { command: 'AcceptOffer', at, offer },
    { command: 'DeclineOffer', at, offer },
    { command: 'EnterService', at, offer, on: at.slice(0, 10), by },
    { command: 'RenegeAcceptance', at, offer, by },
    { command: 'LapseOffer', at, offer, by },
    { command: 'ContactMember', at, candidate, vacancy: 'extra', by },
  ]
  const free = [...selection.candidates.keys()]
  const move = pick(moves, value)
  return move.command === 'MakeOffer' && free.length > 0
    ? { ...move, candidate: pick(free, who) }
    : move
}
