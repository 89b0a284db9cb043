/**
 * What was answered before, carried along by the form.
 *
 * @module
 */

import { type Answers } from '#core/eligibility/questions/question.ts'
import { type Html } from '../../html.ts'
import { FIELDS } from './answers.ts'

/** The answers, one hidden field a choice. */
export function HiddenAnswers({ answers }: { readonly answers: Answers }): Html {
  return (
    <>
      {Object.entries(answers).flatMap(([question, chosen]) =>
        chosen.map((option) => (
          <input type="hidden" name={FIELDS.earlier + question} value={option} />
        )),
      )}
    </>
  )
}
