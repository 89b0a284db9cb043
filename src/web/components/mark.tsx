/**
 * The mark of Keur: the punch of a hallmark with its letter, in the colour of the text around it.
 *
 * @module
 */

import { type Html } from '../html.ts'

/** The mark, `size` pixels high; ornament beside a name, so silent to a screen reader. */
export function Mark({ size }: { readonly size: number }): Html {
  return (
    <svg
      class="keur-mark"
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        d="M15.6 2.5h16.8l13.1 13.1v16.8L32.4 45.5H15.6L2.5 32.4V15.6z"
      />
      <path fill="currentColor" d={LETTER} />
    </svg>
  )
}

const LETTER = 'M14 12h6v24h-6zM21.2 24.2 31 12h7L26.6 25.6 36.4 36h-7.6l-7.6-8.6z'
