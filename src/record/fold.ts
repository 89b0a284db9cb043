/**
 * From entries back to the events that the rules look at.
 *
 * The instant of an event is the latest moment of recording up to its position, so that it never decreases; an application was
 * received when it was recorded, unless it says otherwise. A personal field that is no longer there is folded as empty, in a way
 * that keeps two different applications different.
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import type { Json } from './canonical.ts'
import { type RecordedName, catalogue, isOfRules } from './catalogue.ts'

/** An entry as it was kept: the object whose canonical text was hashed. */
export interface EntryBody {
  readonly entry: string
  readonly recorded: string
  readonly event: Readonly<Record<string, Json>> & { readonly event: string }
  readonly personal?: Readonly<Record<string, string>>
}

/** What an entry means to the rules. */
export interface Folded {
  /** The event; undefined for what only the record holds, and where it cannot be told any more whom it was about. */
  readonly event: Event | undefined
  /** The moment up to which the record has come. */
  readonly at: Instant
  /** Whether personal fields that the rules look at are gone. */
  readonly withheld: boolean
}

/** The text that stands for a reason which is no longer there. */
const GONE = '…'

/**
 * The event of an entry. `opened` holds the personal fields that are still there, by name; `before` is the `at` of the entry
 * at the position before.
 */
export function folded(
  body: EntryBody,
  opened: Readonly<Record<string, Json>>,
  before: Instant | undefined,
): Folded {
  const recorded = parseInstant(body.recorded)
  if (recorded === undefined || !isKnown(body.event.event)) {
    throw new Error(`Entry ${body.entry} is none of the record.`)
  }
  const name = body.event.event
  const at = before !== undefined && before > recorded ? before : recorded
  const known = catalogue[name].personal ?? []
  const missing = Object.keys(body.personal ?? {}).filter(
    (field) => known.includes(field) && !Object.hasOwn(opened, field),
  )
  if (!isOfRules(name) || missing.includes('candidate')) {
    return { event: undefined, at, withheld: missing.length > 0 }
  }
  const present = Object.entries(opened).filter(([field]) => known.includes(field))
  const filled = Object.fromEntries(missing.map((field) => [field, emptyOf(field)]))
  const event: unknown = {
    ...body.event,
    ...Object.fromEntries(present),
    ...filled,
    ...(name === 'ApplicationSubmitted' ? applied(body, missing, recorded) : {}),
    at,
  }
  return { event: asEvent(event), at, withheld: missing.length > 0 }
}

function isKnown(name: string): name is RecordedName {
  return Object.hasOwn(catalogue, name)
}

function emptyOf(field: string): Json | undefined {
  if (field === 'claims') return []
  return field === 'reason' ? GONE : undefined
}

function applied(
  { event, personal }: EntryBody,
  missing: readonly string[],
  recorded: Instant,
): Readonly<Record<string, Json>> {
  const told = { received: event['received'] ?? recorded }
  if (missing.length === 0) return told
  const marks = missing.map((field) => personal?.[field] ?? '')
  return { ...told, answers: { withheld: marks.join(' ') } }
}

function asEvent(event: unknown): Event {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an event was permitted before it became an entry
  return event as Event
}
