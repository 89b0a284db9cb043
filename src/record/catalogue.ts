/**
 * Everything the record can hold, and what of it is personal (policies 6, 32).
 *
 * Personal is what a candidate states, answers or asks, who they are, and what people wrote about them in free words. Names in the
 * record are pseudonyms, random for each selection. Scores, outcomes and ranks are not personal: they stay.
 *
 * @module
 */

import type { Event, EventName } from '#core/selection/event.ts'
import { applicationLines } from './catalogue/application.ts'
import type { CatalogueLine } from './catalogue/line.ts'
import { listLines } from './catalogue/list.ts'
import { ownLines } from './catalogue/own.ts'
import { roundLines } from './catalogue/round.ts'
import type { OwnEvent } from './own-events.ts'

type WithoutInstant<One> = One extends Event ? Omit<One, 'at'> : never

/** What an entry says happened: an event of the rules without its instant, or one that only the record holds. */
export type RecordedEvent = WithoutInstant<Event> | OwnEvent

/** The name of a kind of event in the record. */
export type RecordedName = EventName | OwnEvent['event']

/** The catalogue. */
export const catalogue: Readonly<Record<RecordedName, CatalogueLine>> = {
  ...applicationLines,
  ...roundLines,
  ...listLines,
  ...ownLines,
}

/** Whether the rules look at events of this kind. */
export function isOfRules(name: RecordedName): name is EventName {
  return !Object.hasOwn(ownLines, name)
}
