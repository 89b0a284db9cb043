import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { DatabaseFailure } from './failure.ts'
import { newDataKey, seal, sealingKey, unseal, unwrap } from './sealing.ts'

const key = sealingKey(randomBytes(32))

describe('sealed bytes', () => {
  test('open with their key at their place', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, place) => {
        assert.deepEqual([...unseal(key, seal(key, bytes, place), place)], [...bytes])
      }),
    )
  })

  test('are other bytes every time', () => {
    const bytes = Buffer.from('the same')
    assert.notDeepEqual(seal(key, bytes, 'a'), seal(key, bytes, 'a'))
  })

  test('open nowhere else, with no other key, and not when a byte changed', () => {
    const sealed = seal(key, Buffer.from('words'), 'here')
    const changed = Buffer.from(sealed)
    changed[14] = (changed[14] ?? 0) ^ 1
    assert.throws(() => unseal(key, sealed, 'there'), isBroken)
    assert.throws(() => unseal(sealingKey(randomBytes(32)), sealed, 'here'), isBroken)
    assert.throws(() => unseal(key, changed, 'here'), isBroken)
    assert.throws(() => unseal(key, sealed.subarray(0, 20), 'here'), isBroken)
    assert.throws(() => unseal(key, Buffer.alloc(0), 'here'), isBroken)
  })
})

describe('a data key', () => {
  const first = { current: 'one', all: new Map([['one', sealingKey(randomBytes(32))]]) }
  const later = {
    current: 'two',
    all: new Map([...first.all, ['two', sealingKey(randomBytes(32))]]),
  }

  test('opens with the wrapping key it was wrapped with, also when another is current', () => {
    const { dataKey, ...stored } = newDataKey(first, 'place')
    assert.ok(unwrap(later, stored, 'place').equals(dataKey))
    assert.equal(newDataKey(later, 'place').wrappingKey, 'two')
  })

  test('stays closed, and says so, where the wrapping key is missing', () => {
    const stored = newDataKey(later, 'place')
    assert.throws(
      () => unwrap(first, stored, 'place'),
      (error) => error instanceof DatabaseFailure && error.code === 'key-unknown',
    )
  })
})

function isBroken(error: unknown): boolean {
  return error instanceof DatabaseFailure && error.code === 'seal-broken'
}
