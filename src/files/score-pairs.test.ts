import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { array, assert as holds, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { readLine } from './facts-line.ts'
import { cutScores } from './score-pairs.ts'

const HEAD = '{"at":"2025-11-19T09:00:00.000Z","event":"ScoresImported","round":"r","measure":"m"'
const TAIL = ',"source":"file","by":"import-1"}'

function line(scores: string): string {
  return `${HEAD},"scores":${scores}${TAIL}`
}

describe('scores cut out of a line', () => {
  test('are every pair, and leave a line with the first', () => {
    assert.deepEqual(cutScores(line('[["k1","4"],["k2","n/d 5/3"],["k-3.a:b_c","6,5"]]')), {
      rest: line('[["k1","4"]]'),
      scores: [
        ['k1', '4'],
        ['k2', 'n/d 5/3'],
        ['k-3.a:b_c', '6,5'],
      ],
    })
  })

  const whole = {
    'an escape': '[["k1","4"],["k2","\\u0035"]]',
    'a number': '[["k1","4"],["k2",5]]',
    'a space': '[["k1","4"], ["k2","5"]]',
    'an empty list': '[]',
    'an empty name': '[["","4"]]',
    'an empty score': '[["k1",""]]',
    'a name that starts with a point': '[[".k1","4"]]',
    'a name of 65 letters': `[["${'k'.repeat(65)}","4"]]`,
    'a score of 65 digits': `[["k1","${'4'.repeat(65)}"]]`,
    'a line break within a score': '[["k1","4\n"]]',
    'three values': '[["k1","4","5"]]',
    'an end that does not come': '[["k1","4"],',
  }
  for (const [what, scores] of Object.entries(whole)) {
    test(`are not cut where they hold ${what}`, () => {
      assert.equal(cutScores(line(scores)), undefined)
    })
  }

  test('are not cut where `scores` is the first field', () => {
    assert.equal(cutScores('{"scores":[["k1","4"]]}'), undefined)
  })
})

describe('a line of scores', () => {
  test('reads the same whether its pairs are cut out or not', () => {
    const name = oneof(
      string({ maxLength: 5 }),
      constantFrom('k1', 'K.2', 'a:b', '_k', 'k'.repeat(64)),
    )
    const score = oneof(string({ maxLength: 5 }), constantFrom('4', '62.5', '1/3', ' ', 'é'))
    holds(
      property(array(tuple(name, score), { minLength: 1, maxLength: 4 }), (pairs) => {
        const text = line(JSON.stringify(pairs))
        // A space before a pair keeps it from being cut.
        const spaced = line(JSON.stringify(pairs).replace('[[', '[ ['))
        const [cut, read] = [readLine(text), readLine(spaced)]
        assert.equal(cut.ok, read.ok)
        if (cut.ok && read.ok) assert.deepEqual(cut.value, read.value)
      }),
    )
  })

  test('is refused where its rest repeats a field', () => {
    const text = line('[["k1","4"]]').replace(TAIL, ',"scores":[["k2","5"]],"by":"x","source":"s"}')
    const read = readLine(text)
    assert.equal(read.ok, false)
    assert.deepEqual(!read.ok && read.refusal.map(({ code }) => code), ['repeated-field'])
  })
})
