/**
 * The outcomes of a round: one for everybody who takes part, in the order in which they were drawn.
 *
 * Each stands in a column at the candidate's ordinal. Who has the candidate at hand finds the outcome at once, without
 * reading a name, which counts when there are a million; by name it is found as in any map.
 *
 * @module
 */

import type { Candidate, Outcome } from '../state.ts'

/** The outcomes of a round, by candidate and by name. */
export interface Outcomes extends ReadonlyMap<string, Outcome> {
  /** The outcome of a candidate of this selection; undefined for who does not take part. */
  readonly of: (candidate: Pick<Candidate, 'ordinal'>) => Outcome | undefined
  /** The ordinals of everybody who has an outcome, in its order. */
  readonly ordinals: readonly number[]
}

/** Whoever outcomes are about. */
type Somebody = Pick<Candidate, 'candidate' | 'ordinal'>

/** Outcomes of these candidates, line by line. */
export function outcomesFor(
  candidates: readonly Somebody[],
  outcomeAt: (line: number) => Outcome,
): Outcomes {
  const names = candidates.map(({ candidate }) => candidate)
  const ordinals = candidates.map(({ ordinal }) => ordinal)
  const last = ordinals.reduce((most, ordinal) => Math.max(most, ordinal), -1)
  const column = Array.from<Outcome | undefined>({ length: last + 1 })
  for (const [line, ordinal] of ordinals.entries()) column[ordinal] = outcomeAt(line)
  return outcomesIn({ names, ordinals, column })
}

/** Makes equal outcomes one object: a million candidates have far fewer different ones. */
export function sameOutcomes(): (outcome: Outcome) => Outcome {
  const known = new Map<unknown, Map<unknown, Map<unknown, Outcome>>>()
  return (outcome) => {
    const { code, total, rank } = outcome
    const ofCode = within(known, code)
    const ofTotal = within(ofCode, total && `${total.numerator}/${total.denominator}`)
    const before = ofTotal.get(rank)
    if (before === undefined) ofTotal.set(rank, outcome)
    return before ?? outcome
  }
}

/** Nobody's outcomes. */
export const NO_OUTCOMES: Outcomes = outcomesIn({ names: [], ordinals: [], column: [] })

function within<Key, Inner, Value>(
  outer: Map<Key, Map<Inner, Value>>,
  key: Key,
): Map<Inner, Value> {
  const known = outer.get(key) ?? new Map<Inner, Value>()
  outer.set(key, known)
  return known
}

interface Columns {
  readonly names: readonly string[]
  readonly ordinals: readonly number[]
  /** By ordinal. */
  readonly column: readonly (Outcome | undefined)[]
}

function outcomesIn({ names, ordinals, column }: Columns): Outcomes {
  const byName = lookedUpBy(names, ordinals)
  const get = (name: string): Outcome | undefined => {
    const ordinal = byName(name)
    return ordinal === undefined ? undefined : column[ordinal]
  }
  const entries = function* entries(): MapIterator<[string, Outcome]> {
    for (const [line, name] of names.entries()) {
      const outcome = column[ordinals[line] ?? -1]
      if (outcome !== undefined) yield [name, outcome]
    }
  }
  const values = function* values(): MapIterator<Outcome> {
    for (const ordinal of ordinals) {
      const outcome = column[ordinal]
      if (outcome !== undefined) yield outcome
    }
  }
  const outcomes: Outcomes = {
    of: ({ ordinal }) => column[ordinal],
    ordinals,
    size: names.length,
    get,
    has: (name) => byName(name) !== undefined,
    keys: () => names.values(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (each) => {
      for (const [name, outcome] of entries()) each(outcome, name, outcomes)
    },
  }
  return outcomes
}

/** Finds ordinals by name; the names are only read when somebody asks for one. */
function lookedUpBy(
  names: readonly string[],
  ordinals: readonly number[],
): (name: string) => number | undefined {
  let known: Map<string, number> | undefined
  return (name) => {
    known ??= new Map(names.map((one, line) => [one, ordinals[line] ?? -1]))
    return known.get(name)
  }
}
