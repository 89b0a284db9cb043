/**
 * Which moves with offers and hiring are legal (rules 142, 147–159, 180; policies 14, 27, 32, 34).
 *
 * @module
 */

import { isInRange } from '#core/eligibility/day-range.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { parseDay } from '#core/values/day.ts'
import { addToDay, parseCalendarDuration } from '#core/values/duration.ts'
import { type Instant, dayInBrussels, parseInstant } from '#core/values/instant.ts'
import type { EventOf } from '../event.ts'
import { roundState } from '../evolve/draft.ts'
import { current, roundOf } from '../in-force.ts'
import { passed } from '../lists/reserve.ts'
import { erasableFrom } from '../lists/retention.ts'
import { measured } from '../measured.ts'
import { answerBy, hasRoute, openAdmission, startBy } from '../hiring.ts'
import { type Obstacle, firstOf, obstacle } from '../refusal.ts'
import type { Offer, Selection } from '../state.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { active, dayPassed, happenedBefore, known, measureExists, owns } from './questions.ts'
import { inReserve, nothingPending } from './list.ts'

/** Making an offer: to who was chosen for this post, or for another one to a member of the valid reserve (policy 27). */
export function offerMade(selection: Selection, event: EventOf<'OfferMade'>): Obstacle {
  const { offer, candidate } = event
  const sent = moment(event.sent ?? event.at)
  return firstOf(
    () => active(selection, candidate),
    () => happenedBefore(event.sent, event.at),
    () => (selection.offers.has(offer) ? obstacle('duplicate-offer', { offer }) : undefined),
    () =>
      passed(selection, current(selection)).some((one) => one.candidate === candidate)
        ? undefined
        : obstacle('not-passed', { candidate }),
    () => openOffer(selection, candidate),
    () => nothingPending(selection),
    () => {
      if ((event.vacancy ?? 'this') !== 'this') return inReserve(selection, candidate, sent)
      return isChosenFor(selection, event) ? undefined : obstacle('not-chosen', { candidate })
    },
  )
}

/** Answering an offer that is open, within its own term. */
export function offerAnswered(
  selection: Selection,
  event: EventOf<'OfferAccepted'> | EventOf<'OfferDeclined'>,
): Obstacle {
  return firstOf(
    () => hasStatus(selection, event.offer, ['sent'], 'offer-not-open'),
    () => happenedBefore(event.answered, event.at),
    () => notBeforeOffer(selection, event),
    () => withinAnswerTerm(selection, event.offer, moment(event.answered ?? event.at)),
  )
}

/** Nobody answers an offer before the day on which it was sent. */
function notBeforeOffer(
  { offers }: Selection,
  { offer, answered, at }: EventOf<'OfferAccepted'> | EventOf<'OfferDeclined'>,
): Obstacle {
  const made = offers.get(offer)
  if (made === undefined) return undefined
  const [on, sent] = [dayInBrussels(moment(answered ?? at)), dayInBrussels(made.sent)]
  return on < sent ? obstacle('answer-before-offer', { offer, on, sent }) : undefined
}

/** Noting that an offer was not answered: after its term only. */
export function offerLapsed(selection: Selection, event: EventOf<'OfferLapsed'>): Obstacle {
  return firstOf(
    () => hasStatus(selection, event.offer, ['sent'], 'offer-not-open'),
    () =>
      withinAnswerTerm(selection, event.offer, moment(event.at)) === undefined
        ? obstacle('offer-open', { offer: event.offer })
        : undefined,
  )
}

/** Not starting after having accepted. */
export function acceptanceReneged(
  selection: Selection,
  event: EventOf<'AcceptanceReneged'>,
): Obstacle {
  return hasStatus(selection, event.offer, ['accepted'], 'offer-not-accepted')
}

/** Judging an admission condition of the regulation. */
export function admissionJudged(selection: Selection, event: EventOf<'AdmissionJudged'>): Obstacle {
  const conditions = Object.keys(current(selection).hiring['admission-conditions'])
  return firstOf(
    () => active(selection, event.candidate),
    () =>
      conditions.includes(event.condition)
        ? undefined
        : obstacle('unknown-condition', { condition: event.condition, conditions }),
  )
}

/** Entering service: on a day that came, not before the day of accepting, with every admission condition met, within the limit for starting. */
export function serviceEntered(selection: Selection, event: EventOf<'ServiceEntered'>): Obstacle {
  const offer = selection.offers.get(event.offer)
  return firstOf(
    () => hasStatus(selection, event.offer, ['accepted'], 'offer-not-accepted'),
    () => dayPassed(event.on, event.at),
    () => {
      if (offer?.accepted === undefined) return undefined
      const accepted = dayInBrussels(offer.accepted)
      return event.on < accepted
        ? obstacle('start-before-acceptance', { offer: offer.offer, on: event.on, accepted })
        : undefined
    },
    () => {
      if (offer !== undefined && !hasRoute(selection, offer.candidate)) {
        return obstacle('route-not-chosen', { candidate: offer.candidate })
      }
      const open = offer === undefined ? [] : openAdmission(selection, offer.candidate, event.on)
      return open.length === 0
        ? undefined
        : obstacle('admission-open', { candidate: offer?.candidate ?? '', conditions: open })
    },
    () => {
      const limit = offer === undefined ? undefined : startBy(selection, offer)
      return limit !== undefined && event.on > limit
        ? obstacle('start-too-late', { on: event.on, through: limit })
        : undefined
    },
  )
}

/** Lodging an appeal. */
export function appealLodged(selection: Selection, event: EventOf<'AppealLodged'>): Obstacle {
  return firstOf(
    () => known(selection, event.candidate),
    () => dayPassed(event.on, event.at),
  )
}

