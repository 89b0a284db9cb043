import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { type Day, addDays, dayOfNumber, numberOfDay, parseDay } from './day.ts'
import { type Duration, parseDuration } from './duration.ts'
import {
  type Instant,
  addDuration,
  compareInstants,
  dayInBrussels,
  endOfDay,
  epochMilliseconds,
  formatInstant,
  formatToTheSecond,
  shortInstant,
  instantOfEpoch,
  isInstant,
  localInBrussels,
  parseInstant,
  startOfDay,
} from './instant.ts'

const instant = (text: string): Instant => {
  const value = parseInstant(text)
  assert.ok(value !== undefined, text)
  return value
}

const day = (text: string): Day => {
  const value = parseDay(text)
  assert.ok(value !== undefined, text)
  return value
}

const duration = (text: string): Duration => {
  const value = parseDuration(text)
  assert.ok(value !== undefined, text)
  return value
}

const hours = (text: string): number =>
  (epochMilliseconds(endOfDay(day(text))) - epochMilliseconds(startOfDay(day(text)))) / 3_600_000

const epochs = fc.integer({
  min: Temporal.Instant.from('1950-01-01T00:00Z').epochMilliseconds,
  max: Temporal.Instant.from('2200-12-31T23:59Z').epochMilliseconds,
})

describe('an instant', () => {
  const read = [
    ['2025-11-10T22:59:59.999Z', '2025-11-10T22:59:59.999Z'],
    ['2025-11-10T23:59:59.999+01:00', '2025-11-10T22:59:59.999Z'],
    ['2025-11-10T23:59+01:00', '2025-11-10T22:59:00.000Z'],
    ['2025-11-10T23:59:59.9999999+01', '2025-11-10T22:59:59.999Z'],
    ['2025-11-10T23:59:59.5+0100', '2025-11-10T22:59:59.500Z'],
    ['2025-11-10T23:00:00-05:30', '2025-11-11T04:30:00.000Z'],
    ['2025-12-31T23:30:00-01:00', '2026-01-01T00:30:00.000Z'],
    ['2024-03-01T00:00:00+00:01', '2024-02-29T23:59:00.000Z'],
    ['2025-11-10T00:00Z', '2025-11-10T00:00:00.000Z'],
    ['1900-01-01T00:00:00.000Z', '1900-01-01T00:00:00.000Z'],
    ['2200-12-31T23:59:59.999Z', '2200-12-31T23:59:59.999Z'],
  ] as const
  for (const [text, expected] of read) {
    test(`is ${expected} for ${text}`, () => {
      assert.equal(parseInstant(text), expected)
    })
  }

  const refused = [
    '',
    '2025-11-10',
    '2025-11-10T22:59:59.999',
    '2025-11-10T22:59',
    '2025-02-29T00:00:00.000Z',
    '2025-11-10T24:00:00.000Z',
    '2025-11-10T23:60:00.000Z',
    '2025-11-10T23:59:60.000Z',
    '2025-11-10 22:59:59.999Z',
    '2025-11-10T22:59:59,999Z',
    '2025-11-10T22:59:59.99xZ',
    '2025-11-10T22.59:59.999Z',
    '2025-11-10T22:59.59.999Z',
    '2025-11-10t22:59:59.999Z',
    '2025-11-10T22:59:59.999z',
    '2025-11-10T22:59:59:999Z',
    '2025-11-10T1x:59:59.999Z',
    '2025-11-10T22:5x:59.999Z',
    '2025-11-10T22:59:5x.999Z',
    '2025-11-10T22:59:59.999+24:00',
    '2025-11-10T22:59:59.999+01:60',
    '2025-11-10T22Z',
    '1899-12-31T23:59:59.999Z',
    '1900-01-01T00:00:00+01:00',
    '2200-12-31T23:59:59-01:00',
    '2201-01-01T00:00:00.000Z',
    '2025-11-10T22:59:59.999Z ',
    '2025-11-10T22:59:59.999Z[Europe/Brussels]',
    '2025-11-10T22:59:59.999+1:00',
  ]
  for (const text of refused) {
    test(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(parseInstant(text), undefined)
      assert.equal(isInstant(text), false)
    })
  }

  test('is written in one way only', () => {
    assert.equal(isInstant('2025-11-10T22:59:59.999Z'), true)
    assert.equal(isInstant('2025-11-10T23:59:59.999+01:00'), false)
  })

  test('sorts in time as it sorts as text', () => {
    fc.assert(
      fc.property(epochs, epochs, (a, b) => {
        assert.equal(compareInstants(instantOfEpoch(a), instantOfEpoch(b)), Math.sign(a - b))
      }),
    )
    assert.equal(compareInstants(instantOfEpoch(5), instantOfEpoch(5)), 0)
  })

  test('has the milliseconds that the ISO calendar gives it', () => {
    fc.assert(
      fc.property(epochs, (count) => {
        const text = instantOfEpoch(count)
        const expected = Temporal.Instant.fromEpochMilliseconds(count)
        assert.equal(text, expected.toString({ fractionalSecondDigits: 3 }))
        assert.equal(epochMilliseconds(text), count)
        assert.equal(parseInstant(text), text)
      }),
    )
    assert.throws(() => instantOfEpoch(2.6e14), RangeError)
  })

  test('is the same whatever the offset it is given with', () => {
    fc.assert(
      fc.property(epochs, fc.integer({ min: -1439, max: 1439 }), (count, minutes) => {
        const sign = minutes < 0 ? '-' : '+'
        const size = Math.abs(minutes)
        const offset = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
        const clock = instantOfEpoch(count + minutes * 60_000).slice(0, -1)
        // A clock outside the years that are read is refused.
        fc.pre(isInstant(`${clock}Z`))
        assert.equal(parseInstant(clock + offset), instantOfEpoch(count))
      }),
    )
  })
})

