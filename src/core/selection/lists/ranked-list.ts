/**
 * The ranked list (rules 95–100; policies 18, 25, 28).
 *
 * On it stand those who reached every minimum of its round and were not invited (also not as a replacement), and, where the regulation says so, those
 * who were invited and could not attend. Its order is its own: criterion after criterion; who is equal on all shares a rank.
 *
 * @module
 */

import { columnOf } from '#core/ranking/columns.ts'
import { rank } from '#core/ranking/rank.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { RankedList } from '#core/regulation/schema/list.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'
import { roundState } from '../evolve/draft.ts'
import { inForce, roundAfter } from '../in-force.ts'
import { measured } from '../measured.ts'
import { NO_OUTCOMES } from '../outcomes/outcomes.ts'
import type { Candidate, Outcome, Score, Selection } from '../state.ts'
import { type Place, placeOf } from './place.ts'

/** A line of the ranked list. */
export interface RankedMember {
  readonly candidate: string
  readonly rank: number
  readonly place: Place
  readonly because: 'above-minimum-not-invited' | 'invited-could-not-attend'
  readonly called: boolean
}

/** What the list is drawn from. */
export type RankedListFacts = Pick<
  Selection,
  'versions' | 'revision' | 'candidates' | 'roll' | 'rounds' | 'calls'
>

interface Remembered {
  readonly revision: number
  readonly at: Instant
  readonly members: readonly RankedMember[]
}

const remembered = new WeakMap<RankedListFacts, Remembered>()

/** The list at a moment, best first, equal ranks by identifier. Empty before its round is decided. */
export function rankedList(facts: RankedListFacts, at: Instant): readonly RankedMember[] {
  const before = remembered.get(facts)
  if (before !== undefined && before.revision === facts.revision && before.at === at) {
    return before.members
  }
  const members = drawRankedList(facts, at)
  remembered.set(facts, { revision: facts.revision, at, members })
  return members
}

function drawRankedList(facts: RankedListFacts, at: Instant): readonly RankedMember[] {
  const regulation = inForce(facts, at)
  const declared = regulation['ranked-list']
  if (declared === undefined) return []
  const { decided, confirmations } = roundState(facts.rounds, declared.entry.from)
  const decidedAt = confirmations.at(-1)?.at
  const outcomes = decided?.outcomes ?? NO_OUTCOMES
  const everybody = facts.roll
  const entries: Entry[] = []
  for (const ordinal of outcomes.ordinals) {
    const found = entryOf(facts, regulation, everybody[ordinal], outcomes.of({ ordinal }))
    if (found !== undefined && found.place.state !== 'lost') entries.push(found)
  }
  const called = new Set(facts.calls.flatMap(({ candidates }) => candidates))
  return ordered(declared, entries, decidedAt).map(({ entry: one, rank: at_ }) => ({
    candidate: one.candidate.candidate,
    rank: at_,
    place: one.place,
    because: one.because,
    called: called.has(one.candidate.candidate),
  }))
}

/** Those who would stand on the list had they not lost their place, by identifier. */
export function offRankedList(
  facts: RankedListFacts,
  at: Instant,
): readonly { readonly candidate: string; readonly place: Place }[] {
  const regulation = inForce(facts, at)
  const from = regulation['ranked-list']?.entry.from ?? ''
  const outcomes = roundState(facts.rounds, from).decided?.outcomes ?? NO_OUTCOMES
  return outcomes.ordinals
    .flatMap((ordinal) => {
      const found = entryOf(facts, regulation, facts.roll[ordinal], outcomes.of({ ordinal }))
      if (found?.place.state !== 'lost') return []
      return [{ candidate: found.candidate.candidate, place: found.place }]
    })
    .toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))
}

/** The entry of somebody who would come on the list, whether or not the place was lost since. */
function entryOf(
  facts: RankedListFacts,
  regulation: Regulation,
  candidate: Candidate | undefined,
  outcome: Outcome | undefined,
): Entry | undefined {
  if (candidate === undefined || outcome === undefined) return undefined
  const because = entry(facts, regulation, candidate, outcome)
  if (because === undefined) return undefined
  const place = placeOf(regulation, 'ranked-list', candidate)
  return { candidate, because, place, total: outcome.total }
}

/** Who would be called next: everybody on the first rank not called yet (rule 98). */
export function nextOnRankedList(facts: RankedListFacts, at: Instant): readonly string[] {
  const waiting = rankedList(facts, at).filter(({ called }) => !called)
  const [first] = waiting
  if (first === undefined) return []
  return waiting.filter(({ rank: own }) => own === first.rank).map(({ candidate }) => candidate)
}

interface Entry {
  readonly candidate: Candidate
  readonly place: Place
  readonly because: RankedMember['because']
  readonly total: Outcome['total']
}

function entry(
  facts: RankedListFacts,
  regulation: Regulation,
  candidate: Candidate,
  { code }: Outcome,
): RankedMember['because'] | undefined {
  const declared = regulation['ranked-list']?.entry
  const next = roundAfter(regulation, declared?.from ?? '')?.round ?? ''
  const because = wouldEnter(facts, candidate, code, next)
  return because !== undefined && declared?.who.includes(because) === true ? because : undefined
}

/** Invited means: among the places, or called in the place of somebody who dropped out (rules 89, 95). */
function wouldEnter(
  facts: RankedListFacts,
  candidate: Candidate,
  code: Outcome['code'],
  next: string,
): RankedMember['because'] | undefined {
  const called = roundState(facts.rounds, next).brought.get(candidate.candidate)
  if (code === 'goes-on' || called === 'replacement') {
    return stayedAway(facts, candidate, next) ? 'invited-could-not-attend' : undefined
  }
  return code === 'outside-quota' ? 'above-minimum-not-invited' : undefined
}

/** Could not attend a round, and did not take part in it on another day either (rule 99). */
function stayedAway({ rounds }: RankedListFacts, candidate: Candidate, name: string): boolean {
  const couldNot = candidate.places?.some(
    ({ what, round }) => what === 'could-not-attend' && round === name,
  )
  const decided = roundState(rounds, name).decided?.outcomes.of(candidate)?.code
  return couldNot === true && (decided === undefined || decided === 'absent')
}

/** A score as it was when the round was last confirmed: a later correction changes nothing before it is confirmed too. */
function valueAsOf(score: Score | undefined, decidedAt: Instant | undefined): Rational | undefined {
  if (score === undefined || decidedAt === undefined || score.at <= decidedAt) return score?.value
  return score.earlier?.find(({ until }) => until > decidedAt)?.value ?? score.value
}

function ordered(
  { order, entry: { from } }: RankedList,
  entries: readonly Entry[],
  decidedAt: Instant | undefined,
): readonly { readonly entry: Entry; readonly rank: number }[] {
  const criteria = order.map((code) => {
    const key = measured(from, code)
    const values = entries.map(({ candidate, total }) =>
      code === 'total' ? total : valueAsOf(candidate.scores?.[key], decidedAt),
    )
    return { code, prefer: 'higher' as const, column: columnOf(values) }
  })
  const { ranks } = rank({ candidates: entries.length, minima: [], criteria })
  return entries
    .map((one, index) => ({ entry: one, rank: ranks[index] ?? 0 }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank || (a.entry.candidate.candidate < b.entry.candidate.candidate ? -1 : 1),
    )
}
