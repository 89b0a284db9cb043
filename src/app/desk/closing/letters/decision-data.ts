/**
 * What a letter about a result tells one candidate: the outcome, what follows from it, why, what comes next, how to appeal.
 *
 * Everything comes from the regulation and from what was decided; a selector adds words, and takes nothing away (policies 30, 31).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { applicationPart, conditionsPart } from '#core/selection/explanation/application.ts'
import type { ExplanationLine, ExplanationPart } from '#core/selection/explanation/format.ts'
import { OUTCOMES } from '#core/selection/explanation/outcome-line.ts'
import { roundPart } from '#core/selection/explanation/round.ts'
import type { RoundStanding } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Outcome, Selection } from '#core/selection/state.ts'
import { type Day } from '#core/values/day.ts'
import { parseCalendarDuration } from '#core/values/duration.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { lastDay } from '#core/values/term.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { AgreedReason } from '#persistence/desk/agreed.ts'
import { contactsOf, selectionNamed } from '../../../applying/receipt-data.ts'
import { asSentence, confirmerInWords } from '../../../applying/status-words.ts'
import { type DatedStep, stepsAhead } from '../../../applying/steps-ahead.ts'
import { agreedPart } from './agreed-part.ts'
import { CALLED, calledFrom, isCalled, isOnward } from './called.ts'
import { changesSince } from './changes.ts'
import { followsFrom } from './follows.ts'
import type { ToldThen } from './told.ts'

/** Lines of a letter; one with a depth explains the one before it. */
type Lines = { readonly depth: number; readonly text: string }[]

/** What a letter about a result tells. */
export interface DecisionData {
  readonly language: Language
  readonly selection: ReturnType<typeof selectionNamed>
  readonly candidate: { readonly name: string; readonly pseudonym: string }
  readonly round: string
  readonly told: Day
  readonly tone: 'well' | 'attention'
  readonly outcome: string
  readonly follows: string[]
  readonly replaces?: Day
  /** What is another than what was told then, and why. */
  readonly changed?: Lines
  readonly reasons: {
    readonly heading: string
    readonly lines: Lines
  }[]
  readonly note: string[]
  readonly next: DatedStep[]
  readonly appeal: {
    readonly body: string
    readonly form: string
    readonly last: Day
    readonly says: string
  }
  readonly feedback: string
  readonly contacts: ReturnType<typeof contactsOf>
  readonly decided: Instant
  readonly addresses: { readonly application: string }
}

/** What is released. */
export interface Release {
  readonly selection: Selection
  readonly regulation: Regulation
  readonly round: Round
  readonly standing: RoundStanding
  readonly at: Instant
  /** What the selector adds for who goes on and for who does not. */
  readonly notes: Notes
}

/** Words added to letters, for two groups, in both languages; empty where nothing is added. */
export interface Notes {
  readonly onward: Text
  readonly others: Text
}

/** To whom, and where they find it. */
export interface Addressed {
  readonly candidate: Candidate
  readonly name: string
  readonly language: Language
  /** What else they were told about the same round before. */
  readonly before: ToldThen | undefined
  readonly addresses: DecisionData['addresses']
  /** The reasons that those who judged gave. */
  readonly agreed?: readonly AgreedReason[] | undefined
}

/** The letter for one candidate; undefined for who has no decided outcome in the round. */
export function decisionFor(release: Release, to: Addressed): DecisionData | undefined {
  const { regulation, round, standing, at, notes, selection } = release
  const { candidate, language, addresses } = to
  const outcome = standing.state.decided?.outcomes.of(candidate)
  const decided = standing.state.confirmations.at(-1)
  if (outcome === undefined || decided === undefined) return undefined
  const told = dayInBrussels(at)
  const called = calledFrom(selection, regulation, round.round)
  const goesOn = isOnward(outcome, candidate, called)
  return {
    language,
    selection: selectionNamed(regulation, language),
    candidate: { name: to.name, pseudonym: candidate.candidate },
    round: round.label[language],
    told,
    tone: goesOn ? 'well' : 'attention',
    ...outcomeWords(release, outcome, candidate, language),
    ...replacing(release, to, outcome),
    reasons: [
      ...reasonsFor(selection, regulation, standing, candidate),
      agreedPart(round, candidate, to.agreed ?? []),
    ]
      .filter(({ lines }) => lines.length > 0)
      .map((part) => worded(part, language)),
    note: paragraphs((goesOn ? notes.onward : notes.others)[language]),
    next: goesOn ? stepsAfter(regulation, round, at, language) : [],
    appeal: appealFrom(regulation, told, language),
    feedback: regulation.care.feedback.says[language],
    contacts: contactsOf(regulation, language),
    decided: decided.at,
    addresses,
  }
}

