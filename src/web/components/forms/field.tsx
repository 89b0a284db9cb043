/**
 * What every field of a form has around it: label, hint, and what is wrong with the answer.
 *
 * The name of a field is also its `id`, so that a list of problems can lead to it.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Html } from '../../html.ts'
import { type Language } from '#core/values/text.ts'

/** What every field is told. */
export interface FieldProps {
  readonly language: Language
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with the answer that was given. */
  readonly problem?: string | undefined
}

/** The ids of the texts that describe a field, for `aria-describedby`; undefined where it has none. */
export function describedBy({
  name,
  hint,
  problem,
}: Pick<FieldProps, 'name' | 'hint' | 'problem'>): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(problem === undefined ? [] : [`${name}-error`]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** The hint and the problem of a field, where it has them. */
function HintAndProblem({ language, name, hint, problem }: Omit<FieldProps, 'label'>): Html {
  return (
    <>
      {hint === undefined ? null : (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {problem === undefined ? null : (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{language === 'nl' ? 'Fout: ' : 'Error: '}</span>
          {problem}
        </p>
      )}
    </>
  )
}

/** The frame around one field. */
function FormGroup({
  problem,
  children,
}: {
  readonly problem: string | undefined
  readonly children?: Child
}): Html {
  return (
    <div
      class={
        problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'
      }
    >
      {children}
    </div>
  )
}

/** A field with a label of its own, above one input. */
export function LabelledField({
  children,
  ...field
}: FieldProps & { readonly children?: Child }): Html {
  return (
    <FormGroup problem={field.problem}>
      <label class="govuk-label govuk-label--s" for={field.name}>
        {field.label}
      </label>
      <HintAndProblem {...field} />
      {children}
    </FormGroup>
  )
}

/** A field of several inputs under one question. */
export function Fieldset({
  children,
  isPageHeading = false,
  ...field
}: FieldProps & { readonly isPageHeading?: boolean; readonly children?: Child }): Html {
  return (
    <FormGroup problem={field.problem}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend
          class={`govuk-fieldset__legend govuk-fieldset__legend--${isPageHeading ? 'l' : 's'}`}
        >
          {field.label}
        </legend>
        <HintAndProblem {...field} />
        {children}
      </fieldset>
    </FormGroup>
  )
}
