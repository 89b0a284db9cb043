/**
 * The ranked list and the reserve: who comes on them, in which order, and what keeps a place.
 *
 * - A round that sends people to the ranked list needs one, and the list needs such a round.
 * - The list begins with what the cut-off compared; another order would let somebody overtake.
 * - People are called from the list to a later round.
 * - For everything that may happen to a member the table says keep, remove, or a person decides
 *   (policy 25). A line for what cannot happen here is reported.
 *
 * Source: policies 25 to 28; rules 95 to 100 and 137 to 151.
 *
 * @module
 */

import { type PlaceEvent } from '../schema/list.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { placeOfRound } from './rounds.ts'

type PlaceTable = NonNullable<Regulation['reserve']>['place']

/** Reports a ranked list and rounds that do not fit each other. */
export const checkRankedList: Check = (regulation) => {
  const list = regulation['ranked-list']
  const feeding = regulation.rounds.flatMap((round, index) =>
    round['not-invited']?.['go-to'] === 'ranked-list' ? [{ round, index }] : [],
  )
  if (list === undefined) {
    return feeding.map(({ round, index }) =>
      finding('ranked-list-missing', ['rounds', index, 'not-invited', 'go-to'], {
        round: round.round,
      }),
    )
  }
  const from = regulation.rounds.find(({ round }) => round === list.entry.from)
  return [
    ...(from === undefined || feeding.some(({ round }) => round === from)
      ? []
      : [finding('ranked-list-not-fed', ['ranked-list', 'entry', 'from'], { round: from.round })]),
    ...checkOrder(list.order, from?.['cut-off']?.by ?? []),
    ...(placeOfRound(regulation, list.call['goes-to']) >
      placeOfRound(regulation, list.entry.from) || from === undefined
      ? []
      : [
          finding('ranked-list-call-not-later', ['ranked-list', 'call', 'goes-to'], {
            round: list.call['goes-to'],
            from: list.entry.from,
          }),
        ]),
  ]
}

/** Reports what may happen to a member of a list and is not settled, and lines without use. */
export const checkPlaces: Check = (regulation) => {
  const { reserve } = regulation
  const ranked = regulation['ranked-list']
  return [
    ...(reserve === undefined
      ? []
      : checkTable('reserve', reserve.place, reserveEvents(regulation))),
    ...(ranked === undefined ? [] : checkTable('ranked-list', ranked.place, RANKED_EVENTS)),
  ]
}

/** What may happen to a member of the ranked list. */
const RANKED_EVENTS: readonly PlaceEvent[] = ['attended', 'could-not-attend', 'no-show']

/** What may happen to a member of any reserve. */
const RESERVE_EVENTS: readonly PlaceEvent[] = [
  'offer-declined',
  'offer-not-answered',
  'accepted-and-not-started',
  'fixed-term-contract',
  'contractual-entry',
  'statutory-entry',
]

function reserveEvents({ reserve }: Regulation): readonly PlaceEvent[] {
  return [
    ...RESERVE_EVENTS,
    ...(reserve?.contact === undefined ? [] : (['contact-not-answered'] as const)),
    ...(reserve?.['comparable-vacancies'] === undefined
      ? []
      : ([
          'comparable-vacancy-declined',
          'comparable-vacancy-not-selected',
          'comparable-vacancy-entry',
        ] as const)),
  ]
}

function checkTable(
  list: 'reserve' | 'ranked-list',
  table: PlaceTable,
  events: readonly PlaceEvent[],
): readonly CheckFinding[] {
  const open = events
    .filter((event) => table[event] === undefined)
    .map((event) => finding('place-event-open', [list, 'place', event], { list, event }))
  const stated = Object.entries(table).flatMap(([event, rule]) => {
    const path = [list, 'place', event]
    if (rule === undefined) return []
    const known: readonly string[] = events
    return [
      ...(known.includes(event) || SOMETIMES.includes(event)
        ? []
        : [finding('place-event-idle', path, { list, event })]),
      ...(rule.effect === 'person-decides' && rule.owner === undefined
        ? [finding('choice-without-owner', [...path, 'owner'], { field: 'owner' })]
        : []),
    ]
  })
  return [...open, ...stated]
}

/** What may be settled for a list although it does not always happen: talks, contacts, offers. */
const SOMETIMES: readonly string[] = [
  'contact-not-answered',
  'offer-declined',
  'could-not-attend',
  'no-show',
  'accepted-and-not-started',
]

function checkOrder(order: readonly string[], by: readonly string[]): readonly CheckFinding[] {
  const begins = by.every((name, index) => order[index] === name)
  return begins
    ? []
    : [finding('ranked-list-order-differs', ['ranked-list', 'order'], { order, by })]
}
