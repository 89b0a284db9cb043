/**
 * The screening at a glance: who is to be screened, how far, and who is next.
 *
 * Candidates are listed by pseudonym, which is random: the order says nothing about anybody.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import {
  type RoundProgress,
  type RoundStanding,
  outcomeIn,
  standingOfRound,
} from '#core/selection/outcomes/standing.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import type { Point } from '#core/selection/points/point.ts'
import type { Candidate, OutcomeCode } from '#core/selection/state.ts'
import type { Text } from '#core/values/text.ts'
import type { DeskPlace } from '../place.ts'
import { type ScreeningState, screeningState } from './deciding.ts'

/** The screening at a glance. */
export interface BoardView {
  /** The round in which conditions are screened. */
  readonly round: string
  readonly label: Text
  readonly progress: RoundProgress
  readonly counts: Readonly<Record<ScreeningState, number>>
  readonly withdrawn: number
  readonly lines: readonly BoardLine[]
  /** Who is next; undefined when everybody is done. */
  readonly next: string | undefined
}

/** One candidate at a glance. */
export interface BoardLine {
  readonly candidate: string
  readonly state: ScreeningState
  readonly code: OutcomeCode
  readonly route: Text | undefined
  /** What waits for a person. */
  readonly waits: readonly Point['kind'][]
}

/** The screening; undefined where the regulation screens nobody. */
export function boardOf(place: DeskPlace): BoardView | undefined {
  const { selection, regulation, now } = place
  const [first] = regulation.rounds
  if (first?.kind !== 'eligibility') return undefined
  const standing = standingOfRound(selection, first.round)
  if (standing === undefined) throw new Error('Every round stands somewhere.')
  const waits = Map.groupBy(openPoints(selection, now), ({ candidate }) => candidate)
  const kindsFor = (name: string): readonly Point['kind'][] =>
    (waits.get(name) ?? []).map(({ kind }) => kind)
  const lines = selection.roll
    .flatMap((one) => lineOf(regulation, one, codeIn(standing, one), kindsFor(one.candidate)))
    .toSorted(byName)
  return {
    round: first.round,
    label: first.label,
    progress: standing.progress,
    counts: counted(lines),
    withdrawn: selection.roll.filter((one) => codeIn(standing, one) === 'withdrawn').length,
    lines,
    next: nextOf(lines, place.actor.account),
  }
}

/** How many in a round no person has looked at, or not at enough; 0 in a round that is not screened. */
export function unseenIn({ selection, regulation }: DeskPlace, round: string): number {
  const [first] = regulation.rounds
  if (first?.kind !== 'eligibility' || first.round !== round) return 0
  const standing = standingOfRound(selection, round)
  if (standing === undefined) return 0
  let unseen = 0
  for (const candidate of selection.roll) {
    const code = codeIn(standing, candidate)
    if (code === undefined || code === 'withdrawn') continue
    if (screeningState(regulation, candidate, code) !== 'done') unseen += 1
  }
  return unseen
}

/** The outcome; that of who withdrew is that they did. */
function codeIn(standing: RoundStanding, candidate: Candidate): OutcomeCode | undefined {
  return candidate.withdrawn === undefined
    ? outcomeIn(standing, candidate)?.outcome.code
    : 'withdrawn'
}

function lineOf(
  regulation: Regulation,
  candidate: Candidate,
  code: OutcomeCode | undefined,
  waits: readonly Point['kind'][],
): readonly BoardLine[] {
  if (code === undefined || code === 'withdrawn') return []
  const { candidate: name, route } = candidate
  const state = screeningState(regulation, candidate, code)
  const chosen = route === undefined ? undefined : regulation.routes[route]?.name
  return [{ candidate: name, state, code, route: chosen, waits }]
}

function counted(lines: readonly BoardLine[]): BoardView['counts'] {
  const counts = { undecided: 0, 'to-look-at': 0, done: 0 }
  for (const { state } of lines) counts[state] += 1
  return counts
}

/**
 * Who comes after somebody among those who are not done; of those who wait for a person first. From a name that nobody has
 * it begins somewhere: two people who begin at the same time hardly ever begin at the same candidate.
 */
export function nextOf(lines: readonly BoardLine[], from: string): string | undefined {
  return after(lines, 'undecided', from)?.candidate ?? after(lines, 'to-look-at', from)?.candidate
}

function after(
  lines: readonly BoardLine[],
  state: ScreeningState,
  from: string,
): BoardLine | undefined {
  const open = lines.filter((line) => line.state === state && line.candidate !== from)
  const place = from.toUpperCase()
  return open.find(({ candidate }) => candidate > place) ?? open[0]
}

function byName(a: BoardLine, b: BoardLine): number {
  return a.candidate < b.candidate ? -1 : 1
}
