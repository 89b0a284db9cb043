import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Day, parseDay } from './day.ts'
import {
  type CalendarDuration,
  type Duration,
  addToDay,
  formatDuration,
  isoDuration,
  milliseconds,
  parseCalendarDuration,
  parseClockDuration,
  parseDuration,
} from './duration.ts'

const calendar = (text: string): CalendarDuration => {
  const value = parseCalendarDuration(text)
  assert.ok(value !== undefined, text)
  return value
}

const day = (text: string): Day => {
  const value = parseDay(text)
  assert.ok(value !== undefined, text)
  return value
}

describe('a duration', () => {
  test('of calendar units has years, months and days', () => {
    assert.deepEqual(parseDuration('P1Y'), { kind: 'calendar', years: 1, months: 0, days: 0 })
    assert.deepEqual(parseDuration('P1Y6M'), { kind: 'calendar', years: 1, months: 6, days: 0 })
    assert.deepEqual(parseDuration('P14D'), { kind: 'calendar', years: 0, months: 0, days: 14 })
    assert.deepEqual(parseDuration('P2Y3M4D'), { kind: 'calendar', years: 2, months: 3, days: 4 })
  })

  test('of clock units has hours, minutes and seconds', () => {
    assert.deepEqual(parseDuration('PT45M'), { kind: 'clock', hours: 0, minutes: 45, seconds: 0 })
    assert.deepEqual(parseDuration('PT1H'), { kind: 'clock', hours: 1, minutes: 0, seconds: 0 })
    assert.deepEqual(parseDuration('PT1H2M3S'), { kind: 'clock', hours: 1, minutes: 2, seconds: 3 })
  })

  test('is of one kind only', () => {
    assert.equal(parseClockDuration('P1Y'), undefined)
    assert.equal(parseCalendarDuration('PT1H'), undefined)
  })

  const refused = [
    '',
    'P',
    'PT',
    '1Y',
    'P1',
    'P-1Y',
    '-P1Y',
    'P1.5Y',
    'P1D1Y',
    'P1DT1H',
    'P2W',
    'p1y',
    'P1Y ',
    ' P1Y',
    'PT1D',
    'P1H',
    'P1000Y',
    'P10000M',
    'P100000D',
    'PT100000H',
    'P1Y\n',
  ]
  for (const text of refused) {
    test(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(parseDuration(text), undefined)
    })
  }

  test('reads back from its ISO notation', () => {
    const amount = fc.nat({ max: 999 })
    const amounts = fc.tuple(amount, amount, amount)
    const durations: fc.Arbitrary<Duration> = fc.oneof(
      amounts.map(([years, months, days]) => ({ kind: 'calendar' as const, years, months, days })),
      amounts.map(([hours, minutes, seconds]) => ({
        kind: 'clock' as const,
        hours,
        minutes,
        seconds,
      })),
    )
    fc.assert(
      fc.property(durations, (duration) => {
        assert.deepEqual(parseDuration(isoDuration(duration)), duration)
      }),
    )
    for (const text of ['P1Y', 'P9M', 'P14D', 'P1Y6M', 'PT45M', 'PT1H', 'P0D', 'PT0M', 'PT5S']) {
      const duration = parseDuration(text)
      assert.ok(duration !== undefined)
      assert.equal(isoDuration(duration), text)
    }
  })

  const worded = [
    ['P1Y', '1 jaar', '1 year'],
    ['P4Y', '4 jaar', '4 years'],
    ['P9M', '9 maanden', '9 months'],
    ['P1M', '1 maand', '1 month'],
    ['P14D', '14 dagen', '14 days'],
    ['P1D', '1 dag', '1 day'],
    ['P1Y6M', '1 jaar en 6 maanden', '1 year and 6 months'],
    ['P1Y2M3D', '1 jaar, 2 maanden en 3 dagen', '1 year, 2 months and 3 days'],
    ['P0Y', '0 dagen', '0 days'],
    ['PT45M', '45 minuten', '45 minutes'],
    ['PT1M', '1 minuut', '1 minute'],
    ['PT1H', '1 uur', '1 hour'],
    ['PT2H', '2 uur', '2 hours'],
    ['PT1H30S', '1 uur en 30 seconden', '1 hour and 30 seconds'],
    ['PT1S', '1 seconde', '1 second'],
    ['PT0S', '0 minuten', '0 minutes'],
  ] as const
  for (const [text, nl, en] of worded) {
    test(`${text} is worded ${nl}`, () => {
      const duration = parseDuration(text)
      assert.ok(duration !== undefined)
      assert.equal(formatDuration(duration, 'nl'), nl)
      assert.equal(formatDuration(duration, 'en'), en)
    })
  }
})

describe('a day and a duration', () => {
  test('meet on the same calendar day, or the last one of that month, and then the days', () => {
    assert.equal(addToDay(day('2025-01-31'), calendar('P1M')), '2025-02-28')
    assert.equal(addToDay(day('2025-01-31'), calendar('P1M3D')), '2025-03-03')
    assert.equal(addToDay(day('2024-02-29'), calendar('P1Y')), '2025-02-28')
    assert.equal(addToDay(day('2024-02-29'), calendar('P1Y12M')), '2026-02-28')
    assert.equal(addToDay(day('2025-11-10'), calendar('P14D')), '2025-11-24')
  })
})

describe('the milliseconds of a duration', () => {
  test('are those of its hours, minutes and seconds', () => {
    const duration = parseClockDuration('PT1H2M3S')
    assert.ok(duration !== undefined)
    assert.equal(milliseconds(duration), 3_723_000)
  })
})
