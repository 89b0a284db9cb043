import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { breakable, shown } from './shown.ts'

const latin = (codePoint: number): boolean => codePoint < 0x250

describe('text on paper', () => {
  const cases = [
    ['stays as it is', 'Noël & «co» *_#$@', 'Noël & «co» *_#$@', false],
    ['gets a box for a character the typeface lacks', 'Li 李!', 'Li □!', true],
    ['loses control characters', 'a\u0000b\u0007c\u001bd', 'abcd', false],
    ['loses marks that turn the direction', 'a\u202eb\u2066c\u061cd', 'abcd', false],
    ['keeps line breaks of every system', 'a\r\nb\rc\u2028d\ne', 'a\nb\nc\nd\ne', false],
    ['gets ordinary spaces', 'a\tb\u2003c', 'a b c', false],
    ['is composed', 'e\u0301', 'é', false],
    ['survives half a character', 'a\ud800b', 'a□b', true],
  ] as const
  for (const [what, given, expected, lacks] of cases) {
    test(what, () => assert.deepEqual(shown(given, latin), { text: expected, lacks }))
  }

  test('holds nothing that the typeface lacks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = shown(text, latin)
        for (const character of result.text) {
          assert.ok(character === '□' || latin(character.codePointAt(0) ?? 0))
        }
      }),
    )
  })
})

describe('a very long word', () => {
  test('can be broken after so many characters', () => {
    assert.deepEqual(
      breakable('x'.repeat(60), 24)
        .split('\u200b')
        .map(({ length }) => length),
      [24, 24, 12],
    )
  })

  test('leaves ordinary sentences alone', () => {
    const text = 'Handelsvertegenwoordiging, in-en-uit-en-weer-terug-en-nog-eens'
    assert.equal(breakable(text, 26), text)
  })
})
