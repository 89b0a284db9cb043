/**
 * Stretches of days between the bounds of rules: where the calendar is split, and how a stretch reads.
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type DayRange } from '../day-range.ts'
import { day } from '../fixtures/regulation.ts'
import { cutsOfRange, intervalInWords, intervalsOf, optionOf, sampleNear } from './intervals.ts'

const maybe = (text: string): ReturnType<typeof day> | undefined =>
  text === '' ? undefined : day(text)

const cuts = (range: DayRange): readonly string[] => cutsOfRange(range)

describe('a range of days', () => {
  test('splits the calendar on a bound, or the day after one that holds its own day', () => {
    assert.deepEqual(cuts({ before: '2002-01-01' }), ['2002-01-01'])
    assert.deepEqual(cuts({ from: '2002-01-01' }), ['2002-01-01'])
    assert.deepEqual(cuts({ after: '2001-12-31' }), ['2002-01-01'])
    assert.deepEqual(cuts({ through: '2001-12-31' }), ['2002-01-01'])
    assert.deepEqual(cuts({ from: '2006-01-01', before: '2014-11-01' }), [
      '2014-11-01',
      '2006-01-01',
    ])
    assert.deepEqual(cuts({}), [])
  })
})

describe('the stretches between days', () => {
  test('follow each other without a hole, whatever the order of the days', () => {
    const days = ['2014-11-01', '2006-01-01', '2006-01-01'].map(day)
    const expected = [
      { name: 'before-2006-01-01', from: undefined, through: '2005-12-31', sample: '2005-12-31' },
      { name: 'from-2006-01-01', from: '2006-01-01', through: '2014-10-31', sample: '2014-10-31' },
      { name: 'from-2014-11-01', from: '2014-11-01', through: undefined, sample: '2014-11-01' },
    ]
    assert.deepEqual(intervalsOf(days), expected)
    assert.deepEqual(intervalsOf(days.toReversed()), expected)
  })

  test('are none where nothing splits the calendar', () => {
    assert.deepEqual(intervalsOf([]), [])
  })

  test('are each stood for by the day nearest to another one', () => {
    const [before, within, after] = intervalsOf([day('2006-01-01'), day('2014-11-01')])
    assert.ok(before !== undefined && within !== undefined && after !== undefined)
    const near = (text: string): readonly string[] =>
      [before, within, after].map((one) => sampleNear(one, day(text)))
    assert.deepEqual(near('2010-05-20'), ['2005-12-31', '2010-05-20', '2014-11-01'])
    assert.deepEqual(near('2000-05-20'), ['2000-05-20', '2006-01-01', '2014-11-01'])
    assert.deepEqual(near('2020-05-20'), ['2005-12-31', '2014-10-31', '2020-05-20'])
  })
})

describe('a stretch of days', () => {
  const readings: readonly (readonly [from: string, through: string, nl: string, en: string])[] = [
    ['', '', 'Om het even wanneer', 'At any time'],
    ['', '2001-12-31', 'Vóór 1 januari 2002', 'Before 1 January 2002'],
    ['', '2025-06-03', 'Ten laatste op 3 juni 2025', 'On or before 3 June 2025'],
    ['2002-01-01', '', 'Op of na 1 januari 2002', 'On or after 1 January 2002'],
    ['2025-06-04', '', 'Na 3 juni 2025', 'After 3 June 2025'],
    ['2002-01-01', '2002-12-31', 'In 2002', 'In 2002'],
    [
      '2002-01-01',
      '2003-12-31',
      'Van 1 januari 2002 tot en met 31 december 2003',
      'From 1 January 2002 through 31 December 2003',
    ],
    [
      '2002-02-01',
      '2002-12-31',
      'Van 1 februari 2002 tot en met 31 december 2002',
      'From 1 February 2002 through 31 December 2002',
    ],
    [
      '2002-01-01',
      '2002-06-30',
      'Van 1 januari 2002 tot en met 30 juni 2002',
      'From 1 January 2002 through 30 June 2002',
    ],
  ]
  for (const [from, through, nl, en] of readings) {
    test(`reads “${nl}”`, () => {
      const stretch = { from: maybe(from), through: maybe(through) }
      assert.deepEqual(intervalInWords(stretch), { nl, en })
    })
  }

  test('is a choice by its name and in these words', () => {
    const [first] = intervalsOf([day('2002-01-01')])
    assert.ok(first !== undefined)
    assert.deepEqual(optionOf(first), {
      option: 'before-2002-01-01',
      label: { nl: 'Vóór 1 januari 2002', en: 'Before 1 January 2002' },
    })
  })
})
