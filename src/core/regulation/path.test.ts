import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { namesOf, pathOfNames, valueAt, withValueAt } from './path.ts'

const document = {
  rounds: [
    { round: 'first', minima: [{ of: 'test' }, { of: 'test' }] },
    { round: 'second', schedule: [{ step: 'talk', what: 'session' }, { plain: true }] },
  ],
}

describe('a path by names', () => {
  test('names items by their naming field', () => {
    assert.deepEqual(namesOf(document, ['rounds', 1, 'schedule', 0, 'what']), [
      'rounds',
      'second',
      'schedule',
      'talk',
      'what',
    ])
  })

  test('counts items without a name, or with that of an earlier one', () => {
    assert.deepEqual(namesOf(document, ['rounds', 1, 'schedule', 1]).at(-1), '1')
    assert.deepEqual(namesOf(document, ['rounds', 0, 'minima', 1]).at(-1), '1')
    assert.deepEqual(namesOf(document, ['rounds', 0, 'minima', 0]).at(-1), 'test')
  })

  test('is given as it is where it leads to nothing', () => {
    assert.deepEqual(namesOf(document, ['rounds', 7, 'x', 0]), ['rounds', '7', 'x', '0'])
  })

  test('leads back to the place', () => {
    const paths = [
      ['rounds', 1, 'schedule', 0, 'what'],
      ['rounds', 0, 'minima', 1],
      ['rounds', 1, 'schedule', 1, 'plain'],
    ]
    for (const path of paths) assert.deepEqual(pathOfNames(document, namesOf(document, path)), path)
  })

  test('may end in a key that is not there yet, not in an item', () => {
    assert.deepEqual(pathOfNames(document, ['rounds', 'first', 'new']), ['rounds', 0, 'new'])
    assert.equal(pathOfNames(document, ['rounds', 'third']), undefined)
    assert.equal(pathOfNames(document, ['rounds', 'first', 'new', 'deeper']), undefined)
    assert.equal(pathOfNames(document, ['rounds', '2']), undefined)
  })
})

describe('a value at a path', () => {
  test('is found, or undefined', () => {
    assert.equal(valueAt(document, ['rounds', 0, 'round']), 'first')
    assert.equal(valueAt(document, ['rounds', 'round']), undefined)
    assert.equal(valueAt(document, ['toString']), undefined)
  })

  test('is replaced, added or taken away in a copy', () => {
    const replaced = withValueAt(document, ['rounds', 0, 'round'], 'new')
    assert.equal(valueAt(replaced, ['rounds', 0, 'round']), 'new')
    assert.equal(valueAt(document, ['rounds', 0, 'round']), 'first')
    assert.equal(valueAt(withValueAt(document, ['a'], 1), ['a']), 1)
    assert.deepEqual(withValueAt(document, ['rounds', 0], undefined), {
      rounds: [document.rounds[1]],
    })
    assert.deepEqual(withValueAt({ a: 1, b: 2 }, ['a'], undefined), { b: 2 })
  })
})
