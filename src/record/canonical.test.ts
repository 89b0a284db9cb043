import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { base64, bytesOfBase64, bytesOfHex, hex, utf8 } from './bytes.ts'
import { canonicalText, jsonOf } from './canonical.ts'

describe('a canonical text', () => {
  test('has the fields in the order of their code units, and no white space', () => {
    const fields = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6', '10', '9']
    const value = Object.fromEntries(fields.map((name) => [name, name]))
    assert.equal(
      canonicalText(value),
      String.raw`{"\r":"\r","1":"1","10":"10","9":"9","` +
        '\u0080":"\u0080","\u00f6":"\u00f6","\u20ac":"\u20ac","\ud83d\ude00":"\ud83d\ude00","\ufb33":"\ufb33"}',
    )
  })

  test('escapes as RFC 8785 does', () => {
    assert.equal(canonicalText('\u20ac$\u000f\nA\'B"\\\\"/'), String.raw`"€$\u000f\nA'B\"\\\\\"/"`)
  })

  test('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }), (value) => {
        const kept = jsonOf(withoutWideNumbers(value))
        assert.deepEqual(JSON.parse(canonicalText(kept)), kept)
      }),
    )
  })

  test('leaves out a field that is undefined', () => {
    assert.equal(canonicalText({ b: undefined, a: null }), '{"a":null}')
  })

  test('is refused for a number that is not whole, and for half a character', () => {
    for (const number of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => canonicalText(number), RangeError)
    }
    assert.throws(() => canonicalText('\ud800'), RangeError)
    assert.throws(() => canonicalText({ '\udc00': 1 }), RangeError)
  })

  test('writes an exact number as text', () => {
    assert.deepEqual(jsonOf({ score: 4.5, rank: 3 }), { score: '4.5', rank: 3 })
    assert.throws(() => jsonOf(1e-7), RangeError)
    assert.throws(() => jsonOf(1n), RangeError)
  })
})

describe('bytes', () => {
  test('of a text are its UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.deepEqual(utf8(text), new Uint8Array(Buffer.from(text)))
      }),
    )
    assert.throws(() => utf8('\ud800'), RangeError)
  })

  test('go to base64 and hexadecimal and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        assert.equal(base64(bytes), Buffer.from(bytes).toString('base64'))
        assert.equal(hex(bytes), Buffer.from(bytes).toString('hex'))
        assert.deepEqual(bytesOfBase64(base64(bytes)), bytes)
        assert.deepEqual(bytesOfHex(hex(bytes)), bytes)
      }),
    )
  })

  test('have one way to be written', () => {
    for (const text of ['AB==', 'AA=', 'AA', 'A===', 'AAA-', 'AAB=']) {
      assert.equal(bytesOfBase64(text), undefined, text)
    }
    for (const text of ['0', '0A', 'zz']) assert.equal(bytesOfHex(text), undefined, text)
  })
})

/** The same value, in which every number is small and whole. */
function withoutWideNumbers(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'number' ? 7 : one))
}
