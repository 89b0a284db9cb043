/**
 * Terms in a free text, such as "binnen dertig dagen": lengths in days, weeks, months and years.
 *
 * @module
 */

import { parseCalendarDuration } from '../values/duration.ts'

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    een: 1,
    één: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    veertien: 14,
    vijftien: 15,
    twintig: 20,
    dertig: 30,
    veertig: 40,
    vijfenveertig: 45,
    zestig: 60,
    negentig: 90,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    'forty-five': 45,
    sixty: 60,
    ninety: 90,
  }),
)

const UNITS = { d: 'days', w: 'weeks', m: 'months', j: 'years', y: 'years' } as const

const TERM = new RegExp(
  `(?<![\\p{L}\\d])(?:binnen|within|in|gedurende|during)\\s+(?:de\\s+|the\\s+)?(\\d{1,3}|${[...NUMBERS.keys()].join('|')})\\s+(?:werk|kalender|working\\s+|calendar\\s+)?(dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|days?|weeks?|months?|years?)(?![\\p{L}])`,
  'giu',
)

/** A term in a text. */
export interface WrittenTerm {
  readonly match: RegExpExecArray
  readonly count: number
  readonly unit: (typeof UNITS)[keyof typeof UNITS]
}

/** Every term in a text. */
export function termsIn(text: string): readonly WrittenTerm[] {
  return [...text.matchAll(TERM)].map((match) => {
    const [, number = '', unit = ''] = match
    const count = NUMBERS.get(number.toLowerCase()) ?? Number(number)
    return { match, count, unit: unitOf(unit.toLowerCase()) }
  })
}

function unitOf(word: string): WrittenTerm['unit'] {
  if (word.startsWith('d')) return 'days'
  if (word.startsWith('w')) return 'weeks'
  return word.startsWith('m') ? 'months' : 'years'
}

/** Whether a written term is of this length. A week is seven days, a year twelve months. */
export function isSameTerm({ count, unit }: WrittenTerm, length: string): boolean {
  const parsed = parseCalendarDuration(length)
  if (parsed === undefined) return false
  const months = parsed.years * 12 + parsed.months
  if (unit === 'days' || unit === 'weeks') {
    return months === 0 && parsed.days === (unit === 'weeks' ? count * 7 : count)
  }
  return parsed.days === 0 && months === (unit === 'years' ? count * 12 : count)
}
