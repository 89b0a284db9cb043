import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseInstant } from '#core/values/instant.ts'
import { type Said, agreedIn, isComplete, roleToAdd } from './proposals.ts'

const OWNER = ['selector', 'line-manager'] as const
const AT = parseInstant('2026-11-02T09:00:00.000Z') ?? assert.fail()

function said(by: string, role: string, more: Partial<Said> = {}): Said {
  const proposal = { finding: 'granted', score: 'positive', reason: 'r' } as const
  return { by, role, at: AT, ...proposal, isDecision: false, ...more }
}

describe('those who agree on an earlier result', () => {
  test('are those who proposed the same last, one after the other', () => {
    const first = said('a', 'selector')
    const other = said('b', 'line-manager', { finding: 'refused', score: undefined })
    const again = said('a', 'selector', { score: 'negative' })
    const third = said('c', 'selector', { finding: 'refused' })
    assert.deepEqual(agreedIn([]), [])
    assert.deepEqual(agreedIn([first, other]), [other])
    assert.deepEqual(agreedIn([first, again]), [again])
    assert.deepEqual(agreedIn([first, other, third]), [other, third])
  })

  test('are nobody once it was decided', () => {
    const decided = said('b', 'line-manager', { isDecision: true })
    assert.deepEqual(agreedIn([said('a', 'selector'), decided]), [])
    const anew = said('a', 'selector')
    assert.deepEqual(agreedIn([decided, anew]), [anew])
  })
})

describe('somebody who gives their word on an earlier result', () => {
  test('gives it in a role that nobody has given it in', () => {
    const manager = { by: 'b', roles: ['line-manager'] } as const
    assert.equal(roleToAdd(OWNER, [said('a', 'selector')], manager), 'line-manager')
    const selector = { by: 'b', roles: ['selector'] } as const
    assert.equal(roleToAdd(OWNER, [said('a', 'selector')], selector), undefined)
  })

  test('gives it once, whatever roles they have', () => {
    const both = { by: 'a', roles: ['selector', 'line-manager'] } as const
    assert.equal(roleToAdd(OWNER, [], both), 'selector')
    assert.equal(roleToAdd(OWNER, [said('a', 'selector')], both), undefined)
  })

  test('has none to give without a role that decides', () => {
    assert.equal(roleToAdd(OWNER, [], { by: 'a', roles: ['hr'] }), undefined)
  })

  test('decides it when every role has spoken', () => {
    assert.equal(isComplete(OWNER, ['selector']), false)
    assert.equal(isComplete(OWNER, ['line-manager', 'selector']), true)
  })
})
