/**
 * A field for files.
 *
 * @module
 */

import { type Html } from '../../html.ts'
import { type FieldProps, LabelledField, describedBy } from './field.tsx'

/** Files. */
export interface FileFieldProps extends FieldProps {
  /** Which files the browser offers, such as `.pdf,.jpg`; the server judges by itself. */
  readonly accept?: string
  readonly isMultiple?: boolean
}

/** A field for one file or several; its form is sent as `multipart/form-data`. */
export function FileField(props: FileFieldProps): Html {
  const { name, accept, isMultiple = false, problem } = props
  return (
    <LabelledField {...props}>
      <input
        class={
          problem === undefined ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'
        }
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-describedby={describedBy(props)}
      />
    </LabelledField>
  )
}
