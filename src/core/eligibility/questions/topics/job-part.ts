/**
 * A piece of what is asked about a job.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type EmploymentTest } from '#core/regulation/words/types.ts'
import { type Text } from '#core/values/text.ts'
import { type Option, type Question } from '../question.ts'
import { type Asking, type TestLeaf, filling, rulesOf } from '../topic.ts'

/** A job as it is claimed. */
export type Job = ClaimOf<'employment'>
/** What the routes ask of jobs. */
export type JobTests = readonly TestLeaf<EmploymentTest>[]
type Field = keyof Job

/** A property of a job: the question, unless nothing has to be asked, and what the answer fills in. */
export interface JobPart {
  readonly question?: Question | undefined
  readonly fill: (answer: string) => Partial<Job>
}

/** What the routes ask of a job at one place. */
export interface Here {
  readonly tests: JobTests
  readonly place: string
  readonly asking: Asking
}

/** How a property is asked. */
export interface Wording {
  readonly field: Field
  readonly also?: Field | undefined
  readonly label: Text
  readonly hint?: Text | undefined
  readonly options: readonly Option[]
}

/** The question about a property of a job at one place. */
export function questionFor(tests: JobTests, place: string, wording: Wording): Question {
  const { field, also, label, hint, options } = wording
  return {
    question: `job-${place}-${field}`,
    topic: 'job',
    label,
    hint,
    choose: 'one',
    options,
    fills: filling('employment', field, ...(also === undefined ? [] : [also])),
    rules: rulesOf(tests),
  }
}
