import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  type Day,
  type Weekday,
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayOfNumber,
  dayOfParts,
  daysBetween,
  earlierDay,
  formatDay,
  isDay,
  monthName,
  nearestWeekday,
  numberOfDay,
  parseDay,
  weekOf,
  weekday,
  weekdayName,
} from './day.ts'

const day = (text: string): Day => {
  const value = parseDay(text)
  assert.ok(value !== undefined, text)
  return value
}

const days = fc
  .integer({ min: numberOfDay(day('1900-01-01')), max: numberOfDay(day('2200-12-31')) })
  .map(dayOfNumber)
const weekdays = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)

describe('a day', () => {
  for (const text of ['1900-01-01', '2000-02-29', '2024-02-29', '2025-11-10', '2200-12-31']) {
    test(`is ${text}`, () => {
      assert.equal(parseDay(text), text)
      assert.equal(isDay(text), true)
    })
  }

  const refused = [
    '',
    '2025-1-1',
    '2025-02-29',
    '1900-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-06-31',
    '2025-09-31',
    '2025-11-31',
    '2025-01-32',
    '2025-00-10',
    '2025-13-10',
    '2025-10-00',
    '1899-12-31',
    '2201-01-01',
    '2025/11/10',
    '2025-11/10',
    '20251110',
    '2025-11-10 ',
    '2025-11-1x',
    '2025-x1-10',
    'x025-11-10',
    '2025-11-10T00:00',
    '-025-01-01',
  ]
  for (const text of refused) {
    test(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(parseDay(text), undefined)
    })
  }

  test('has the number that the ISO calendar gives it', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01')
    const last = numberOfDay(day('2200-12-31'))
    for (let number = numberOfDay(day('1900-01-01')); number <= last; number += 13) {
      const text = dayOfNumber(number)
      assert.equal(text, epoch.add({ days: number }).toString())
      assert.equal(numberOfDay(text), number)
      assert.equal(weekday(text), Temporal.PlainDate.from(text).dayOfWeek)
    }
    assert.equal(numberOfDay(day('1970-01-01')), 0)
  })

  test('is followed by a day that exists, all through three centuries', () => {
    let current = day('1900-01-01')
    let count = 0
    while (current < '2200-12-31') {
      const next = addDays(current, 1)
      if (!isDay(next) || next <= current) assert.fail(`${current} is followed by ${next}`)
      current = next
      count += 1
    }
    assert.equal(count, 109_937)
  })

  test('is not counted beyond the year 9999 or before the year 0', () => {
    assert.equal(addDays(day('2200-12-31'), 1), '2201-01-01')
    assert.equal(addYears(day('2200-12-31'), 7799), '9999-12-31')
    assert.throws(() => addYears(day('2200-12-31'), 7800), RangeError)
    assert.throws(() => addYears(day('1900-01-01'), -1901), RangeError)
  })

  test('has an order, an earlier one and a distance', () => {
    assert.equal(compareDays(day('2025-06-03'), day('2025-06-01')), 1)
    assert.equal(compareDays(day('2025-06-01'), day('2025-06-03')), -1)
    assert.equal(compareDays(day('2025-06-01'), day('2025-06-01')), 0)
    assert.equal(earlierDay(day('2025-06-03'), day('2025-06-01')), '2025-06-01')
    assert.equal(earlierDay(day('2025-06-01'), day('2025-06-03')), '2025-06-01')
    fc.assert(
      fc.property(days, days, (a, b) => {
        assert.equal(addDays(a, daysBetween(a, b)), b)
        assert.equal(Math.sign(daysBetween(b, a)), compareDays(a, b))
      }),
    )
  })
})

