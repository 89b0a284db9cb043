import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Actor, anybody, staffRoles } from './actor.ts'
import { type Action, actions, can } from './can.ts'

const HERE = { selection: 's-1', authorities: ['a-0', 'a-1'] }

function person(...assignments: Extract<Actor, { kind: 'person' }>['assignments']): Actor {
  return { kind: 'person', account: 'me', assignments }
}

const RUN = ['selector', 'hr', 'auditor', 'authority']
const JUDGE = ['assessor', 'panel', 'line-manager']

/** Who may do what in a selection, a row an action: the roles, or the relation. */
const TABLE: Readonly<Record<Action, readonly string[]>> = {
  'read-vacancy': ['everybody'],
  'read-heads': ['everybody'],
  'verify-receipt': ['everybody'],
  'start-application': ['signed-in'],
  'edit-draft': ['owner'],
  'submit-application': ['owner'],
  withdraw: ['owner'],
  'answer-offer': ['owner'],
  'download-own-data': ['owner'],
  'read-selection': [...RUN, ...JUDGE],
  'read-file': ['owner', ...RUN, ...JUDGE],
  'read-adjustments': ['owner', ...RUN],
  'read-draft': ['owner'],
  'read-candidates': [...RUN, 'line-manager'],
  'enter-paper-application': ['selector'],
  'record-withdrawal': ['selector'],
  screen: ['selector'],
  'decide-reuse': ['selector', 'hr', 'authority', ...JUDGE],
  'settle-duplicates': ['selector', 'hr', 'authority'],
  'verify-claims': ['selector', 'hr'],
  'import-scores': ['selector'],
  'give-scores': ['selector', ...JUDGE],
  'declare-conflict': ['selector', ...JUDGE],
  'find-conflict': ['selector'],
  'run-round': ['selector'],
  'confirm-round': ['selector'],
  'make-choice': ['selector', 'hr', 'authority', ...JUDGE],
  'release-results': ['selector'],
  'read-letters': ['owner', ...RUN],
  'read-minutes': [...RUN, ...JUDGE],
  'draw-up-minutes': ['selector'],
  'sign-minutes': ['selector', ...JUDGE],
  'run-lists': ['selector', 'hr', 'authority', 'line-manager'],
  'choose-candidate': ['line-manager'],
  'make-offer': ['hr', 'selector', 'authority'],
  'judge-admission': ['hr', 'selector', 'authority'],
  'stop-selection': ['authority', 'hr'],
  'read-record': RUN,
  'export-record': ['hr', 'auditor'],
  'amend-regulation': ['selector', 'hr'],
  'read-roles': ['selector', 'hr', 'auditor'],
  'give-role': ['hr'],
  'erase-personal-data': ['hr'],
}

describe('who may do what', () => {
  for (const action of actions) {
    const allowed = TABLE[action]
    const open = allowed.includes('everybody')
    const signedIn = open || allowed.includes('signed-in')

    test(`${action} is open to: ${allowed.join(', ')}`, () => {
      assert.equal(can(anybody, action, HERE), open)
      assert.equal(can(person(), action, HERE), signedIn)
      const own = { ...HERE, owner: 'me' }
      assert.equal(can(person(), action, own), signedIn || allowed.includes('owner'))
      for (const role of staffRoles) {
        const expected = signedIn || allowed.includes(role)
        assert.equal(can(person({ role, selection: 's-1' }), action, HERE), expected, role)
        assert.equal(can(person({ role, authority: 'a-1' }), action, HERE), expected, role)
      }
    })

    test(`${action} opens by no role elsewhere`, () => {
      for (const role of staffRoles) {
        const elsewhere = person({ role, selection: 's-2' }, { role, authority: 'a-2' })
        assert.equal(can(elsewhere, action, HERE), signedIn, role)
      }
    })

    test(`${action} opens by no role in a selection in which one stands`, () => {
      for (const role of staffRoles) {
        const standing = person({ role, authority: 'a-1' })
        assert.equal(can(standing, action, { ...HERE, stands: true }), signedIn, role)
      }
    })
  }

  test('a conflict closes a file to who judges, and to nobody else', () => {
    const file = { ...HERE, conflict: true }
    for (const role of staffRoles) {
      const holder = person({ role, selection: 's-1' })
      assert.equal(can(holder, 'read-file', file), RUN.includes(role), role)
    }
    assert.equal(can(person(), 'read-file', { ...file, owner: 'me' }), true)
  })

  test('somebody else’s candidacy is not one’s own', () => {
    assert.equal(can(person(), 'edit-draft', { ...HERE, owner: 'somebody-else' }), false)
    assert.equal(can(person(), 'edit-draft', HERE), false)
  })
})
