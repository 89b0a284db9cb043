/**
 * `keur export`: the record of a selection as a bundle that anybody can verify.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const exportCommand: CommandSpec = {
  name: 'export',
  summary: {
    nl: 'voert het register van een selectieprocedure uit als bundel, ook terwijl de server draait',
    en: 'exports the record of a selection as a bundle, also while the server runs',
  },
  shape: (command, language) =>
    command
      .argument(
        argumentPlace('selection', language),
        {
          nl: 'de naam van de selectieprocedure, zoals in haar adres',
          en: 'the name of the selection, as in its address',
        }[language],
      )
      .option(
        '--personal',
        {
          nl: 'met wat kandidaten verklaarden, zodat ook de voorwaarden na te rekenen zijn',
          en: 'with what candidates stated, so that the conditions can be recomputed as well',
        }[language],
      )
      .option(
        `--out ${argumentPlace('file', language)}`,
        {
          nl: 'schrijft de bundel naar dit bestand in plaats van de standaarduitvoer',
          en: 'writes the bundle to this file instead of standard output',
        }[language],
      )
      .option('--json', { nl: 'problemen als JSON', en: 'problems as JSON' }[language]),
  examples: [
    {
      line: 'keur export ago-4711 --out ago-4711.bundle',
      does: { nl: 'een bundel onder schuilnamen', en: 'a bundle under pseudonyms' },
    },
    {
      line: 'keur export ago-4711 --personal | keur verify -',
      does: {
        nl: 'rekent alles na, de voorwaarden inbegrepen',
        en: 'recomputes everything, the conditions included',
      },
    },
  ],
  notes: {
    nl: 'Leest DATABASE_URL en KEUR_DATA zoals de server. Wie uitvoert, staat voortaan in het register. Namen, adressen en aanvragen voor aanpassingen zitten nooit in een bundel.',
    en: 'Reads DATABASE_URL and KEUR_DATA as the server does. The record tells of the export from then on. Names, addresses and requests for adjustments are never in a bundle.',
  },
  load: async () => (await import('../runs/export.ts')).run,
}
