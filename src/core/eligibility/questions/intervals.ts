/**
 * The stretches of days between which no rule tells a difference.
 *
 * A rule that compares a day with a bound splits the calendar there. Any day of a stretch stands for all of them.
 *
 * @module
 */

import { type Day, addDays, compareDays, partsOf } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'
import { dayInWords } from '../claim-words.ts'
import { type DayRange } from '../day-range.ts'
import { existing } from '../reference-date.ts'
import { type Option } from './question.ts'

/** A stretch of days, both ends included; an end left out is open. */
export interface Interval {
  readonly name: string
  readonly from: Day | undefined
  readonly through: Day | undefined
  /** A day in it, which stands for every other: its last one, or its first where it has no end. */
  readonly sample: Day
}

/** The first day after a bound that includes its own day. */
export function cutAfter(day: string): Day {
  return addDays(existing(day), 1)
}

/** Where a range splits the calendar: the first day of each new stretch. */
export function cutsOfRange({ before, from, after, through }: DayRange): readonly Day[] {
  return [
    ...[before, from].filter((day) => day !== undefined).map((day) => existing(day)),
    ...[after, through].filter((day) => day !== undefined).map((day) => cutAfter(day)),
  ]
}

/** The stretches between these first days, in the order of the calendar; none without any. */
export function intervalsOf(cuts: readonly Day[]): readonly Interval[] {
  const firsts = [...new Set(cuts)].toSorted(compareDays)
  const [first] = firsts
  if (first === undefined) return []
  return [
    {
      name: `before-${first}`,
      from: undefined,
      through: addDays(first, -1),
      sample: addDays(first, -1),
    },
    ...firsts.map((from, index) => {
      const next = firsts[index + 1]
      const through = next === undefined ? undefined : addDays(next, -1)
      return { name: `from-${from}`, from, through, sample: through ?? from }
    }),
  ]
}

/** A day of a stretch, as near to `day` as the stretch reaches. */
export function sampleNear({ from, through }: Pick<Interval, 'from' | 'through'>, day: Day): Day {
  if (from !== undefined && day < from) return from
  return through !== undefined && day > through ? through : day
}

/** A stretch as a choice: "van 1 november 2014 tot en met 31 december 2017". */
export function optionOf(interval: Interval): Option {
  return { option: interval.name, label: intervalInWords(interval) }
}

/** "In 2002", "before 1 January 2002", "after 3 June 2025". */
export function intervalInWords({ from, through }: Pick<Interval, 'from' | 'through'>): Text {
  if (from === undefined) return through === undefined ? ALWAYS : beforeInWords(through)
  if (through === undefined) return sinceInWords(from)
  const year = wholeYear(from, through)
  if (year !== undefined) return { nl: `In ${year}`, en: `In ${year}` }
  const [first, last] = [inBoth(from), inBoth(through)]
  return {
    nl: `Van ${first.nl} tot en met ${last.nl}`,
    en: `From ${first.en} through ${last.en}`,
  }
}

const ALWAYS: Text = { nl: 'Om het even wanneer', en: 'At any time' }

function beforeInWords(through: Day): Text {
  const next = addDays(through, 1)
  const words = inBoth(isFirstOfMonth(next) ? next : through)
  return isFirstOfMonth(next)
    ? { nl: `Vóór ${words.nl}`, en: `Before ${words.en}` }
    : { nl: `Ten laatste op ${words.nl}`, en: `On or before ${words.en}` }
}

function sinceInWords(from: Day): Text {
  const words = inBoth(isFirstOfMonth(from) ? from : addDays(from, -1))
  return isFirstOfMonth(from)
    ? { nl: `Op of na ${words.nl}`, en: `On or after ${words.en}` }
    : { nl: `Na ${words.nl}`, en: `After ${words.en}` }
}

function isFirstOfMonth(day: Day): boolean {
  return partsOf(day).dayOfMonth === 1
}

function wholeYear(from: Day, through: Day): number | undefined {
  const { year } = partsOf(from)
  return from.endsWith('-01-01') && through.endsWith('-12-31') && partsOf(through).year === year
    ? year
    : undefined
}

function inBoth(day: Day): Text {
  return { nl: dayInWords(day, 'nl'), en: dayInWords(day, 'en') }
}
