/**
 * When a selection is over: stopped, or the last of its lists expired (rules 97, 140; policy 5).
 *
 * After that only what belongs to earlier moves is still recorded: answers to offers within their own term, the start in
 * service, appeals and erasure.
 *
 * @module
 */

import { amendmentsInOrder } from '#core/regulation/amend.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import type { Event, EventName } from './event.ts'
import { inForce } from './in-force.ts'
import { validityAt } from './lists/validity.ts'
import { type Obstacle, obstacle } from './refusal.ts'
import type { Selection } from './state.ts'

const AFTER_STOP: ReadonlySet<EventName> = new Set([
  'ResultsReleased',
  'MessageSent',
  'AppealLodged',
  'AppealClosed',
  'PersonalDataErased',
])

const AFTER_EXPIRY: ReadonlySet<EventName> = new Set([
  ...AFTER_STOP,
  'OfferAccepted',
  'OfferDeclined',
  'OfferLapsed',
  'AcceptanceReneged',
  'AdmissionJudged',
  'ClaimsAdded',
  'ClaimVerified',
  'ServiceEntered',
  'PlaceDecided',
])

/** Whether and why the selection is over at a moment. */
export type Ended =
  | { readonly by: 'stopped'; readonly since: Instant; readonly reason: string }
  | { readonly by: 'expired'; readonly through: string }

/** Whether the selection is over at a moment. */
export function endedAt(selection: Selection, at: Instant): Ended | undefined {
  if (selection.stopped !== undefined && selection.stopped.at <= at) {
    return { by: 'stopped', since: selection.stopped.at, reason: selection.stopped.reason }
  }
  const regulation = inForce(selection, at)
  return stopOf(regulation, at) ?? expiredAt(selection, regulation, at)
}

/** The reserve first: while it has not started, nothing is over. */
const LISTS = ['reserve', 'ranked-list'] as const

function expiredAt(selection: Selection, regulation: Regulation, at: Instant): Ended | undefined {
  let through = ''
  for (const list of LISTS) {
    if (regulation[list] === undefined) continue
    const validity = validityAt(selection, list, at)
    if (validity?.state !== 'expired') return undefined
    if (validity.through > through) through = validity.through
  }
  return through === '' ? undefined : { by: 'expired', through }
}

interface Stop {
  readonly at: Instant
  readonly reason: string
}

const stops = new WeakMap<Regulation, Stop | 'none'>()

/** The stop a regulation itself holds, as an amendment; looked up once for each version. */
function stopOf(regulation: Regulation, at: Instant): Ended | undefined {
  const stop = stops.get(regulation) ?? findStop(regulation)
  stops.set(regulation, stop)
  if (stop === 'none' || stop.at > at) return undefined
  return { by: 'stopped', since: stop.at, reason: stop.reason }
}

function findStop(regulation: Regulation): Stop | 'none' {
  const found = amendmentsInOrder(regulation).find(({ amendment }) => amendment.kind === 'stop')
  return found === undefined ? 'none' : { at: found.published, reason: found.amendment.reason.nl }
}

/** What was decided or sent while a list was valid may be recorded after it expired (policies 5, 27). */
function happenedWhileOn(selection: Selection, event: Event, { by }: Ended): boolean {
  if (by !== 'expired') return false
  const stated =
    event.event === 'ListExtended'
      ? event.decided
      : event.event === 'OfferMade'
        ? event.sent
        : undefined
  const moment = stated === undefined ? undefined : parseInstant(stated)
  return moment !== undefined && endedAt(selection, moment) === undefined
}

/** Whether events of this kind are still recorded at a moment: once the selection is over, only what belongs to earlier moves. */
export function isStillRecorded(selection: Selection, kind: EventName, at: Instant): boolean {
  const ended = endedAt(selection, at)
  return ended === undefined || isAfter(ended, kind)
}

function isAfter({ by }: Ended, kind: EventName): boolean {
  return (by === 'stopped' ? AFTER_STOP : AFTER_EXPIRY).has(kind)
}

/** Refuses what may no longer happen once the selection is over. */
export function notOver(selection: Selection, event: Event, at: Instant): Obstacle {
  const ended = endedAt(selection, at)
  if (ended === undefined || happenedWhileOn(selection, event, ended)) return undefined
  if (isAfter(ended, event.event)) return undefined
  return ended.by === 'stopped'
    ? obstacle('selection-stopped', { since: ended.since, reason: ended.reason })
    : obstacle('selection-ended', { through: ended.through })
}
