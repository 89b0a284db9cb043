import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { brokenAt } from './json-position.ts'

describe('the place where JSON breaks', () => {
  const cases: readonly (readonly [text: string, place: number | undefined])[] = [
    ['{"a": 1}', undefined],
    [' [1, "x", null, {"b": [true, false]}] ', undefined],
    ['', 0],
    ['{"a": 1', 7],
    ['{"a" 1}', 5],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ['[1 2]', 3],
    ['[1, 2}', 5],
    ['{"a": tru}', 6],
    ["{'a': 1}", 1],
    ['"never closed', 13],
    ['{"a": "x\ty"}', 8],
    ['{"a": "x\\q"}', 8],
    ['{} {}', 3],
    ['01', 1],
  ]
  for (const [text, place] of cases) {
    test(`is ${place} in ${JSON.stringify(text)}`, () => {
      assert.equal(brokenAt(text), place)
    })
  }

  test('exists exactly where the text is not JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      '\\',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        assert.equal(brokenAt(text) === undefined, isJson(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('is never found in JSON, however it was written', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        assert.equal(brokenAt(JSON.stringify(JSON.parse(text), undefined, indent)), undefined)
      }),
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
