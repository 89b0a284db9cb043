/**
 * `keur restore`: a backup back into an empty database.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const restore: CommandSpec = {
  name: 'restore',
  summary: {
    nl: 'zet een back-up terug in een lege databank en rekent het register na',
    en: 'restores a backup into an empty database and recomputes the record',
  },
  shape: (command, language) =>
    command
      .argument(argumentPlace('file', language), { nl: 'de back-up', en: 'the backup' }[language])
      .option('--json', { nl: 'problemen als JSON', en: 'problems as JSON' }[language]),
  examples: [
    {
      line: 'keur restore keur-2026-11-22.backup',
      does: {
        nl: 'zet een back-up terug; KEUR_DATA noemt een nieuwe map',
        en: 'restores a backup; KEUR_DATA names a new folder',
      },
    },
  ],
  notes: {
    nl: 'Alles wordt teruggezet en klopt met de ondertekende standen, of er verandert niets.',
    en: 'Everything is restored and fits the signed heads, or nothing changes.',
  },
  load: async () => (await import('../runs/backup.ts')).restore,
}
