/**
 * Fields one writes in: a line, a longer text.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { type FieldProps, LabelledField, describedBy } from './field.tsx'

/** A line of text. */
export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'search'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  /** What the browser may fill in by itself, such as `email` or `given-name`. */
  readonly autoComplete?: string
  /** How wide, in characters; the whole line when left out. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
}

/** A field for one line. */
export function TextField(props: TextFieldProps): Html {
  const { name, value, type = 'text', inputMode, autoComplete, width, problem } = props
  return (
    <LabelledField {...props}>
      <input
        class={inputClass('govuk-input', problem, width)}
        id={name}
        name={name}
        type={type}
        value={value}
        inputmode={inputMode}
        autocomplete={autoComplete}
        spellcheck={type === 'text' ? undefined : false}
        aria-describedby={describedBy(props)}
        aria-invalid={problem === undefined ? undefined : 'true'}
      />
    </LabelledField>
  )
}

/** A longer text. */
export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number
}

/** A field for a longer text. */
export function TextArea(props: TextAreaProps): Html {
  const { name, value = '', rows = 6, problem } = props
  return (
    <LabelledField {...props}>
      <textarea
        class={inputClass('govuk-textarea', problem)}
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(props)}
        aria-invalid={problem === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </LabelledField>
  )
}

function inputClass(base: string, problem: string | undefined, width?: number): string {
  const parts = [base]
  if (problem !== undefined) parts.push(`${base}--error`)
  if (width !== undefined) parts.push(`${base}--width-${width}`)
  return parts.join(' ')
}
