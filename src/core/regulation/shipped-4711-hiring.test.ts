/**
 * Selection 4711 as shipped, after the rounds: reserve, hiring and care (rules.md, sections 8 to 13).
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { regulation as schema } from './schema/regulation.ts'

const source = readFileSync(new URL('../../../regulations/ago-4711.yaml', import.meta.url), 'utf8')
const { care, hiring, offers, reserve, ...regulation } = schema.parse(parse(source))
assert.ok(reserve !== undefined)

describe('the reserve of selection 4711', () => {
  test('takes everybody who passed, without an order', () => {
    assert.equal(reserve.entry.who, 'passed')
    assert.equal(reserve.order, 'none')
    assert.equal(regulation['ranked-list'], undefined)
  })

  test('is valid for a year from the date of the minutes, without that day', () => {
    const { length, from, counting } = reserve.validity
    assert.deepEqual([length, from, counting], ['P1Y', 'date-of-minutes', 'start-day-excluded'])
  })

  test('is extended only if the line manager decides so', () => {
    assert.equal(reserve.extension?.kind, 'may')
    assert.equal(reserve.extension.owner, 'line-manager')
  })

  test('keeps and loses a place as the source says, and leaves the rest to a person', () => {
    const effects = Object.entries(reserve.place).map(([event, rule]) => [event, rule?.effect])
    assert.deepEqual(Object.fromEntries(effects), {
      'statutory-entry': 'remove',
      'contractual-entry': 'keep',
      'fixed-term-contract': 'keep',
      'accepted-and-not-started': 'remove',
      'offer-declined': 'person-decides',
      'offer-not-answered': 'person-decides',
      'contact-not-answered': 'person-decides',
      'could-not-attend': 'keep',
    })
  })

  test('names an owner wherever a person decides on a place', () => {
    for (const rule of Object.values(reserve.place)) {
      assert.equal(rule.owner !== undefined, rule.effect === 'person-decides')
    }
  })

  test('gives rise to offers with an assumed term for answering', () => {
    assert.equal(offers?.['answer-term'].from, 'offer-sent')
    assert.equal(offers['answer-term'].assumed, true)
  })
})

describe('hiring after selection 4711', () => {
  test('follows from modules 2 and 3 and the choice of the line manager', () => {
    assert.deepEqual(hiring.result.from, ['competences', 'function-specific'])
    assert.equal(hiring.choice.owner, 'line-manager')
  })

  test('asks citizens of the European Economic Area or Switzerland, on every route', () => {
    const citizenship = hiring['admission-conditions']['citizenship']
    assert.deepEqual(citizenship?.require, { citizenship: { of: ['EEA', 'CH'] } })
    assert.deepEqual(citizenship.routes.toSorted(), Object.keys(regulation.routes).toSorted())
  })

  test('asks the article 7 exam of everybody without a Dutch diploma of the level', () => {
    const exam = hiring['admission-conditions']['article-7-exam']
    assert.equal(exam?.when, undefined)
    const ways = exam?.require['any-of'] ?? []
    assert.deepEqual(
      ways.map((way) => Object.keys(way)),
      [['diploma'], ['diploma'], ['exam']],
    )
    assert.ok(ways.every(({ diploma }) => diploma === undefined || diploma.in === 'nl'))
  })

  test('limits the start only for horizontal mobility', () => {
    assert.deepEqual(
      hiring.start.map(({ routes, within }) => [routes, within.length, within.from]),
      [[['horizontal-mobility'], 'P3M', 'selection-decision']],
    )
  })

  test('brings no probation for civil servants of the rank, three months at most, or six months', () => {
    assert.deepEqual(
      hiring.probation.map(({ length, 'at-most': atMost, when }) => [
        length,
        atMost === true,
        when?.employment?.['rank-at-least'],
      ]),
      [
        ['none', false, 'B1'],
        ['P3M', true, undefined],
        ['P6M', false, undefined],
      ],
    )
  })

  test('is paid in scale B111, from 2468.36 euros a month, by every rule', () => {
    for (const { scale, minimum } of hiring.pay) {
      assert.deepEqual([scale, minimum?.amount, minimum?.per], ['B111', '2468.36', 'month'])
    }
  })

  test('has a pay rule without a further test for every route', () => {
    const covered = hiring.pay.flatMap(({ when, routes }) => (when === undefined ? routes : []))
    assert.deepEqual(covered.toSorted(), Object.keys(regulation.routes).toSorted())
  })

  test('counts teaching only with an attest', () => {
    const conditions = hiring.pay.map(({ when }) => when)
    assert.deepEqual(conditions[0]?.['all-of'], [
      { employment: { at: 'external-authority', kinds: ['education'] } },
      { attest: { type: 'agodi-paid-service' } },
    ])
    assert.deepEqual(conditions[1]?.employment?.kinds, [
      'federal',
      'community-or-region',
      'flemish-other',
      'local',
    ])
  })
})

describe('care for candidates of selection 4711', () => {
  test('gives feedback on request', () => {
    assert.equal(care.feedback['on-request'], true)
    assert.equal(care.feedback.quote, 'vacancy-number')
  })

  test('lets an adjustment deviate from the tests', () => {
    assert.equal(care.adjustments['may-deviate-from-tests'], true)
  })

  test('reuses results from after 1 December 2014 by a decision of selector and line manager together', () => {
    const { allowed, since, owner, partial } = care['reuse-of-results']
    assert.equal(allowed, true)
    assert.deepEqual(since, { after: '2014-12-01' })
    assert.deepEqual(owner, ['selector', 'line-manager'])
    assert.equal(partial, 'person-decides')
  })

  test('marks appeal and retention as assumed, since the source is silent', () => {
    assert.equal(care.appeal.assumed, true)
    assert.equal(care.retention.assumed, true)
  })
})
