/**
 * Progress of long work, for somebody who watches: on the terminal's standard error, after the first second.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far work has come. */
export interface Progress {
  /** Tells what has been done so far; shown at most a few times a second. */
  readonly report: (done: string) => void
  /** Clears what was shown. */
  readonly end: () => void
}

const FIRST_AFTER = 1000
const EVERY = 200

/** Starts showing progress, or does nothing where nobody watches. `clock` counts milliseconds. */
export function progressOn(
  { isWatched, err }: Pick<Terminal, 'isWatched' | 'err'>,
  clock: () => number = () => performance.now(),
): Progress {
  if (!isWatched) return { report: () => undefined, end: () => undefined }
  let next = clock() + FIRST_AFTER
  let isShown = false
  return {
    report: (done) => {
      const now = clock()
      if (now < next) return
      next = now + EVERY
      isShown = true
      err(`\r\u001B[K${done}`)
    },
    end: () => {
      if (isShown) err('\r\u001B[K')
    },
  }
}

/** A count as people write it in their language. */
export function counted(count: number, language: Language): string {
  return FORMATS[language].format(count)
}

const FORMATS = { nl: new Intl.NumberFormat('nl-BE'), en: new Intl.NumberFormat('en-GB') } as const