describe('a day in Brussels', () => {
  test('includes its last millisecond and ends at 24:00 (policy 1, rule 73)', () => {
    assert.equal(endOfDay(day('2025-11-10')), '2025-11-10T23:00:00.000Z')
    assert.equal(dayInBrussels(instant('2025-11-10T22:59:59.999Z')), '2025-11-10')
    assert.equal(dayInBrussels(instant('2025-11-10T23:00:00.000Z')), '2025-11-11')
    assert.equal(endOfDay(day('2025-06-03')), '2025-06-03T22:00:00.000Z')
    assert.equal(endOfDay(day('2021-12-08')), '2021-12-08T23:00:00.000Z')
  })

  test('has 23 or 25 hours when the clock changes', () => {
    assert.equal(hours('2025-03-30'), 23)
    assert.equal(hours('2025-10-26'), 25)
    assert.equal(hours('2025-10-27'), 24)
  })

  test('ends where the next one starts, also at the end of a year', () => {
    assert.equal(endOfDay(day('2025-12-31')), startOfDay(day('2026-01-01')))
    assert.equal(startOfDay(day('2026-01-01')), '2025-12-31T23:00:00.000Z')
  })

  test('is the one that the time zone gives', () => {
    fc.assert(
      fc.property(epochs, (count) => {
        const zoned =
          Temporal.Instant.fromEpochMilliseconds(count).toZonedDateTimeISO('Europe/Brussels')
        assert.equal(dayInBrussels(instantOfEpoch(count)), zoned.toPlainDate().toString())
      }),
      { numRuns: 300 },
    )
  })

  test('holds its start and not its end, in every year', () => {
    const first = numberOfDay(day('1900-01-01'))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 109_000 }), (number) => {
        const any = dayOfNumber(first + number)
        const start = startOfDay(any)
        assert.equal(dayInBrussels(start), any)
        assert.equal(dayInBrussels(instantOfEpoch(epochMilliseconds(start) - 1)), addDays(any, -1))
        assert.ok(start < endOfDay(any))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a time on the clock of Brussels', () => {
  test('is exact on an ordinary day', () => {
    assert.deepEqual(localInBrussels('2025-06-19T19:00'), {
      kind: 'exact',
      instant: '2025-06-19T17:00:00.000Z',
    })
  })

  test('is skipped when summer time begins (policy 1)', () => {
    const gap = {
      kind: 'gap',
      change: '2025-03-30T01:00:00.000Z',
      skippedFrom: '2025-03-30T02:00',
      skippedUntil: '2025-03-30T03:00',
    }
    assert.deepEqual(localInBrussels('2025-03-30T02:00'), gap)
    assert.deepEqual(localInBrussels('2025-03-30T02:59'), gap)
    assert.equal(localInBrussels('2025-03-30T01:59')?.kind, 'exact')
    assert.equal(localInBrussels('2025-03-30T03:00')?.kind, 'exact')
  })

  test('comes twice when summer time ends (policy 1)', () => {
    assert.deepEqual(localInBrussels('2025-10-26T02:30'), {
      kind: 'overlap',
      earlier: '2025-10-26T00:30:00.000Z',
      later: '2025-10-26T01:30:00.000Z',
    })
    assert.equal(localInBrussels('2025-10-26T02:00')?.kind, 'overlap')
    assert.equal(localInBrussels('2025-10-26T01:59')?.kind, 'exact')
    assert.equal(localInBrussels('2025-10-26T03:00')?.kind, 'exact')
  })

  for (const text of [
    '',
    '2025-06-19',
    '2025-06-19T24:00',
    '2025-06-19T19:60',
    '2025-02-29T10:00',
    '2025-06-19 19:00',
    '2025-06-19T19.00',
    '2025-06-19T19:00Z',
    '2025-06-19T19:00:00',
    '2025-06-19Tab:00',
    '1899-06-19T19:00',
  ]) {
    test(`is not written ${JSON.stringify(text)}`, () => {
      assert.equal(localInBrussels(text), undefined)
    })
  }
})

describe('an instant and a duration', () => {
  const added = [
    [
      '2025-06-19T17:00:00.000Z',
      'PT45M',
      '2025-06-19T17:45:00.000Z',
      '19:00 and 45 minutes (rule 113)',
    ],
    [
      '2025-03-30T00:30:00.000Z',
      'PT1H',
      '2025-03-30T01:30:00.000Z',
      'an hour over a change of the clock',
    ],
    ['2025-03-29T11:00:00.000Z', 'P1D', '2025-03-30T10:00:00.000Z', 'noon to noon over a change'],
    ['2025-03-29T01:30:00.000Z', 'P1D', '2025-03-30T01:30:00.000Z', 'into the skipped hour'],
    ['2025-10-25T00:30:00.000Z', 'P1D', '2025-10-26T00:30:00.000Z', 'into the double hour'],
    ['2025-01-31T11:00:00.000Z', 'P1M', '2025-02-28T11:00:00.000Z', 'to the end of a short month'],
    ['2025-01-31T11:00:00.000Z', 'P1M1D', '2025-03-01T11:00:00.000Z', 'months before days'],
    ['2025-06-30T22:30:00.000Z', 'P8M', '2026-02-28T23:30:00.000Z', 'by the calendar of Brussels'],
    ['2025-12-31T23:59:59.999Z', 'PT1S', '2026-01-01T00:00:00.999Z', 'into a new year'],
  ] as const
  for (const [from, length, expected, name] of added) {
    test(`lead to ${expected}: ${name}`, () => {
      assert.equal(addDuration(instant(from), duration(length)), expected)
    })
  }
})

describe('an instant shown to people', () => {
  const shown = [
    [
      '2025-11-10T22:59:00.000Z',
      'maandag 10 november 2025 om 23:59 uur',
      'Monday 10 November 2025 at 23:59',
    ],
    [
      '2025-11-10T22:59:59.999Z',
      'maandag 10 november 2025 om 23:59 uur',
      'Monday 10 November 2025 at 23:59',
    ],
    [
      '2025-11-10T23:00:00.000Z',
      'dinsdag 11 november 2025 om 00:00 uur',
      'Tuesday 11 November 2025 at 00:00',
    ],
    [
      '2025-10-26T00:30:00.000Z',
      'zondag 26 oktober 2025 om 02:30 uur (zomertijd)',
      'Sunday 26 October 2025 at 02:30 (summer time)',
    ],
    [
      '2025-10-26T01:30:00.000Z',
      'zondag 26 oktober 2025 om 02:30 uur (wintertijd)',
      'Sunday 26 October 2025 at 02:30 (winter time)',
    ],
  ] as const
  for (const [text, nl, en] of shown) {
    test(`is ${en}`, () => {
      assert.equal(formatInstant(instant(text), 'nl'), nl)
      assert.equal(formatInstant(instant(text), 'en'), en)
    })
  }

  test('has its seconds always where they tell who was in time, also when they are none', () => {
    const whole = formatToTheSecond(instant('2025-10-26T01:30:00.000Z'), 'en')
    assert.equal(whole, 'Sunday 26 October 2025 at 02:30:00 (winter time)')
  })
})

test('an instant in short names the day and the time in Brussels, each apart', () => {
  const midnight = shortInstant(instant('2025-06-03T22:00:00Z'), 'nl')
  assert.deepEqual(midnight, { day: '4 jun 2025', time: '00:00' })
  const march = instant('2025-03-03T09:05:59Z')
  assert.deepEqual(shortInstant(march, 'nl'), { day: '3 mrt 2025', time: '10:05' })
  assert.deepEqual(shortInstant(march, 'en'), { day: '3 Mar 2025', time: '10:05' })
})
