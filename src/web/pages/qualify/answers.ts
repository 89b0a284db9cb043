/**
 * The answers of somebody who asks whether they qualify, as a form carries them: nothing is stored, every page sends along
 * what was answered before.
 *
 * @module
 */

import { type Answers, type Question } from '#core/eligibility/questions/question.ts'
import { type Questionnaire } from '#core/eligibility/questions/questionnaire.ts'

/** The names of the fields of the form. */
export const FIELDS = {
  /** Before the name of a question answered earlier. */
  earlier: 'a.',
  /** The question that is asked. */
  asked: 'asked',
  /** What was chosen for it. */
  answer: 'answer',
  /** Where the button that was pressed leads. */
  go: 'go',
} as const

/** Where a button leads: on, back, or to one question again. */
export type Direction =
  | { readonly to: 'next' }
  | { readonly to: 'back' }
  | { readonly to: 'question'; readonly question: string }

/** A form as it was sent. */
export interface SentForm {
  readonly earlier: Answers
  readonly asked: string | undefined
  readonly answer: readonly string[]
  readonly direction: Direction
}

/** The value of the button that leads to one question again. */
export function changeOf({ question }: Question): string {
  return `${CHANGE}${question}`
}

/** The value of the button that leads back. */
export const BACK = 'back'

const CHANGE = 'change:'

/** Reads a form; whatever is not of it is left out. */
export function sentForm(
  { questions }: Questionnaire,
  body: Readonly<Record<string, unknown>>,
): SentForm {
  const earlier = questions.flatMap(({ question }) => {
    const values = textsIn(body, FIELDS.earlier + question)
    return values.length === 0 ? [] : [[question, values] as const]
  })
  const [asked] = textsIn(body, FIELDS.asked)
  const [go = ''] = textsIn(body, FIELDS.go)
  return {
    earlier: Object.fromEntries(earlier),
    asked: questions.find(({ question }) => question === asked)?.question,
    answer: textsIn(body, FIELDS.answer),
    direction: directionOf(go),
  }
}

function directionOf(go: string): Direction {
  if (go === BACK) return { to: 'back' }
  return go.startsWith(CHANGE)
    ? { to: 'question', question: go.slice(CHANGE.length) }
    : { to: 'next' }
}

/** The texts a field was sent with, once or more. */
function textsIn(body: Readonly<Record<string, unknown>>, field: string): readonly string[] {
  const value: unknown = Object.hasOwn(body, field) ? body[field] : undefined
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one) => typeof one === 'string')
}
