/**
 * The names in a series of facts, and the same series under other names.
 *
 * @module
 */

import { type Event, event as eventSchema } from '#core/selection/event.ts'
import { type Json, jsonOf } from '#record/canonical.ts'

/** Who is named in a series: candidates, and staff by role and number such as `selector-1`. */
export interface Cast {
  readonly candidates: readonly string[]
  readonly staff: readonly string[]
}

/** Everybody who acts in a series or is spoken of. */
export function castOf(events: readonly Event[]): Cast {
  const candidates = new Set<string>()
  const staff = new Set<string>()
  for (const event of events) {
    if (event.event === 'ApplicationSubmitted') candidates.add(event.candidate)
    for (const name of staffIn(event)) staff.add(name)
  }
  for (const candidate of candidates) staff.delete(candidate)
  return { candidates: [...candidates], staff: [...staff] }
}

const STAFF_FIELDS = new Set(['by', 'assessor', 'asked-by'])

function staffIn(event: Event): readonly string[] {
  return Object.entries(event).flatMap(([field, value]: readonly [string, unknown]) =>
    STAFF_FIELDS.has(field) ? textsOf(value) : [],
  )
}

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((one): one is string => typeof one === 'string')
}

/** The event with every name replaced; names also stand in a path, as in `…/no-show/k23`, and in free words. */
export function renamed(event: Event, names: ReadonlyMap<string, string>): Event {
  return eventSchema.parse(renamedIn(jsonOf(event), names))
}

function renamedIn(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return renamedText(value, names)
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((one) => renamedIn(one, names))
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, one]) =>
      one === undefined ? [] : [[field, renamedIn(one, names)]],
    ),
  )
}

function renamedText(text: string, names: ReadonlyMap<string, string>): string {
  if (/\s/.test(text)) return text.replaceAll(/[\w-]+/g, (word) => names.get(word) ?? word)
  return text
    .split('/')
    .map((part) => names.get(part) ?? part)
    .join('/')
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
