/**
 * Free text beside what is fixed: it may add, and never contradict a day, an hour, a term or an outcome (policies 30, 31).
 *
 * Every day it names must be one that the regulation, with its amendments, names: a first or last day of a step, one of several
 * days, the closing date, or a day given along, such as the last day to appeal. An hour on a day for which the regulation names
 * hours must be one of them. A term must be one of the regulation's. What cannot be compared, such as "tomorrow", cannot be sent
 * either. It errs on the careful side: a sentence that denies an outcome ("niet iedereen is geslaagd") is marked as well,
 * and so is every mention of an appeal, whatever it says of it.
 *
 * @module
 */

import type { Regulation } from '../regulation/schema/regulation.ts'
import type { When } from '../regulation/schema/schedule.ts'
import { type Day, isDay, parseDay, weekOf, weekday } from '../values/day.ts'
import { type WrittenDay, calendarDay, dayWordsIn, daysIn, hoursIn, isSameDay } from './dates.ts'
import { type Contradiction, contradictionAt } from './finding.ts'
import { type Group, appealsIn, figuresIn, otherOutcomesIn, promisesIn } from './outcome-words.ts'
import { isSameTerm, termsIn } from './terms.ts'

/** What a free text is held against. */
export interface Fixed {
  readonly regulation: Regulation
  /** Days that hold besides those of the regulation. */
  readonly days: readonly Day[]
  /** Whom the text goes to. */
  readonly group: Group
}

/** Everything in the text that cannot be sent, in its order; what lies within another is left out. */
export function contradictionsIn(text: string, fixed: Fixed): readonly Contradiction[] {
  const days = daysIn(text)
  const found = [
    ...otherDays(days, fixed),
    ...dayWordsIn(text).map((match) => contradictionAt('day-without-date', match)),
    ...otherHours(text, days, fixed),
    ...otherTerms(text, fixed),
    ...otherOutcomesIn(text, fixed.group).map((match) => contradictionAt('other-outcome', match)),
    ...appealsIn(text).map((match) => contradictionAt('way-to-appeal', match)),
    ...promisesIn(text).map((match) => contradictionAt('undecided-outcome', match)),
    ...figuresIn(text).map((match) => contradictionAt('figure', match)),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to || (a.code < b.code ? -1 : 1))
  return found.filter((one, index) => !found.slice(0, index).some(({ to }) => to >= one.to))
}

function otherDays(days: readonly WrittenDay[], fixed: Fixed): readonly Contradiction[] {
  const known = [...daysOf(fixed.regulation), ...fixed.days]
  return days.flatMap((written): readonly Contradiction[] => {
    const { from, to, text } = written
    const same = known.filter((day) => isSameDay(written, day))
    if (same.length === 0) return [{ code: 'other-day', from, to, text }]
    return isOnItsWeekday(written, same) ? [] : [{ code: 'other-weekday', from, to, text }]
  })
}

function isOnItsWeekday(written: WrittenDay, same: readonly Day[]): boolean {
  if (written.weekday === undefined) return true
  const own = calendarDay(written)
  const days = own === undefined ? same : same.filter((day) => day === own)
  return days.some((day) => weekday(day) === written.weekday)
}

function otherHours(
  text: string,
  days: readonly WrittenDay[],
  { regulation }: Fixed,
): readonly Contradiction[] {
  const moments = stepsOf(regulation).flatMap(({ when }) => ('at' in when ? [when.at] : []))
  return hoursIn(text).flatMap(({ match, hour }) => {
    const near = days.filter((day) => isInOneSentence(text, day, match.index))
    const named = moments.filter((at) => near.some((day) => isSameDay(day, at.slice(0, 10))))
    const isOther = named.length > 0 && !named.some((at) => at.slice(11, 16) === hour)
    const isPartOfDay = days.some(({ from, to }) => from <= match.index && match.index < to)
    return isOther && !isPartOfDay ? [contradictionAt('other-hour', match)] : []
  })
}

function isInOneSentence(text: string, { from, to }: WrittenDay, place: number): boolean {
  const between = place < from ? text.slice(place, from) : text.slice(to, place)
  return !/[!?\n]|\.\s/u.test(between)
}

function otherTerms(text: string, { regulation }: Fixed): readonly Contradiction[] {
  const lengths = lengthsOf(regulation)
  return termsIn(text)
    .filter((written) => !lengths.some((length) => isSameTerm(written, length)))
    .map(({ match }) => contradictionAt('other-term', match))
}

function stepsOf({ rounds }: Regulation): Regulation['rounds'][number]['schedule'] {
  return rounds.flatMap(({ schedule }) => schedule)
}

/** Every day that the regulation names for something to happen. */
function daysOf(regulation: Regulation): readonly Day[] {
  const { closing, 'expected-end': end } = regulation.announcement
  const named = [closing, ...(end === undefined ? [] : [end.by])]
  return [
    ...named.flatMap((text) => parseDay(text) ?? []),
    ...stepsOf(regulation).flatMap(({ when }) => daysOfWhen(when)),
  ]
}

function daysOfWhen(when: When): readonly Day[] {
  if ('day' in when) return [when.day].filter(isDay)
  if ('at' in when) return [when.at.slice(0, 10)].filter(isDay)
  if ('from' in when) return [when.from, when.through].filter(isDay)
  if ('days' in when) return when.days.filter(isDay)
  if (!('week-of' in when)) return []
  const day = parseDay(when['week-of'])
  if (day === undefined) return []
  const { from, through } = weekOf(day)
  return [day, from, through]
}

/** Every length that the regulation names for a term. */
function lengthsOf({ care, reserve, offers, ...regulation }: Regulation): readonly string[] {
  const ranked = regulation['ranked-list']
  return [
    care.appeal.term.length,
    ...(reserve === undefined ? [] : [reserve.validity.length]),
    ...(ranked === undefined ? [] : [ranked.validity.length]),
    ...(offers === undefined ? [] : [offers['answer-term'].length]),
  ]
}
