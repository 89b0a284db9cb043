import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Measure, Round } from '#core/regulation/schema/round.ts'
import { type Rational, rational } from '#core/values/rational.ts'
import { cardOf } from './cards.ts'
import { notReached, scorecard } from './scorecard.ts'

const says = { nl: 'Een zin.', en: 'A sentence.' } as const
const PERCENT: Measure = {
  says,
  name: says,
  source: 'questionnaire',
  counts: 'scored',
  scale: { from: 0, to: 100, unit: 'percent' },
}
const LEVELS: Measure = {
  ...PERCENT,
  scale: { from: 1, to: 5, step: 1, unit: 'level-score' },
  mapping: {
    says,
    to: 'percent',
    points: [
      [1, 0],
      [5, 100],
    ],
  },
}
const ROUND: Round = {
  says,
  round: 'preselection',
  label: says,
  kind: 'assessment',
  eliminatory: true,
  assessors: [],
  schedule: [],
  measures: { list: PERCENT, test: LEVELS, shown: { ...PERCENT, counts: 'informative' } },
  total: { says, method: 'weighted-mean', of: { list: '1/2', test: '1/2' }, unit: 'percent' },
  minima: [
    { says, of: 'test', 'at-least': 3 },
    { says, of: 'total', 'at-least': '62.5' },
  ],
}
const scores = (list: Rational, level: number): ReadonlyMap<string, Rational> =>
  new Map([
    ['list', list],
    ['test', rational(level)],
  ])

describe('a scorecard', () => {
  test('asks scores of what is scored, not of what is shown', () => {
    assert.deepEqual(scorecard(ROUND).scored, ['list', 'test'])
  })

  test('reads the same text as the same value every time', () => {
    const read = scorecard(ROUND).meters.get('list')?.read
    assert.equal(read?.('49.975'), read?.('49.975'))
  })

  test('is prepared once for a round', () => {
    assert.equal(cardOf(ROUND), cardOf(ROUND))
    assert.notEqual(cardOf(ROUND), cardOf({ ...ROUND }))
  })
})

describe('a total', () => {
  const card = scorecard(ROUND)

  test('is the exact weighted mean of the mapped scores', () => {
    assert.deepEqual(card.total(scores(rational(75), 3)), rational(125, 2))
    assert.deepEqual(card.total(scores(rational(200, 3), 4)), rational(425, 6))
  })

  test('is not there while a part is missing', () => {
    assert.equal(card.total(new Map([['list', rational(75)]])), undefined)
  })

  test('is not there where the round declares none', () => {
    const { total: _total, ...bare } = ROUND
    assert.equal(scorecard(bare).total(scores(rational(75), 3)), undefined)
  })

  test('divides by the weights, whatever they add up to', () => {
    const of = { list: 3, test: 1 }
    const heavy = scorecard({
      ...ROUND,
      total: { says, method: 'weighted-mean', of, unit: 'percent' },
    })
    assert.deepEqual(heavy.total(scores(rational(80), 3)), rational(290, 4))
  })

  test('is the bare sum where the round says so', () => {
    const of = { list: 3, test: 1 }
    const summed = scorecard({
      ...ROUND,
      total: { says, method: 'weighted-sum', of, unit: 'points' },
    })
    assert.deepEqual(summed.total(scores(rational(80), 3)), rational(290))
  })

  test('takes in earlier results with their own weight (policy 24)', () => {
    const earlier = [{ weight: rational(1), value: rational(90) }]
    assert.deepEqual(card.total(scores(rational(75), 3), earlier), rational(305, 4))
  })
})

describe('a minimum', () => {
  const card = scorecard(ROUND)
  const missed = (test_: number | undefined, total: Rational | undefined): readonly string[] =>
    notReached(card, (of) =>
      of === 'total' ? total : test_ === undefined ? undefined : rational(test_),
    ).map(({ of }) => of)

  test('is reached exactly at its value', () => {
    assert.deepEqual(missed(3, rational(125, 2)), [])
  })

  test('is not reached just below it', () => {
    assert.deepEqual(missed(2, rational(62_499, 1000)), ['test', 'total'])
  })

  test('is not reached without a value', () => {
    assert.deepEqual(missed(undefined, undefined), ['test', 'total'])
  })
})
