import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Scale } from '#core/regulation/schema/round.ts'
import { rational } from '#core/values/rational.ts'
import { describeScale, isOnScale, nameScore, readFigure, readScore } from './scale.ts'

const LEVELS = { from: 1, to: 7, step: 1, unit: 'level-score' } as const
const PERCENT = { from: 0, to: 100, unit: 'percent' } as const
const HALVES = { from: '-1', to: 1, step: '0.5', unit: 'points' } as const
const VERDICT: Scale = { values: ['not-suitable', 'suitable', 'very-suitable'] }

const codeOf = (scale: Scale, raw: string | number): string => {
  const read = readScore(scale, raw)
  return read.ok ? 'read' : read.refusal.code
}

describe('a score on a numeric scale', () => {
  test('is read exactly, as a number, a decimal or n/d', () => {
    assert.deepEqual(readScore(PERCENT, 62.5), { ok: true, value: rational(125, 2) })
    assert.deepEqual(readScore(PERCENT, '49.975'), { ok: true, value: rational(1999, 40) })
    assert.deepEqual(readScore(PERCENT, '200/3'), { ok: true, value: rational(200, 3) })
  })

  test('may be the lowest and the highest value, and nothing beyond', () => {
    for (const raw of [1, 7, '14/2']) assert.equal(codeOf(LEVELS, raw), 'read')
    for (const raw of [0, 8, '7.0001', '-1']) assert.equal(codeOf(LEVELS, raw), 'score-off-scale')
  })

  test('stands on a step, counted from the lowest value', () => {
    for (const raw of ['-1', '-0.5', 0, '1/2']) assert.equal(codeOf(HALVES, raw), 'read')
    for (const raw of ['0.25', '1/3']) assert.equal(codeOf(HALVES, raw), 'score-off-scale')
  })

  test('may be anything between the ends where no step is declared', () => {
    assert.equal(codeOf(PERCENT, '33.333333333333333333333333333'), 'read')
  })

  test('that is no number is unreadable, and says what was written', () => {
    assert.deepEqual(readScore(LEVELS, 'four'), {
      ok: false,
      refusal: { code: 'score-unreadable', score: 'four' },
    })
    assert.equal(codeOf(LEVELS, '4,5'), 'score-unreadable')
  })

  test('off its scale is refused with the scale in words', () => {
    assert.deepEqual(readScore(LEVELS, 4.5), {
      ok: false,
      refusal: { code: 'score-off-scale', score: '4.5', scale: '1–7 (1)' },
    })
  })
})

describe('a score on a scale of named values', () => {
  test('is read as its place, lowest first', () => {
    assert.deepEqual(readScore(VERDICT, 'not-suitable'), { ok: true, value: rational(0) })
    assert.deepEqual(readScore(VERDICT, 'very-suitable'), { ok: true, value: rational(2) })
  })

  test('is refused when the scale has no such name', () => {
    assert.equal(codeOf(VERDICT, 'Suitable'), 'score-off-scale')
    assert.equal(codeOf(VERDICT, '1'), 'score-off-scale')
  })

  test('is named again as it was written', () => {
    assert.equal(nameScore(VERDICT, rational(1)), 'suitable')
    assert.equal(nameScore(VERDICT, rational(9)), '9')
    assert.equal(nameScore(PERCENT, rational(125, 2)), '62.5')
  })
})

describe('a scale', () => {
  test('is described by its ends and its step, or by its values', () => {
    assert.equal(describeScale(LEVELS), '1–7 (1)')
    assert.equal(describeScale(PERCENT), '0–100')
    assert.equal(describeScale(VERDICT), 'not-suitable < suitable < very-suitable')
  })

  test('has no value when its own figures cannot be read', () => {
    assert.equal(isOnScale({ ...PERCENT, to: 'many' }, rational(1)), false)
    assert.equal(isOnScale({ ...LEVELS, step: 'some' }, rational(1)), false)
  })

  test('reads a figure without rounding', () => {
    assert.deepEqual(readFigure('1/3'), rational(1, 3))
    assert.deepEqual(readFigure(0.1), rational(1, 10))
    assert.equal(readFigure('1e3'), undefined)
  })
})
