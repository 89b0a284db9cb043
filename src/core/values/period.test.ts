import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Day, addDays, dayOfNumber, daysBetween, numberOfDay, parseDay } from './day.ts'
import { parseCalendarDuration } from './duration.ts'
import {
  type ClosedPeriod,
  type Experience,
  type Period,
  atLeast,
  experience,
  formatExperience,
  merge,
} from './period.ts'

const day = (text: string): Day => {
  const value = parseDay(text)
  assert.ok(value !== undefined, text)
  return value
}

const period = (from: string, until?: string): Period =>
  until === undefined ? { from: day(from) } : { from: day(from), until: day(until) }

const THROUGH = day('2025-06-03')
const FIRST = numberOfDay(day('2019-01-01'))

const days = fc.integer({ min: 0, max: 2600 }).map((count) => dayOfNumber(FIRST + count))
const closedPeriods: fc.Arbitrary<ClosedPeriod> = fc
  .tuple(days, fc.integer({ min: 0, max: 900 }))
  .map(([from, length]) => ({ from, until: addDays(from, length) }))
const periodLists = fc.array(closedPeriods, { maxLength: 6 })

const measured = ({ years, months, days: left }: Experience): number =>
  (years * 12 + months) * 30 + left

const reached = (gathered: Experience, required: string): boolean => {
  const length = parseCalendarDuration(required)
  assert.ok(length !== undefined)
  return atLeast(gathered, length)
}

// Orders experience as `atLeast` does: by months, then by days, of which there are at most 30.
const ordered = ({ years, months, days: left }: Experience): number =>
  (years * 12 + months) * 31 + left

