import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDuration, parseInstant } from '#core/values/instant.ts'
import { parseDuration } from '#core/values/duration.ts'
import { timeLeftUntil } from './time-left.ts'

const NOW = parseInstant('2026-11-22T10:00:00Z') ?? assert.fail()
const CASES = [
  ['PT72H', 'nog 3 dagen', '3 days left'],
  ['PT28H30M', 'nog 1 dag en 4 uur', '1 day and 4 hours left'],
  ['PT23H59M', 'nog 23 uur en 59 minuten', '23 hours and 59 minutes left'],
  ['PT1H', 'nog 1 uur', '1 hour left'],
  ['PT25M59S', 'nog 25 minuten', '25 minutes left'],
  ['PT59S', 'minder dan een minuut', 'less than a minute left'],
] as const

describe('the time left', () => {
  for (const [length, nl, en] of CASES) {
    test(`of ${length} is “${nl}”`, () => {
      const duration = parseDuration(length.replace('PT72H', 'PT72H')) ?? assert.fail(length)
      const end = addDuration(NOW, duration)
      assert.equal(timeLeftUntil(end, NOW, 'nl'), nl)
      assert.equal(timeLeftUntil(end, NOW, 'en'), en)
    })
  }

  test('is none at the end itself', () => {
    assert.equal(timeLeftUntil(NOW, NOW, 'nl'), undefined)
  })
})
