/**
 * The regulation: the rules of one selection, as data; fixed once published.
 *
 * @module
 */

import { z } from 'zod'
import { announcement } from './announcement.ts'
import { applications } from './application.ts'
import { id, instant, part, text } from './basics.ts'
import { condition, publicationTable } from './condition.ts'
import { care, hiring } from './hiring.ts'
import { offers, rankedList, reserve } from './list.ts'
import { round } from './round.ts'
import { experienceKind, route, routeChoice } from './route.ts'

/** One changed value: where, by names from the top, and what it becomes. */
export const change = z.strictObject({
  at: z
    .string()
    .regex(/^[^/]+(\/[^/]+)*$/)
    .describe('Path by names: announcement/closing, rounds/preselection/cut-off/top.'),
  to: z.json(),
})

/** A published change to the regulation, with its reason; or the end of the selection (rule 16). */
export const amendment = part({
  amendment: id,
  published: instant,
  reason: text,
  kind: z.enum(['change', 'stop']),
  changes: z.array(change).optional(),
})

/** A regulation file. */
export const regulation = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('keur-regulation/1'),
    regulation: id,
    announcement,
    'experience-kinds': z.record(id, experienceKind).optional(),
    'publication-tables': z.record(id, publicationTable).optional(),
    conditions: z.record(id, condition),
    routes: z.record(id, route),
    'route-choice': routeChoice,
    applications,
    rounds: z.array(round).min(1),
    'ranked-list': rankedList.optional(),
    reserve: reserve.optional(),
    offers: offers.optional(),
    hiring,
    care,
    amendments: z.array(amendment).optional(),
  })
  .describe('The rules of one selection, as data.')

/** The rules of one selection. */
export type Regulation = z.infer<typeof regulation>
/** A published change. */
export type Amendment = z.infer<typeof amendment>
