import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { settings } from './settings.ts'
import { unknownSettings, wordUnknownSettings } from './unknown-settings.ts'

describe('a variable that is no setting', () => {
  test('is named with the setting that was probably meant, and its value is not', () => {
    const told = wordUnknownSettings(unknownSettings({ KEUR_PROT: '8080', PATH: '/bin' }))
    assert.match(told, /^KEUR_PROT is geen instelling .* Bedoel je KEUR_PORT\?\n/)
    assert.match(told, /\nKEUR_PROT is no setting .* Do you mean KEUR_PORT\?\n$/)
    assert.doesNotMatch(told, /8080/)
  })

  test('leads to the page with the settings where none comes near', () => {
    assert.match(
      wordUnknownSettings(unknownSettings({ KEUR_XYZZY: '1' })),
      /Zie docs\/configuration\.md\./,
    )
  })

  test('is none of the settings, nor what our other programs read', () => {
    const known = Object.values(settings).map(({ variable }) => [variable, 'x'])
    const others = { KEUR_LANG: 'en', KEUR_SOURCES: '/x', KEUR_BENCH_NODE: 'x', KEUR_APPROVE: '1' }
    assert.deepEqual(unknownSettings({ ...Object.fromEntries(known), ...others }), [])
  })
})
