import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { fonts } from './compiler.ts'
import { coverageOf } from './coverage.ts'

describe('the coverage of the letters’ typeface', () => {
  const covers = coverageOf(readFileSync(path.join(fonts, 'SourceSans3-Regular.otf')))
  const cases = [
    ['Latin with its accents', 'aZ09éçñřßğłĲı', true],
    ['Greek and Cyrillic', 'ΩαЖйщ', true],
    ['Vietnamese', 'ễựậ', true],
    ['the signs of our letters', '–…•€%□', true],
    ['Chinese', '水管', false],
    ['Hebrew and Arabic', 'אحﷺ', false],
    ['pictures', '🎉', false],
  ] as const
  for (const [what, characters, covered] of cases) {
    test(`${covered ? 'holds' : 'lacks'} ${what}`, () => {
      for (const character of characters) {
        assert.equal(covers(character.codePointAt(0) ?? 0), covered, character)
      }
    })
  }

  test('is refused for bytes that are no font', () => {
    assert.throws(() => coverageOf(new Uint8Array(64)), RangeError)
  })
})
