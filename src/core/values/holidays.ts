/**
 * Public holidays, and the days on which the Flemish services work.
 *
 * Belgian: the ten legal ones, of which Easter Monday, Ascension Day and Whit Monday move with
 * Easter. Flemish: the days that staff of the Flemish services have beside them. Closing days:
 * 26 to 31 December, on which these services are closed (rule 24). The list is that of today and
 * is applied to every year alike; a holiday that falls in a weekend is not moved.
 *
 * A working day is a day from Monday to Friday that is no Belgian or Flemish holiday (policy 33).
 * Closing days are leave, not holidays: terms may end on them.
 *
 * @module
 */

import { type Day, addDays, compareDays, dayOfParts, partsOf, weekday } from './day.ts'
import { type Text } from './text.ts'

/** Whose holiday it is. */
export type HolidayKind = 'belgian' | 'flemish' | 'closing-days'

/** A named day on which no work is done. */
export interface Holiday {
  readonly name: Text
  readonly kind: HolidayKind
}

/** A holiday on its day in one year. */
export interface DatedHoliday extends Holiday {
  readonly day: Day
}

/**
 * The holidays of `year` in the order of the calendar. Where two fall on one day (1 May and
 * Ascension Day in 2008) both are listed, the one with a fixed date first.
 */
export function holidaysOf(year: number): readonly DatedHoliday[] {
  const onDates = FIXED.map(({ month, dayOfMonth, holiday }) => ({
    day: dayOfParts({ year, month, dayOfMonth }),
    ...holiday,
  }))
  const easter = easterOf(year)
  const movable = MOVABLE.map(({ afterEaster, holiday }) => ({
    day: addDays(easter, afterEaster),
    ...holiday,
  }))
  return [...onDates, ...movable].toSorted((a, b) => compareDays(a.day, b.day))
}

/** The holiday that falls on `day`, if one does; of two, the one with a fixed date. */
export function holidayOn(day: Day): Holiday | undefined {
  const { year, month, dayOfMonth } = partsOf(day)
  const dated = FIXED.find((date) => date.month === month && date.dayOfMonth === dayOfMonth)
  if (dated !== undefined) return dated.holiday
  const easter = easterOf(year)
  return MOVABLE.find(({ afterEaster }) => addDays(easter, afterEaster) === day)?.holiday
}

/** Whether `day` is no Saturday, no Sunday, and no Belgian or Flemish holiday. */
export function isWorkingDay(day: Day): boolean {
  if (weekday(day) > 5) return false
  const holiday = holidayOn(day)
  return holiday === undefined || holiday.kind === 'closing-days'
}

/** The first working day on or after `day`: `day` itself when it is one. */
export function nextWorkingDay(day: Day): Day {
  let next = day
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return next
}

/** Easter Sunday of a year of the Gregorian calendar, by the table of the church. */
export function easterOf(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const sundayLetter =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * sundayLetter) / 451)
  const march = epact + sundayLetter - 7 * lateMoon + 22
  return march > 31
    ? dayOfParts({ year, month: 4, dayOfMonth: march - 31 })
    : dayOfParts({ year, month: 3, dayOfMonth: march })
}

interface FixedDate {
  readonly month: number
  readonly dayOfMonth: number
  readonly holiday: Holiday
}

interface MovableDate {
  readonly afterEaster: number
  readonly holiday: Holiday
}

const CLOSING: Holiday = {
  kind: 'closing-days',
  name: { nl: 'sluitingsdag tussen Kerstmis en Nieuwjaar', en: 'closing day after Christmas' },
}

const FIXED: readonly FixedDate[] = [
  fixed(1, 1, belgian('Nieuwjaar', "New Year's Day")),
  fixed(5, 1, belgian('Dag van de Arbeid', 'Labour Day')),
  fixed(7, 11, flemish('Feest van de Vlaamse Gemeenschap', 'Day of the Flemish Community')),
  fixed(7, 21, belgian('Nationale feestdag', 'National Day')),
  fixed(8, 15, belgian('Onze-Lieve-Vrouw-Hemelvaart', 'Assumption Day')),
  fixed(11, 1, belgian('Allerheiligen', "All Saints' Day")),
  fixed(11, 2, flemish('Allerzielen', "All Souls' Day")),
  fixed(11, 11, belgian('Wapenstilstand', 'Armistice Day')),
  fixed(11, 15, flemish('Koningsdag', "King's Day")),
  fixed(12, 25, belgian('Kerstmis', 'Christmas Day')),
  ...[26, 27, 28, 29, 30, 31].map((dayOfMonth) => fixed(12, dayOfMonth, CLOSING)),
]

const MOVABLE: readonly MovableDate[] = [
  { afterEaster: 1, holiday: belgian('Paasmaandag', 'Easter Monday') },
  { afterEaster: 39, holiday: belgian('Onze-Lieve-Heer-Hemelvaart', 'Ascension Day') },
  { afterEaster: 50, holiday: belgian('Pinkstermaandag', 'Whit Monday') },
]

function fixed(month: number, dayOfMonth: number, holiday: Holiday): FixedDate {
  return { month, dayOfMonth, holiday }
}

function belgian(nl: string, en: string): Holiday {
  return { kind: 'belgian', name: { nl, en } }
}

function flemish(nl: string, en: string): Holiday {
  return { kind: 'flemish', name: { nl, en } }
}
