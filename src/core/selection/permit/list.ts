/**
 * Which moves with lists are legal: minutes, extension, calling, choosing, contacting, places (rules 95–100, 133–151).
 *
 * @module
 */

import { parseCalendarDuration } from '#core/values/duration.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import type { EventOf } from '../event.ts'
import { roundState } from '../evolve/draft.ts'
import { current } from '../in-force.ts'
import { placeOf } from '../lists/place.ts'
import { postHolders, takesPost } from '../lists/posts.ts'
import { nextOnRankedList } from '../lists/ranked-list.ts'
import { passed, reserve } from '../lists/reserve.ts'
import { type ListName, timesExtended, validityAt } from '../lists/validity.ts'
import { type Obstacle, firstOf, obstacle } from '../refusal.ts'
import type { Selection } from '../state.ts'
import { active, dayPassed, happenedBefore, known, owns, roundExists } from './questions.ts'

/** Telling results that were decided. */
export function resultsReleased(selection: Selection, event: EventOf<'ResultsReleased'>): Obstacle {
  const { round } = event
  return firstOf(
    () => roundExists(selection, round),
    () => dayPassed(event.on, event.at),
    () => {
      const { decided, touched } = roundState(selection.rounds, round)
      if (decided === undefined) return obstacle('round-not-decided', { round })
      return touched === undefined ? undefined : obstacle('correction-pending', { round })
    },
  )
}

/** Signing the minutes, once the last round is decided. */
export function minutesSigned(selection: Selection, event: EventOf<'MinutesSigned'>): Obstacle {
  const last = current(selection).rounds.at(-1)?.round ?? ''
  return firstOf(
    () => dayPassed(event.on, event.at),
    () =>
      selection.minutes === undefined
        ? undefined
        : obstacle('minutes-already-signed', { on: selection.minutes }),
    () =>
      roundState(selection.rounds, last).decided === undefined
        ? obstacle('round-not-decided', { round: last })
        : undefined,
  )
}

/** Extending a list: by its owner, on or before its last valid day, as often as declared (policy 5). */
export function listExtended(selection: Selection, event: EventOf<'ListExtended'>): Obstacle {
  const { list } = event
  const rule = current(selection)[list]?.extension
  if (rule === undefined) return obstacle('unknown-list', { list })
  return firstOf(
    () => happenedBefore(event.decided, event.at),
    () => (rule.kind === 'on-request' ? requested(event) : owns(rule.owner, event.role)),
    () => listUsable(selection, list, momentOf(event.decided ?? event.at)),
    () => {
      const times = timesExtended(selection, list)
      return rule.times !== 'unlimited' && times >= rule.times
        ? obstacle('extensions-used-up', { list, times })
        : undefined
    },
    () => lengthStated(rule.length, event.length),
  )
}

/** Calling the next ranked, on a ground the regulation names (policy 28). */
export function rankedListCalled(
  selection: Selection,
  event: EventOf<'RankedListCalled'>,
): Obstacle {
  const rule = current(selection)['ranked-list']?.call
  if (rule === undefined) return obstacle('unknown-list', { list: 'ranked-list' })
  const at = momentOf(event.at)
  return firstOf(
    () => owns(rule.owner, event.role),
    () =>
      rule.grounds.includes(event.ground)
        ? undefined
        : obstacle('ground-not-allowed', { ground: event.ground, grounds: rule.grounds }),
    () => listUsable(selection, 'ranked-list', at),
    () => groundHolds(selection, event, at),
    () => (nextOnRankedList(selection, at).length === 0 ? obstacle('nobody-left', {}) : undefined),
  )
}

