/**
 * Fields one chooses in: one of a few, several of a few, one of many.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { type FieldProps, Fieldset, LabelledField, describedBy } from './field.tsx'

/** Something to choose. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[]
  /** Whether the question is the heading of its page. */
  readonly isPageHeading?: boolean
  readonly isSmall?: boolean
}

/** One of a few. */
export interface RadiosProps extends ChoiceProps {
  readonly value?: string | undefined
  /** Beside each other, for two short answers. */
  readonly isInline?: boolean
}

/** A question with one answer. */
export function Radios({ value, isInline = false, ...props }: RadiosProps): Html {
  const shapes = `${isInline ? ' govuk-radios--inline' : ''}${smallness('radios', props)}`
  return (
    <Fieldset {...props}>
      <div class={`govuk-radios${shapes}`}>
        {props.options.map((option, index) => (
          <Choice
            kind="radio"
            id={idOf(props.name, index)}
            name={props.name}
            option={option}
            isChosen={option.value === value}
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** Several of a few. */
export interface CheckboxesProps extends ChoiceProps {
  readonly values?: readonly string[] | undefined
}

/** A question with any number of answers. */
export function Checkboxes({ values = [], ...props }: CheckboxesProps): Html {
  return (
    <Fieldset {...props}>
      <div class={`govuk-checkboxes${smallness('checkboxes', props)}`}>
        {props.options.map((option, index) => (
          <Choice
            kind="checkbox"
            id={idOf(props.name, index)}
            name={props.name}
            option={option}
            isChosen={values.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** One of many. */
export interface SelectProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

/** A field to choose one of many in. */
export function SelectField(props: SelectProps): Html {
  const { name, options, value, problem } = props
  return (
    <LabelledField {...props}>
      <select
        class={problem === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  )
}

interface OneChoice {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly isChosen: boolean
}

function Choice({ kind, id, name, option, isChosen }: OneChoice): Html {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const hintId = option.hint === undefined ? undefined : `${id}-item-hint`
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={option.value}
        checked={isChosen}
        aria-describedby={hintId}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {option.label}
      </label>
      {option.hint === undefined ? null : (
        <div id={hintId} class={`govuk-hint ${block}__hint`}>
          {option.hint}
        </div>
      )}
    </div>
  )
}

/** The first has the name of the field, so that a list of problems can lead to it. */
function idOf(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}

function smallness(block: string, { isSmall = false }: ChoiceProps): string {
  return isSmall ? ` govuk-${block}--small` : ''
}
