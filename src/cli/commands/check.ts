/**
 * `keur check`: is this file fit to publish?
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'
import { argumentPlace } from './shared.ts'

/** The command. */
export const check: CommandSpec = {
  name: 'check',
  summary: {
    nl: 'controleert selectiereglementen, functieprofielen en het competentiewoordenboek',
    en: 'checks regulations, function profiles and the competence dictionary',
  },
  shape: (command, language) =>
    command
      .argument(
        argumentPlace('files', language),
        { nl: 'de bestanden (YAML)', en: 'the files (YAML)' }[language],
      )
      .option('--json', { nl: 'bevindingen als JSON', en: 'findings as JSON' }[language]),
  examples: [
    {
      line: 'keur check regulations/ago-4711.yaml',
      does: { nl: 'controleert één selectiereglement', en: 'checks one regulation' },
    },
    {
      line: 'keur check regulations/*.yaml profiles/*.yaml --json',
      does: { nl: 'alles, voor een ander programma', en: 'everything, for another program' },
    },
  ],
  notes: {
    nl: 'Eindigt met 0 zonder fouten (waarschuwingen mogen), 1 met fouten, 2 als een bestand niet te lezen is.',
    en: 'Ends with 0 without errors (warnings are allowed), 1 with errors, 2 when a file cannot be read.',
  },
  load: async () => (await import('../runs/check.ts')).run,
}