/** Choosing among those who passed (rule 133). */
export function candidateChosen(selection: Selection, event: EventOf<'CandidateChosen'>): Obstacle {
  const { candidate } = event
  const vacancy = event.vacancy ?? 'this'
  const regulation = current(selection)
  return firstOf(
    () => active(selection, candidate),
    () => owns(regulation.hiring.choice.owner, event.role),
    () => lastRoundSettled(selection),
    () => nothingPending(selection),
    () =>
      passed(selection, regulation).some((one) => one.candidate === candidate)
        ? undefined
        : obstacle('not-passed', { candidate }),
    () => {
      const chosen = selection.candidates.get(candidate)?.chosen ?? []
      return chosen.some((one) => one.vacancy === vacancy)
        ? obstacle('already-chosen', { candidate, vacancy })
        : undefined
    },
    () =>
      vacancy === 'this'
        ? postOpen(selection)
        : inReserve(selection, candidate, momentOf(event.at)),
  )
}

/** Contacting a member of the reserve (rule 139). */
export function memberContacted(
  selection: Selection,
  event: EventOf<'MemberContacted'> | EventOf<'ExtraTalkHeld'>,
): Obstacle {
  return firstOf(
    () => active(selection, event.candidate),
    () => inReserve(selection, event.candidate, momentOf(event.at)),
  )
}

/** An answer to a contact that was made. */
export function contactAnswered(selection: Selection, event: EventOf<'ContactAnswered'>): Obstacle {
  return firstOf(
    () => active(selection, event.candidate),
    () =>
      selection.candidates.get(event.candidate)?.contacted?.[event.vacancy] === undefined
        ? obstacle('not-proposed', { candidate: event.candidate, vacancy: event.vacancy })
        : undefined,
  )
}

/** A comparable vacancy needs a reserve that may be used for it (rule 149). */
export function comparableVacancyOpened(selection: Selection): Obstacle {
  return servesComparableVacancies(selection)
}

function servesComparableVacancies(selection: Selection): Obstacle {
  return current(selection).reserve?.['comparable-vacancies'] === undefined
    ? obstacle('unknown-list', { list: 'comparable-vacancies' })
    : undefined
}

/** Consent is the candidate's own, and is to something the regulation knows (rule 149). */
export function consentGiven(selection: Selection, event: EventOf<'ConsentGiven'>): Obstacle {
  return firstOf(
    () => active(selection, event.candidate),
    () => servesComparableVacancies(selection),
  )
}

/** Proposing a comparable vacancy: to a member, with consent where it is asked (Q19). */
export function comparableVacancyProposed(
  selection: Selection,
  { candidate, vacancy, at }: EventOf<'ComparableVacancyProposed'>,
): Obstacle {
  const rule = current(selection).reserve?.['comparable-vacancies']
  return firstOf(
    () => active(selection, candidate),
    () => servesComparableVacancies(selection),
    () =>
      !selection.vacancies.has(vacancy)
        ? obstacle('unknown-vacancy', { vacancy, vacancies: [...selection.vacancies.keys()] })
        : undefined,
    () => inReserve(selection, candidate, momentOf(at)),
    () =>
      rule?.consent === 'asked' && selection.candidates.get(candidate)?.consent !== true
        ? obstacle('no-consent', { candidate })
        : undefined,
  )
}

/** The answer to a comparable vacancy that was proposed. */
export function comparableVacancyAnswered(
  selection: Selection,
  { candidate, vacancy }: EventOf<'ComparableVacancyAnswered'>,
): Obstacle {
  return firstOf(
    () => active(selection, candidate),
    () =>
      selection.candidates.get(candidate)?.comparable?.[vacancy] === 'proposed'
        ? undefined
        : obstacle('not-proposed', { candidate, vacancy }),
  )
}

/** Deciding about a place that was left open (policy 25). */
export function placeDecided(selection: Selection, event: EventOf<'PlaceDecided'>): Obstacle {
  const { candidate: name, list, after } = event
  const regulation = current(selection)
  const rule = regulation[list]?.place[after]
  return firstOf(
    () => known(selection, name),
    () => {
      const candidate = selection.candidates.get(name)
      const place = candidate === undefined ? undefined : placeOf(regulation, list, candidate)
      return place?.state === 'kept-until-decided' && place.after === after
        ? undefined
        : obstacle('place-not-open', { candidate: name, list, after })
    },
    () => owns(rule?.owner ?? 'selector', event.role),
  )
}