/** Ending an appeal that was lodged. */
export function appealClosed(selection: Selection, event: EventOf<'AppealClosed'>): Obstacle {
  return firstOf(
    () => known(selection, event.candidate),
    () => dayPassed(event.on, event.at),
    () =>
      selection.candidates.get(event.candidate)?.appeal === undefined
        ? obstacle('no-appeal', { candidate: event.candidate })
        : undefined,
  )
}

/** Erasing personal data: only when everything that concerns this person has passed (policy 32). */
export function personalDataErased(
  selection: Selection,
  event: EventOf<'PersonalDataErased'>,
): Obstacle {
  const { candidate } = event
  return firstOf(
    () => known(selection, candidate),
    () => {
      const from = erasableFrom(selection, candidate, moment(event.at))
      if (from === 'after-appeal') return obstacle('appeal-pending', { candidate })
      if (from === 'still-running') return obstacle('candidate-still-running', { candidate })
      const today = dayInBrussels(moment(event.at))
      return from !== undefined && from > today
        ? obstacle('retention-running', { candidate, from })
        : undefined
    },
  )
}

/** Counting an earlier result: on the candidate's request, by every owner together (rule 186). */
export function reuseDecided(selection: Selection, event: EventOf<'ReuseDecided'>): Obstacle {
  const rule = current(selection).care['reuse-of-results']
  return firstOf(
    () => active(selection, event.candidate),
    () => measureExists(selection, event.round, event.measure),
    () => (rule.allowed ? undefined : obstacle('reuse-not-allowed', {})),
    () => owns(rule.owner ?? ['selector'], event.role),
    () => asked(selection, event),
    () => (event.finding === 'refused' ? undefined : notScoredYet(selection, event)),
    () => reusedScore(selection, event),
  )
}

/** A granted result overwrites no score, and is not counted in a round that was closed (policies 22, 23). */
function notScoredYet(selection: Selection, event: EventOf<'ReuseDecided'>): Obstacle {
  const { candidate, round, measure } = event
  const before = selection.candidates.get(candidate)?.scores?.[measured(round, measure)]
  if (before !== undefined && before.void !== true) {
    return obstacle('score-already-recorded', { candidate, round, measure })
  }
  const { closed } = roundState(selection.rounds, round)
  return closed === undefined
    ? undefined
    : obstacle('round-already-closed', { round, by: closed.by, at: closed.at })
}

function asked(selection: Selection, event: EventOf<'ReuseDecided'>): Obstacle {
  const requests = (selection.candidates.get(event.candidate)?.submissions ?? []).flatMap(
    (submission) => submission.event.reuse ?? [],
  )
  const asking = requests.filter(
    ({ round, measure }) =>
      round === event.round && (measure === undefined || measure === event.measure),
  )
  const { candidate, round } = event
  if (asking.length === 0) return obstacle('reuse-not-asked', { candidate, round })
  if (event.finding === 'refused') return undefined
  const taken = asking.flatMap((request) => request.taken ?? [])
  const [first] = taken
  return first === undefined || taken.some((day) => isRecentEnough(current(selection), day))
    ? undefined
    : obstacle('reuse-too-old', { candidate, round, taken: first })
}

/** Taken in the range the regulation names, and not longer ago than it allows, counted back from the closing date. */
function isRecentEnough({ announcement, care }: Regulation, taken: string): boolean {
  const { since, 'not-older-than': longest } = care['reuse-of-results']
  if (since !== undefined && !isInRange(taken, since)) return false
  const length = longest === undefined ? undefined : parseCalendarDuration(longest)
  const day = parseDay(taken)
  if (length === undefined || day === undefined) return true
  return addToDay(day, length) >= announcement.closing
}

function reusedScore(selection: Selection, event: EventOf<'ReuseDecided'>): Obstacle {
  const { candidate, round, measure, score } = event
  if (event.finding === 'refused') return undefined
  const found = roundOf(current(selection), round)
  const meter = found === undefined ? undefined : cardOf(found).meters.get(measure)
  if (score === undefined || meter === undefined) {
    return obstacle('score-unreadable', { candidate, round, measure, score: String(score ?? '') })
  }
  const read = meter.read(score)
  return read.ok
    ? undefined
    : obstacle(read.refusal.code, { candidate, round, measure, score: String(score) })
}

function isChosenFor(selection: Selection, event: EventOf<'OfferMade'>): boolean {
  if ((event.vacancy ?? 'this') !== 'this') return false
  const { chosen = [] } = selection.candidates.get(event.candidate) ?? {}
  return chosen.some(({ vacancy }) => vacancy === 'this')
}

function openOffer(selection: Selection, candidate: string): Obstacle {
  const open = [...selection.offers.values()].find(
    (offer) => offer.candidate === candidate && offer.status === 'sent',
  )
  return open === undefined ? undefined : obstacle('offer-open', { offer: open.offer, candidate })
}

function hasStatus(
  selection: Selection,
  name: string,
  wanted: readonly Offer['status'][],
  code: 'offer-not-open' | 'offer-not-accepted',
): Obstacle {
  const offer = selection.offers.get(name)
  if (offer === undefined) return obstacle('unknown-offer', { offer: name })
  return wanted.includes(offer.status)
    ? undefined
    : obstacle(code, { offer: name, status: offer.status })
}

function withinAnswerTerm(selection: Selection, name: string, at: Instant): Obstacle {
  const offer = selection.offers.get(name)
  const through = offer === undefined ? undefined : answerBy(selection, offer)
  return through === undefined || dayInBrussels(at) <= through
    ? undefined
    : obstacle('answer-term-over', { offer: name, through })
}

function moment(text: string): Instant {
  const read = parseInstant(text)
  if (read === undefined) throw new Error('The instant of an event is read before its rule.')
  return read
}
