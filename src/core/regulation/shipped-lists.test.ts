/**
 * The lists of req18582 and 19498 as shipped, and what follows them: offers, hiring and care (rules.md, sections 8 to 13).
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { type RankedList, type Reserve } from './schema/list.ts'
import { type Regulation, regulation as schema } from './schema/regulation.ts'

const folder = new URL('../../../regulations/', import.meta.url)
const read = (file: string): Regulation =>
  schema.parse(parse(readFileSync(new URL(file, folder), 'utf8')))

const opgroeien18582 = read('opgroeien-req18582.yaml')
const opgroeien19498 = read('opgroeien-19498.yaml')
const both = [opgroeien18582, opgroeien19498] as const

const reserveOf = ({ reserve }: Regulation): Reserve => {
  assert.ok(reserve !== undefined)
  return reserve
}
const rankedListOf = (regulation: Regulation): RankedList => {
  const list = regulation['ranked-list']
  assert.ok(list !== undefined)
  return list
}
/** What each event does to a place; the events whose effect is our reading carry a question mark. */
const placesIn = ({ place }: Reserve | RankedList): ReadonlySet<string> =>
  new Set(
    Object.entries(place).map(
      ([event, { effect, assumed }]) => `${event}${assumed === true ? '?' : ''} ${effect}`,
    ),
  )

const SILENT = [
  'offer-declined? person-decides',
  'offer-not-answered? person-decides',
  'contact-not-answered? person-decides',
  'contractual-entry? person-decides',
  'statutory-entry? person-decides',
  'could-not-attend? keep',
]

describe('the reserves of req18582 and 19498', () => {
  test('have no order and hold those who passed and were not chosen (rules 134 and 137)', () => {
    for (const regulation of both) {
      assert.equal(reserveOf(regulation).order, 'none')
      assert.equal(reserveOf(regulation).entry.who, 'passed-not-chosen')
    }
  })

  test('are valid for a year from the end of the procedure, without that day (rule 140)', () => {
    for (const regulation of both) {
      const { length, from, counting } = reserveOf(regulation).validity
      assert.deepEqual([length, from, counting], ['P1Y', 'end-of-procedure', 'start-day-excluded'])
    }
  })

  test('are extended when the entity asks (rule 143)', () => {
    for (const regulation of both) {
      const { extension } = reserveOf(regulation)
      assert.deepEqual([extension?.kind, extension?.['asked-by']], ['on-request', 'authority'])
    }
  })

  test('remove in req18582 whoever accepts and does not start (rule 147)', () => {
    assert.deepEqual(
      placesIn(reserveOf(opgroeien18582)),
      new Set(['fixed-term-contract keep', 'accepted-and-not-started remove', ...SILENT]),
    )
  })

  test('leave that to a person in 19498, where the source is silent (rules 145, 147 and 150)', () => {
    assert.deepEqual(
      placesIn(reserveOf(opgroeien19498)),
      new Set([
        'fixed-term-contract keep',
        'comparable-vacancy-declined keep',
        'comparable-vacancy-not-selected keep',
        'comparable-vacancy-entry? person-decides',
        'accepted-and-not-started? person-decides',
        ...SILENT,
      ]),
    )
  })

  test('serve comparable vacancies in 19498 only (rule 149)', () => {
    const { compare, consent } = reserveOf(opgroeien19498)['comparable-vacancies'] ?? {}
    assert.deepEqual(compare, ['conditions', 'content', 'competences'])
    assert.equal(consent, 'asked')
    assert.equal(reserveOf(opgroeien18582)['comparable-vacancies'], undefined)
  })
})

describe('the ranked list of 19498', () => {
  const list = rankedListOf(opgroeien19498)

  test('follows the main measure, then ADM, then ANAB0, and then shares the rank (rule 96)', () => {
    assert.deepEqual(list.order, ['main', 'ADM', 'ANAB0'])
    assert.equal(list.ties, 'share-rank')
  })

  test('is valid for a year from the pre-selection, as an assumption (rule 97, Q2)', () => {
    const { length, from, counting, assumed } = list.validity
    assert.deepEqual([length, from], ['P1Y', { 'end-of': 'preselection' }])
    assert.deepEqual([counting, assumed], ['start-day-excluded', true])
    assert.deepEqual([list.extension?.kind, list.extension?.owner], ['may', 'line-manager'])
  })

  test('is called on two grounds, for round 2 (rule 98)', () => {
    assert.deepEqual(list.call.grounds, [
      'unfilled-after-final-round',
      'reserve-cannot-fill-extra-vacancy',
    ])
    assert.equal(list.call['goes-to'], 'competences')
  })

  test('keeps whoever could not attend and removes whoever did (rules 99 and 100)', () => {
    assert.deepEqual(
      placesIn(list),
      new Set([
        'could-not-attend keep',
        'attended remove',
        'no-show? person-decides',
        'contact-not-answered? person-decides',
      ]),
    )
    assert.equal(opgroeien18582['ranked-list'], undefined)
  })
})

