/**
 * Where the program writes: results on standard output, everything about them on standard error.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'

/** The two streams and the language. */
export interface Terminal {
  readonly language: Language
  /** Writes a part of the result; resolves once it is on its way. */
  readonly out: (text: string | Buffer) => Promise<void>
  /** Writes a remark. */
  readonly err: (text: string) => void
  /** Whether a person watches standard error. */
  readonly isWatched: boolean
}

/** The terminal this process was started from. */
export function terminalOf(language: Language): Terminal {
  return {
    language,
    out: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error === undefined || error === null) resolve()
          else reject(error)
        })
      }),
    err: (text) => {
      process.stderr.write(text)
    },
    isWatched: process.stderr.isTTY,
  }
}

/**
 * Ends quietly when the reader of our output goes away (`keur decide … | head`): that is no error of ours, and there is
 * nobody left to tell.
 */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
}
