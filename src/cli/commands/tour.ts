/**
 * `keur tour`: what Keur does, shown on three selections.
 *
 * @module
 */

import type { CommandSpec } from '../command.ts'

/** The command. */
export const tour: CommandSpec = {
  name: 'tour',
  summary: {
    nl: 'toont in een minuut wat Keur doet, op drie selecties',
    en: 'shows in a minute what Keur does, on three selections',
  },
  shape: (command) => command,
  examples: [
    { line: 'keur tour', does: { nl: 'in het Nederlands', en: 'in Dutch' } },
    { line: 'keur tour --lang en', does: { nl: 'in het Engels', en: 'in English' } },
  ],
  notes: {
    nl: 'De drie selectiereglementen staan in regulations/, wat er gebeurde in examples/. De kandidaten zijn verzonnen.',
    en: 'The three regulations are in regulations/, what happened in examples/. The candidates are fictional.',
  },
  load: async () => (await import('../runs/tour.ts')).run,
}
