import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { assert as holds, nat, property } from 'fast-check'
import { type Day, addDays, daysBetween, parseDay, weekday } from '#core/values/day.ts'
import { checkFile, isSound } from '#files/check-file.ts'
import { openVacancy } from './open-vacancy.ts'

const TEMPLATE = readFileSync(
  path.join(import.meta.dirname, '../../regulations/demonstration/open-vacancy.yaml'),
  'utf8',
)

function day(text: string): Day {
  const parsed = parseDay(text)
  assert.ok(parsed !== undefined)
  return parsed
}

describe('the open vacancy of the demonstration', () => {
  test('closes on a Monday, between 16 and 22 days after the day it is published', () => {
    const start = day('2026-01-01')
    holds(
      property(nat(3000), (count) => {
        const today = addDays(start, count)
        const { closing } = openVacancy('', today)
        const open = daysBetween(today, closing)
        assert.equal(weekday(closing), 1)
        assert.ok(open >= 16 && open <= 22, `${open} days`)
      }),
    )
  })

  test('writes the same day as a date and in words', () => {
    const { text } = openVacancy(
      '# what it is for\n\n{{day +7}} {{nl -1}} {{en +0}} {{selection}} {{number}}',
      day('2026-11-22'),
    )
    assert.equal(
      text,
      '2026-12-21 zondag 13 december 2026 Monday 14 December 2026 wegwijs-2026-1214 2026-1214',
    )
  })

  test('refuses a mark it does not know', () => {
    assert.throws(() => openVacancy('{{dag +7}}', day('2026-11-22')), /\{\{dag \+7\}\}/)
  })

  for (const today of ['2026-11-22', '2027-02-08', '2027-04-15', '2028-02-10']) {
    test(`is a sound regulation when published on ${today}`, async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'keur-open-vacancy-'))
      try {
        const file = path.join(folder, 'open.yaml')
        writeFileSync(file, openVacancy(TEMPLATE, day(today)).text)
        const checked = await checkFile(file)
        assert.deepEqual(
          checked.findings.filter(({ severity }) => severity === 'error'),
          [],
        )
        assert.ok(isSound(checked))
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  }
})
