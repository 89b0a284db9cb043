import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Day, addDays, dayOfNumber, numberOfDay, parseDay, weekday } from './day.ts'
import { easterOf, holidayOn, holidaysOf, isWorkingDay, nextWorkingDay } from './holidays.ts'

const day = (text: string): Day => {
  const value = parseDay(text)
  assert.ok(value !== undefined, text)
  return value
}

describe('Easter', () => {
  const dates = [
    '1900-04-15',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2021-04-04',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2199-04-14',
    '2200-04-06',
  ]
  for (const date of dates) {
    test(`falls on ${date}`, () => {
      assert.equal(easterOf(Number(date.slice(0, 4))), date)
    })
  }

  test('is a Sunday from 22 March through 25 April in every year', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const easter = easterOf(year)
      assert.equal(weekday(easter), 7)
      assert.ok(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25', easter)
    }
  })
})

describe('the holidays of a year', () => {
  test('have a name of their own in each language', () => {
    for (const language of ['nl', 'en'] as const) {
      const names = holidaysOf(2025).map(({ kind, name }) => `${kind} ${name[language]}`)
      assert.ok(names.every((name) => /\p{Lu}/u.test(name)))
      assert.equal(new Set(names).size, names.length - 5, 'the six closing days share one')
    }
  })

  test('are those of 2025, in order', () => {
    assert.deepEqual(
      holidaysOf(2025).map(({ day: date, kind }) => `${date} ${kind}`),
      [
        '2025-01-01 belgian',
        '2025-04-21 belgian',
        '2025-05-01 belgian',
        '2025-05-29 belgian',
        '2025-06-09 belgian',
        '2025-07-11 flemish',
        '2025-07-21 belgian',
        '2025-08-15 belgian',
        '2025-11-01 belgian',
        '2025-11-02 flemish',
        '2025-11-11 belgian',
        '2025-11-15 flemish',
        '2025-12-25 belgian',
        '2025-12-26 closing-days',
        '2025-12-27 closing-days',
        '2025-12-28 closing-days',
        '2025-12-29 closing-days',
        '2025-12-30 closing-days',
        '2025-12-31 closing-days',
      ],
    )
  })

  test('hold Whit Monday 9 June 2025 (contradiction C5)', () => {
    assert.deepEqual(holidayOn(day('2025-06-09')), {
      kind: 'belgian',
      name: { nl: 'Pinkstermaandag', en: 'Whit Monday' },
    })
  })

  test('hold 11 and 15 November 2025 (contradiction C6)', () => {
    assert.equal(holidayOn(day('2025-11-11'))?.kind, 'belgian')
    assert.equal(holidayOn(day('2025-11-15'))?.kind, 'flemish')
    assert.equal(holidayOn(day('2025-11-14')), undefined)
  })

  test('name both where two fall on one day, the fixed one first', () => {
    assert.deepEqual(
      holidaysOf(2008)
        .filter(({ day: date }) => date === '2008-05-01')
        .map(({ name }) => name.en),
      ['Labour Day', 'Ascension Day'],
    )
    assert.equal(holidayOn(day('2008-05-01'))?.name.nl, 'Dag van de Arbeid')
  })

  test('are the days that have a holiday', () => {
    for (const year of [1999, 2008, 2024, 2025]) {
      const first = day(`${year}-01-01`)
      const found = Array.from({ length: 366 }, (_, count) => addDays(first, count)).filter(
        (date) => date.startsWith(String(year)) && holidayOn(date) !== undefined,
      )
      assert.deepEqual(found, [...new Set(holidaysOf(year).map(({ day: date }) => date))])
    }
  })
})

describe('a working day', () => {
  test('is Tuesday 10 June 2025, the first after Whit Monday (contradiction C5)', () => {
    assert.equal(isWorkingDay(day('2025-06-10')), true)
    assert.equal(nextWorkingDay(day('2025-06-07')), '2025-06-10')
    assert.equal(nextWorkingDay(day('2025-06-10')), '2025-06-10')
  })

  test('is no Saturday, Sunday, Belgian or Flemish holiday', () => {
    for (const text of ['2025-06-14', '2025-06-15', '2025-07-21', '2025-07-11', '2024-11-15']) {
      assert.equal(isWorkingDay(day(text)), false, text)
    }
    assert.equal(isWorkingDay(day('2025-06-13')), true)
  })

  test('may be a closing day', () => {
    assert.equal(isWorkingDay(day('2025-12-29')), true)
  })

  test('comes within five days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (number) => {
        const from = dayOfNumber(number)
        const next = nextWorkingDay(from)
        assert.ok(isWorkingDay(next))
        assert.ok(numberOfDay(next) - number >= 0 && numberOfDay(next) - number <= 5)
      }),
    )
  })
})
