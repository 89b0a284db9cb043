/**
 * A vacancy as it is kept beside its search words, and read back.
 *
 * @module
 */

import { z } from 'zod'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { type Vacancy } from '#core/vacancy/vacancy.ts'

const text = z.strictObject({ nl: z.string(), en: z.string() })

const instant = z.string().transform((written, context): Instant => {
  const parsed = parseInstant(written)
  if (parsed !== undefined) return parsed
  context.addIssue({ code: 'custom', message: `no instant: ${written}` })
  return z.NEVER
})

const ROUTES = ['external', 'external-mobility', 'horizontal-mobility', 'promotion'] as const

/** What stands in `card`: everything a line of the list shows. */
const card = z.strictObject({
  selection: z.string(),
  number: z.string(),
  authority: z.strictObject({ id: z.string(), name: z.string() }),
  title: text,
  alsoCalled: text.optional(),
  grade: z.strictObject({
    name: z.string(),
    rank: z.string(),
    level: z.enum(['A', 'B', 'C', 'D']),
    scale: z.string().optional(),
  }),
  places: z.array(text),
  region: text.optional(),
  routes: z.array(z.enum(ROUTES)),
  opens: instant.optional(),
  closing: z.string(),
  closes: instant,
  stopped: instant.optional(),
})

/** The card of a vacancy as JSON text. */
export function cardOf(vacancy: Vacancy): string {
  return JSON.stringify({ ...vacancy, words: undefined })
}

/** The vacancy on a card. Words to find it by stay in the database. */
export function vacancyOn(stored: unknown): Vacancy {
  const read = card.parse(stored)
  const { grade, alsoCalled, region, opens, stopped } = read
  return { ...read, grade, alsoCalled, region, opens, stopped, words: NO_WORDS }
}

const NO_WORDS = { nl: '', en: '' } as const