describe('offers and the choice in req18582 and 19498', () => {
  test('are the line manager’s, within the validity of the reserve (rules 133 and 142)', () => {
    for (const { hiring, offers } of both) {
      assert.equal(hiring.choice.owner, 'line-manager')
      assert.equal(offers?.['sent-within'], 'validity')
      assert.equal(offers['answer-term'].assumed, true)
    }
  })
})

describe('hiring in req18582 and 19498', () => {
  test('must start within three months on every route but external (rule 180)', () => {
    for (const { hiring } of both) {
      const starts = hiring.start.map(({ routes, within }) => [routes, within.length, within.from])
      const routes = ['external-mobility', 'horizontal-mobility', 'promotion']
      assert.deepEqual(starts, [[routes, 'P3M', 'selection-decision']])
    }
  })

  test('puts promoted civil servants on probation for nine months (rules 175 and 176)', () => {
    for (const { hiring } of both) {
      const promotion = hiring.probation.filter(({ routes }) => routes.includes('promotion'))
      assert.deepEqual(
        promotion.map(({ length, when }) => [length, when?.employment?.['selection-published']]),
        [
          ['P9M', { before: '2024-06-01' }],
          ['none', undefined],
          ['none', { from: '2024-06-01' }],
        ],
      )
    }
  })

  test('asks probation over for promotion, the rest for newcomers (rules 152 to 155 and 159)', () => {
    for (const { hiring } of both) {
      const conditions = hiring['admission-conditions']
      for (const name of ['conduct', 'civil-and-political-rights', 'language-law']) {
        assert.deepEqual(conditions[name]?.routes, ['external', 'external-mobility'], name)
      }
      assert.deepEqual(conditions['out-of-probation']?.routes, ['promotion'])
    }
  })

  test('asks students of req18582 for their diploma on the first day (rules 58, 59 and 156)', () => {
    const student = opgroeien18582.hiring['admission-conditions']['student-diploma']
    assert.equal(student?.['due-at'], 'entry-into-service')
    const copy = opgroeien18582.applications.attachments?.['student-diploma-copy']
    assert.equal(copy?.['owed-at'], 'entry-into-service')
    assert.deepEqual(copy['owed-when']?.diploma?.obtained, { after: '2025-06-03' })
    assert.equal(opgroeien19498.hiring['admission-conditions']['student-diploma'], undefined)
  })

  test('leaves 1 June 2024 itself to a person, but not for authority functions (rules 160 to 162)', () => {
    for (const { hiring } of both) {
      const outcomes = hiring.status.map(({ cases }) => cases.map((one) => one.then))
      const split = ['keeps-statutory', 'person-decides', 'loses-statutory']
      assert.deepEqual(outcomes, [['keeps-statutory', 'loses-statutory'], split, split])
    }
  })

  test('lets a move to the evaluation system be chosen in 19498 only (rule 166)', () => {
    const chosen = both.map(
      ({ hiring }) => hiring['pay-choices']?.filter(({ owner }) => owner === 'candidate').length,
    )
    assert.deepEqual(chosen, [0, 2])
  })

  test('pays in NB111 on recruitment, external mobility and promotion (rules 163 and 167)', () => {
    for (const { hiring } of both) {
      for (const route of ['external', 'external-mobility', 'promotion']) {
        const last = hiring.pay.findLast(({ routes }) => routes.includes(route))
        assert.deepEqual([last?.system, last?.scale], ['evaluation', 'NB111'], route)
      }
    }
  })
})

describe('the diploma copy of 19498 (rules 77 and 78, C16)', () => {
  test('is owed before 2002, looked up after it, and left to a person in 2002', () => {
    const lines = opgroeien19498.applications.attachments?.['diploma-copy']?.['by-diploma-day']
    assert.deepEqual(
      lines?.map(({ then, assumed }) => [then, assumed]),
      [
        ['owed', undefined],
        ['person-decides', true],
        ['looked-up', undefined],
      ],
    )
  })
})

describe('care for the candidates of req18582 and 19498', () => {
  test('is our reading throughout, for the sources are silent', () => {
    for (const { care, hiring } of both) {
      const { feedback, adjustments, appeal, retention } = care
      const parts = [feedback, adjustments, appeal, retention, care['reuse-of-results']]
      assert.deepEqual(
        parts.map(({ assumed }) => assumed),
        [true, true, true, true, true],
      )
      assert.equal(hiring.minutes?.assumed, true)
    }
  })

  test('names an appeal to the Council of State within 60 days (policy 30)', () => {
    for (const { care } of both) {
      const { length, from, counting } = care.appeal.term
      assert.deepEqual([length, from, counting], ['P60D', 'notification', 'start-day-excluded'])
      assert.match(care.appeal.body.nl, /Raad van State/)
    }
  })

  test('does not reuse results of other selections', () => {
    for (const { care } of both) assert.equal(care['reuse-of-results'].allowed, false)
  })
})
