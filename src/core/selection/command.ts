/**
 * What somebody may ask of a selection. Each command has the fields of the event it becomes; its name is imperative.
 *
 * @module
 */

import type { Event, EventName, EventOf } from './event.ts'

/** The event a command becomes, by the command's name. */
export const commandNames = {
  PublishRegulation: 'RegulationPublished',
  SubmitApplication: 'ApplicationSubmitted',
  WithdrawCandidate: 'CandidateWithdrew',
  ChooseRoute: 'RouteChosen',
  SuspectDuplicate: 'DuplicateSuspected',
  SettleDuplicate: 'DuplicateSettled',
  SendMessage: 'MessageSent',
  VerifyClaim: 'ClaimVerified',
  AddClaims: 'ClaimsAdded',
  JudgeCondition: 'ConditionJudged',
  JudgeApplication: 'ApplicationJudged',
  DecideReuse: 'ReuseDecided',
  RecordScore: 'ScoreRecorded',
  ImportScores: 'ScoresImported',
  CorrectScore: 'ScoreCorrected',
  DeclareConflict: 'ConflictDeclared',
  FindConflict: 'ConflictFound',
  RecordAttendance: 'AttendanceRecorded',
  StartSession: 'SessionStarted',
  AgreeSlot: 'SlotAgreed',
  GrantAdjustment: 'AdjustmentGranted',
  RecordOutage: 'OutageRecorded',
  ReceiveAnswer: 'AnswerReceived',
  CloseRound: 'RoundClosed',
  ConfirmRound: 'RoundConfirmed',
  ConfirmCorrection: 'CorrectionConfirmed',
  MakeChoice: 'ChoiceMade',
  ReleaseResults: 'ResultsReleased',
  SignMinutes: 'MinutesSigned',
  ExtendList: 'ListExtended',
  CallRankedList: 'RankedListCalled',
  ChooseCandidate: 'CandidateChosen',
  ContactMember: 'MemberContacted',
  AnswerContact: 'ContactAnswered',
  OpenComparableVacancy: 'ComparableVacancyOpened',
  GiveConsent: 'ConsentGiven',
  ProposeComparableVacancy: 'ComparableVacancyProposed',
  AnswerComparableVacancy: 'ComparableVacancyAnswered',
  HoldExtraTalk: 'ExtraTalkHeld',
  MakeOffer: 'OfferMade',
  AcceptOffer: 'OfferAccepted',
  DeclineOffer: 'OfferDeclined',
  LapseOffer: 'OfferLapsed',
  RenegeAcceptance: 'AcceptanceReneged',
  JudgeAdmission: 'AdmissionJudged',
  EnterService: 'ServiceEntered',
  DecidePlace: 'PlaceDecided',
  LodgeAppeal: 'AppealLodged',
  CloseAppeal: 'AppealClosed',
  ErasePersonalData: 'PersonalDataErased',
  StopSelection: 'SelectionStopped',
} as const satisfies Readonly<Record<string, EventName>>

/** The name of a command. */
export type CommandName = keyof typeof commandNames

/** A command of one kind: the fields of its event under its own name. */
export type CommandOf<Name extends CommandName> = { readonly command: Name } & Omit<
  EventOf<(typeof commandNames)[Name]>,
  'event'
>

/** Any command. */
export type Command = { [Name in CommandName]: CommandOf<Name> }[CommandName]

/** The event a command becomes when it is legal. */
export function eventOf(command: Command): Event {
  const { command: name, ...fields } = command
  // The table above pairs each command with the event that has exactly these fields.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { event: commandNames[name], ...fields } as Event
}
