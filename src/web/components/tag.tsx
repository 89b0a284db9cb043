/**
 * A short word on where something stands.
 *
 * @module
 */

import { type Html } from '../html.ts'

/** What a tag says by its colour, which never says anything that its word does not. */
export type Tone = 'plain' | 'good' | 'attention' | 'wrong' | 'quiet'

/** A tag. */
export function Tag({
  tone = 'plain',
  children,
}: {
  readonly tone?: Tone
  readonly children?: string
}): Html {
  return (
    <span class={tone === 'plain' ? 'keur-tag' : `keur-tag keur-tag--${tone}`}>{children}</span>
  )
}
