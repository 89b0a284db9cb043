/**
 * What the events of lists, offers and hiring do to a selection.
 *
 * @module
 */

import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import type { EventOf } from '../event.ts'
import { current } from '../in-force.ts'
import { nextOnRankedList } from '../lists/ranked-list.ts'
import type { Draft, Offer } from '../state.ts'
import { screeningOf } from './application.ts'
import { candidateOf, change, changeRound, happened, momentOf, roundState, touch } from './draft.ts'

/** Results were told: the term for an appeal starts. */
export function resultsReleased(draft: Draft, event: EventOf<'ResultsReleased'>): void {
  const on = dayOf(event.on, event.at)
  const told = roundState(draft.rounds, event.round).decided?.outcomes.keys() ?? []
  for (const name of told) {
    const { released } = candidateOf(draft, name)
    change(draft, name, { released: { ...released, [event.round]: on } })
  }
}

/** The minutes were signed. */
export function minutesSigned(draft: Draft, event: EventOf<'MinutesSigned'>): void {
  draft.minutes = dayOf(event.on, event.at)
}

/** A list was extended. */
export function listExtended(draft: Draft, event: EventOf<'ListExtended'>): void {
  const declared = current(draft)[event.list]?.extension?.length
  const length = event.length ?? declared ?? 'P0D'
  const decided = momentOf(event.decided, event.at)
  const { list, by, reason } = event
  const extension = { list, length, decided, by, askedBy: event['asked-by'], reason }
  draft.extensions = [...draft.extensions, extension]
}

/** The next rank of the ranked list was called, whole. Who could not attend before is given another session (rule 99). */
export function rankedListCalled(draft: Draft, event: EventOf<'RankedListCalled'>): void {
  const at = momentOf(undefined, event.at)
  const into = current(draft)['ranked-list']?.call['goes-to']
  const candidates = nextOnRankedList(draft, at)
  draft.calls = [
    ...draft.calls,
    { ground: event.ground, candidates, reason: event.reason, by: event.by, at },
  ]
  if (into === undefined) return
  const { brought, decided } = roundState(draft.rounds, into)
  const more = candidates.map((name) => [name, 'ranked-list'] as const)
  changeRound(draft, into, { brought: new Map([...brought, ...more]) })
  for (const name of candidates.filter((one) => decided?.outcomes.has(one) === true)) {
    const { [into]: _absence, ...attendance } = candidateOf(draft, name).attendance ?? {}
    change(draft, name, { attendance })
    touch(draft, into, `RankedListCalled ${name}`)
  }
}

/** The line manager chose. */
export function candidateChosen(draft: Draft, event: EventOf<'CandidateChosen'>): void {
  const { chosen } = candidateOf(draft, event.candidate)
  const choice = { vacancy: event.vacancy ?? 'this', at: momentOf(undefined, event.at) }
  change(draft, event.candidate, { chosen: [...(chosen ?? []), choice] })
}

/** Somebody on a list was asked. */
export function memberContacted(draft: Draft, event: EventOf<'MemberContacted'>): void {
  const { contacted } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, { contacted: { ...contacted, [event.vacancy]: 'asked' } })
}

/** What they answered. */
export function contactAnswered(draft: Draft, event: EventOf<'ContactAnswered'>): void {
  const { contacted } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, { contacted: { ...contacted, [event.vacancy]: event.answer } })
  if (event.answer === 'none') place(draft, event.candidate, 'contact-not-answered', event.at)
}

/** A comparable vacancy opened. */
export function comparableVacancyOpened(
  draft: Draft,
  event: EventOf<'ComparableVacancyOpened'>,
): void {
  const { vacancy, authority, compared, reason, by } = event
  const at = momentOf(undefined, event.at)
  draft.vacancies = new Map(draft.vacancies).set(vacancy, { authority, compared, reason, by, at })
}

/** Consent given or taken back. */
export function consentGiven(draft: Draft, event: EventOf<'ConsentGiven'>): void {
  change(draft, event.candidate, { consent: event.given })
}

/** A comparable vacancy was proposed. */
export function comparableVacancyProposed(
  draft: Draft,
  event: EventOf<'ComparableVacancyProposed'>,
): void {
  const { comparable } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, { comparable: { ...comparable, [event.vacancy]: 'proposed' } })
}

const COMPARABLE: Readonly<Record<'declined' | 'not-selected' | 'entered', PlaceEvent>> = {
  declined: 'comparable-vacancy-declined',
  'not-selected': 'comparable-vacancy-not-selected',
  entered: 'comparable-vacancy-entry',
}

/** How a comparable vacancy ended (rule 150). */
export function comparableVacancyAnswered(
  draft: Draft,
  event: EventOf<'ComparableVacancyAnswered'>,
): void {
  const { comparable } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, { comparable: { ...comparable, [event.vacancy]: event.answer } })
  place(draft, event.candidate, COMPARABLE[event.answer], event.at)
}

/** An extra talk was held: it changes nothing by itself (rule 144). */
export function extraTalkHeld(draft: Draft, event: EventOf<'ExtraTalkHeld'>): void {
  const { contacted } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, { contacted: { ...contacted, [event.vacancy]: 'interested' } })
}

