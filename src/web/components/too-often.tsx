/**
 * What somebody reads who tried too often in a short time.
 *
 * @module
 */

import { type Html } from '../html.ts'
import { type Visit } from '../visit.ts'
import { WordsView, type WordsProps } from './words-view.tsx'

/** What the page says. */
export interface TooOftenProps extends Pick<WordsProps, 'on'> {
  readonly visit: Visit
  readonly minutes: number
  /** What happened, and what to do after the wait, which is given in words. */
  readonly says: (wait: string) => readonly string[]
}

/** The page, and the header that says the same to programs. */
export function TooOften({ visit: { c, frame }, minutes, says, on }: TooOftenProps): Html {
  const { t } = frame
  c.header('retry-after', String(minutes * 60))
  const wait =
    minutes === 1 ? t('één minuut', 'one minute') : t(`${minutes} minuten`, `${minutes} minutes`)
  return (
    <WordsView
      frame={frame}
      title={t('Even wachten', 'Please wait a moment')}
      says={says(wait)}
      on={on}
    />
  )
}

/** Milliseconds as whole minutes, at least one; none for none. */
export function minutesOf(milliseconds: number): number {
  return Math.ceil(milliseconds / 60_000)
}
