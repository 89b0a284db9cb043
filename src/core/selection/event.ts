/**
 * The catalogue of everything that can happen in one selection. A facts file holds these, one a line.
 *
 * Names are past tense. The catalogue is closed: an unknown name is refused.
 *
 * @module
 */

import { z } from 'zod'
import * as application from './events/application.ts'
import * as list from './events/list.ts'
import * as round from './events/round.ts'

/** Any event. */
export const event = z.discriminatedUnion('event', [
  application.regulationPublished,
  application.applicationSubmitted,
  application.candidateWithdrew,
  application.routeChosen,
  application.duplicateSuspected,
  application.duplicateSettled,
  application.messageSent,
  application.claimVerified,
  application.claimsAdded,
  application.conditionJudged,
  application.applicationJudged,
  application.reuseDecided,
  round.scoreRecorded,
  round.scoresImported,
  round.scoreCorrected,
  round.conflictDeclared,
  round.conflictFound,
  round.attendanceRecorded,
  round.sessionStarted,
  round.slotAgreed,
  round.adjustmentGranted,
  round.outageRecorded,
  round.answerReceived,
  round.roundClosed,
  round.roundConfirmed,
  round.correctionConfirmed,
  round.choiceMade,
  list.resultsReleased,
  list.minutesSigned,
  list.listExtended,
  list.rankedListCalled,
  list.candidateChosen,
  list.memberContacted,
  list.contactAnswered,
  list.comparableVacancyOpened,
  list.consentGiven,
  list.comparableVacancyProposed,
  list.comparableVacancyAnswered,
  list.extraTalkHeld,
  list.offerMade,
  list.offerAccepted,
  list.offerDeclined,
  list.offerLapsed,
  list.acceptanceReneged,
  list.admissionJudged,
  list.serviceEntered,
  list.placeDecided,
  list.appealLodged,
  list.appealClosed,
  list.personalDataErased,
  list.selectionStopped,
])

/** Any event. */
export type Event = z.infer<typeof event>
/** The name of a kind of event. */
export type EventName = Event['event']
/** An event of one kind. */
export type EventOf<Name extends EventName> = Extract<Event, { event: Name }>
