/**
 * Invented groups of candidates for one round: small, with ties, around the minima and the announced number.
 *
 * Each group draws from a few values per measure only, so that candidates are often equal. Half of the groups are as large
 * as needed for the announced number to be exceeded.
 *
 * @module
 */

import { nameScore } from '#core/scoring/scale.ts'
import { measured } from '#core/selection/measured.ts'
import type { Candidate, Score } from '#core/selection/state.ts'
import { type Rational, ZERO, formatExact } from '#core/values/rational.ts'
import type { Round } from '../../schema/round.ts'
import { INVENTED_AT } from './moments.ts'
import type { Draw } from './draw.ts'
import { valuesWorthTrying } from './values.ts'

/** One invented candidate: a name and a score on every scored measure. */
export interface Invented {
  readonly name: string
  readonly scores: Readonly<Record<string, Rational>>
}

/** The scores worth trying, for every scored measure of a round. */
export type Palette = ReadonlyMap<string, readonly Rational[]>

const LARGEST = 12
const LARGEST_BY_QUOTA = 40
const VALUES_IN_A_GROUP = 4

/** What the measures of a round can be scored; undefined when one of them cannot be scored at all. */
export function paletteOf(round: Round): Palette | undefined {
  const scored = Object.entries(round.measures ?? {}).filter(
    ([, { counts }]) => counts === 'scored',
  )
  if (scored.length === 0) return undefined
  const palette = new Map(scored.map(([name]) => [name, valuesWorthTrying(round, name)] as const))
  return [...palette.values()].some((values) => values.length === 0) ? undefined : palette
}

/** An invented group for a round. */
export function inventGroup(round: Round, palette: Palette, draw: Draw): readonly Invented[] {
  const few: Palette = new Map(
    [...palette].map(([name, values]) => [name, draw.shuffled(values).slice(0, VALUES_IN_A_GROUP)]),
  )
  return Array.from({ length: sizeOf(round, draw) }, (_, index) => ({
    name: nameAt(index),
    scores: Object.fromEntries(
      [...few].map(([measure, values]) => [measure, draw.one(values) ?? ZERO]),
    ),
  }))
}

/** The candidate as the engine knows one who applied and was scored. */
export function asCandidate(round: Round, { name, scores }: Invented): Candidate {
  const kept = Object.entries(scores).map(([measure, value]): readonly [string, Score] => [
    measured(round.round, measure),
    { value, by: 'assessor', at: INVENTED_AT },
  ])
  return { candidate: name, submissions: [], scores: Object.fromEntries(kept) }
}

/** The group in words: a line per candidate with their scores as the scales name them. */
export function groupLines(round: Round, group: readonly Invented[]): readonly string[] {
  return group.map(({ name, scores }) => {
    const each = Object.entries(scores).map(
      ([measure, value]) => `${measure} ${scoreText(round, measure, value)}`,
    )
    return `${name}: ${each.join(', ')}`
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