describe('the weekday of a day', () => {
  const named: readonly (readonly [string, Weekday])[] = [
    ['2025-06-03', 2],
    ['2025-06-09', 1],
    ['2025-06-10', 2],
    ['2025-06-14', 6],
    ['2025-06-19', 4],
    ['2025-06-23', 1],
    ['2025-06-26', 4],
    ['2025-11-10', 1],
    ['2025-11-14', 5],
    ['2025-11-18', 2],
    ['2025-12-04', 4],
    ['2021-12-08', 3],
    ['2021-12-15', 3],
    ['2021-12-17', 5],
    ['2021-12-21', 2],
    ['2021-12-22', 3],
    ['2021-12-23', 4],
    ['2025-06-01', 7],
    ['1900-01-01', 1],
  ]
  for (const [text, number] of named) {
    test(`is ${weekdayName(number).en} for ${text}`, () => {
      assert.equal(weekday(day(text)), number)
    })
  }

  test('moves 21 December 2021, stated as a Sunday, to 19 December (contradiction C4)', () => {
    assert.equal(nearestWeekday(day('2021-12-21'), 7), '2021-12-19')
  })

  test('keeps a day that already falls on it', () => {
    assert.equal(nearestWeekday(day('2025-11-10'), 1), '2025-11-10')
  })

  test('is at most three days away', () => {
    fc.assert(
      fc.property(days, weekdays, (from, wanted) => {
        const nearest = nearestWeekday(from, wanted)
        assert.equal(weekday(nearest), wanted)
        assert.ok(Math.abs(daysBetween(from, nearest)) <= 3)
      }),
    )
  })
})

describe('the week of a day', () => {
  const weeks = [
    ['2025-06-09', '2025-06-09', '2025-06-15', 'rule 83'],
    ['2025-11-14', '2025-11-10', '2025-11-16', 'rule 92'],
    ['2021-12-06', '2021-12-06', '2021-12-12', 'rule 103'],
    ['2025-11-16', '2025-11-10', '2025-11-16', 'policy 3'],
  ] as const
  for (const [text, from, through, source] of weeks) {
    test(`runs from ${from} through ${through} for ${text} (${source})`, () => {
      assert.deepEqual(weekOf(day(text)), { from, through })
    })
  }

  test('is the same for each of its days', () => {
    fc.assert(
      fc.property(days, weekdays, (any, number) => {
        const week = weekOf(any)
        assert.deepEqual(weekOf(addDays(week.from, number - 1)), week)
        assert.ok(week.from <= any && any <= week.through)
      }),
    )
  })
})

describe('the same calendar day', () => {
  const cases = [
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-11-10', 2, '2026-01-10'],
    ['2025-01-10', -1, '2024-12-10'],
    ['2025-12-31', 12, '2026-12-31'],
    ['2025-11-10', 0, '2025-11-10'],
  ] as const
  for (const [text, months, expected] of cases) {
    test(`${months} months from ${text} is ${expected}`, () => {
      assert.equal(addMonths(day(text), months), expected)
    })
  }

  test('years later is 28 February where 29 February is absent', () => {
    assert.equal(addYears(day('2024-02-29'), 1), '2025-02-28')
    assert.equal(addYears(day('2024-02-29'), 4), '2028-02-29')
    assert.equal(addYears(day('2023-02-28'), 1), '2024-02-28')
  })

  test('is the one the ISO calendar gives', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const expected = Temporal.PlainDate.from(from).add({ months }).toString()
        assert.equal(addMonths(from, months), expected)
      }),
    )
  })
})

describe('a day shown to people', () => {
  test('carries its weekday in words', () => {
    assert.equal(formatDay(day('2025-11-10'), 'nl'), 'maandag 10 november 2025')
    assert.equal(formatDay(day('2025-11-10'), 'en'), 'Monday 10 November 2025')
    assert.equal(formatDay(day('2025-06-01'), 'nl'), 'zondag 1 juni 2025')
  })

  test('has the names that the languages give', () => {
    for (let month = 1; month <= 12; month += 1) {
      const first = dayOfParts({ year: 2024, month, dayOfMonth: month })
      for (const language of ['nl', 'en'] as const) {
        const locale = language === 'nl' ? 'nl-BE' : 'en-GB'
        const date = Temporal.PlainDate.from(first)
        assert.equal(monthName(month)[language], date.toLocaleString(locale, { month: 'long' }))
        assert.equal(
          weekdayName(weekday(first))[language],
          date.toLocaleString(locale, { weekday: 'long' }),
        )
      }
    }
    assert.throws(() => monthName(13), RangeError)
    assert.throws(() => monthName(0), RangeError)
  })
})
