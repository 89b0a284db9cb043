/**
 * Invented groups of candidates for one round: small, with ties, around the minima and the announced number.
 *
 * Each group draws from a few values per measure only, so that candidates are often equal. Half of the groups are as large
 * as needed for the announced number to be exceeded.
 *
 * @module
 */

import { nameScore, readFigure } from '#core/scoring/scale.ts'
import type { Weighted } from '#core/scoring/scorecard.ts'
import { measured } from '#core/selection/measured.ts'
import type { Candidate, Score } from '#core/selection/state.ts'
import { type Rational, ZERO, formatExact, rational } from '#core/values/rational.ts'
import type { Round } from '../../schema/round.ts'
import { INVENTED_AT } from './moments.ts'
import type { Draw } from './draw.ts'
import { valuesWorthTrying } from './values.ts'

/** One invented candidate: a name and a score on every scored measure; earlier results that weigh in stand beside them. */
export interface Invented {
  readonly name: string
  readonly scores: Readonly<Record<string, Rational>>
}

/** The scores worth trying, for every scored measure of a round and every earlier result that weighs in it. */
export type Palette = ReadonlyMap<string, readonly Rational[]>

const EARLIER_TOTALS: readonly Rational[] = [0, 1, 5, 50, 100].map((value) => rational(value))
const LARGEST = 12
const LARGEST_BY_QUOTA = 40
const VALUES_IN_A_GROUP = 4

/** What the measures of a round can be scored; undefined when one of them cannot be scored at all. */
export function paletteOf(round: Round): Palette | undefined {
  const scored = Object.entries(round.measures ?? {}).filter(
    ([, { counts }]) => counts === 'scored',
  )
  if (scored.length === 0) return undefined
  const palette = new Map([
    ...scored.map(([name]) => [name, valuesWorthTrying(round, name)] as const),
    ...weighing(round).map(({ name }) => [name, EARLIER_TOTALS] as const),
  ])
  return [...palette.values()].some((values) => values.length === 0) ? undefined : palette
}

/** The earlier results of a candidate that weigh in this round (policy 24), as invented. */
export function earlierOf(round: Round, { scores }: Invented): readonly Weighted[] {
  return weighing(round).flatMap(({ name, weight }) => {
    const value = scores[name]
    return value === undefined ? [] : [{ weight, value }]
  })
}

/** An invented group for a round. */
export function inventGroup(round: Round, palette: Palette, draw: Draw): readonly Invented[] {
  const few: Palette = new Map(
    [...palette].map(([name, values]) => [name, draw.shuffled(values).slice(0, VALUES_IN_A_GROUP)]),
  )
  return Array.from({ length: sizeOf(round, draw) }, (_, index) => invented(index, few, draw))
}

/** A group in which nearly everybody competes, just more than the announced number. */
export function inventCompeting(round: Round, palette: Palette, draw: Draw): readonly Invented[] {
  const high: Palette = new Map(
    [...palette].map(([name, values]) => [name, values.slice(Math.floor(values.length / 2))]),
  )
  const beyond = Math.min(round['cut-off']?.top ?? 1, LARGEST_BY_QUOTA) + 1
  return Array.from({ length: beyond + draw.below(3) }, (_, index) => invented(index, high, draw))
}

function invented(index: number, palette: Palette, draw: Draw): Invented {
  const scores = [...palette].map(([name, values]) => [name, draw.one(values) ?? ZERO] as const)
  return { name: nameAt(index), scores: Object.fromEntries(scores) }
}

/** The candidate as the engine knows one who applied and was scored. */
export function asCandidate(round: Round, { name, scores }: Invented, ordinal: number): Candidate {
  const kept = Object.entries(scores).map(([measure, value]): readonly [string, Score] => [
    measured(round.round, measure),
    { value, by: 'assessor', at: INVENTED_AT },
  ])
  return { candidate: name, ordinal, submissions: [], scores: Object.fromEntries(kept) }
}

/** The group in words: `A (main 5; ADM 3)` for each candidate, with the scores as the scales name them. */
export function groupLines(round: Round, group: readonly Invented[]): readonly string[] {
  return group.map(({ name, scores }) => {
    const each = Object.entries(scores).map(
      ([measure, value]) => `${measure} ${scoreText(round, measure, value)}`,
    )
    return `${name} (${each.join('; ')})`
  })
}

/** A score as its scale names it. */
export function scoreText(round: Round, measure: string, value: Rational): string {
  const scale = round.measures?.[measure]?.scale
  return scale === undefined ? formatExact(value) : nameScore(scale, value)
}

/** The same group, named A, B, C, … in its own order. */
export function renamed(group: readonly Invented[]): readonly Invented[] {
  return group.map(({ scores }, index) => ({ name: nameAt(index), scores }))
}

/** The earlier rounds whose totals weigh in this one, under names that no measure has. */
function weighing(round: Round): readonly { readonly name: string; readonly weight: Rational }[] {
  return (round['earlier-results'] ?? []).flatMap(({ of, use }) => {
    const weight = use === 'shown' ? undefined : readFigure(use.weight)
    return weight === undefined ? [] : [{ name: `total of ${of}`, weight }]
  })
}

function nameAt(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`
}

function sizeOf(round: Round, draw: Draw): number {
  const quota = round['cut-off']?.top
  const beyond = quota === undefined ? undefined : quota + 1 + draw.below(3)
  if (beyond !== undefined && beyond <= LARGEST_BY_QUOTA && draw.below(2) === 0) return beyond
  return 2 + draw.below(LARGEST - 1)
}
