/**
 * What an application is asked to state: the tests that anything in it depends on (policy 14; rules 21, 47, 50, 79).
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { condition, route, says } from '../fixtures/regulation.ts'
import { type Looking, testsLookedAt } from './looked-at.ts'

const attest = (type: string): Expression => ({ attest: { type } })

const lookedAt = (regulation: Partial<Looking>): readonly (string | undefined)[] =>
  testsLookedAt({ conditions: {}, routes: {}, applications: {}, ...regulation }).map(
    (one) => one.attest?.type,
  )

const attachment = (then: 'application' | 'hiring', when?: Expression): object => ({
  says: says('copy'),
  name: says('copy'),
  'owed-at': then,
  'owed-when': when,
  missing: 'void',
})

describe('what an application states', () => {
  test('is every test of a condition, whether it decides or is an advantage', () => {
    const conditions = {
      needed: condition({ 'all-of': [attest('a'), { 'any-of': [attest('b'), attest('c')] }] }),
      better: condition(attest('d'), { weight: 'plus' }),
    }
    const routes = { external: route(['needed', 'better']) }
    assert.deepEqual(lookedAt({ conditions, routes }), ['a', 'b', 'c', 'd'])
  })

  test('is not what is checked at hiring only', () => {
    const conditions = { later: condition(attest('a'), { 'checked-at': 'hiring' }) }
    assert.deepEqual(lookedAt({ conditions, routes: { external: route(['later']) } }), [])
  })

  test('is not a condition that no route has', () => {
    assert.deepEqual(lookedAt({ conditions: { alone: condition(attest('a')) } }), [])
  })

  test('is once what several routes have', () => {
    const conditions = { shared: condition(attest('a')) }
    const routes = { external: route(['shared']), mobility: route(['shared']) }
    assert.deepEqual(lookedAt({ conditions, routes }), ['a'])
  })

  test('is not a condition from which the only route that has it is exempted', () => {
    const conditions = { shared: condition(attest('a')), other: condition(attest('b')) }
    const exempt = route(['shared', 'other'], {
      exemptions: [{ condition: 'shared', says: says('not for you') }],
    })
    assert.deepEqual(lookedAt({ conditions, routes: { exempt } }), ['b'])
    assert.deepEqual(lookedAt({ conditions, routes: { exempt, external: route(['shared']) } }), [
      'b',
      'a',
    ])
  })

  test('is what stands behind the name of a condition', () => {
    const conditions = {
      whole: condition({ 'any-of': [{ condition: 'part' }, attest('b')] }),
      part: condition(attest('a')),
    }
    assert.deepEqual(lookedAt({ conditions, routes: { external: route(['whole']) } }), ['a', 'b'])
  })

  test('is nothing where a name stands for nothing', () => {
    const conditions = { whole: condition({ condition: 'nowhere' }) }
    assert.deepEqual(lookedAt({ conditions, routes: { external: route(['whole', 'gone']) } }), [])
  })

  test('is what opens a route to others too, where that is a test', () => {
    const open = route([], {
      'also-open-to': [{ says: says('to you') }, { says: says('to them'), require: attest('a') }],
    })
    assert.deepEqual(lookedAt({ routes: { open } }), ['a'])
  })

  test('is whether something must be sent along with the application, and not later', () => {
    const attachments = Object.assign({
      always: attachment('application'),
      sometimes: attachment('application', attest('a')),
      later: attachment('hiring', attest('b')),
    })
    assert.deepEqual(lookedAt({ applications: { attachments } }), ['a'])
  })
})
