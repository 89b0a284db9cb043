/**
 * Whether a submission came in time (rules 73–76; policies 1, 2, 10, 31).
 *
 * A closing date includes its whole day in Brussels; what comes at or after 24:00 is late. A person whose waiting-room
 * ticket was stamped in time may finish within the grace. On paper the postmark decides where the regulation says so;
 * without a legible one a person decides. Where a message that was sent named another closing date, lateness is a person's
 * to decide. Late is a *proposed* outcome: nothing is thrown away.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { parseDay } from '#core/values/day.ts'
import { parseDuration } from '#core/values/duration.ts'
import { type Instant, addDuration, endOfDay, parseInstant } from '#core/values/instant.ts'
import type { Candidate, Submission } from '../state.ts'

/** What the rules say about the time of a submission. */
export type Timeliness = 'in-time' | 'late' | 'person-decides'

/** The instant at and after which an application is late. */
export function deadline(regulation: Regulation): Instant {
  const closing = parseDay(regulation.announcement.closing)
  if (closing === undefined) throw new Error('A checked regulation has a closing day that exists.')
  return endOfDay(closing)
}

/** Judges the time of one submission. */
export function timeliness(
  regulation: Regulation,
  candidate: Pick<Candidate, 'toldDates'>,
  submission: Submission,
): Timeliness {
  const end = deadline(regulation)
  if (submission.received < end) return 'in-time'
  if (onPaper(submission)) return byPostmark(regulation, submission)
  if (withinGrace(regulation, submission, end)) return 'in-time'
  return toldAnotherDate(regulation, candidate) ? 'person-decides' : 'late'
}

function onPaper({ event }: Submission): boolean {
  return event.channel === 'post'
}

function byPostmark(regulation: Regulation, { event }: Submission): Timeliness {
  const post = regulation.applications.channels.find(({ channel }) => channel === 'post')
  if (post?.postmark === 'does-not-count') return 'late'
  if (post?.postmark !== 'decides') return 'person-decides'
  if (event.postmark === undefined || event.postmark === 'illegible') return 'person-decides'
  return event.postmark <= regulation.announcement.closing ? 'in-time' : 'late'
}

function withinGrace(
  regulation: Regulation,
  { event, received }: Submission,
  end: Instant,
): boolean {
  const stamped = event.ticket === undefined ? undefined : parseInstant(event.ticket)
  const grace = parseDuration(regulation.applications['waiting-room'].grace)
  if (stamped === undefined || grace === undefined || stamped >= end) return false
  return received < addDuration(end, grace)
}

function toldAnotherDate(
  regulation: Regulation,
  { toldDates }: Pick<Candidate, 'toldDates'>,
): boolean {
  const { closing } = regulation.announcement
  return (toldDates ?? []).some(
    ({ of, date }) => of === 'announcement/closing' && date.slice(0, 10) !== closing,
  )
}
