/**
 * Any claims, expressions, regulations and files, for properties that hold for all of them.
 *
 * Jobs begin on the first and end on the last day of a month: what closing a gap of a day or two may lessen (policy 7) is
 * a case of its own.
 *
 * @module
 */

import * as fc from 'fast-check'
import { type Claim, claim as claimSchema } from '#core/claims/schema.ts'
import { type Expression, type PublicationTable } from '#core/regulation/schema/condition.ts'
import { type Conditions } from '#core/eligibility/condition.ts'
import { type CandidateFile, type Judgement } from '#core/eligibility/file.ts'
import { condition, day, regulation, route, says } from '#core/eligibility/fixtures/regulation.ts'

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined })
const days = fc.constantFrom('2012-05-01', '2019-06-30', '2025-05-20', '2025-06-03', '2025-06-30')
const levels = fc.constantFrom('C', 'B', 'A')
const scopes = fc.constantFrom('flemish-services', 'external-authority', 'private')
const ranks = fc.constantFrom('C1', 'B1', 'A2L', 'A2E')
const statuses = fc.constantFrom('statutory', 'contractual')

const shapes = [
  fc.record({
    kind: fc.constant('diploma'),
    level: maybe(fc.constantFrom('secondary', 'bachelor', 'master')),
    obtained: maybe(days),
    expected: maybe(days),
    country: maybe(fc.constantFrom('BE', 'FR')),
    language: maybe(fc.constantFrom('nl', 'fr')),
  }),
  fc.record({
    kind: fc.constant('proof'),
    type: fc.constantFrom('toegangsbewijs', 'ervaringsbewijs'),
    'for-function': maybe(fc.boolean()),
    issued: maybe(days),
    'valid-through': maybe(days),
  }),
  fc.record({
    kind: fc.constant('employment'),
    scope: maybe(scopes),
    status: maybe(statuses),
    rank: maybe(ranks),
    level: maybe(levels),
    from: fc.constantFrom('2019-01-01', '2021-07-01', '2024-02-01'),
    until: maybe(fc.constantFrom('2020-12-31', '2024-01-31', '2025-05-31')),
    'social-security': maybe(fc.constantFrom('rsz', 'none')),
    'relevant-to': maybe(fc.constantFrom(['files'], [])),
    fraction: maybe(fc.constantFrom('1/2', '1')),
  }),
  fc.record({
    kind: fc.constant('selection'),
    type: maybe(fc.constantFrom('objective-recruitment-system', 'other')),
    authority: maybe(fc.constantFrom('flemish-services', 'other-authority')),
    'before-entry': maybe(fc.boolean()),
    published: maybe(days),
    channels: maybe(fc.constantFrom(['vdab'], ['selor'], [])),
  }),
  fc.record({
    kind: fc.constant('evaluation'),
    result: fc.constantFrom('sufficient', 'insufficient'),
    on: maybe(days),
  }),
  fc.record({
    kind: fc.constant('criminal-record'),
    rights: maybe(fc.constantFrom('intact', 'deprived')),
    issued: maybe(days),
  }),
  fc.record({
    kind: fc.constant('exam'),
    name: fc.constantFrom('artikel-7', 'other'),
    level: maybe(levels),
    passed: maybe(days),
  }),
  fc.record({
    kind: fc.constant('statement'),
    about: fc.constantFrom('car', 'licence'),
    holds: fc.boolean(),
    on: maybe(days),
  }),
  fc.record({ kind: fc.constant('citizenship'), country: fc.constantFrom('BE', 'US') }),
]

/** Any claims, each with a name of its own. */
export const claims: fc.Arbitrary<readonly Claim[]> = fc
  .array(fc.oneof(...shapes), { maxLength: 6 })
  .map((all) => all.map((one, index) => claimSchema.parse({ ...one, claim: `c${index}` })))

