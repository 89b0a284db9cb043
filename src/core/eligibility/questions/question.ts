/**
 * A question to somebody who wants to know whether they qualify, and what was answered.
 *
 * Every question is a choice. Where a rule compares days, lengths or ranks, the choices are the stretches between which no
 * rule tells a difference: so nobody types a date, and no answer says more than the rules need to know (rules 42–71).
 *
 * An answer fills fields of claims. "I do not know" leaves them out, which is never a "no": what depends on them stays
 * undecided. A question that follows another is asked only where that one's answer gives reason to.
 *
 * @module
 */

import { type ClaimKind } from '#core/claims/schema.ts'
import { type Text } from '#core/values/text.ts'

/** What questions are about, in the order in which they are asked. */
export const topics = [
  'diploma',
  'study',
  'proof',
  'job',
  'selection',
  'exemption',
  'experience',
  'evaluation',
  'exam',
  'attest',
  'citizenship',
  'criminal-record',
  'statement',
] as const

/** What a question is about. */
export type TopicName = (typeof topics)[number]

/** One choice. */
export interface Option {
  readonly option: string
  readonly label: Text
  readonly hint?: Text | undefined
  /** Of several choices: this one excludes all others. */
  readonly alone?: true | undefined
}

/** A field of a claim that an answer fills. */
export interface FilledField {
  readonly kind: ClaimKind
  readonly field: string
}

/** A question. */
export interface Question {
  /** Its name, unique in the list. */
  readonly question: string
  readonly topic: TopicName
  /** What it is about, where the same is asked about more than one thing. */
  readonly about?: Text | undefined
  readonly label: Text
  readonly hint?: Text | undefined
  readonly choose: 'one' | 'several'
  readonly options: readonly Option[]
  readonly fills: readonly FilledField[]
  /** The rules that look at the answer, by their paths. */
  readonly rules: readonly string[]
  /** Asked only after one of these answers to another question. */
  readonly after?: { readonly question: string; readonly options: readonly string[] } | undefined
}

/** What was chosen, by the name of the question. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** The choice that says nothing of the kind is there. */
export const NONE = 'none'
/** The choice that leaves the matter open. */
export const UNKNOWN = 'unknown'

/** What was chosen for a question; nothing where it was not answered. */
export function chosen(answers: Answers, question: string): readonly string[] {
  return Object.hasOwn(answers, question) ? (answers[question] ?? []) : []
}

/** The one choice made; `undefined` where the question was not answered or the answer is not known. */
export function known(answers: Answers, question: string): string | undefined {
  const [first] = chosen(answers, question)
  return first === UNKNOWN ? undefined : first
}

/** Whether this very choice was made. */
export function chose(answers: Answers, question: string, option: string): boolean {
  return chosen(answers, question).includes(option)
}
