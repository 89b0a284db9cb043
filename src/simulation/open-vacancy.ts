/**
 * The open vacancy of the demonstration: a regulation whose days lie around the day on which it is published, so that
 * there is always something to apply for.
 *
 * The template is a regulation in YAML with marks: `{{day +7}}` is the day a week after the closing date, `{{nl +7}}` and
 * `{{en +7}}` the same day in words, `{{selection}}` and `{{number}}` what tells one such vacancy from the next. The closing
 * date is a Monday, so that a distance in days keeps its weekday.
 *
 * @module
 */

import { type Day, addDays, formatDay, partsOf, weekday } from '#core/values/day.ts'

/** A vacancy ready to be published. */
export interface OpenVacancy {
  /** The identifier of the selection and of its regulation. */
  readonly selection: string
  readonly closing: Day
  /** The regulation, in YAML. */
  readonly text: string
}

/** At least so many days, today included, in which to apply. */
const OPEN_FOR = 17

const MARK = /\{\{(?:(day|nl|en) ([+-]\d+)|(selection|number))\}\}/g

/**
 * The vacancy that is published on a day. The same day gives the same vacancy, to the byte. A mark that is not known is a
 * defect of the template.
 */
export function openVacancy(template: string, today: Day): OpenVacancy {
  const closing = nextMonday(addDays(today, OPEN_FOR - 1))
  const { year, month, dayOfMonth } = partsOf(closing)
  const number = `${year}-${padded(month)}${padded(dayOfMonth)}`
  const selection = `wegwijs-${number}`
  const text = template.replaceAll(MARK, (_, form, distance, name) => {
    if (name !== undefined) return name === 'selection' ? selection : number
    const day = addDays(closing, Number(distance))
    return form === 'day' ? day : formatDay(day, form === 'nl' ? 'nl' : 'en')
  })
  const unknown = /\{\{[^{}]*\}\}/.exec(withoutComments(text))
  if (unknown !== null) throw new Error(`The template holds an unknown mark: ${unknown[0]}`)
  return { selection, closing, text: withoutComments(text) }
}

function nextMonday(day: Day): Day {
  return weekday(day) === 1 ? day : nextMonday(addDays(day, 1))
}

function withoutComments(text: string): string {
  return text.replace(/^(#[^\n]*\n)+\n*/, '')
}

function padded(count: number): string {
  return String(count).padStart(2, '0')
}
