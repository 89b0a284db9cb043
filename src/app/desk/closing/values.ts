/**
 * How many candidates have which value on what a round compares first, and what becomes of them.
 *
 * Values are counted exactly; equal scores are mostly one object, so that a million are counted without comparing a million.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { scoreOf } from '#core/selection/outcomes/competition.ts'
import type { Outcomes } from '#core/selection/outcomes/outcomes.ts'
import type { Candidate, OutcomeCode, Selection } from '#core/selection/state.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { type Rational, compare, formatExact } from '#core/values/rational.ts'
import { eachIn } from './each.ts'

/** What becomes of those with one value. */
export interface Fates {
  readonly inside: number
  readonly outside: number
  readonly below: number
  readonly open: number
}

/** One value with what becomes of those who have it. */
export interface Value extends Fates {
  readonly value: Rational
}

/** What a round compares first: the first criterion of its cut-off, else what a minimum is asked of, else its total. */
export function comparedIn(round: Round): string | undefined {
  const first = round['cut-off']?.by[0]
  if (first !== undefined) return first
  const card = cardOf(round)
  return card.thresholds[0]?.of ?? (round.total === undefined ? card.scored[0] : 'total')
}

/** The values of everybody who has one, the highest first. */
export function valuesIn(
  { roll }: Pick<Selection, 'roll'>,
  round: Round,
  outcomes: Outcomes,
): readonly Value[] {
  const of = comparedIn(round)
  if (of === undefined) return []
  const tally = newTally()
  eachIn(roll, outcomes, (candidate, outcome) => {
    const value = of === 'total' ? outcome.total : scored(candidate, round.round, of)
    if (value !== undefined) tally.add(value, outcome.code)
  })
  return tally.values()
}

function scored(candidate: Candidate, round: string, measure: string): Rational | undefined {
  const score = scoreOf(candidate, round, measure)
  return score === undefined || score.void === true ? undefined : score.value
}

/** No fates yet. */
export const NOBODY: Fates = { inside: 0, outside: 0, below: 0, open: 0 }

/** The fates of both together. */
export function together(a: Fates, b: Fates): Fates {
  return {
    inside: a.inside + b.inside,
    outside: a.outside + b.outside,
    below: a.below + b.below,
    open: a.open + b.open,
  }
}

const FATES: Readonly<Partial<Record<OutcomeCode, keyof Fates>>> = {
  'goes-on': 'inside',
  passed: 'inside',
  'outside-quota': 'outside',
  'below-minimum': 'below',
}

type Counts = { -readonly [Fate in keyof Fates]: number }

interface Tally {
  readonly add: (value: Rational, code: OutcomeCode) => void
  readonly values: () => readonly Value[]
}

function newTally(): Tally {
  const byObject = new Map<Rational, Counts>()
  return {
    add: (value, code) => {
      let counts = byObject.get(value)
      if (counts === undefined) {
        counts = { ...NOBODY }
        byObject.set(value, counts)
      }
      counts[FATES[code] ?? 'open'] += 1
    },
    values: () => merged(byObject),
  }
}

/** Equal values that were different objects, as one. */
function merged(byObject: ReadonlyMap<Rational, Fates>): readonly Value[] {
  const byName = new Map<string, Value>()
  for (const [value, fates] of byObject) {
    const name = formatExact(value)
    byName.set(name, { value, ...together(byName.get(name) ?? NOBODY, fates) })
  }
  return [...byName.values()].toSorted((a, b) => compare(b.value, a.value))
}
