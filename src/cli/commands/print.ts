/**
 * `keur print`: a regulation in plain language.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const print: CommandSpec = {
  name: 'print',
  summary: {
    nl: 'toont een selectiereglement in gewone taal',
    en: 'shows a regulation in plain language',
  },
  shape: (command, language) =>
    command.argument(
      argumentPlace('regulation', language),
      { nl: 'het selectiereglement (YAML)', en: 'the regulation (YAML)' }[language],
    ),
  examples: [
    {
      line: 'keur print regulations/ago-4711.yaml',
      does: {
        nl: 'alle regels, om na te lezen',
        en: 'every rule, to read through (in Dutch unless KEUR_LANG says otherwise)',
      },
    },
    {
      line: 'keur print regulations/ago-4711.yaml --lang en',
      does: { nl: 'in het Engels', en: 'the same in English' },
    },
  ],
  load: async () => (await import('../runs/print.ts')).run,
}
