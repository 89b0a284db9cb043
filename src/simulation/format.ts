/**
 * The result of a simulation, as `keur simulate --json` writes it (docs/formats.md).
 *
 * One object. `candidates`, `seed` and `runs` repeat what was asked; `seeds` are the seeds of the runs, in order, and the
 * first is the one asked for. Every figure is a whole number of candidates in one run, and is told as its mean over the runs,
 * to two decimals, and as the least and the most that occurred; with one run the three are equal.
 *
 * - `applications`: how many applied, of them how many too late and in a language that is not allowed.
 * - `rounds`, in the order of the regulation: who took part, and by outcome how many. `goes-on` counts in the last round those
 *   who passed. `tied-at-cut-off` is how many went on beyond the number announced, because they equalled the last place;
 *   `replacements` were called because somebody withdrew; `called` came from the ranked list.
 * - `lists`: how many stand on the ranked list and in the reserve at the end of the course. Left out: no such list.
 * - `hiring`: who passed, offers made, accepted and declined, and who entered service.
 *
 * @module
 */

import { z } from 'zod'

/** A figure over the runs. */
export const figure = z
  .strictObject({
    mean: z.number().describe('The mean over the runs, to two decimals.'),
    least: z.number().int(),
    most: z.number().int(),
  })
  .describe('A number of candidates over the runs.')

/** One round over the runs. */
export const simulatedRound = z.strictObject({
  round: z.string(),
  label: z.strictObject({ nl: z.string(), en: z.string() }),
  announced: z.number().int().optional().describe('How many places were announced.'),
  participants: figure,
  'goes-on': figure,
  'not-admitted': figure,
  invalid: figure,
  'below-minimum': figure,
  'outside-quota': figure,
  absent: figure,
  withdrawn: figure,
  'tied-at-cut-off': figure,
  replacements: figure,
  called: figure,
})

/** The result of a simulation. */
export const simulation = z.strictObject({
  format: z.literal('keur-simulation/1'),
  regulation: z.string(),
  candidates: z.number().int().min(1),
  seed: z.number().int().min(0),
  runs: z.number().int().min(1),
  seeds: z.array(z.number().int().min(0)),
  applications: z.strictObject({
    received: figure,
    late: figure,
    'other-language': figure,
    'withdrawn-before-screening': figure,
  }),
  rounds: z.array(simulatedRound),
  lists: z.strictObject({ 'ranked-list': figure.optional(), reserve: figure.optional() }),
  hiring: z.strictObject({
    passed: figure,
    offers: figure,
    accepted: figure,
    declined: figure,
    entered: figure,
  }),
})

/** The result of a simulation. */
export type Simulation = z.infer<typeof simulation>
/** One round over the runs. */
export type SimulatedRound = z.infer<typeof simulatedRound>
/** A figure over the runs. */
export type Figure = z.infer<typeof figure>
