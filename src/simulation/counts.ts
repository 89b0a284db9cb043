/**
 * What is counted in one simulated selection.
 *
 * @module
 */

import { timeliness } from '#core/selection/applications/timeliness.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { current } from '#core/selection/in-force.ts'
import { rankedList } from '#core/selection/lists/ranked-list.ts'
import { passed, reserve } from '#core/selection/lists/reserve.ts'
import type { OutcomeCode, Selection } from '#core/selection/state.ts'
import type { Course } from './course.ts'

/** The counts of a round. */
export type RoundCounts = Readonly<
  Record<
    | 'participants'
    | 'goes-on'
    | 'not-admitted'
    | 'invalid'
    | 'below-minimum'
    | 'outside-quota'
    | 'absent'
    | 'withdrawn'
    | 'tied-at-cut-off'
    | 'replacements'
    | 'called',
    number
  >
>

/** Everything counted in one course. */
export interface Counts {
  readonly applications: Readonly<
    Record<'received' | 'late' | 'other-language' | 'withdrawn-before-screening', number>
  >
  readonly rounds: readonly RoundCounts[]
  readonly lists: Readonly<Record<'ranked-list' | 'reserve', number>>
  readonly hiring: Readonly<
    Record<'passed' | 'offers' | 'accepted' | 'declined' | 'entered', number>
  >
}

/** Counts one course. */
export function countsOf({ selection, withdrawnEarly }: Course): Counts {
  const { rounds } = current(selection)
  const at = selection.last
  return {
    applications: applicationCounts(selection, withdrawnEarly),
    rounds: rounds.map(({ round }) => roundCounts(selection, round)),
    lists: {
      'ranked-list': at === undefined ? 0 : rankedList(selection, at).length,
      reserve: at === undefined ? 0 : reserve(selection, at).length,
    },
    hiring: hiringCounts(selection),
  }
}

function applicationCounts(selection: Selection, withdrawnEarly: number): Counts['applications'] {
  const regulation = current(selection)
  const { languages } = regulation.announcement
  let late = 0
  let otherLanguage = 0
  for (const candidate of selection.candidates.values()) {
    for (const submission of candidate.submissions) {
      if (timeliness(regulation, candidate, submission) === 'late') late += 1
      if (!languages.includes(submission.event.language)) otherLanguage += 1
    }
  }
  return {
    received: selection.candidates.size,
    late,
    'other-language': otherLanguage,
    'withdrawn-before-screening': withdrawnEarly,
  }
}

function roundCounts(selection: Selection, round: string): RoundCounts {
  const { decided, brought } = roundState(selection.rounds, round)
  const counted = new Map<OutcomeCode, number>()
  for (const { code } of decided?.outcomes.values() ?? []) {
    counted.set(code, (counted.get(code) ?? 0) + 1)
  }
  const of = (code: OutcomeCode): number => counted.get(code) ?? 0
  const cutOff = decided?.cutOff
  const ways = [...brought.values()]
  return {
    participants: decided?.outcomes.size ?? 0,
    'goes-on': of('goes-on') + of('passed'),
    'not-admitted': of('not-admitted'),
    invalid: of('invalid'),
    'below-minimum': of('below-minimum'),
    'outside-quota': of('outside-quota'),
    absent: of('absent'),
    withdrawn: of('withdrawn'),
    'tied-at-cut-off': cutOff === undefined ? 0 : Math.max(0, cutOff.within - cutOff.announced),
    replacements: ways.filter((via) => via === 'replacement').length,
    called: ways.filter((via) => via === 'ranked-list').length,
  }
}

function hiringCounts(selection: Selection): Counts['hiring'] {
  const offers = [...selection.offers.values()]
  const withStatus = (...wanted: readonly string[]): number =>
    offers.filter(({ status }) => wanted.includes(status)).length
  return {
    passed: passed(selection, current(selection)).length,
    offers: offers.length,
    accepted: withStatus('accepted', 'in-service'),
    declined: withStatus('declined'),
    entered: withStatus('in-service'),
  }
}
