/**
 * What opens when one wants to know more; without any script, and open on paper.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Html } from '../html.ts'

/** A part that opens. */
export interface DisclosureProps {
  readonly title: string
  /** A line that is always seen below the title. */
  readonly more?: string | undefined
  readonly isOpen?: boolean
  readonly id?: string
  readonly children?: Child
}

/** A part that opens. */
export function Disclosure({ title, more, isOpen = false, id, children }: DisclosureProps): Html {
  return (
    <details class="keur-open" open={isOpen} id={id}>
      <summary>
        <span class="keur-open__title">{title}</span>
        {more === undefined ? null : <span class="keur-open__more">{more}</span>}
      </summary>
      <div class="keur-open__body">{children}</div>
    </details>
  )
}