describe('the union of periods', () => {
  test('counts parallel jobs once (policy 7)', () => {
    const jobs = [period('2021-01-01', '2022-12-31'), period('2021-06-01', '2021-09-30')]
    assert.deepEqual(merge(jobs, THROUGH), [period('2021-01-01', '2022-12-31')])
  })

  test('joins a period to the one that begins on the day after it', () => {
    const jobs = [period('2022-04-01', '2022-04-30'), period('2022-03-01', '2022-03-31')]
    assert.deepEqual(merge(jobs, THROUGH), [period('2022-03-01', '2022-04-30')])
  })

  test('keeps periods apart that leave one day between them', () => {
    const jobs = [period('2022-03-01', '2022-03-30'), period('2022-04-01', '2022-04-30')]
    assert.deepEqual(merge(jobs, THROUGH), jobs)
  })

  test('is cut off after the reference date, and ends on it for work that runs on', () => {
    const jobs = [
      period('2025-06-01', '2025-07-31'),
      period('2025-06-04'),
      period('2025-05-01', '2025-05-02'),
    ]
    assert.deepEqual(merge(jobs, THROUGH), [
      period('2025-05-01', '2025-05-02'),
      period('2025-06-01', '2025-06-03'),
    ])
    assert.deepEqual(merge([period('2025-06-03')], THROUGH), [period('2025-06-03', '2025-06-03')])
  })

  test('holds no day of a period that ends before it begins', () => {
    assert.deepEqual(merge([period('2024-02-02', '2024-02-01')], THROUGH), [])
  })

  test('holds exactly the days of its periods, in order and apart', () => {
    fc.assert(
      fc.property(periodLists, (periods) => {
        const united = merge(periods, THROUGH)
        const expected = new Set<string>()
        for (const { from, until } of periods) {
          for (let current = from; current <= until; current = addDays(current, 1)) {
            if (current <= THROUGH) expected.add(current)
          }
        }
        const lengths = united.map(({ from, until }) => daysBetween(from, until) + 1)
        assert.equal(
          lengths.reduce((total, length) => total + length, 0),
          expected.size,
        )
        for (const [index, { from, until }] of united.entries()) {
          assert.ok(expected.has(from) && expected.has(until))
          const next = united[index + 1]
          if (next !== undefined) assert.ok(daysBetween(until, next.from) > 1)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('experience', () => {
  const counted: readonly (readonly [
    string,
    readonly Period[],
    readonly [number, number, number],
  ])[] = [
    ['exactly four years', [period('2021-03-01', '2025-02-28')], [4, 0, 0]],
    ['a day short of four years', [period('2021-03-01', '2025-02-27')], [3, 11, 27]],
    ['four years and a day', [period('2021-02-28', '2025-02-28')], [4, 0, 1]],
    ['four years to the reference date', [period('2021-06-04')], [4, 0, 0]],
    ['a day short at the reference date', [period('2021-06-05')], [3, 11, 30]],
    ['a year from a leap day', [period('2024-02-29', '2025-02-28')], [1, 0, 0]],
    ['a day short of a year from a leap day', [period('2024-02-29', '2025-02-27')], [0, 11, 30]],
    ['a year through a leap day', [period('2023-03-01', '2024-02-29')], [1, 0, 0]],
    ['a month of 28 days', [period('2025-02-01', '2025-02-28')], [0, 1, 0]],
    ['a month from a 31st', [period('2025-01-31', '2025-02-28')], [0, 1, 0]],
    ['thirty days of a longer month', [period('2025-01-01', '2025-01-30')], [0, 0, 30]],
    ['one day', [period('2025-01-01', '2025-01-01')], [0, 0, 1]],
    ['nothing', [], [0, 0, 0]],
    [
      'leftover days that make a month',
      [period('2024-01-01', '2024-01-20'), period('2024-03-01', '2024-03-15')],
      [0, 1, 5],
    ],
    [
      'leftover months that make a year',
      [period('2022-01-01', '2022-07-31'), period('2023-01-01', '2023-06-30')],
      [1, 1, 0],
    ],
    [
      'jobs that follow one another',
      [period('2021-03-01', '2023-06-14'), period('2023-06-15', '2025-02-28')],
      [4, 0, 0],
    ],
  ]
  for (const [name, periods, [years, months, left]] of counted) {
    const expected = { years, months, days: left }
    test(`is ${formatExperience(expected, 'en')} for ${name} (policy 7)`, () => {
      assert.deepEqual(experience(periods, THROUGH), expected)
    })
  }

  test('does not depend on the order of the periods', () => {
    fc.assert(
      fc.property(periodLists, (periods) => {
        assert.deepEqual(experience(periods.toReversed(), THROUGH), experience(periods, THROUGH))
      }),
    )
  })

  test('of one period apart from an exact one keeps its thirty days', () => {
    const jobs = [period('2024-06-05'), period('2021-01-01', '2021-12-31')]
    assert.deepEqual(experience(jobs, THROUGH), { years: 1, months: 11, days: 30 })
  })

  test('gains nothing from a period that is already counted', () => {
    fc.assert(
      fc.property(periodLists, fc.nat(), (periods, choice) => {
        const again = periods[choice % Math.max(periods.length, 1)] ?? period('2025-06-04')
        assert.deepEqual(experience([...periods, again], THROUGH), experience(periods, THROUGH))
      }),
    )
  })

  test('never lessens when one period begins earlier or ends later', () => {
    fc.assert(
      fc.property(closedPeriods, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (one, before, after) => {
        const longer = { from: addDays(one.from, -before), until: addDays(one.until, after) }
        const through = day('2199-12-31')
        assert.ok(ordered(experience([longer], through)) >= ordered(experience([one], through)))
      }),
      { numRuns: 2000 },
    )
  })

  test('grows by what a period apart from the others holds', () => {
    fc.assert(
      fc.property(periodLists, closedPeriods, (periods, extra) => {
        const through = day('2199-12-31')
        const later = { from: addDays(extra.from, 5000), until: addDays(extra.until, 5000) }
        assert.equal(
          measured(experience([...periods, later], through)),
          measured(experience(periods, through)) + measured(experience([later], through)),
        )
      }),
    )
  })

  test('lessens by at most two days when a gap closes, and not for a gap of three days', () => {
    const lengths = fc.integer({ min: 1, max: 800 })
    fc.assert(
      fc.property(
        days,
        lengths,
        fc.integer({ min: 1, max: 9 }),
        lengths,
        (from, first, gap, second) => {
          const until = addDays(from, first - 1)
          const next = addDays(until, gap + 1)
          const last = addDays(next, second - 1)
          const through = day('2199-12-31')
          const both = [
            { from, until },
            { from: next, until: last },
          ]
          const apart = experience(both, through)
          const closed = experience([{ from, until: last }], through)
          if (gap < 3) assert.ok(measured(closed) - measured(apart) >= gap - 3)
          if (gap >= 3)
            assert.ok(ordered(closed) >= ordered(apart), `${from} ${until} ${next} ${last}`)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('is counted per united period, even where closing a gap costs two days', () => {
    const apart = [period('2025-01-15', '2025-01-30'), period('2025-02-01', '2025-02-28')]
    assert.deepEqual(experience(apart, THROUGH), { years: 0, months: 1, days: 16 })
    const closed = [...apart, period('2025-01-31', '2025-01-31')]
    assert.deepEqual(experience(closed, THROUGH), { years: 0, months: 1, days: 14 })
  })
})

describe('required experience', () => {
  test('is reached on the day itself and not the day before (rule 66)', () => {
    assert.equal(reached(experience([period('2021-06-04')], THROUGH), 'P4Y'), true)
    assert.equal(reached(experience([period('2021-03-01', '2025-02-27')], THROUGH), 'P4Y'), false)
  })

  test('is not reached a day early through a month of 31 days', () => {
    assert.equal(reached(experience([period('2021-06-05')], THROUGH), 'P4Y'), false)
    assert.equal(reached({ years: 3, months: 11, days: 30 }, 'P4Y'), false)
  })

  test('of several periods may be reached by their days together', () => {
    const jobs = [period('2021-06-05'), period('2019-01-01', '2019-01-01')]
    assert.equal(reached(experience(jobs, THROUGH), 'P4Y'), true)
  })

  test('may be stated in months or days', () => {
    assert.equal(reached({ years: 0, months: 0, days: 30 }, 'P30D'), true)
    assert.equal(reached({ years: 0, months: 0, days: 29 }, 'P30D'), false)
    assert.equal(reached({ years: 0, months: 1, days: 15 }, 'P45D'), true)
    assert.equal(reached({ years: 0, months: 1, days: 14 }, 'P45D'), false)
    assert.equal(reached({ years: 1, months: 6, days: 0 }, 'P18M'), true)
    assert.equal(reached({ years: 1, months: 5, days: 29 }, 'P18M'), false)
    assert.equal(reached({ years: 0, months: 1, days: 0 }, 'P30D'), true)
    assert.equal(reached({ years: 0, months: 0, days: 0 }, 'P0D'), true)
  })
})

describe('experience shown to people', () => {
  test('is worded in years, months and days', () => {
    assert.equal(
      formatExperience({ years: 3, months: 11, days: 29 }, 'nl'),
      '3 jaar, 11 maanden en 29 dagen',
    )
    assert.equal(formatExperience({ years: 4, months: 0, days: 0 }, 'en'), '4 years')
    assert.equal(formatExperience({ years: 0, months: 0, days: 0 }, 'nl'), '0 dagen')
  })
})
