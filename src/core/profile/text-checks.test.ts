import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { checkTexts, wordsInMixedScript } from './text-checks.ts'

const codes = (document: unknown): readonly string[] => checkTexts(document).map(({ code }) => code)

describe('words in mixed script (C26)', () => {
  test('are those with a letter of another alphabet', () => {
    assert.deepEqual(wordsInMixedScript('elk kind en éлке jongere'), ['éлке'])
    assert.deepEqual(wordsInMixedScript('ο, één en Ωmega'), ['ο', 'Ωmega'])
  })

  test('are not Dutch words with accents, composed or not', () => {
    assert.deepEqual(wordsInMixedScript('één, geëngageerd, café, ĳs, 5 µm, coördinator, œuvre'), [])
    assert.deepEqual(wordsInMixedScript('geëngageerd'.normalize('NFD')), [])
  })

  test('never occur in a text of Latin letters, digits and marks', () => {
    const latin = fc.string({
      unit: fc.constantFrom('a', 'z', 'é', 'ï', 'À', 'ß', '0', ' ', ',', '-', '’', '…'),
    })
    fc.assert(fc.property(latin, (text) => wordsInMixedScript(text).length === 0))
  })

  test('are found wherever in the text they stand', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (before, after) => {
        assert.deepEqual(wordsInMixedScript(`${before} vооr ${after}`), ['vооr'])
      }),
    )
  })
})

describe('the checks on every text', () => {
  test('name the word, its foreign letters and its place', () => {
    assert.deepEqual(checkTexts({ purpose: [{ nl: 'vоor' }] }), [
      {
        code: 'mixed-script',
        severity: 'warning',
        path: ['purpose', 0, 'nl'],
        facts: { word: 'vоor', letters: ['о (U+043E)'] },
      },
    ])
  })

  test('let a quotation of the source show its damage', () => {
    const document = { assumed: true, 'source-says': { nl: 'éлке', en: 'éлке' } }
    assert.deepEqual(codes(document), ['assumption'])
  })

  test('report an assumption with what the source says', () => {
    const document = { area: { assumed: true, 'source-says': { nl: 'Niets.', en: 'Nothing.' } } }
    assert.deepEqual(checkTexts(document), [
      {
        code: 'assumption',
        severity: 'warning',
        path: ['area'],
        facts: { nl: 'Niets.', en: 'Nothing.' },
      },
    ])
  })

  test('refuse half an assumption', () => {
    assert.deepEqual(checkTexts([{ assumed: true }]), [
      {
        code: 'assumption-incomplete',
        severity: 'error',
        path: [0],
        facts: { missing: 'source-says' },
      },
    ])
    assert.deepEqual(checkTexts({ 'source-says': { nl: 'Niets.', en: 'Nothing.' } }), [
      { code: 'assumption-incomplete', severity: 'error', path: [], facts: { missing: 'assumed' } },
    ])
  })

  test('refuse a range of classes that runs backwards', () => {
    assert.deepEqual(checkTexts({ class: { from: 14, to: 13 } }), [
      {
        code: 'class-range-reversed',
        severity: 'error',
        path: ['class'],
        facts: { from: 14, to: 13 },
      },
    ])
    assert.deepEqual(codes({ class: { from: 13, to: 13 } }), [])
    assert.deepEqual(codes({ class: { from: 13 } }), [])
    assert.deepEqual(codes({ class: { to: 13 } }), [])
  })

  test('have nothing to say about a document without texts', () => {
    for (const document of [null, undefined, 3, true, [], {}]) assert.deepEqual(codes(document), [])
  })
})
