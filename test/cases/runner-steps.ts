/**
 * Turns the steps of a case into plain events: a plain event as a facts file has it, or a shorthand (docs/cases.md).
 *
 * A shorthand asks the selection as it is then, so that `confirmed` closes a round that is not closed yet and `passed`
 * knows who is still in.
 *
 * @module
 */

import { type Event, event as eventSchema } from '#core/selection/event.ts'
import { type Selection } from '#core/selection/state.ts'
import { type Instant } from '#core/values/instant.ts'
import { type People, type Step } from './runner-format.ts'
import { CaseMistake, type Place, inField, readAs } from './runner-mistake.ts'
import { aMinuteAfter, momentOf, morning } from './runner-time.ts'
import { SHORTHANDS, type Draft } from './runner-shorthands.ts'

/** What steps are read against. */
export interface Reading {
  readonly people: People
  /** The selection as it is before the step. */
  readonly selection: Selection
  readonly place: Place
}

/** Takes one event and says whether it was taken. */
export type Take = (event: Event) => void

const MOMENTS = ['received', 'ticket', 'sent', 'answered', 'decided'] as const
const LEFT_OUT = { by: 'p.selector', reason: 'As the case says.' } as const

/** Runs one step: every event that it stands for, in order. */
export function runStep(step: Step, reading: Reading, take: Take): void {
  for (const draft of draftsOf(step, reading)) take(eventFrom(draft, reading))
}

/** The one event of a step; for the move a case asks about. */
export function onlyEvent(step: Step, reading: Reading): Event {
  const drafts = [...draftsOf(step, reading)]
  const [only] = drafts
  if (only === undefined || drafts.length > 1) {
    throw new CaseMistake(reading.place, `stands for ${drafts.length} events; a move is one`)
  }
  return eventFrom(only, reading)
}

function* draftsOf(step: Step, reading: Reading): Iterable<Draft> {
  if (Object.hasOwn(step, 'event')) {
    yield step
    return
  }
  const found = Object.keys(step).filter((key) => Object.hasOwn(SHORTHANDS, key))
  const [name] = found
  const shorthand = name === undefined ? undefined : SHORTHANDS[name]
  if (name === undefined || shorthand === undefined || found.length > 1) {
    const all = ['event', ...Object.keys(SHORTHANDS)].join(', ')
    throw new CaseMistake(
      reading.place,
      `has ${found.length} of the keys that say what happened: ${all}`,
    )
  }
  const { at, ...rest } = step
  const allowed = new Set([name, ...shorthand.also])
  const strange = Object.keys(rest).find((key) => !allowed.has(key))
  if (strange !== undefined) {
    throw new CaseMistake(inField(reading.place, strange), `${name} knows no ${strange}`)
  }
  let first = at
  for (const draft of shorthand.drafts(rest, { ...reading, place: inField(reading.place, name) })) {
    yield { at: first, ...draft }
    first = undefined
  }
}

function eventFrom({ at, ...draft }: Draft, { selection, place }: Reading): Event {
  const moments = Object.fromEntries(
    MOMENTS.flatMap((field) =>
      draft[field] === undefined ? [] : [[field, momentOf(draft[field], inField(place, field))]],
    ),
  )
  const full = {
    ...draft,
    ...moments,
    at: at === undefined ? nextMoment(selection, place) : momentOf(at, inField(place, 'at')),
  }
  return readAs(eventSchema, { ...leftOut(full), ...full }, place)
}

/** Without a moment of its own: a minute after the last event; the first one a week before the closing date. */
function nextMoment({ last, versions }: Selection, place: Place): Instant {
  if (last !== undefined) return aMinuteAfter(last)
  const closing = versions[0]?.regulation.announcement.closing ?? ''
  return morning(closing, -7, place)
}

/** `by` and `reason` may be left out where the event needs them. */
function leftOut(draft: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const read = eventSchema.safeParse(draft)
  if (read.success) return {}
  const missing = read.error.issues.flatMap(({ path: [field, ...deeper] }) =>
    deeper.length === 0 && typeof field === 'string' ? [field] : [],
  )
  return Object.fromEntries(
    Object.entries(LEFT_OUT).filter(([field]) => missing.includes(field) && !(field in draft)),
  )
}
