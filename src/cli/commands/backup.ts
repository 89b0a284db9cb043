/**
 * `keur backup`: everything in the database, in one file.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const backup: CommandSpec = {
  name: 'backup',
  summary: {
    nl: 'bewaart alles uit de databank in één bestand, ook terwijl de server draait',
    en: 'keeps everything in the database in one file, also while the server runs',
  },
  shape: (command, language) =>
    command
      .argument(
        argumentPlace('file', language),
        { nl: 'waar de back-up komt', en: 'where the backup goes' }[language],
      )
      .option('--json', { nl: 'problemen als JSON', en: 'problems as JSON' }[language]),
  examples: [
    {
      line: 'keur backup keur-2026-11-22.backup',
      does: { nl: 'maakt een back-up', en: 'makes a backup' },
    },
  ],
  notes: {
    nl: 'Leest DATABASE_URL en KEUR_DATA zoals de server. Sleutels en geüploade bestanden zitten er niet in: bewaar die apart (docs/operate.md).',
    en: 'Reads DATABASE_URL and KEUR_DATA as the server does. Keys and uploaded files are not in it: keep those apart (docs/operate.md).',
  },
  load: async () => (await import('../runs/backup.ts')).backup,
}
