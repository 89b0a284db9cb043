/**
 * Who may take part in the three shipped selections (rules.md, section 3).
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compileAttachments } from '#core/eligibility/attachments.ts'
import { type Verdict } from '#core/eligibility/verdict.ts'
import { C1, REGULATIONS, bachelor, fileFor, job, judge } from './people.ts'
import { ROUTE_CASES } from './route-cases.ts'

const joined = (from: string): Verdict | undefined =>
  judge('req18582', [job({ from })]).routes.find(({ route }) => route === 'horizontal-mobility')
    ?.verdict

describe('a shipped selection', () => {
  for (const [source, name, route, claims, verdict] of ROUTE_CASES) {
    test(`${name} finds ${route} ${verdict} (${source})`, () => {
      const found = judge(name, claims).routes.find((one) => one.route === route)
      assert.equal(found?.verdict, verdict)
    })
  }

  test('req18582 lets staff in who cannot be promoted, with a diploma (rule 50)', () => {
    const found = judge('req18582', [bachelor(), job({ ...C1, from: '2024-01-01' })])
    assert.deepEqual(
      found.routes.map(({ route, verdict }) => [route, verdict]),
      [
        ['external', 'met'],
        ['external-mobility', 'not-met'],
        ['horizontal-mobility', 'not-met'],
        ['promotion', 'not-met'],
      ],
    )
  })

  test('req18582 judges horizontal mobility two days earlier than the others (C3)', () => {
    assert.equal(joined('2025-06-01'), 'met')
    assert.equal(joined('2025-06-02'), 'not-met')
  })

  test('4711 voids an application without the copy of an old diploma, and looks up a new one (rules 77–79)', () => {
    const attachments = compileAttachments(REGULATIONS['4711'])
    const copy = (obtained: string): unknown => {
      const subject = fileFor('4711', [bachelor({ obtained })])
      const found = attachments(subject, new Set()).find(
        ({ attachment }) => attachment === 'diploma-copy',
      )
      return [found?.owed, found?.effect]
    }
    assert.deepEqual(copy('2001-06-30'), ['owed', 'void'])
    assert.deepEqual(copy('2002-06-30'), ['person-decides', 'person-decides'])
    assert.deepEqual(copy('2003-06-30'), ['looked-up', 'none'])
  })
})
