/**
 * The time left until something closes, in words: days and hours first, minutes when it comes near.
 *
 * Rounded down, so that nobody counts on a minute that is not there.
 *
 * @module
 */

import { epochMilliseconds, type Instant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/** "nog 3 dagen en 4 uur", "nog 25 minuten", "minder dan een minuut"; undefined when it is over. */
export function timeLeftUntil(end: Instant, now: Instant, language: Language): string | undefined {
  const left = epochMilliseconds(end) - epochMilliseconds(now)
  if (left <= 0) return undefined
  const minutes = Math.floor(left / MINUTE)
  if (minutes === 0) return LESS[language]
  const [first, second] = partsOf(minutes)
  const amount = [first, second]
    .flatMap((part) => (part === undefined || part.count === 0 ? [] : [worded(part, language)]))
    .join(AND[language])
  return language === 'nl' ? `nog ${amount}` : `${amount} left`
}

type Unit = 'day' | 'hour' | 'minute'

interface Amount {
  readonly count: number
  readonly unit: Unit
}

/** The two units that matter: minutes say nothing while there are days. */
function partsOf(minutes: number): readonly [Amount, Amount?] {
  if (minutes >= DAY) {
    return [
      { count: Math.floor(minutes / DAY), unit: 'day' },
      { count: Math.floor((minutes % DAY) / HOUR), unit: 'hour' },
    ]
  }
  if (minutes < HOUR) return [{ count: minutes, unit: 'minute' }]
  return [
    { count: Math.floor(minutes / HOUR), unit: 'hour' },
    { count: minutes % HOUR, unit: 'minute' },
  ]
}

function worded({ count, unit }: Amount, language: Language): string {
  const [one, many] = UNITS[unit][language]
  return `${count} ${count === 1 ? one : many}`
}

const UNITS = {
  day: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  hour: { nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  minute: { nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
} as const
const AND = { nl: ' en ', en: ' and ' } as const
const LESS = { nl: 'minder dan een minuut', en: 'less than a minute left' } as const
