/**
 * Events of lists, offers and hiring (rules 95–100, 132–180; policies 4, 5, 25–28, 32).
 *
 * @module
 */

import { z } from 'zod'
import { duration, id } from '#core/regulation/schema/basics.ts'
import { placeEvent } from '#core/regulation/schema/list.ts'
import { by, day, event, instant, name, reason, roles } from './basics.ts'

/** One of the two lists. */
const listName = z.enum(['ranked-list', 'reserve'])
const vacancy = z.string().min(1).max(64).describe('`this`, or the name of another vacancy.')

/** The results of a round were told to everybody: appeal terms start (policies 30, 33). */
export const resultsReleased = event('ResultsReleased', { round: id, on: day.optional(), by })

/** The minutes were signed (rules 135, 141). */
export const minutesSigned = event('MinutesSigned', { on: day, by })

/** A list was extended by its owner (policy 5). */
export const listExtended = event('ListExtended', {
  list: listName,
  length: duration
    .optional()
    .describe('Needed where the regulation leaves the length to the decision.'),
  'asked-by': by.optional(),
  decided: instant.optional().describe('When it was decided or requested; left out: `at`.'),
  reason,
  by,
  role: roles,
})

/** The next ranked were called on a recorded ground (rule 98; policy 28). */
export const rankedListCalled = event('RankedListCalled', {
  ground: z.enum(['unfilled-after-final-round', 'reserve-cannot-fill-extra-vacancy']),
  vacancy: vacancy.optional(),
  reason,
  by,
  role: roles,
})

/** The line manager chose somebody who passed, with reasons (rules 133, 180). */
export const candidateChosen = event('CandidateChosen', {
  candidate: name,
  vacancy: vacancy.optional(),
  reason,
  by,
  role: roles,
})

/** Somebody on a list was asked whether they are still interested (rule 139). */
export const memberContacted = event('MemberContacted', { candidate: name, vacancy, by })
/** What they answered. */
export const contactAnswered = event('ContactAnswered', {
  candidate: name,
  vacancy,
  answer: z.enum(['interested', 'not-interested', 'none']),
})

/** A comparable vacancy elsewhere (rules 149–150). */
export const comparableVacancyOpened = event('ComparableVacancyOpened', {
  vacancy,
  authority: z.string().max(200),
  compared: z.array(z.enum(['conditions', 'content', 'competences'])).min(1),
  reason,
  by,
})
/** The candidate agreed, or not, to be told about comparable vacancies (Q19). */
export const consentGiven = event('ConsentGiven', {
  candidate: name,
  to: z.literal('comparable-vacancies'),
  given: z.boolean(),
})
/** A comparable vacancy was proposed to a member of the reserve. */
export const comparableVacancyProposed = event('ComparableVacancyProposed', {
  candidate: name,
  vacancy,
  by,
})
/** How that ended. */
export const comparableVacancyAnswered = event('ComparableVacancyAnswered', {
  candidate: name,
  vacancy,
  answer: z.enum(['declined', 'not-selected', 'entered']),
})

/** An extra talk with a member of the reserve (rule 144). */
export const extraTalkHeld = event('ExtraTalkHeld', { candidate: name, vacancy, by })

/** A concrete offer (policy 27). */
export const offerMade = event('OfferMade', {
  offer: name,
  candidate: name,
  vacancy: vacancy.optional(),
  contract: z.enum(['statutory', 'contractual', 'fixed-term']),
  sent: instant.optional().describe('When it was sent; left out: `at`.'),
  by,
})
/** The candidate accepted. */
export const offerAccepted = event('OfferAccepted', { offer: name, answered: instant.optional() })
/** The candidate declined. */
export const offerDeclined = event('OfferDeclined', {
  offer: name,
  answered: instant.optional(),
  reason: reason.optional(),
})
/** The term passed without an answer. */
export const offerLapsed = event('OfferLapsed', { offer: name, by })
/** The candidate accepted but did not start (rule 147). */
export const acceptanceReneged = event('AcceptanceReneged', {
  offer: name,
  reason: reason.optional(),
  by,
})
/** A person judged an admission condition (rules 152–159). */
export const admissionJudged = event('AdmissionJudged', {
  candidate: name,
  condition: id,
  finding: z.enum(['met', 'not-met']),
  reason,
  by,
})
/** First day of work (glossary: entry into service). */
export const serviceEntered = event('ServiceEntered', { offer: name, on: day, by })

/** A person decided about a place that the regulation leaves open (policy 25). */
export const placeDecided = event('PlaceDecided', {
  candidate: name,
  list: listName,
  after: placeEvent,
  effect: z.enum(['keep', 'remove']),
  reason,
  by,
  role: roles,
})

/** An appeal was lodged: a legal hold on this person's data (policy 32). */
export const appealLodged = event('AppealLodged', { candidate: name, on: day.optional() })
/** The appeal ended. */
export const appealClosed = event('AppealClosed', { candidate: name, on: day.optional() })
/** The personal payload of a candidate was erased; pseudonymous scores and outcomes stay (policy 32). */
export const personalDataErased = event('PersonalDataErased', { candidate: name, by })

/** The selection was stopped. */
export const selectionStopped = event('SelectionStopped', { reason, by, role: roles.optional() })
