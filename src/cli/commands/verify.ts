/**
 * `keur verify`: does the record of a selection fit, without taking anybody's word for it?
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const verify: CommandSpec = {
  name: 'verify',
  summary: {
    nl: 'rekent een uitgevoerd register na: bytes, boom, handtekeningen en elke uitkomst',
    en: 'recomputes an exported record: bytes, tree, signatures and every outcome',
  },
  shape: (command, language) =>
    command
      .argument(
        argumentPlace('bundle', language),
        {
          nl: 'de bundel (keur-bundle/1); - is de standaardinvoer',
          en: 'the bundle (keur-bundle/1); - is standard input',
        }[language],
      )
      .option(
        '--receipt <file...>',
        {
          nl: 'ontvangstbewijzen die erin moeten passen',
          en: 'receipts that have to fit in it',
        }[language],
      )
      .option(
        '--witness <key...>',
        {
          nl: 'sleutels van getuigen die alles moeten hebben medeondertekend: naam+id+sleutel',
          en: 'keys of witnesses who must have co-signed all of it: name+id+key',
        }[language],
      )
      .option(
        '--head <file...>',
        {
          nl: 'ondertekende standen die ergens anders bewaard zijn',
          en: 'signed heads that were kept elsewhere',
        }[language],
      )
      .option(
        '--key <key...>',
        {
          nl: 'publieke sleutels van de installatie (base64), als die van elders bekend zijn',
          en: "the installation's public keys (base64), where they are known from elsewhere",
        }[language],
      )
      .option('--json', { nl: 'de bevindingen als JSON', en: 'what was found as JSON' }[language]),
  examples: [
    {
      line: 'keur verify bundel.jsonl',
      does: {
        nl: 'rekent alles na met de sleutels die de bundel zelf noemt',
        en: 'recomputes everything with the keys that the bundle itself names',
      },
    },
    {
      line: 'keur verify bundel.jsonl --receipt ontvangstbewijs.json --witness getuige.example+1f0c…+BA…',
      does: {
        nl: 'en of dit ontvangstbewijs erin past en deze getuige alles zag',
        en: 'and whether this receipt fits and this witness saw all of it',
      },
    },
  ],
  notes: {
    nl: 'Eindigt met 0 als alles klopt, 1 als er iets niet klopt, 2 als een bestand of sleutel niet te lezen is. Wie de hele bundel herschreef, kon ook haar sleutels vervangen: geef daarom een ontvangstbewijs, een getuige, een stand of een sleutel mee die je van elders hebt.',
    en: 'Ends with 0 when everything fits, 1 when something does not, 2 when a file or key cannot be read. Who rewrote the whole bundle could replace its keys as well: so give along a receipt, a witness, a head or a key that you have from elsewhere.',
  },
  load: async () => (await import('../runs/verify.ts')).run,
}
