/**
 * What every topic of questions is made from, and what it comes to.
 *
 * @module
 */

import { type Claim, type ClaimKind } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day, compareDays } from '#core/values/day.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { dayInWords } from '../claim-words.ts'
import { type Leaf } from './asked.ts'
import { type Answers, NONE, type Option, type Question, UNKNOWN } from './question.ts'

/** Questions about one thing, and the claims that answers to them come to. */
export interface Topic {
  readonly questions: readonly Question[]
  readonly claims: (answers: Answers) => readonly Claim[]
}

/** What a topic is made from. */
export interface Asking {
  readonly regulation: Regulation
  /** The day on which somebody would apply. */
  readonly appliedOn: Day
  /** Every test of every route. */
  readonly leaves: readonly Leaf[]
}

/** A topic about which nothing is asked. */
export const NOTHING_ASKED: Topic = { questions: [], claims: () => [] }

/** A test of one kind, with its leaf. */
export interface TestLeaf<Test> {
  readonly leaf: Leaf
  readonly test: Test
}

/** The leaves that test one kind of claim. */
export function testsOf<Test>(
  { leaves }: Asking,
  testOf: (expression: Expression) => Test | undefined,
): readonly TestLeaf<Test>[] {
  return leaves.flatMap((leaf) => {
    const test = testOf(leaf.test)
    return test === undefined ? [] : [{ leaf, test }]
  })
}

/** The rules of these leaves, each once, in an order of their own. */
export function rulesOf(tests: readonly { readonly leaf: Leaf }[]): readonly string[] {
  return [...new Set(tests.map(({ leaf }) => leaf.rule))].toSorted(compareTexts)
}

/** The reference dates of these leaves, earliest first; the day of applying where none is known. */
export function daysOf(
  tests: readonly { readonly leaf: Leaf }[],
  { appliedOn }: Pick<Asking, 'appliedOn'>,
): readonly [Day, ...Day[]] {
  const days = tests.map(({ leaf }) => leaf.day).filter((day) => day !== undefined)
  const [first, ...others] = [...new Set(days)].toSorted(compareDays)
  return first === undefined ? [appliedOn] : [first, ...others]
}

/** Every value once, in an order that does not depend on where it was found. */
export function distinct<Value extends string>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].toSorted(compareTexts)
}

/** The order of texts by their characters. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Says the fields a question fills. */
export function filling(kind: ClaimKind, ...fields: readonly string[]): Question['fills'] {
  return fields.map((field) => ({ kind, field }))
}

/** The same words made in both languages. */
export function inBoth(words: (language: Language) => string): Text {
  return { nl: words('nl'), en: words('en') }
}

/** "1 juni 2025", or "1 juni 2025 en 3 juni 2025". */
export function daysInWords(days: readonly Day[]): Text {
  return inBoth((language) =>
    days.map((day) => dayInWords(day, language)).join(language === 'nl' ? ' en ' : ' and '),
  )
}

/** Nothing of the kind. */
export function noneOption(nl: string, en: string): Option {
  return { option: NONE, label: { nl, en }, alone: true }
}

/** The choice that leaves it open. */
export const UNKNOWN_OPTION: Option = {
  option: UNKNOWN,
  label: { nl: 'Dat weet ik niet', en: 'I do not know' },
  alone: true,
}

/** Yes. */
export const YES = 'yes'
/** No. */
export const NO = 'no'

/** Yes, no, or not known. */
export const YES_NO_UNKNOWN: readonly Option[] = [
  { option: YES, label: { nl: 'Ja', en: 'Yes' } },
  { option: NO, label: { nl: 'Nee', en: 'No' } },
  UNKNOWN_OPTION,
]

/** What yes and no mean; `undefined` for anything else. */
export function yesOrNo(answer: string | undefined): boolean | undefined {
  if (answer === YES) return true
  return answer === NO ? false : undefined
}
