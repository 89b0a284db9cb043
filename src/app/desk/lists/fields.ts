/**
 * What forms about lists and offers ask in common: the name of a vacancy, a day that passed.
 *
 * @module
 */

import { type Day, parseDay } from '#core/values/day.ts'
import { type Instant, dayInBrussels, startOfDay } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import type { FieldWrong } from '../refusal.ts'

/** A day as it was written: day, month and year; all empty where none was given. */
export interface DaySent {
  readonly day: string
  readonly month: string
  readonly year: string
}

const LONGEST_VACANCY = 64

/** What is wrong with the name of a vacancy. */
export function vacancyWrong(field: string, vacancy: string): readonly FieldWrong[] {
  if (vacancy === '') {
    const says = { nl: 'Schrijf welke vacature het is.', en: 'Write which vacancy it is.' }
    return [{ field, says }]
  }
  if (vacancy === 'this' || vacancy.length > LONGEST_VACANCY) {
    return [
      {
        field,
        says: {
          nl: `Geef de vacature een naam van hoogstens ${LONGEST_VACANCY} tekens.`,
          en: `Give the vacancy a name of at most ${LONGEST_VACANCY} characters.`,
        },
      },
    ]
  }
  const isReadable = vacancy.isWellFormed() && !/\p{Cc}/u.test(vacancy)
  return isReadable
    ? []
    : [
        {
          field,
          says: {
            nl: 'Er staat een teken in dat niet bewaard kan worden. Typ de naam opnieuw.',
            en: 'There is a character in it that cannot be kept. Type the name again.',
          },
        },
      ]
}

/** The day that was written; nothing where none was; or what is wrong with it. */
export function dayRead(
  field: string,
  { day, month, year }: DaySent,
): { readonly day: Day | undefined; readonly wrong: readonly FieldWrong[] } {
  if (day === '' && month === '' && year === '') return { day: undefined, wrong: [] }
  const read = /^\d{1,2}$/u.test(day) && /^\d{1,2}$/u.test(month) && /^\d{4}$/u.test(year)
  const found = read
    ? parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    : undefined
  if (found !== undefined) return { day: found, wrong: [] }
  return {
    day: undefined,
    wrong: [
      {
        field,
        says: {
          nl: 'Deze dag bestaat niet. Schrijf ze in cijfers, zoals 27 6 2026.',
          en: 'This day does not exist. Write it in figures, such as 27 6 2026.',
        },
      },
    ],
  }
}

/** What is wrong with a day of something that happened: it is not to come. */
export function dayToCome(
  field: string,
  day: Day | undefined,
  now: Instant,
): readonly FieldWrong[] {
  return day === undefined || day <= dayInBrussels(now) ? [] : [{ field, says: TO_COME }]
}

const TO_COME: Text = {
  nl: 'Kies een dag tot en met vandaag.',
  en: 'Choose a day up to and including today.',
}

/** The moment for which a day stands that is past: its beginning; nothing for today, which is the moment of recording. */
export function momentOfDay(day: Day | undefined, now: Instant): Instant | undefined {
  return day === undefined || day === dayInBrussels(now) ? undefined : startOfDay(day)
}
