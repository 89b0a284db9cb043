import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Day, addDays, dayOfNumber, parseDay } from './day.ts'
import { type CalendarDuration, parseCalendarDuration } from './duration.ts'
import { isWorkingDay } from './holidays.ts'
import { type Counting, dayAfterLength, extend, lastDay } from './term.ts'

const length = (text: string): CalendarDuration => {
  const value = parseCalendarDuration(text)
  assert.ok(value !== undefined, text)
  return value
}

const day = (text: string): Day => {
  const value = parseDay(text)
  assert.ok(value !== undefined, text)
  return value
}

const EXCLUDED: Counting = { counting: 'start-day-excluded' }
const SAME_DATE: Counting = { counting: 'start-day-excluded', 'leap-day': 'same-date' }
const BEFORE_NTH: Counting = { counting: 'start-day-excluded', 'leap-day': 'day-before-the-nth' }
const INCLUDED: Counting = { counting: 'start-day-included' }

const days = fc.integer({ min: -25_000, max: 80_000 }).map(dayOfNumber)
const countings = fc.constantFrom(SAME_DATE, BEFORE_NTH, INCLUDED)

describe('the last day of a term', () => {
  const cases: readonly (readonly [string, string, Counting, string, string])[] = [
    ['2025-12-04', 'P1Y', EXCLUDED, '2026-12-04', 'policy 4, rule 140'],
    ['2021-12-23', 'P1Y', SAME_DATE, '2022-12-23', 'policy 4, rule 141'],
    ['2023-02-28', 'P1Y', SAME_DATE, '2024-02-28', 'policy 4'],
    ['2023-02-28', 'P1Y', EXCLUDED, '2024-02-28', 'policy 4, same-date when absent'],
    ['2023-02-28', 'P1Y', BEFORE_NTH, '2024-02-29', 'policy 4'],
    ['2024-02-29', 'P1Y', SAME_DATE, '2025-02-28', 'policy 4'],
    ['2024-02-29', 'P1Y', BEFORE_NTH, '2025-02-28', 'policy 4'],
    ['2024-02-28', 'P1Y', SAME_DATE, '2025-02-28', 'policy 4'],
    ['2024-02-28', 'P1Y', BEFORE_NTH, '2025-02-28', 'policy 4'],
    ['2024-02-29', 'P4Y', SAME_DATE, '2028-02-29', 'policy 4'],
    ['2023-02-28', 'P2Y', BEFORE_NTH, '2025-02-28', 'policy 4'],
    ['2025-12-04', 'P1Y', INCLUDED, '2026-12-03', 'policy 4'],
    ['2024-02-29', 'P1Y', INCLUDED, '2025-02-28', 'policy 4'],
    ['2024-02-29', 'P4Y', INCLUDED, '2028-02-28', 'policy 4'],
    ['2024-03-01', 'P1Y', INCLUDED, '2025-02-28', 'policy 4'],
    ['2023-03-01', 'P1Y', INCLUDED, '2024-02-29', 'policy 4'],
    ['2025-08-31', 'P6M', SAME_DATE, '2026-02-28', 'policy 4, in months'],
    ['2025-11-30', 'P3M', SAME_DATE, '2026-02-28', 'rule 180'],
    ['2025-08-31', 'P6M', INCLUDED, '2026-02-28', 'policy 4, in months'],
    ['2025-06-03', 'P14D', EXCLUDED, '2025-06-17', 'policy 33'],
    ['2025-06-03', 'P14D', INCLUDED, '2025-06-16', 'policy 4, in days'],
  ]
  for (const [start, text, counting, expected, source] of cases) {
    const manner = counting['leap-day'] ?? counting.counting
    test(`is ${expected} for ${text} from ${start}, ${manner} (${source})`, () => {
      assert.equal(lastDay(day(start), { ...counting, length: length(text) }), expected)
    })
  }

  test('shifts from a Saturday, Sunday or holiday only where that is declared (policy 33)', () => {
    const shifted = [
      ['2025-05-31', '2025-06-02', 'a Saturday'],
      ['2025-06-01', '2025-06-02', 'a Sunday'],
      ['2025-05-30', '2025-05-30', 'a working day'],
      ['2025-06-07', '2025-06-10', 'the Saturday before Whit Monday'],
      ['2025-07-11', '2025-07-14', 'a Flemish holiday on a Friday'],
    ] as const
    for (const [last, expected, name] of shifted) {
      const start = addDays(day(last), -14)
      const term = { ...EXCLUDED, length: length('P14D') }
      assert.equal(lastDay(start, term), last, name)
      assert.equal(lastDay(start, { ...term, 'last-day-on-holiday': 'stays' }), last, name)
      assert.equal(lastDay(start, { ...term, 'last-day-on-holiday': 'shifts' }), expected, name)
    }
  })

  test('is a working day and never earlier when it shifts', () => {
    fc.assert(
      fc.property(days, countings, fc.integer({ min: 0, max: 800 }), (start, counting, count) => {
        const term = { ...counting, length: length(`P${count}D`) }
        const shifted = lastDay(start, { ...term, 'last-day-on-holiday': 'shifts' })
        assert.ok(isWorkingDay(shifted))
        assert.ok(shifted >= lastDay(start, term))
      }),
    )
  })

  test('never comes earlier for a later start', () => {
    fc.assert(
      fc.property(days, countings, fc.integer({ min: 1, max: 60 }), (start, counting, months) => {
        const term = { ...counting, length: length(`P${months}M`) }
        assert.ok(lastDay(start, term) <= lastDay(addDays(start, 1), term))
      }),
    )
  })

  test('of the day after, that day included, is the day before the nth', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, months) => {
        const of = length(`P${months}M`)
        assert.equal(
          lastDay(start, { ...BEFORE_NTH, length: of }),
          lastDay(addDays(start, 1), { ...INCLUDED, length: of }),
        )
      }),
    )
  })
})