/** Tests of which a further claim can take nothing away. */
const growing: readonly fc.Arbitrary<Expression>[] = [
  fc.record({
    diploma: fc.record({
      'at-least': maybe(fc.constant('bachelor' as const)),
      'from-outside': maybe(fc.constant('benelux' as const)),
      in: maybe(fc.constant('nl')),
      'expected-by': maybe(fc.constant('2025-06-30')),
    }),
  }),
  fc.record({
    proof: fc.record({
      'one-of': fc.constant(['toegangsbewijs' as const]),
      'for-function': maybe(fc.constant(true as const)),
    }),
  }),
  fc.record({
    employment: fc.record({
      at: maybe(fc.constant('flemish-services' as const)),
      status: maybe(fc.constant('statutory' as const)),
      'rank-at-least': maybe(fc.constantFrom('B1', 'A2L')),
    }),
  }),
  fc.record({
    experience: fc.record({
      'relevant-to': fc.constant('files'),
      'at-least': maybe(fc.constantFrom('P1Y', 'P2Y6M', 'P4Y')),
      'social-security': maybe(fc.constant(['rsz' as const])),
      'part-time': maybe(fc.constantFrom('calendar-time' as const, 'by-fraction' as const)),
    }),
  }),
  fc.constant({
    selection: { type: 'objective-recruitment-system', 'published-generally': 'general' },
  }),
  fc.constant({ exam: { name: 'artikel-7', level: 'B' } }),
  fc.constant({ statement: { about: 'car' } }),
  fc.constant({ citizenship: { of: ['EEA'] } }),
  fc.constant({ judgement: { question: 'conduct' } }),
]

/** Tests on the latest document of a kind, from which a further claim can take away. */
const latest: readonly fc.Arbitrary<Expression>[] = [
  fc.constant({ evaluation: { 'latest-not': 'insufficient' } }),
  fc.constant({ 'criminal-record': { rights: 'intact' } }),
]

function expressions(leaves: readonly fc.Arbitrary<Expression>[]): fc.Arbitrary<Expression> {
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(...leaves),
      fc.record({ 'all-of': fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ 'any-of': fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    ),
  }))
  return tree
}

/** Any expression. */
export const expression: fc.Arbitrary<Expression> = expressions([...growing, ...latest])

/** Any expression of which a further claim can take nothing away, mostly of one or two tests. */
export const growingExpression: fc.Arbitrary<Expression> = fc.oneof(
  fc.oneof(...growing),
  expressions(growing),
)

const TABLE: PublicationTable = {
  says: says('general'),
  rows: [
    { from: '2018-01-01', channels: ['vdab'], 'passed-at': 'flemish-services' },
    { from: '2006-01-01', channels: ['selor', 'vdab'], 'passed-at': 'other-authority' },
  ],
}

const references = fc.constantFrom('closing' as const, 'application' as const, 'hiring' as const, {
  day: '2025-06-01',
})

/** A regulation of four conditions and three routes, of which the first is closed by the second. */
export function regulations(of: fc.Arbitrary<Expression>): fc.Arbitrary<Conditions> {
  return fc
    .record({
      requires: fc.tuple(of, of, of),
      reference: maybe(references),
      weight: fc.constantFrom('must' as const, 'plus' as const),
    })
    .map(({ requires: [a, b, c], reference, weight }) => {
      const closed = [{ 'who-qualify-for': 'second', says: says('closed') }]
      return regulation(
        {
          a: condition(a),
          b: condition(b, { 'reference-date': reference }),
          c: condition(c, { weight }),
          ab: condition({ 'any-of': [{ condition: 'a' }, { condition: 'b' }] }),
        },
        {
          first: route(['ab', 'c'], { 'closed-to': closed }),
          second: route(['b']),
          third: route(['a', 'c'], { 'reference-date': 'application' }),
        },
        { general: TABLE },
      )
    })
}

const judgements: fc.Arbitrary<readonly Judgement[]> = fc.array(
  fc.record({
    condition: fc.constantFrom('a', 'b', 'ab', 'conduct'),
    route: maybe(fc.constantFrom('first', 'second')),
    finding: fc.constantFrom('met' as const, 'not-met' as const),
    reason: fc.constant('seen'),
    by: fc.constant('p1'),
  }),
  { maxLength: 2 },
)

/** Any file. */
export const files: fc.Arbitrary<CandidateFile> = fc
  .record({
    claims,
    appliedOn: fc.constant(day('2025-05-20')),
    evidence: fc.dictionary(
      fc.constantFrom('c0', 'c1', 'c2'),
      fc.constantFrom('verified' as const, 'refuted' as const),
    ),
    judgements,
    hiredOn: maybe(fc.constant(day('2025-09-01'))),
  })
  .map((one) => ({ ...one, evidence: new Map(Object.entries(one.evidence)) }))