/** What this letter replaces, and what is another in it. */
function replacing(
  release: Release,
  { candidate, before, language }: Addressed,
  outcome: Outcome,
): Pick<DecisionData, 'replaces' | 'changed'> {
  const { decided } = release.standing.state
  if (before === undefined || decided === undefined) return {}
  const isCalledNow = isCalledBy(release, outcome, candidate)
  const now = { candidate, outcome, decided, isCalled: isCalledNow }
  const changed = linesIn(changesSince(release, before, now), language)
  return { replaces: dayInBrussels(before.created), changed }
}

/** The parts that tell why: of a screening, those about the application and the conditions as well. */
function reasonsFor(
  selection: Selection,
  regulation: Regulation,
  standing: RoundStanding,
  candidate: Candidate,
): readonly ExplanationPart[] {
  const code = standing.state.decided?.outcomes.of(candidate)?.code
  const own = roundPart(selection, standing, candidate, confirmerInWords)
  const isScreening = regulation.rounds.some(
    ({ round, kind }) => round === standing.round && kind === 'eligibility',
  )
  return [
    ...(own === undefined ? [] : [own]),
    ...(isScreening
      ? [applicationPart(regulation, candidate, code), conditionsPart(regulation, candidate, code)]
      : []),
  ]
}

function worded(
  { heading, lines }: ExplanationPart,
  language: Language,
): DecisionData['reasons'][number] {
  return { heading: heading[language], lines: linesIn(lines, language) }
}

function linesIn(lines: readonly ExplanationLine[], language: Language): Lines {
  return lines.map(({ depth, text }) => ({ depth, text: text[language] }))
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** The steps of the rounds after this one. */
function stepsAfter(
  regulation: Regulation,
  { round }: Round,
  at: Instant,
  language: Language,
): DatedStep[] {
  const place = regulation.rounds.findIndex((one) => one.round === round)
  const rounds = regulation.rounds.slice(place + 1)
  return stepsAhead({ ...regulation, rounds }, at, language)
}

/** Whether somebody was called into the next round afterwards, and is still there. */
function isCalledBy(
  { selection, regulation, round }: Release,
  outcome: Outcome,
  candidate: Candidate,
): boolean {
  const called = calledFrom(selection, regulation, round.round)
  return isCalled(outcome, candidate, called) && candidate.withdrawn === undefined
}

/** The outcome in one sentence, and what follows from it. */
function outcomeWords(
  release: Release,
  outcome: Outcome,
  candidate: Candidate,
  language: Language,
): Pick<DecisionData, 'outcome' | 'follows'> {
  const { regulation, round, selection, at } = release
  const isCalledNow = isCalledBy(release, outcome, candidate)
  const said = asSentence(isCalledNow ? CALLED : OUTCOMES[outcome.code])
  const follows = followsFrom(regulation, round, {
    outcome,
    candidate,
    isCalled: isCalledNow,
    selection,
    at,
  })
  return { outcome: said[language], follows: follows.map((one) => one[language]) }
}

/** How to appeal against what is told on a day. A published regulation has it all (policy 30). */
export function appealFrom(
  { care: { appeal } }: Regulation,
  told: Day,
  language: Language,
): DecisionData['appeal'] {
  const { body, form, term, says } = appeal
  const length = parseCalendarDuration(term.length)
  if (length === undefined) throw new Error('A checked regulation has an appeal term in days.')
  return {
    body: body[language],
    form: form[language],
    last: lastDay(told, { ...term, length }),
    says: says[language],
  }
}
