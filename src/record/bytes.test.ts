import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { base64, bytesOfBase64, bytesOfHex, hex, utf8 } from './bytes.ts'

describe('bytes', () => {
  test('of a text are its UTF-8, wherever longer characters stand', () => {
    const unit = fc.constantFrom(
      'a',
      '~',
      '\u007F',
      '\u0080',
      'é',
      '\u07FF',
      '€',
      '\uFFFF',
      '👩',
      '\u{10FFFF}',
    )
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        assert.deepEqual(Buffer.from(utf8(text)), Buffer.from(text))
      }),
    )
  })

  test('of half a character are refused', () => {
    assert.throws(() => utf8('a\uD800'), RangeError)
    assert.throws(() => utf8('é\uDC00a'), RangeError)
  })

  test('are written in hexadecimal and in base64, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.equal(hex(bytes), Buffer.from(bytes).toString('hex'))
        assert.equal(base64(bytes), Buffer.from(bytes).toString('base64'))
        assert.deepEqual(bytesOfHex(hex(bytes)), bytes)
        assert.deepEqual(bytesOfBase64(base64(bytes)), bytes)
      }),
    )
  })
})
