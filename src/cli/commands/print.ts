/**
 * `keur print`: a regulation in plain language.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'

/** The command. */
export const print: CommandSpec = {
  name: 'print',
  summary: {
    nl: 'toont een selectiereglement in gewone taal',
    en: 'shows a regulation in plain language',
  },
  shape: (command, language) =>
    command.argument(
      '<regulation>',
      { nl: 'het selectiereglement (YAML)', en: 'the regulation (YAML)' }[language],
    ),
  examples: [
    {
      line: 'keur print regulations/ago-4711.yaml',
      does: { nl: 'alle regels, om na te lezen', en: 'every rule, in Dutch' },
    },
    {
      line: 'keur print regulations/ago-4711.yaml --lang en',
      does: { nl: 'in het Engels', en: 'in English' },
    },
  ],
  load: async () => (await import('../runs/print.ts')).run,
}