/** An offer. */
export function offerMade(draft: Draft, event: EventOf<'OfferMade'>): void {
  const { offer, candidate, contract } = event
  const vacancy = event.vacancy ?? 'this'
  const chosen = (candidateOf(draft, candidate).chosen ?? []).some((one) => one.vacancy === vacancy)
  const sent = momentOf(event.sent, event.at)
  const from = chosen && vacancy === 'this' ? 'choice' : 'reserve'
  draft.offers.set(offer, { offer, candidate, vacancy, contract, sent, from, status: 'sent' })
}

/** Accepted. A fixed-term contract has its own rule for the place (rule 145). */
export function offerAccepted(draft: Draft, event: EventOf<'OfferAccepted'>): void {
  const accepted = momentOf(event.answered, event.at)
  changeOffer(draft, event.offer, { status: 'accepted', accepted })
}

/** Declined. */
export function offerDeclined(draft: Draft, event: EventOf<'OfferDeclined'>): void {
  const { candidate } = changeOffer(draft, event.offer, { status: 'declined' })
  place(draft, candidate, 'offer-declined', event.at)
}

/** Not answered in time. */
export function offerLapsed(draft: Draft, event: EventOf<'OfferLapsed'>): void {
  const { candidate } = changeOffer(draft, event.offer, { status: 'lapsed' })
  place(draft, candidate, 'offer-not-answered', event.at)
}

/** Accepted and did not start (rule 147). */
export function acceptanceReneged(draft: Draft, event: EventOf<'AcceptanceReneged'>): void {
  const { candidate } = changeOffer(draft, event.offer, { status: 'reneged' })
  place(draft, candidate, 'accepted-and-not-started', event.at)
}

/** A person judged an admission condition. */
export function admissionJudged(draft: Draft, event: EventOf<'AdmissionJudged'>): void {
  const { admission } = candidateOf(draft, event.candidate)
  const met = event.finding === 'met'
  const finding = {
    finding: met ? 'valid' : 'invalid',
    met,
    reason: event.reason,
    by: event.by,
  } as const
  change(draft, event.candidate, { admission: { ...admission, [event.condition]: finding } })
}

/** What starting with each kind of contract is to a place. */
export const entryEvents: Readonly<Record<Offer['contract'], PlaceEvent>> = {
  statutory: 'statutory-entry',
  contractual: 'contractual-entry',
  'fixed-term': 'fixed-term-contract',
}

/** First day of work: the kind of contract decides about the place (rules 145, 146, 148). */
export function serviceEntered(draft: Draft, event: EventOf<'ServiceEntered'>): void {
  const on = dayOf(event.on, event.at)
  const { candidate, contract } = changeOffer(draft, event.offer, { status: 'in-service', on })
  place(draft, candidate, entryEvents[contract], event.at)
}

/** A person decided about a place. */
export function placeDecided(draft: Draft, event: EventOf<'PlaceDecided'>): void {
  const { list, after, effect, reason, by } = event
  const { placeDecisions } = candidateOf(draft, event.candidate)
  const decision = { list, after, effect, reason, by, at: momentOf(undefined, event.at) }
  change(draft, event.candidate, { placeDecisions: [...(placeDecisions ?? []), decision] })
}

/** An appeal: a legal hold (policy 32). */
export function appealLodged(draft: Draft, event: EventOf<'AppealLodged'>): void {
  change(draft, event.candidate, { appeal: { lodged: dayOf(event.on, event.at) } })
}

/** The appeal ended. */
export function appealClosed(draft: Draft, event: EventOf<'AppealClosed'>): void {
  const { appeal } = candidateOf(draft, event.candidate)
  const closed = dayOf(event.on, event.at)
  change(draft, event.candidate, { appeal: { lodged: appeal?.lodged ?? closed, closed } })
}

/** The personal payload goes; scores and outcomes stay (policy 32). */
export function personalDataErased(draft: Draft, event: EventOf<'PersonalDataErased'>): void {
  const { submissions } = candidateOf(draft, event.candidate)
  const bare = submissions.map(({ application, received, event: { at, language } }) => ({
    application,
    received,
    event: {
      event: 'ApplicationSubmitted' as const,
      at,
      candidate: event.candidate,
      language,
      claims: [],
    },
  }))
  change(draft, event.candidate, {
    submissions: bare,
    added: [],
    addedLater: [],
    verified: new Map(),
    judgements: [],
    stated: screeningOf(draft)?.decided?.outcomes.get(event.candidate)?.code,
    erased: momentOf(undefined, event.at),
  })
}

/** The selection was stopped. */
export function selectionStopped(draft: Draft, event: EventOf<'SelectionStopped'>): void {
  draft.stopped = { at: momentOf(undefined, event.at), reason: event.reason }
}

function changeOffer(draft: Draft, name: string, what: Partial<Offer>): Offer {
  const before = draft.offers.get(name)
  if (before === undefined) throw new Error(`No offer ${name}: the event was not permitted first.`)
  const offer = { ...before, ...what }
  draft.offers.set(name, offer)
  return offer
}

function place(draft: Draft, name: string, what: PlaceEvent, at: string): void {
  happened(draft, name, { what, at: momentOf(undefined, at) })
}

function dayOf(stated: string | undefined, at: string): Day {
  const day = stated === undefined ? dayInBrussels(momentOf(undefined, at)) : parseDay(stated)
  if (day === undefined) throw new Error('A permitted event has days that exist.')
  return day
}
