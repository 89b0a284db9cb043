/**
 * How long a list is valid (rules 97, 140–143; policies 4, 5).
 *
 * A list starts on the day its regulation names and is valid through its last day, that day included. Each extension that
 * was decided in time is added to it without a gap. After the last day nothing revives it.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Term } from '#core/regulation/schema/term.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { parseCalendarDuration } from '#core/values/duration.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { extend, lastDay } from '#core/values/term.ts'
import { roundState } from '../evolve/draft.ts'
import { inForce } from '../in-force.ts'
import type { Selection } from '../state.ts'

/** One of the two lists. */
export type ListName = 'ranked-list' | 'reserve'

/** What validity is drawn from. */
export type ListFacts = Pick<Selection, 'versions' | 'rounds' | 'extensions' | 'minutes'>

/** How far a list has come. */
export type Validity =
  | { readonly state: 'not-started' }
  | { readonly state: 'valid' | 'expired'; readonly from: Day; readonly through: Day }

const NOT_STARTED: Validity = { state: 'not-started' }

/** The validity of a list at a moment; undefined when the regulation has no such list. */
export function validityAt(facts: ListFacts, list: ListName, at: Instant): Validity | undefined {
  const regulation = inForce(facts, at)
  const declared = regulation[list]?.validity
  if (declared === undefined) return undefined
  const from = startOf(facts, regulation, declared.from)
  const length = from === undefined ? undefined : parseCalendarDuration(declared.length)
  if (from === undefined || length === undefined) return NOT_STARTED
  const through = extended(facts, list, declared, lastDay(from, { ...declared, length }))
  const today = dayInBrussels(at)
  if (today < from) return NOT_STARTED
  return { state: today <= through ? 'valid' : 'expired', from, through }
}

/** Whether the list may be used at a moment. */
export function isValid(facts: ListFacts, list: ListName, at: Instant): boolean {
  return validityAt(facts, list, at)?.state === 'valid'
}

/** How often a list was extended. */
export function timesExtended(facts: Pick<ListFacts, 'extensions'>, list: ListName): number {
  return facts.extensions.filter((extension) => extension.list === list).length
}

/** The day the term of a list starts; undefined while that has not happened. */
function startOf(facts: ListFacts, regulation: Regulation, from: Term['from']): Day | undefined {
  if (typeof from === 'object') {
    return 'day' in from ? parseDay(from.day) : decidedOn(facts, from['end-of'])
  }
  if (from === 'date-of-minutes') return facts.minutes
  return from === 'end-of-procedure' ? decidedOn(facts, lastRound(regulation)) : undefined
}

/** The day of the decision that first fixed a round's results (policy 4: the end of the procedure for the last round). */
function decidedOn(facts: Pick<ListFacts, 'rounds'>, round: string): Day | undefined {
  const [first] = roundState(facts.rounds, round).confirmations
  return first === undefined ? undefined : dayInBrussels(first.at)
}

function lastRound(regulation: Regulation): string {
  return regulation.rounds.at(-1)?.round ?? ''
}

function extended(facts: ListFacts, list: ListName, term: Term, last: Day): Day {
  return facts.extensions
    .filter((extension) => extension.list === list)
    .reduce((through, { length }) => {
      const by = parseCalendarDuration(length)
      return by === undefined ? through : extend(through, by, term)
    }, last)
}
