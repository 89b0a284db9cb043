/**
 * Pages that say something and lead on: a mail was sent, a link does not work, somebody is signed out, a moment to wait.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { Page } from './page.tsx'
import { Button } from './forms/button.tsx'
import { type Frame } from '../frame.ts'
import { type Html } from '../html.ts'

/** What the page says. */
export interface WordsProps {
  readonly frame: Frame
  readonly title: string
  readonly says: readonly string[]
  /** The way on. */
  readonly on?: { readonly words: string; readonly path: string } | undefined
  readonly children?: Child
}

/** A page of a few sentences with one way on. */
export function WordsView({ frame, title, says, on, children }: WordsProps): Html {
  return (
    <Page frame={frame} title={title}>
      <div class="keur-reading">
        {says.map((text) => (
          <p>{text}</p>
        ))}
        {children}
        {on === undefined ? null : <Button path={on.path}>{on.words}</Button>}
      </div>
    </Page>
  )
}
