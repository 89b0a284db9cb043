/**
 * `keur explain`: why this candidate has this outcome.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace, withMoment, withRegulationAndFacts } from './shared.ts'

/** The command. */
export const explain: CommandSpec = {
  name: 'explain',
  summary: {
    nl: 'legt uit wat over een kandidaat beslist is, waarom, en wat genoeg geweest was',
    en: 'explains what was decided about a candidate, why, and what would have been enough',
  },
  shape: (command, language) =>
    withMoment(
      withRegulationAndFacts(command, language).argument(
        argumentPlace('candidate', language),
        {
          nl: 'de kandidaat, zoals de feiten die noemen',
          en: 'the candidate, as the facts name them',
        }[language],
      ),
      language,
    ).option(
      '--json',
      { nl: 'als JSON, in beide talen', en: 'as JSON, in both languages' }[language],
    ),
  examples: [
    {
      line: 'keur explain regulations/ago-4711.yaml examples/ago-4711.jsonl k07',
      does: { nl: 'alles over kandidaat k07', en: 'everything about candidate k07' },
    },
  ],
  load: async () => (await import('../runs/explain.ts')).run,
}
