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

/** A sentence for each such variable, in Dutch and English; its value is not quoted. The empty text where there is none. */
export function wordUnknownSettings(environment: NodeJS.ProcessEnv): string {
  const known: readonly string[] = Object.values(settings).map(({ variable }) => variable)
  return Object.keys(environment)
    .filter((name) => name.startsWith('KEUR_') && !OF_TOOLS_FROM.test(name))
    .filter((name) => !known.includes(name) && !OF_TOOLS.has(name))
    .toSorted()
    .map((name) => sentence(name, nearest(name, known)))
    .join('')
}

function sentence(name: string, meant: string): string {
  const dutch = meant === '' ? 'Zie docs/configuration.md.' : `Bedoel je ${meant}?`
  const english = meant === '' ? 'See docs/configuration.md.' : `Do you mean ${meant}?`
  return `${name} is geen instelling van Keur en doet niets. ${dutch}
${name} is no setting of Keur and does nothing. ${english}
`
}
