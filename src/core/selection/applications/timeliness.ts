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
  const known = deadlines.get(regulation)
  if (known !== undefined) return known
  const end = endOfClosing(regulation)
  deadlines.set(regulation, end)
  return end
}

const deadlines = new WeakMap<Regulation, Instant>()

function endOfClosing(regulation: Regulation): Instant {
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
  const time = byRules(regulation, submission)
  return time === 'late' && toldAnotherDate(regulation, candidate) ? 'person-decides' : time
}

/** The same, with what a person concluded about this very submission above it. */
export function timelinessJudged(
  regulation: Regulation,
  candidate: Pick<Candidate, 'toldDates' | 'validity'>,
  submission: Submission,
): Timeliness {
  const { validity } = candidate
  const found =
    validity?.[judgedPoint(submission.application, 'late')] ??
    validity?.[judgedPoint(submission.application, 'postmark')]
  if (found === undefined) return timeliness(regulation, candidate, submission)
  return found.finding === 'valid' ? 'in-time' : 'late'
}

/** The name under which a person's conclusion about a point of one submission is kept. */
export function judgedPoint(application: string, point: string): string {
  return `${application} ${point}`
}

function byRules(regulation: Regulation, submission: Submission): Timeliness {
  const end = deadline(regulation)
  if (submission.received < end) return 'in-time'
  if (submission.event.channel === 'post') return byPostmark(regulation, submission)
  return withinGrace(regulation, submission, end) ? 'in-time' : 'late'
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
