import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { greeting } from './greeting.ts'
import { ownAddress } from './own-address.ts'

describe('the address of the site where nobody set one', () => {
  test('is one that can be gone to', () => {
    assert.equal(ownAddress('127.0.0.1', 3000), 'http://127.0.0.1:3000')
    assert.equal(ownAddress('::1', 3000), 'http://[::1]:3000')
    for (const everywhere of ['0.0.0.0', '::']) {
      assert.equal(ownAddress(everywhere, 3000), 'http://localhost:3000')
    }
  })
})

describe('what whoever starts the server is told', () => {
  test('says how others reach it, where it listens for them and nobody said at which address', () => {
    const started = {
      origin: 'http://localhost:3000',
      mode: 'demonstration',
      isShared: false,
    } as const
    assert.match(greeting({ ...started, isForOthers: true }), /KEUR_ORIGIN[^]*KEUR_ORIGIN/)
    assert.doesNotMatch(greeting({ ...started, isForOthers: false }), /KEUR_ORIGIN/)
  })
})
