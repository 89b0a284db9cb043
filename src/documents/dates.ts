/**
 * Days and moments in the data of letters and mails, and their words.
 *
 * @module
 */

import { z } from 'zod'
import { type Day, formatDay, isDay } from '#core/values/day.ts'
import { type Instant, formatInstant, isInstant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))

/** A moment in universal time with milliseconds. */
export const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value))

/** The language of whoever reads. */
export const language = z.enum(['nl', 'en'])

/** When something happens: a moment, a day, a last day, a row of days (both ends included); or no date yet. */
export const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at'), at: instant }),
  z.strictObject({ kind: z.literal('on'), day }),
  z.strictObject({ kind: z.literal('by'), day }),
  z.strictObject({ kind: z.literal('between'), from: day, through: day }),
  z.strictObject({ kind: z.literal('not-set') }),
])

/** When something happens. */
export type When = z.infer<typeof when>

/** "uiterlijk maandag 10 november 2025", "nog geen datum". */
export function whenInWords(of: When, to: Language): string {
  const nl = to === 'nl'
  if (of.kind === 'at') return formatInstant(of.at, to)
  if (of.kind === 'on') return formatDay(of.day, to)
  if (of.kind === 'by') return `${nl ? 'uiterlijk' : 'by'} ${formatDay(of.day, to)}`
  if (of.kind === 'not-set') return nl ? 'nog geen datum' : 'no date yet'
  return between(formatDay(of.from, to), formatDay(of.through, to), to)
}

/** The same words with a capital, for the head of a line. */
export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function between(from: string, through: string, to: Language): string {
  return to === 'nl' ? `van ${from} tot en met ${through}` : `from ${from} through ${through}`
}
