/**
 * `keur witness`: watch the records of a site from outside, and co-sign them as long as they only grow.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const witness: CommandSpec = {
  name: 'witness',
  summary: {
    nl: 'ondertekent van buitenaf de registers van een site mee, zolang ze alleen aangroeien',
    en: 'co-signs the records of a site from outside, as long as they only grow',
  },
  shape: (command, language) =>
    command
      .argument(
        argumentPlace('site', language),
        {
          nl: 'het adres van de site; zonder: toont alleen de eigen sleutel',
          en: 'the address of the site; without: only shows the own key',
        }[language],
      )
      .requiredOption(
        `--state ${argumentPlace('folder', language)}`,
        {
          nl: 'de map met de eigen sleutel en wat al gezien is; wordt gemaakt',
          en: 'the folder with the own key and what was seen; made when missing',
        }[language],
      )
      .option(
        `--name ${argumentPlace('name', language)}`,
        {
          nl: 'de naam van deze getuige, bij de eerste keer: getuige.example',
          en: 'the name of this witness, the first time: witness.example',
        }[language],
      )
      .option(
        '--key <key...>',
        {
          nl: 'publieke sleutels van de site (base64), van elders gekend',
          en: 'public keys of the site (base64), known from elsewhere',
        }[language],
      )
      .option(
        `--selection ${argumentPlace('several', language)}`,
        { nl: 'alleen deze selectieprocedures', en: 'only these selections' }[language],
      )
      .option(
        `--every ${argumentPlace('amount', language)}`,
        {
          nl: 'blijft draaien en kijkt om de zoveel seconden; zonder: één keer',
          en: 'keeps running and looks every so many seconds; without: once',
        }[language],
      )
      .option(
        '--json',
        { nl: 'wat er gebeurt als regels JSON', en: 'what happens as lines of JSON' }[language],
      ),
  examples: [
    {
      line: 'keur witness --state getuige --name getuige.example',
      does: {
        nl: 'maakt een sleutel en toont wat je aan de site geeft (KEUR_WITNESSES)',
        en: 'makes a key and shows what to give to the site (KEUR_WITNESSES)',
      },
    },
    {
      line: 'keur witness https://keur.example --state getuige --every 60',
      does: {
        nl: 'kijkt elke minuut en ondertekent wat aangroeide',
        en: 'looks every minute and co-signs what grew',
      },
    },
  ],
  notes: {
    nl: 'Wat een eerdere stand tegenspreekt, wordt nooit ondertekend: beide standen komen op de foutuitvoer en in een bestand bij --state. Eindigt met 0 als alles klopt, 1 bij een tegenspraak of als de site een handtekening niet aanneemt, 2 als de site of de map niet te gebruiken is.',
    en: 'What contradicts an earlier head is never co-signed: both heads go to standard error and into a file under --state. Ends with 0 when everything fits, 1 on a contradiction or when the site does not take a signature, 2 when the site or the folder cannot be used.',
  },
  load: async () => (await import('../runs/witness.ts')).run,
}
