/**
 * A field for a day that one knows by heart: day, month and year, each in a field of its own.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { type FieldProps, Fieldset } from './field.tsx'

/** The three parts of a day as they were written, right or wrong. */
export interface WrittenDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** A day. */
export interface DateFieldProps extends FieldProps {
  readonly value?: WrittenDay | undefined
}

/** A field for a day. Its inputs are called `<name>-day`, `<name>-month` and `<name>-year`; the first has the id `<name>`. */
export function DateField({ value, ...props }: DateFieldProps): Html {
  const words = PARTS[props.language]
  return (
    <Fieldset {...props}>
      <div class="govuk-date-input">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div class="govuk-date-input__item">
            <label class="govuk-label govuk-date-input__label" for={idOf(props.name, part)}>
              {words[part]}
            </label>
            <input
              class={inputClass(part, props.problem)}
              id={idOf(props.name, part)}
              name={`${props.name}-${part}`}
              type="text"
              inputmode="numeric"
              value={value?.[part]}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

const PARTS = {
  nl: { day: 'Dag', month: 'Maand', year: 'Jaar' },
  en: { day: 'Day', month: 'Month', year: 'Year' },
} as const

function idOf(name: string, part: keyof WrittenDay): string {
  return part === 'day' ? name : `${name}-${part}`
}

function inputClass(part: keyof WrittenDay, problem: string | undefined): string {
  const width = part === 'year' ? 4 : 2
  const error = problem === undefined ? '' : ' govuk-input--error'
  return `govuk-input govuk-date-input__input govuk-input--width-${width}${error}`
}
