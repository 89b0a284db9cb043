/**
 * `keur simulate`: what to expect of a selection, with fictional candidates.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const simulate: CommandSpec = {
  name: 'simulate',
  summary: {
    nl: 'speelt een hele selectie na met fictieve kandidaten: wat te verwachten per ronde',
    en: 'plays a whole selection with fictional candidates: what to expect of each round',
  },
  shape: (command, language) =>
    command
      .argument(
        argumentPlace('regulation', language),
        { nl: 'het selectiereglement (YAML)', en: 'the regulation (YAML)' }[language],
      )
      .option(
        `--candidates ${argumentPlace('amount', language)}`,
        {
          nl: 'hoeveel kandidaten: 1 tot 1000000 (verplicht)',
          en: 'how many candidates: 1 to 1000000 (required)',
        }[language],
      )
      .option(
        `--seed ${argumentPlace('seed', language)}`,
        {
          nl: 'het startgetal: hetzelfde getal geeft hetzelfde resultaat',
          en: 'the seed: the same number gives the same result',
        }[language],
      )
      .option('--json', { nl: 'het resultaat als JSON', en: 'the result as JSON' }[language])
      .option(
        `--facts ${argumentPlace('file', language)}`,
        {
          nl: 'schrijft de feiten van de eerste simulatie naar dit bestand',
          en: 'writes the facts of the first run to this file',
        }[language],
      ),
  examples: [
    {
      line: 'keur simulate regulations/opgroeien-19498.yaml --candidates 60 --seed 1',
      does: {
        nl: 'verwachte aantallen, 20 keer gespeeld',
        en: 'expected numbers, played 20 times',
      },
    },
    {
      line: 'keur simulate regulations/ago-4711.yaml --candidates 100000 --seed 1 --facts /tmp/feiten.jsonl',
      does: {
        nl: 'één grote selectie, met haar feiten om verder mee te werken',
        en: 'one large selection, with its facts to go on with',
      },
    },
  ],
  notes: {
    nl: 'Tot 1000 kandidaten wordt 20 keer gespeeld en staan gemiddelde, laagste en hoogste er; daarboven één keer.',
    en: 'Up to 1000 candidates it is played 20 times and mean, least and most are shown; above that once.',
  },
  load: async () => (await import('../runs/simulate.ts')).run,
}
