/**
 * A vacancy as it is kept beside its search words, and read back.
 *
 * @module
 */

import { z } from 'zod'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { FILTERS, type VacancyPage } from '#core/vacancy/query.ts'
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

const STATES = ['upcoming', 'open', 'closed', 'stopped'] as const

const facet = z.array(z.strictObject({ value: z.string(), name: text, count: z.number() }))

/** What the search hands back, as JSON. */
const page = z.strictObject({
  total: z.number(),
  vacancies: z.array(z.strictObject({ state: z.enum(STATES), card })),
  facets: z.record(z.enum(FILTERS), facet),
})

/** The card of a vacancy as JSON text. */
export function cardOf(vacancy: Vacancy): string {
  return JSON.stringify({ ...vacancy, words: undefined })
}

/** Reads what the search handed back. Words to find a vacancy by stay in the database. */
export function pageOf(found: unknown): VacancyPage {
  const { total, vacancies, facets } = page.parse(found)
  return {
    total,
    facets,
    vacancies: vacancies.map((one) => ({ ...vacancyIn(one.card), state: one.state })),
  }
}

function vacancyIn(read: z.infer<typeof card>): Vacancy {
  const { grade, alsoCalled, region, opens, stopped } = read
  return { ...read, grade, alsoCalled, region, opens, stopped, words: NO_WORDS }
}

const NO_WORDS = { nl: '', en: '' } as const
