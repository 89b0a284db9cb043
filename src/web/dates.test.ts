import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type When } from '#core/regulation/schema/schedule.ts'
import { parseInstant } from '#core/values/instant.ts'
import { shortWhen, timeLeft } from './dates.ts'

describe('a moment in short', () => {
  const cases: readonly (readonly [When, string | undefined, string | undefined])[] = [
    [{ day: '2025-06-10' }, 'di 10 juni 2025', 'Tue 10 June 2025'],
    [{ at: '2025-06-19T19:45' }, 'do 19 juni 2025, 19.45 uur', 'Thu 19 June 2025, 19:45'],
    [{ from: '2025-06-10', through: '2025-06-14' }, '10 – 14 juni 2025', '10 – 14 June 2025'],
    [{ from: '2025-06-28', through: '2025-07-02' }, '28 juni – 2 juli 2025', undefined],
    [{ from: '2025-12-29', through: '2026-01-02' }, '29 december 2025 – 2 januari 2026', undefined],
    [{ 'week-of': '2025-11-14' }, '10 – 16 november 2025', undefined],
    [{ days: ['2025-06-23', '2025-06-26'], attend: 'one' }, '23 of 26 juni 2025', undefined],
    [{ days: ['2025-06-30', '2025-07-01'], attend: 'every' }, '30 juni en 1 juli 2025', undefined],
    [{ 'not-stated': true }, undefined, undefined],
  ]
  for (const [when, nl, en] of cases) {
    test(`is ${nl ?? 'nothing where no day is named'}`, () => {
      assert.equal(shortWhen(when, 'nl'), nl)
      if (en !== undefined) assert.equal(shortWhen(when, 'en'), en)
    })
  }
})

describe('the time left', () => {
  const cases = [
    ['2025-11-05T10:00:00Z', 'Nog 5 dagen'],
    ['2025-11-08T22:59:59Z', 'Nog 2 dagen'],
    ['2025-11-08T23:00:00Z', 'Nog tot en met morgen'],
    ['2025-11-10T22:59:59Z', 'Vandaag is de laatste dag'],
  ] as const
  for (const [now, words] of cases) {
    test(`is told at ${now} as “${words}”`, () => {
      const instant = parseInstant(now)
      assert.ok(instant !== undefined)
      assert.equal(timeLeft('2025-11-10', instant, 'nl'), words)
    })
  }
})
