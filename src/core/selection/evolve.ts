/**
 * What an event does to a selection. Permitted events only (`permit.ts`); what is not permitted is a defect here.
 *
 * `evolve` leaves the selection it is given as it was. A long series is folded faster by `replay`, which owns its draft.
 *
 * @module
 */

import { amended, amendmentsInOrder } from '#core/regulation/amend.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { parseInstant } from '#core/values/instant.ts'
import type { Event, EventName, EventOf } from './event.ts'
import * as application from './evolve/application.ts'
import * as list from './evolve/list.ts'
import * as round from './evolve/round.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusal.ts'
import { type Result, accept, refuse } from '../values/result.ts'
import type { Candidate, Draft, OutcomeCode, Selection, Version } from './state.ts'

type Effects = { readonly [Name in EventName]: (draft: Draft, event: EventOf<Name>) => void }

const nothing = (): void => undefined

const effects: Effects = {
  RegulationPublished: nothing,
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
  ReuseDecided: round.reuseDecided,
  ScoreRecorded: round.scoreRecorded,
  ScoresImported: round.scoresImported,
  ScoreCorrected: round.scoreCorrected,
  ConflictDeclared: round.conflictDeclared,
  ConflictFound: round.conflictFound,
  AttendanceRecorded: round.attendanceRecorded,
  SessionStarted: round.sessionStarted,
  SlotAgreed: round.slotAgreed,
  AdjustmentGranted: round.adjustmentGranted,
  OutageRecorded: round.outageRecorded,
  AnswerReceived: round.answerReceived,
  RoundClosed: round.roundClosed,
  RoundConfirmed: round.roundConfirmed,
  CorrectionConfirmed: round.correctionConfirmed,
  ChoiceMade: round.choiceMade,
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
  ExtraTalkHeld: list.extraTalkHeld,
  OfferMade: list.offerMade,
  OfferAccepted: list.offerAccepted,
  OfferDeclined: list.offerDeclined,
  OfferLapsed: list.offerLapsed,
  AcceptanceReneged: list.acceptanceReneged,
  AdmissionJudged: list.admissionJudged,
  ServiceEntered: list.serviceEntered,
  PlaceDecided: list.placeDecided,
  AppealLodged: list.appealLodged,
  AppealClosed: list.appealClosed,
  PersonalDataErased: list.personalDataErased,
  SelectionStopped: list.selectionStopped,
}

/** A selection in which nothing has happened yet. The regulation must have passed the checker. */
export function opened(regulation: Regulation): Selection {
  return openedDraft(regulation)
}

/** The selection after an event that was permitted. */
export function evolve(selection: Selection, event: Event): Selection {
  const draft = copyOf(selection)
  apply(draft, event)
  return draft
}

/** A selection folded event by event, each asked for permission first. */
export interface Replay {
  /** The selection so far. It changes with every event that is taken. */
  readonly selection: Selection
  /** Takes the event, or says why not and changes nothing. */
  readonly take: (event: Event) => Result<undefined, Refusal>
  /**
   * Takes an event that was permitted when it was recorded, and that cannot be asked about again because personal data it
   * rests on are gone (policy 32). Of anything else it makes a defect.
   */
  readonly trust: (event: Event) => void
  /**
   * Says what was decided in the screening of somebody whose personal data are gone, before the event that confirms it is
   * taken. A decided screening that says otherwise is frozen by it.
   */
  readonly state: (candidate: string, code: OutcomeCode) => void
}

/** Starts folding events into a draft of its own. */
export function replay(regulation: Regulation): Replay {
  return replayOf({ ...openedDraft(regulation), isAlone: true })
}

/** Goes on from a selection, which stays as it was, with several events one after the other. */
export function continued(selection: Selection): Replay {
  return replayOf(copyOf(selection))
}

function replayOf(draft: Draft): Replay {
  return {
    selection: draft,
    take: (event) => {
      const refused = permit(draft, event)
      if (refused !== undefined) return refuse(refused)
      apply(draft, event)
      return accept(undefined)
    },
    trust: (event) => {
      apply(draft, event)
    },
    state: (candidate, code) => {
      application.screeningStated(draft, candidate, code)
      draft.revision += 1
    },
  }
}

function apply(draft: Draft, event: Event): void {
  const at = parseInstant(event.at)
  if (at === undefined) throw new Error('A permitted event has a readable instant.')
  draft.last = at
  effect(draft, event)
  draft.revision += 1
}

function effect<Name extends EventName>(draft: Draft, event: EventOf<Name>): void {
  const change: (draft: Draft, event: EventOf<Name>) => void = effects[event.event]
  change(draft, event)
}

function openedDraft(regulation: Regulation): Draft {
  return {
    versions: versionsOf(regulation),
    last: undefined,
    revision: 0,
    candidates: new Map(),
    roll: [],
    rounds: new Map(),
    applications: new Map(),
    keys: new Map(),
    choices: [],
    conflicts: new Map(),
    conflictsKnown: [],
    duplicates: new Map(),
    offers: new Map(),
    extensions: [],
    calls: [],
    outages: [],
    told: [],
    vacancies: new Map(),
  }
}

function versionsOf(regulation: Regulation): readonly Version[] {
  const changes = amendmentsInOrder(regulation).filter(
    ({ amendment }) => amendment.kind === 'change',
  )
  return [
    { from: undefined, regulation },
    ...changes.map(({ published }) => ({
      from: published,
      regulation: amended(regulation, published),
    })),
  ]
}

function copyOf({ isAlone, ...selection }: Selection): Draft {
  const roll = isAlone === true ? selection.roll.map(ownCopy) : [...selection.roll]
  const candidates =
    isAlone === true
      ? new Map(roll.map((candidate) => [candidate.candidate, candidate]))
      : new Map(selection.candidates)
  return {
    ...selection,
    candidates,
    roll,
    rounds: new Map(selection.rounds),
    applications: new Map(selection.applications),
    keys: new Map(selection.keys),
    conflicts: new Map(selection.conflicts),
    duplicates: new Map(selection.duplicates),
    offers: new Map(selection.offers),
    vacancies: new Map(selection.vacancies),
  }
}

/** A candidate with scores of their own: those of a replay go on changing. */
function ownCopy(candidate: Candidate): Candidate {
  const { scores } = candidate
  return scores === undefined ? { ...candidate } : { ...candidate, scores: { ...scores } }
}
