/**
 * The screening at a glance: who is to be screened, how far, and who is next.
 *
 * Candidates are listed by pseudonym, which is random: the order says nothing about anybody.
 *
 * @module
 */

import type { RoundProgress } from '#core/selection/outcomes/standing.ts'
import { outcomeIn, standingOf } from '#core/selection/outcomes/standing.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import type { Point } from '#core/selection/points/point.ts'
import type { OutcomeCode } from '#core/selection/state.ts'
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
  const standing = standingOf(selection).find(({ round }) => round === first.round)
  if (standing === undefined) throw new Error('Every round stands somewhere.')
  const waits = Map.groupBy(openPoints(selection, now), ({ candidate }) => candidate)
  const counts = { undecided: 0, 'to-look-at': 0, done: 0 }
  const lines: BoardLine[] = []
  let withdrawn = 0
  for (const candidate of selection.roll) {
    const code = outcomeIn(standing, candidate)?.outcome.code
    if (candidate.withdrawn !== undefined || code === 'withdrawn') withdrawn += 1
    else if (code !== undefined) {
      const state = screeningState(regulation, candidate, code)
      const { candidate: name, route } = candidate
      const kinds = (waits.get(name) ?? []).map(({ kind }) => kind)
      counts[state] += 1
      lines.push({
        candidate: name,
        state,
        code,
        route: route === undefined ? undefined : regulation.routes[route]?.name,
        waits: kinds,
      })
    }
  }
  const sorted = lines.toSorted(byName)
  return {
    round: first.round,
    label: first.label,
    progress: standing.progress,
    counts,
    withdrawn,
    lines: sorted,
    next: nextOf(sorted, place.actor.account),
  }
}

/**
 * Who comes after somebody among those who are not done; of those who wait for a person first. From a name that nobody has
 * it begins somewhere: two people who begin at the same time hardly ever begin at the same candidate.
 */
export function nextOf(lines: readonly BoardLine[], from: string): string | undefined {
  return (
    after(lines, 'undecided', from)?.candidate ?? after(lines, 'to-look-at', from)?.candidate
  )
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
