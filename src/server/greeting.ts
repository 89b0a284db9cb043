/**
 * What whoever starts the server is told once it serves.
 *
 * @module
 */

import type { Configuration } from './configuration.ts'

/** The address, and what is to be seen there, in Dutch and English. The address stands on the first line. */
export function greeting(origin: string, mode: Configuration['mode']): string {
  const dutch = [`Keur draait: ${origin}`]
  const english = [`Keur runs: ${origin}/en`]
  if (mode === 'demonstration') {
    dutch.push(
      'Een demonstratie: iedereen is verzonnen, en met één klik meld je je aan als wie je wil.',
    )
    english.push('A demonstration: everybody is made up, and one click signs you in as anybody.')
  }
  dutch.push('Stoppen: Ctrl-C.')
  english.push('To stop: Ctrl-C.')
  return `${dutch.join('\n')}\n\n${english.join('\n')}\n`
}
