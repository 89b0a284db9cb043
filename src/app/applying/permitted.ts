/**
 * Whether a submission may be recorded now, by the rules of the core. It is asked twice: before anything is written, and again
 * at the moment of recording, of a selection that may have been stopped meanwhile.
 *
 * Before closing nothing but a stop can end a selection, so the rules are asked of a selection in which nothing happened yet:
 * that costs the same for the first application and the hundred thousandth. After closing they are asked of the whole record.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { deadline, timeliness, type Timeliness } from '#core/selection/applications/timeliness.ts'
import type { Event } from '#core/selection/event.ts'
import { opened } from '#core/selection/evolve.ts'
import { inForce } from '#core/selection/in-force.ts'
import { permit } from '#core/selection/permit.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Desk, Place } from './desk.ts'
import { plain, REFUSALS } from './words.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { type ToSubmit, eventOf } from './submitted.ts'

/** What the rules are asked of. */
export interface Basis {
  readonly selection: Selection
  /** When it was stopped, as the record has it now. */
  readonly stopped?: Instant | undefined
}

const fresh = new WeakMap<Regulation, Selection>()

/** The selection that a submission at about this moment is asked of. */
export async function basisFor(desk: Desk, place: Place, now: Instant): Promise<Basis> {
  const { regulation } = place.published
  const isLate = now >= deadline(place.regulation)
  const folded = isLate ? await desk.selections.find(place.selection) : undefined
  const selection = folded ?? fresh.get(regulation) ?? opened(regulation)
  if (folded === undefined) fresh.set(regulation, selection)
  return { selection }
}

/** Why this may not be recorded at that moment; undefined when it may. */
export function obstacleTo(
  { selection, stopped }: Basis,
  submission: ToSubmit,
  recorded: Instant,
): Refusal | undefined {
  const { last } = selection
  // Others were recorded while this one waited; their moment is the latest there is.
  const at = last !== undefined && last > recorded ? last : recorded
  const event: Event = { ...eventOf(submission), at }
  const stop = stopped === undefined ? selection.stopped : { at: stopped, reason: '' }
  return permit(stop === undefined ? selection : { ...selection, stopped: stop }, event)
}

/** Whether a submission is in time, by the rules in force at that moment. */
export function timelyOf(
  { selection }: Basis,
  submission: ToSubmit,
  recorded: Instant,
): Timeliness {
  const event: Event = { ...eventOf(submission), at: recorded }
  const received = submission.paper?.received ?? recorded
  const { candidate } = submission
  const toldDates = selection.candidates.get(candidate)?.toldDates ?? selection.told
  const about = { application: candidate, received, event }
  return timeliness(inForce(selection, recorded), { toldDates }, about)
}

/** The refusal of the core for the person who applies. */
export function worded({ code, facts }: Refusal): ApplyingRefusal {
  if (code === 'selection-stopped' || code === 'selection-ended') return plain('selection-over')
  const { claim } = facts
  const path = PATHS.get(code) ?? (typeof claim === 'string' ? `claims/${claim}` : 'claims')
  const says = REFUSALS['fields-unreadable']
  return { code: 'fields-unreadable', says, fields: [{ path, says }] }
}

const PATHS: ReadonlyMap<string, string> = new Map([
  ['unknown-route', 'route'],
  ['received-after-recorded', 'received'],
])

/** Thrown at the moment of recording: nothing is recorded. */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
