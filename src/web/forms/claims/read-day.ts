/**
 * A day written in three inputs.
 *
 * @module
 */

import { type Day, monthName, parseDay } from '#core/values/day.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { type Text } from '#core/values/text.ts'
import { type Written, textIn } from './written.ts'

/** The day written under `name`; nothing where all three inputs are empty, or what is wrong and what to do. */
export function readDay(written: Written, name: string): Result<Day | undefined, Text> {
  const [day, month, year] = [`${name}-day`, `${name}-month`, `${name}-year`].map((input) =>
    textIn(written, input),
  )
  if (day === '' && month === '' && year === '') return accept(undefined)
  if (day === '' || month === '' || year === '') return refuse(incomplete({ day, month, year }))
  return existing(day ?? '', monthNumber(month ?? ''), year ?? '')
}

function existing(day: string, month: string, year: string): Result<Day, Text> {
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month)) return refuse(IN_FIGURES)
  if (!/^\d{4}$/u.test(year)) return refuse(FOUR_FIGURES)
  const found = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return found === undefined ? refuse(notThere(day, month, year)) : accept(found)
}

/** A month may be written as its name, in either language. */
function monthNumber(month: string): string {
  const name = month.toLowerCase()
  const index = MONTHS.findIndex(({ nl, en }) => isShort(name, nl) || isShort(name, en))
  return index === -1 ? month : `${index + 1}`
}

const MONTHS: readonly Text[] = Array.from({ length: 12 }, (_, index) => monthName(index + 1))
const SHORTEST = 3

function isShort(written: string, name: string): boolean {
  return written.length >= SHORTEST && name.toLowerCase().startsWith(written)
}

function incomplete(parts: Readonly<Record<'day' | 'month' | 'year', string | undefined>>): Text {
  const missing = (['day', 'month', 'year'] as const).filter((part) => parts[part] === '')
  return {
    nl: `Vul ook ${missing.map((part) => PARTS[part].nl).join(' en ')} in.`,
    en: `Fill in ${missing.map((part) => PARTS[part].en).join(' and ')} as well.`,
  }
}

const PARTS = {
  day: { nl: 'de dag', en: 'the day' },
  month: { nl: 'de maand', en: 'the month' },
  year: { nl: 'het jaar', en: 'the year' },
} as const

const IN_FIGURES: Text = {
  nl: 'Schrijf de dag en de maand in cijfers, zoals 27 en 3.',
  en: 'Write the day and the month in figures, such as 27 and 3.',
}
const FOUR_FIGURES: Text = {
  nl: 'Schrijf het jaar met vier cijfers, zoals 1998.',
  en: 'Write the year with four figures, such as 1998.',
}

function notThere(day: string, month: string, year: string): Text {
  const text = `${day}/${month}/${year}`
  return {
    nl: `${text} is geen dag op de kalender. Kijk de dag, de maand en het jaar na.`,
    en: `${text} is not a day of the calendar. Check the day, the month and the year.`,
  }
}
