/**
 * What whoever starts the server is told once it serves.
 *
 * @module
 */

import type { Configuration } from './configuration.ts'

/** What there is to tell. */
export interface Started {
  readonly origin: string
  readonly mode: Configuration['mode']
  /** Whether another server works on the same data folder. */
  readonly isShared: boolean
  /** Whether it listens for other machines, and nobody said at which address they reach it. */
  readonly isForOthers: boolean
}

/** The address, and what is to be seen there, in Dutch and English. The address stands on the first line. */
export function greeting({ origin, mode, isShared, isForOthers }: Started): string {
  const dutch = [`Keur draait: ${origin}`]
  const english = [`Keur runs: ${origin}/en`]
  if (mode === 'demonstration') {
    dutch.push(
      'Een demonstratie: iedereen is verzonnen, en met één klik meld je je aan als wie je wil.',
    )
    english.push('A demonstration: everybody is made up, and one click signs you in as anybody.')
  }
  if (isShared) {
    dutch.push(
      'Op deze gegevensmap draait al een Keur: beide tonen en veranderen dezelfde gegevens.',
    )
    english.push('A Keur runs on this data folder already: both show and change the same data.')
  }
  if (isForOthers) {
    dutch.push('Formulieren werken alleen op dit adres. Van andere machines: zet KEUR_ORIGIN.')
    english.push('Forms work at this address only. From other machines: set KEUR_ORIGIN.')
  }
  dutch.push('Stoppen: Ctrl-C.')
  english.push('To stop: Ctrl-C.')
  return `${dutch.join('\n')}\n\n${english.join('\n')}\n`
}
