import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Claim } from '#core/claims/schema.ts'
import { compileEligibility } from '#core/eligibility/eligibility.ts'
import { whatWouldBeEnough, whatWouldBeEnoughFor } from '#core/eligibility/enough.ts'
import { claims, expression, files, growingExpression, regulations } from './arbitrary.ts'
import { condition, file, regulation, route } from '#core/eligibility/fixtures/regulation.ts'
import { type Reason, missingOf } from '#core/eligibility/reason.ts'
import { type RouteReason } from '#core/eligibility/route.ts'
import { needInWords, renderRoute } from '#core/eligibility/words.ts'

const RUNS = { numRuns: 400 }
const known = regulations(expression)

const reasonsOf = (routes: readonly RouteReason[]): readonly Reason[] =>
  routes.flatMap(({ conditions, closures, pluses, atHiring, opens }) =>
    [conditions, closures, pluses, atHiring, opens].flat(),
  )

describe('eligibility', () => {
  test('concludes the same with and without its reasons', () => {
    fc.assert(
      fc.property(known, files, (rules, subject) => {
        const { verdict, explain } = compileEligibility(rules)
        const short = verdict(subject)
        const long = explain(subject)
        assert.equal(short.admissible, long.admissible)
        assert.deepEqual(
          short.routes,
          long.routes.map(({ route: name, verdict: found, qualifies, open }) => ({
            route: name,
            verdict: found,
            qualifies,
            open,
          })),
        )
      }),
      RUNS,
    )
  })

  test('does not depend on the order of claims', () => {
    fc.assert(
      fc.property(known, files, (rules, subject) => {
        const { verdict } = compileEligibility(rules)
        const reversed = { ...subject, claims: subject.claims.toReversed() }
        assert.deepEqual(verdict(reversed), verdict(subject))
      }),
      RUNS,
    )
  })

  test('never turns met into not met on a further claim, save for the latest of a kind', () => {
    fc.assert(
      fc.property(growingExpression, files, claims, (require, subject, added) => {
        const { verdict } = compileEligibility(
          regulation({ a: condition(require) }, { a: route(['a']) }, tablesOf()),
        )
        const further: readonly Claim[] = added.map((one, index) => ({
          ...one,
          claim: `n${index}`,
        }))
        const more = { ...subject, claims: [...subject.claims, ...further] }
        if (verdict(subject).admissible === 'met') {
          assert.notEqual(verdict(more).admissible, 'not-met')
        }
      }),
      { numRuns: 4000 },
    )
  })

  test('is taken away by a later insufficient evaluation, and by a closing route (literal readings)', () => {
    const latest = { a: condition({ evaluation: { 'latest-not': 'insufficient' } }) }
    const { verdict } = compileEligibility(regulation(latest, { a: route(['a']) }))
    const good: Claim = { claim: 'e', kind: 'evaluation', result: 'sufficient', on: '2023-01-01' }
    const bad: Claim = { claim: 'f', kind: 'evaluation', result: 'insufficient', on: '2024-01-01' }
    assert.equal(verdict(file([good])).admissible, 'met')
    assert.equal(verdict(file([good, bad])).admissible, 'not-met')

    const closing = compileEligibility(
      regulation(
        { a: condition({ diploma: {} }), b: condition({ exam: { name: 'x' } }) },
        {
          a: route(['a'], {
            'closed-to': [{ 'who-qualify-for': 'b', says: { nl: 'x', en: 'x' } }],
          }),
          b: route(['b']),
        },
      ),
    )
    const diploma: Claim = { claim: 'd', kind: 'diploma', obtained: '2020-01-01' }
    const exam: Claim = { claim: 'x', kind: 'exam', name: 'x', passed: '2020-01-01' }
    const choosing = { chosenRoute: 'a' }
    assert.equal(closing.verdict(file([diploma], choosing)).admissible, 'met')
    assert.equal(closing.verdict(file([diploma, exam], choosing)).admissible, 'not-met')
    assert.equal(closing.verdict(file([diploma, exam])).admissible, 'met')
  })

  test('says what is missing wherever it is undecided, and what would be enough wherever it is not met', () => {
    fc.assert(
      fc.property(known, files, (rules, subject) => {
        const { routes } = compileEligibility(rules).explain(subject)
        for (const reason of reasonsOf(routes)) {
          assert.equal(missingOf(reason).length > 0, reason.verdict === 'undecided', reason.rule)
          assert.equal(whatWouldBeEnough(reason).length === 0, reason.verdict === 'met')
        }
        for (const one of routes) {
          assert.equal(whatWouldBeEnoughFor(one).length === 0, one.verdict === 'met')
        }
      }),
      RUNS,
    )
  })

  test('gives reasons that are plain data and can be read in both languages', () => {
    fc.assert(
      fc.property(known, files, (rules, subject) => {
        const { routes } = compileEligibility(rules).explain(subject)
        const stored: unknown = JSON.parse(JSON.stringify(routes))
        assert.deepEqual(JSON.parse(JSON.stringify(stored)), stored)
        for (const one of routes) {
          for (const language of ['nl', 'en'] as const) {
            const lines = renderRoute(one, language).map(({ text }) => text)
            const needs = whatWouldBeEnoughFor(one).map((need) => needInWords(need, language))
            for (const text of [...lines, ...needs]) {
              assert.match(text, /^\S.*[.:)]$|^[a-z]+$/u)
              assert.doesNotMatch(text, /undefined|\[object/)
            }
          }
        }
      }),
      RUNS,
    )
  })
})

function tablesOf(): Parameters<typeof regulation>[2] {
  return {
    general: {
      says: { nl: 'general', en: 'general' },
      rows: [{ from: '2006-01-01', channels: ['vdab'], 'passed-at': 'flemish-services' }],
    },
  }
}
