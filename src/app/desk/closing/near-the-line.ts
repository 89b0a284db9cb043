/**
 * Who stands where in a round: who goes on, who shares the last place, who is just out, and everybody else by outcome.
 *
 * A list that would be too long to read holds its first lines and says how many there are. Who shares a rank stands together;
 * an identifier only decides in which order equals are printed (policy 18).
 *
 * @module
 */

import type { Assessment, Candidate, Outcome, OutcomeCode } from '#core/selection/state.ts'
import { eachIn } from './each.ts'

/** One candidate with the outcome. */
export interface Placed {
  readonly candidate: string
  readonly outcome: Outcome
  /** Whether this person withdrew. */
  readonly withdrew: boolean
}

/** Some candidates: how many, and the first of them. */
export interface Group {
  readonly count: number
  readonly first: readonly Placed[]
}

/** Who stands where. */
export interface NearTheLine {
  readonly inside: Group
  /** Those of them with the lowest rank that goes on; empty where no places are counted. */
  readonly lastPlace: Group
  /** Those with the next rank. */
  readonly justOut: Group
  /** Everybody else who does not go on, by outcome. */
  readonly others: ReadonlyMap<OutcomeCode, Group>
}

/** What is read of whoever is listed. */
type Somebody = Pick<Candidate, 'candidate' | 'ordinal' | 'withdrawn'>

/** How many lines a list shows. */
const SHOWN = 200

/** Who stands where, by what the rules make of the round. */
export function nearTheLine(
  { roll }: { readonly roll: readonly Somebody[] },
  { outcomes, cutOff }: Assessment,
): NearTheLine {
  const { last, next } = ranksAtTheLine(roll, outcomes)
  const isCounted = cutOff !== undefined
  const inside = newGroup()
  const lastPlace = newGroup()
  const justOut = newGroup()
  const others = new Map<OutcomeCode, Gathering>()
  eachIn(roll, outcomes, (candidate, outcome) => {
    if (GOING_ON.has(outcome.code)) {
      inside.add(candidate, outcome)
      if (isCounted && outcome.rank === last) lastPlace.add(candidate, outcome)
      return
    }
    if (isCounted && isJustOut(outcome, next)) {
      justOut.add(candidate, outcome)
      return
    }
    const group = others.get(outcome.code) ?? newGroup()
    others.set(outcome.code, group)
    group.add(candidate, outcome)
  })
  return {
    inside: inside.group(),
    lastPlace: lastPlace.group(),
    justOut: justOut.group(),
    others: new Map([...others].map(([code, group]) => [code, group.group()])),
  }
}

const GOING_ON: ReadonlySet<OutcomeCode> = new Set(['goes-on', 'passed'])

function isJustOut({ code, rank }: Outcome, next: number): boolean {
  return code === 'outside-quota' && rank === next
}

/** The lowest rank that goes on, and the highest that does not. */
function ranksAtTheLine(
  roll: readonly Somebody[],
  outcomes: Assessment['outcomes'],
): { readonly last: number; readonly next: number } {
  let last = 0
  let next = Infinity
  eachIn(roll, outcomes, (_, { code, rank }) => {
    if (rank === undefined) return
    if (GOING_ON.has(code)) last = Math.max(last, rank)
    else if (code === 'outside-quota') next = Math.min(next, rank)
  })
  return { last, next }
}

interface Gathering {
  readonly add: (candidate: Somebody, outcome: Outcome) => void
  readonly group: () => Group
}

/**
 * Keeps the first by rank: whenever twice as many as are shown were gathered, the later ones are let go, and who comes after
 * all that were kept is only counted.
 */
function newGroup(): Gathering {
  let count = 0
  let first: Placed[] = []
  let last: Placed | undefined
  return {
    add: ({ candidate, withdrawn }, outcome) => {
      count += 1
      if (last !== undefined && comesAfter(candidate, outcome, last)) return
      first.push({ candidate, outcome, withdrew: withdrawn !== undefined })
      if (first.length <= 2 * SHOWN) return
      first = firstOf(first)
      last = first.at(-1)
    },
    group: () => ({ count, first: firstOf(first) }),
  }
}

function firstOf(placed: readonly Placed[]): Placed[] {
  return placed.toSorted(byRank).slice(0, SHOWN)
}

/** By rank, who has none last; then by identifier. */
function byRank(a: Placed, b: Placed): number {
  return comesAfter(a.candidate, a.outcome, b) ? 1 : -1
}

function comesAfter(candidate: string, { rank = Infinity }: Outcome, other: Placed): boolean {
  const rankOfOther = other.outcome.rank ?? Infinity
  return rank === rankOfOther ? candidate > other.candidate : rank > rankOfOther
}
