/**
 * What one presses: to send a form, or to go on.
 *
 * @module
 */

import { type Html } from '../../html.ts'

/** A button: without `path` it sends the form it stands in; with it, it is a link that goes on. */
export interface ButtonProps {
  readonly path?: string
  readonly kind?: 'main' | 'second' | 'danger'
  /** What is sent with the form when this button is pressed. */
  readonly name?: string
  readonly value?: string
  /** The form it sends, where it does not stand in it. */
  readonly form?: string
  readonly children?: string
}

/** A button. */
export function Button({ path, kind = 'main', name, value, form, children }: ButtonProps): Html {
  const style = `govuk-button${KINDS[kind]}`
  if (path !== undefined) {
    return (
      <a class={style} href={path} draggable={false}>
        {children}
      </a>
    )
  }
  return (
    <button type="submit" class={style} name={name} value={value} form={form}>
      {children}
    </button>
  )
}

const KINDS = {
  main: '',
  second: ' govuk-button--secondary',
  danger: ' govuk-button--warning',
} as const