describe('an extension', () => {
  test('runs on from the last valid day (policy 5)', () => {
    assert.equal(extend(day('2026-12-04'), length('P1Y')), '2027-12-04')
    assert.equal(extend(day('2026-12-04'), length('P6M'), SAME_DATE), '2027-06-04')
    assert.equal(extend(day('2025-12-31'), length('P1Y'), INCLUDED), '2026-12-31')
    assert.equal(extend(day('2025-02-28'), length('P1M'), INCLUDED), '2025-03-31')
    assert.equal(extend(day('2023-02-28'), length('P1Y'), BEFORE_NTH), '2024-02-29')
    assert.equal(extend(day('2023-02-28'), length('P1Y')), '2024-02-28')
  })

  test('shifts its last day where that is declared', () => {
    assert.equal(
      extend(day('2025-05-24'), length('P14D'), { ...EXCLUDED, 'last-day-on-holiday': 'shifts' }),
      '2025-06-10',
    )
  })

  test('of an included term ends where the whole term would have ended', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        (start, a, b) => {
          // A start on 29 February has no anniversary to run on from.
          fc.pre(!start.endsWith('-02-29'))
          const first = lastDay(start, { ...INCLUDED, length: length(`P${a}Y`) })
          const whole = lastDay(start, { ...INCLUDED, length: length(`P${a + b}Y`) })
          assert.equal(extend(first, length(`P${b}Y`), INCLUDED), whole)
        },
      ),
    )
  })
})

describe('the day after a length', () => {
  test('is the first of the next month where the calendar day does not exist', () => {
    assert.equal(dayAfterLength(day('2024-02-29'), length('P1Y')), '2025-03-01')
    assert.equal(dayAfterLength(day('2025-01-31'), length('P1M')), '2025-03-01')
    assert.equal(dayAfterLength(day('2025-01-31'), length('P1M2D')), '2025-03-03')
    assert.equal(dayAfterLength(day('2021-03-01'), length('P4Y')), '2025-03-01')
  })
})
