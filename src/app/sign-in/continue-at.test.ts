import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { continueAt } from './continue-at.ts'

const SITE = 'https://keur.example'

describe('where somebody goes on after signing in', () => {
  for (const path of ['/', '/mijn-account', '/vacatures/a-1/solliciteren?stap=2&x=%20']) {
    test(`is ${path}, a path of this site`, () => {
      assert.equal(continueAt(path, '/other'), path)
    })
  }

  const elsewhere = [
    undefined,
    '',
    'https://elders.example/',
    '//elders.example/',
    String.raw`/\elders.example/`,
    String.raw`\\elders.example`,
    '/\t/elders.example',
    '/\n/elders.example',
    'javascript:alert(1)',
    '/..//elders.example',
    '/a/../..//elders.example',
    'mijn-account',
    ' /mijn-account',
    '/mijn account',
    '/é',
    `/${'a'.repeat(1000)}`,
  ]
  for (const wanted of elsewhere) {
    test(`is not ${JSON.stringify(wanted?.slice(0, 40))}`, () => {
      assert.equal(continueAt(wanted, '/other'), '/other')
    })
  }

  test('is always on this site, as a browser reads it', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', ':', '@', '\t', '%2f', 'a', '?', '#', '//')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (list) => {
        const taken = continueAt(list.join(''), '/other')
        assert.equal(new URL(taken, SITE).origin, SITE)
      }),
    )
  })
})