/** The candidate stands on the reserve and it is valid. */
export function inReserve(selection: Selection, candidate: string, at: Instant): Obstacle {
  return firstOf(
    () => listUsable(selection, 'reserve', at),
    () =>
      reserve(selection, at).some((member) => member.candidate === candidate)
        ? undefined
        : obstacle('not-on-list', { candidate, list: 'reserve' }),
  )
}

/** The list exists, started and did not expire. */
function listUsable(selection: Selection, list: ListName, at: Instant): Obstacle {
  const validity = validityAt(selection, list, at)
  if (validity === undefined) return obstacle('unknown-list', { list })
  if (validity.state === 'not-started') return obstacle('list-not-started', { list })
  return validity.state === 'expired'
    ? obstacle('list-expired', { list, through: validity.through })
    : undefined
}

/** A post of this vacancy is not taken yet by somebody chosen earlier. */
function postOpen(selection: Selection): Obstacle {
  const { posts } = current(selection).announcement
  const taken = postHolders(selection)
  return taken.length < posts
    ? undefined
    : obstacle('posts-filled', { posts, candidates: taken.map(({ candidate }) => candidate) })
}

function requested(event: EventOf<'ListExtended'>): Obstacle {
  return event['asked-by'] === undefined
    ? obstacle('request-missing', { list: event.list })
    : undefined
}

function lengthStated(declared: string, stated: string | undefined): Obstacle {
  if (declared === 'as-decided') {
    const isStated = stated !== undefined && parseCalendarDuration(stated) !== undefined
    return isStated ? undefined : obstacle('length-not-stated', {})
  }
  return stated === undefined || stated === declared
    ? undefined
    : obstacle('length-not-allowed', { length: stated, declared })
}

/** Nobody on the reserve is left to ask for this vacancy: each declined, was not interested, or did not answer. */
function reserveCannotFill(
  selection: Selection,
  vacancy: string | undefined,
  at: Instant,
): Obstacle {
  const left = reserve(selection, at).filter(({ candidate }) =>
    mayStillFill(selection, candidate, vacancy ?? 'this'),
  )
  const [first] = left
  return first === undefined
    ? undefined
    : obstacle('reserve-not-exhausted', { candidate: first.candidate, count: left.length })
}

function mayStillFill(selection: Selection, candidate: string, vacancy: string): boolean {
  const answer = selection.candidates.get(candidate)?.contacted?.[vacancy]
  if (answer === 'not-interested' || answer === 'none') return false
  return ![...selection.offers.values()].some(
    (offer) =>
      offer.candidate === candidate &&
      (offer.vacancy === vacancy
        ? offer.status !== 'sent' && offer.status !== 'accepted'
        : offer.status === 'in-service'),
  )
}

function groundHolds(
  selection: Selection,
  { ground, vacancy }: EventOf<'RankedListCalled'>,
  at: Instant,
): Obstacle {
  const settled = lastRoundSettled(selection)
  if (settled !== undefined) return settled
  if (ground !== 'unfilled-after-final-round') return reserveCannotFill(selection, vacancy, at)
  const { posts } = current(selection).announcement
  const taken = selection.roll.filter((one) => takesPost(selection, one))
  return taken.length < posts ? undefined : obstacle('ground-not-allowed', { ground, grounds: [] })
}

function lastRoundSettled(selection: Selection): Obstacle {
  const last = current(selection).rounds.at(-1)?.round ?? ''
  const { decided, touched } = roundState(selection.rounds, last)
  if (decided === undefined) return obstacle('round-not-decided', { round: last })
  return touched === undefined ? undefined : obstacle('correction-pending', { round: last })
}

/** No decided round waits for the confirmation of a correction. */
export function nothingPending(selection: Selection): Obstacle {
  const touched = current(selection).rounds.find(
    ({ round }) => roundState(selection.rounds, round).touched !== undefined,
  )
  return touched === undefined
    ? undefined
    : obstacle('correction-pending', { round: touched.round })
}

function momentOf(text: string): Instant {
  const moment = parseInstant(text)
  if (moment === undefined) throw new Error('The instant of an event is read before its rule.')
  return moment
}
