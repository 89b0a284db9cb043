/**
 * Variables that look like settings of Keur and are none: probably a slip of the pen, which would otherwise go unseen.
 *
 * @module
 */

import { nearest } from '#core/regulation/check/nearest.ts'
import { settings } from './settings.ts'

/** What other programs of Keur read: the command line, the tests, the measurements. */
const OF_TOOLS: ReadonlySet<string> = new Set([
  'KEUR_APPROVE',
  'KEUR_BROWSER',
  'KEUR_LANG',
  'KEUR_NOTES',
  'KEUR_PGBENCH',
  'KEUR_SCREENSHOTS',
  'KEUR_SOURCES',
  'KEUR_TESTS',
])
const OF_TOOLS_FROM = /^KEUR_(?:BENCH|MUTATION)_/

/** A variable that is no setting, and the setting that was probably meant. */
export interface UnknownSetting {
  readonly variable: string
  /** Empty where none comes near. */
  readonly meant: string
}

/** Those of an environment, by name. Their values are nobody's business. */
export function unknownSettings(environment: NodeJS.ProcessEnv): readonly UnknownSetting[] {
  const known: readonly string[] = Object.values(settings).map(({ variable }) => variable)
  return Object.keys(environment)
    .filter((name) => name.startsWith('KEUR_') && !OF_TOOLS_FROM.test(name))
    .filter((name) => !known.includes(name) && !OF_TOOLS.has(name))
    .toSorted()
    .map((variable) => ({ variable, meant: nearest(variable, known) }))
}

/** A sentence for each, in Dutch and English. */
export function wordUnknownSettings(unknown: readonly UnknownSetting[]): string {
  return unknown.map(sentence).join('')
}

function sentence({ variable, meant }: UnknownSetting): string {
  const dutch = meant === '' ? 'Zie docs/configuration.md.' : `Bedoel je ${meant}?`
  const english = meant === '' ? 'See docs/configuration.md.' : `Do you mean ${meant}?`
  return `${variable} is geen instelling van Keur en doet niets. ${dutch}
${variable} is no setting of Keur and does nothing. ${english}
`
}
