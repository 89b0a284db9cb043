/**
 * Whether an event may happen next. The one place where every legal move is told from every illegal one: commands that
 * become events and events that are read from a file pass through the same questions.
 *
 * @module
 */

import { parseInstant } from '#core/values/instant.ts'
import { notOver } from './ended.ts'
import type { Event, EventName, EventOf } from './event.ts'
import { seenAt } from './in-force.ts'
import * as application from './permit/application.ts'
import { choiceMade } from './permit/choice.ts'
import * as list from './permit/list.ts'
import * as offer from './permit/offer.ts'
import * as round from './permit/round.ts'
import * as score from './permit/score.ts'
import { type Obstacle, obstacle } from './refusal.ts'
import type { Selection } from './state.ts'

type Questions = {
  readonly [Name in EventName]: (selection: Selection, event: EventOf<Name>) => Obstacle
}

const always = (): Obstacle => undefined

const questions: Questions = {
  RegulationPublished: application.regulationPublished,
  ApplicationSubmitted: application.applicationSubmitted,
  CandidateWithdrew: application.candidateWithdrew,
  RouteChosen: application.routeChosen,
  DuplicateSuspected: application.duplicateSuspected,
  DuplicateSettled: application.duplicateSettled,
  MessageSent: application.messageSent,
  ClaimVerified: application.claimVerified,
  ClaimsAdded: application.claimsAdded,
  ConditionJudged: application.conditionJudged,
  ApplicationJudged: application.applicationJudged,
  ReuseDecided: offer.reuseDecided,
  ScoreRecorded: score.scoreRecorded,
  ScoresImported: score.scoresImported,
  ScoreCorrected: score.scoreCorrected,
  ConflictDeclared: score.conflictDeclared,
  ConflictFound: score.conflictFound,
  AttendanceRecorded: round.attendanceRecorded,
  SessionStarted: round.sessionStarted,
  SlotAgreed: round.timedWork,
  AdjustmentGranted: round.timedWork,
  OutageRecorded: round.outageRecorded,
  AnswerReceived: round.timedWork,
  RoundClosed: round.roundClosed,
  RoundConfirmed: round.roundConfirmed,
  CorrectionConfirmed: round.correctionConfirmed,
  ChoiceMade: choiceMade,
  ResultsReleased: list.resultsReleased,
  MinutesSigned: list.minutesSigned,
  ListExtended: list.listExtended,
  RankedListCalled: list.rankedListCalled,
  CandidateChosen: list.candidateChosen,
  MemberContacted: list.memberContacted,
  ContactAnswered: list.contactAnswered,
  ComparableVacancyOpened: list.comparableVacancyOpened,
  ConsentGiven: list.consentGiven,
  ComparableVacancyProposed: list.comparableVacancyProposed,
  ComparableVacancyAnswered: list.comparableVacancyAnswered,
  ExtraTalkHeld: list.memberContacted,
  OfferMade: offer.offerMade,
  OfferAccepted: offer.offerAnswered,
  OfferDeclined: offer.offerAnswered,
  OfferLapsed: offer.offerLapsed,
  AcceptanceReneged: offer.acceptanceReneged,
  AdmissionJudged: offer.admissionJudged,
  ServiceEntered: offer.serviceEntered,
  PlaceDecided: list.placeDecided,
  AppealLodged: offer.appealLodged,
  AppealClosed: offer.appealClosed,
  PersonalDataErased: offer.personalDataErased,
  SelectionStopped: always,
}

/** Nothing when the event may happen next; otherwise the obstacle. */
export function permit(selection: Selection, event: Event): Obstacle {
  const at = parseInstant(event.at)
  if (at === undefined) return obstacle('instant-unreadable', { instant: event.at })
  if (selection.last !== undefined && at < selection.last) {
    return obstacle('event-out-of-order', { at, last: selection.last })
  }
  const now = seenAt(selection, at)
  return notOver(now, event, at) ?? ask(now, event)
}

function ask<Name extends EventName>(selection: Selection, event: EventOf<Name>): Obstacle {
  const question: (selection: Selection, event: EventOf<Name>) => Obstacle = questions[event.event]
  return question(selection, event)
}
