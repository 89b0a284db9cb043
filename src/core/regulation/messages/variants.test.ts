import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CheckFinding, finding } from '../check/codes.ts'
import { checkMessages } from './messages.ts'
import { variantOf } from './variants.ts'

const weekend = (path: readonly string[], amended?: string): CheckFinding => {
  const more = amended === undefined ? {} : { amendment: 'later', 'amended-at': amended }
  return finding('on-weekend', path, { day: '2025-03-02', ...more })
}
const whyOf = (found: CheckFinding): string | undefined => variantOf(found)?.en.why

const whatOf = (code: 'range-hole' | 'range-overlap', from: string, through: string) =>
  variantOf(finding(code, ['x'], { from, through }))?.en.what

describe('the words for a closing date on which nobody works', () => {
  const closing = whyOf(weekend(['announcement', 'closing']))

  test('differ from those for a step', () => {
    assert.notEqual(closing, undefined)
    assert.notEqual(closing, checkMessages['on-weekend'].en.why)
    assert.equal(whyOf(weekend(['rounds', 'interview', 'schedule'])), undefined)
  })

  test('are the same where an amendment moves it there', () => {
    assert.equal(whyOf(weekend(['amendments', 'later'], 'announcement/closing')), closing)
    assert.equal(whyOf(weekend(['announcement', 'closing'], 'rounds/interview')), undefined)
  })
})

describe('the words for a hole or an overlap of one day', () => {
  test('name the day', () => {
    assert.match(whatOf('range-hole', '2024-06-01', '2024-06-01') ?? '', /\{from\|day\}/u)
    assert.match(whatOf('range-overlap', '2024-06-01', '2024-06-01') ?? '', /\{from\|day\}/u)
  })

  test('are the usual ones for several days, and for always', () => {
    assert.equal(whatOf('range-hole', '2024-06-01', '2024-06-02'), undefined)
    assert.equal(whatOf('range-overlap', '2024-06-01', '2024-06-02'), undefined)
    assert.equal(whatOf('range-overlap', 'always', 'always'), undefined)
  })
})
