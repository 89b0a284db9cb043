/**
 * The list of what is wrong with a form, above it.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { type Language } from '#core/values/text.ts'

/** Something wrong with a field. */
export interface FieldProblem {
  /** The name of the field, to which the list leads. */
  readonly field: string
  readonly message: string
}

/** Something wrong with all of it, and with no field in particular. */
export function generalProblem(message: string): FieldProblem {
  return { field: '', message }
}

/** The problems, each leading to its field; nothing where there is none. */
export function ErrorSummary({
  language,
  problems,
}: {
  readonly language: Language
  readonly problems: readonly FieldProblem[]
}): Html | null {
  if (problems.length === 0) return null
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">
          {language === 'nl' ? 'Kijk dit nog even na' : 'Please look at this again'}
        </h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {problems.map(({ field, message }) => (
              <li>{field === '' ? message : <a href={`#${field}`}>{message}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** What is wrong with the field called `name`. */
export function problemOf(name: string, problems: readonly FieldProblem[]): string | undefined {
  return problems.find(({ field }) => field === name)?.message
}
