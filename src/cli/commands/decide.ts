/**
 * `keur decide`: what the rules make of the facts.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace, withMoment, withRegulationAndFacts } from './shared.ts'

/** The command. */
export const decide: CommandSpec = {
  name: 'decide',
  summary: {
    nl: 'past het selectiereglement toe op de feiten en toont de uitkomst',
    en: 'applies the regulation to the facts and shows the outcome',
  },
  shape: (command, language) =>
    withMoment(withRegulationAndFacts(command, language), language)
      .option(
        '--json',
        {
          nl: 'het uitkomstbestand in plaats van de samenvatting',
          en: 'the outcome file instead of the summary',
        }[language],
      )
      .option(
        `--out ${argumentPlace('file', language)}`,
        {
          nl: 'schrijft het uitkomstbestand naar dit bestand',
          en: 'writes the outcome file to this file',
        }[language],
      ),
  examples: [
    {
      line: 'keur decide regulations/ago-4711.yaml examples/ago-4711.jsonl',
      does: {
        nl: 'de stand per ronde, de lijsten, de open keuzepunten',
        en: 'the rounds, the lists, the open choice points',
      },
    },
    {
      line: 'keur decide regulations/ago-4711.yaml examples/ago-4711.jsonl --at 2021-12-20T12:00',
      does: { nl: 'hoe het er toen voor stond', en: 'how things stood then' },
    },
    {
      line: 'keur decide regulations/ago-4711.yaml - --json < examples/ago-4711.jsonl',
      does: {
        nl: 'het uitkomstbestand, voor een ander programma',
        en: 'the outcome file, for another program',
      },
    },
  ],
  notes: {
    nl: 'Eindigt met 1 als het selectiereglement of de feiten fout zijn; er wordt dan niets geschreven.',
    en: 'Ends with 1 when the regulation or the facts are wrong; nothing is written then.',
  },
  load: async () => (await import('../runs/decide.ts')).run,
}
