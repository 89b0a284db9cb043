import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim } from '#core/claims/schema.ts'
import { type Condition } from '#core/regulation/schema/condition.ts'
import { type Route } from '#core/regulation/schema/route.ts'
import { type EligibilityReason, compileEligibility } from './eligibility.ts'
import { whatWouldBeEnoughFor } from './enough.ts'
import { type CandidateFile } from './file.ts'
import { condition, day, file, regulation, route, says } from './fixtures/regulation.ts'
import { type RouteReason } from './route.ts'

const BACHELOR: Claim = { claim: 'd', kind: 'diploma', level: 'bachelor', obtained: '2019-06-30' }
const STAFF: Claim = {
  claim: 'j',
  kind: 'employment',
  from: '2015-01-01',
  scope: 'flemish-services',
  rank: 'B1',
}

const bachelor = condition({ diploma: { 'at-least': 'bachelor' } })
const staff = condition({ employment: { at: 'flemish-services', 'rank-at-least': 'B1' } })

function judge(
  conditions: Record<string, Condition>,
  routes: Record<string, Route>,
  subject: CandidateFile,
): EligibilityReason {
  const { verdict, explain } = compileEligibility(regulation(conditions, routes))
  const found = explain(subject)
  assert.equal(verdict(subject).admissible, found.admissible)
  return found
}

function only({ routes }: EligibilityReason): RouteReason {
  const [first] = routes
  assert.ok(first !== undefined)
  return first
}

const issued = (on: string): CandidateFile =>
  file([{ claim: 'p', kind: 'proof', type: 'ervaringsbewijs', issued: on }])
const choosing = (chosenRoute: string): CandidateFile => file([BACHELOR], { chosenRoute })

describe('a reference date (rule 42)', () => {
  const cases: readonly (readonly [
    string,
    Route['reference-date'],
    Condition['reference-date'],
    string,
  ])[] = [
    ["the route's own", 'closing', undefined, '2025-06-03'],
    ['a named day', { day: '2025-06-01' }, undefined, '2025-06-01'],
    ["the condition's own before the route's", 'closing', 'application', '2025-05-20'],
    ['the day of applying (policy 8)', 'application', undefined, '2025-05-20'],
  ]
  for (const [name, ofRoute, ofCondition, expected] of cases) {
    test(`is ${name}`, () => {
      const conditions = { bachelor: { ...bachelor, 'reference-date': ofCondition } }
      const routes = { external: route(['bachelor'], { 'reference-date': ofRoute }) }
      const last = file([{ ...BACHELOR, obtained: expected }])
      const found = only(judge(conditions, routes, last))
      assert.equal(found.conditions[0]?.referenceDate, expected)
      assert.equal(found.verdict, 'met')
      const later = file([{ ...BACHELOR, obtained: `${expected.slice(0, 8)}28` }])
      assert.equal(only(judge(conditions, routes, later)).verdict, 'not-met')
    })
  }

  test('of an alternative stays its own (rules 51–53, C13)', () => {
    const proof = condition(
      { proof: { 'one-of': ['ervaringsbewijs'] } },
      { 'reference-date': 'application' },
    )
    const either = condition({ 'any-of': [{ condition: 'bachelor' }, { condition: 'proof' }] })
    const routes = { external: route(['either']) }
    const conditions = { bachelor, proof, either }
    assert.equal(only(judge(conditions, routes, issued('2025-05-20'))).verdict, 'met')
    assert.equal(only(judge(conditions, routes, issued('2025-05-21'))).verdict, 'not-met')
  })
})

describe('a route', () => {
  test('is not refused by a condition checked at hiring (policy 14)', () => {
    const attest = condition({ attest: { type: 'equivalence' } }, { 'checked-at': 'hiring' })
    const routes = { external: route(['bachelor', 'attest']) }
    const found = only(judge({ bachelor, attest }, routes, file([BACHELOR])))
    assert.equal(found.verdict, 'met')
    assert.equal(found.atHiring[0]?.verdict, 'undecided')
    const hired = file([BACHELOR], { hiredOn: day('2025-09-01') })
    assert.equal(only(judge({ bachelor, attest }, routes, hired)).atHiring[0]?.verdict, 'not-met')
    assert.equal(only(judge({ bachelor, attest }, routes, hired)).verdict, 'met')
  })

  test('is not refused for want of a plus (rules 21, 45, 46)', () => {
    const plus = condition({ experience: { 'relevant-to': 'files' } }, { weight: 'plus' })
    const routes = { external: route(['bachelor', 'plus']) }
    const found = only(judge({ bachelor, plus }, routes, file([BACHELOR])))
    assert.equal(found.verdict, 'met')
    assert.equal(found.pluses[0]?.verdict, 'not-met')
  })

  test('does not ask what it is exempted from (rules 47, 48)', () => {
    const routes = {
      mobility: route(['bachelor', 'staff'], {
        exemptions: [{ condition: 'bachelor', says: says('exempt') }],
      }),
    }
    const found = only(judge({ bachelor, staff }, routes, file([STAFF])))
    assert.equal(found.verdict, 'met')
    assert.deepEqual(found.exemptions, [
      { condition: 'bachelor', rule: 'routes/mobility/exemptions/bachelor', says: says('exempt') },
    ])
    assert.equal(only(judge({ bachelor, staff }, routes, file([BACHELOR]))).verdict, 'not-met')
  })
})

describe('a route closed to those who qualify for another (rule 49)', () => {
  const routes = {
    external: route(['bachelor'], {
      'closed-to': [{ 'who-qualify-for': 'horizontal', says: says('closed') }],
      'also-open-to': [
        { says: says('open to staff'), require: { employment: { at: 'flemish-services' } } },
      ],
    }),
    horizontal: route(['staff']),
  }
  const conditions = { bachelor, staff }

  test('is open to who does not qualify for the other', () => {
    const { admissible, routes: found } = judge(conditions, routes, file([BACHELOR]))
    assert.equal(admissible, 'met')
    assert.equal(found[0]?.open, 'met')
  })

  test('is closed to who does, and names the rule that closes it', () => {
    const found = judge(conditions, routes, file([BACHELOR, STAFF]))
    const [external, horizontal] = found.routes
    assert.equal(external?.qualifies, 'met')
    assert.equal(external?.open, 'not-met')
    assert.equal(external?.verdict, 'not-met')
    assert.equal(external?.closures[0]?.rule, 'routes/external/closed-to/horizontal')
    assert.deepEqual(external?.closures[0]?.says, says('closed'))
    assert.equal(horizontal?.verdict, 'met')
    assert.equal(found.admissible, 'met')
  })

  test('is undecided while it is not known whether they do', () => {
    const unknown = { ...STAFF, rank: undefined }
    const found = judge(conditions, routes, file([BACHELOR, unknown])).routes[0]
    assert.equal(found?.open, 'undecided')
    assert.equal(found?.verdict, 'undecided')
  })

  test('is not opened or closed by a sentence that opens it to some (policy 12, rule 50)', () => {
    const junior = judge(conditions, routes, file([BACHELOR, { ...STAFF, rank: 'C1' }])).routes[0]
    assert.equal(junior?.verdict, 'met')
    assert.equal(junior?.opens[0]?.verdict, 'met')
    const outsider = judge(conditions, routes, file([BACHELOR])).routes[0]
    assert.equal(outsider?.verdict, 'met')
    assert.equal(outsider?.opens[0]?.verdict, 'not-met')
    assert.equal(outsider?.opens[0]?.rule, 'routes/external/also-open-to/0')
  })

  test('does not wait for a route that it closes itself', () => {
    const mutual = {
      external: routes.external,
      horizontal: route(['staff'], {
        'closed-to': [{ 'who-qualify-for': 'external', says: says('closed too') }],
      }),
    }
    const found = judge(conditions, mutual, file([BACHELOR, STAFF]))
    assert.deepEqual(
      found.routes.map(({ verdict }) => verdict),
      ['not-met', 'not-met'],
    )
  })
})

describe('the choice of a route (policy 12)', () => {
  const routes = { external: route(['bachelor']), horizontal: route(['staff']) }
  const conditions = { bachelor, staff }

  test('is never made by the system: every route is shown', () => {
    const found = judge(conditions, routes, file([BACHELOR, STAFF]))
    assert.deepEqual(
      found.routes.map(({ route: name, verdict, chosen }) => [name, verdict, chosen]),
      [
        ['external', 'met', false],
        ['horizontal', 'met', false],
      ],
    )
    assert.equal(found.chosenRoute, undefined)
  })

  test('decides once it is made', () => {
    assert.equal(judge(conditions, routes, choosing('external')).admissible, 'met')
    assert.equal(judge(conditions, routes, choosing('horizontal')).admissible, 'not-met')
    assert.throws(() => judge(conditions, routes, choosing('nowhere')), RangeError)
  })

  test('leaves somebody without a route not admissible, and with an open one undecided', () => {
    assert.equal(judge(conditions, routes, file([])).admissible, 'not-met')
    assert.equal(
      judge(conditions, routes, file([{ ...BACHELOR, level: undefined }])).admissible,
      'undecided',
    )
  })
})

describe('a judgement of a person (policy 22)', () => {
  const routes = { external: route(['bachelor']), horizontal: route(['bachelor']) }
  const judgement = {
    condition: 'bachelor',
    finding: 'met',
    reason: 'equivalent',
    by: 'p1',
  } as const

  test('stands above what the rules conclude, and both are shown', () => {
    const found = judge({ bachelor }, routes, file([], { judgements: [judgement] }))
    const reason = only(found).conditions[0]
    assert.equal(reason?.verdict, 'met')
    assert.equal(reason?.concluded, 'not-met')
    assert.deepEqual(reason?.judgement, judgement)
  })

  test('that agrees with the rules leaves what would have been enough; another one does not', () => {
    const against = { ...judgement, finding: 'not-met' } as const
    const agreeing = judge({ bachelor }, routes, file([], { judgements: [against] }))
    assert.deepEqual(
      whatWouldBeEnoughFor(only(agreeing)).map(({ need }) => need),
      ['claim'],
    )
    const other = judge({ bachelor }, routes, file([BACHELOR], { judgements: [against] }))
    assert.deepEqual(
      whatWouldBeEnoughFor(only(other)).map(({ need }) => need),
      ['judgement'],
    )
  })

  test('holds for the route it names only', () => {
    const subject = file([], { judgements: [{ ...judgement, route: 'horizontal' }] })
    const found = judge({ bachelor }, routes, subject)
    assert.deepEqual(
      found.routes.map(({ verdict }) => verdict),
      ['not-met', 'met'],
    )
  })

  test('about an alternative counts inside the condition that names it', () => {
    const outer = condition({ 'any-of': [{ condition: 'bachelor' }] })
    const subject = file([], { judgements: [judgement] })
    assert.equal(
      only(judge({ bachelor, outer }, { external: route(['outer']) }, subject)).verdict,
      'met',
    )
  })
})

describe('a regulation that names what is not there', () => {
  const broken: readonly (readonly [string, () => unknown])[] = [
    ['a condition of a route', () => compileEligibility(regulation({}, { a: route(['x']) }))],
    [
      'a condition in a condition',
      () =>
        compileEligibility(regulation({ a: condition({ condition: 'x' }) }, { a: route(['a']) })),
    ],
    [
      'a condition that leads back to itself',
      () =>
        compileEligibility(regulation({ a: condition({ condition: 'a' }) }, { a: route(['a']) })),
    ],
    [
      'a closing route',
      () =>
        compileEligibility(
          regulation(
            { bachelor },
            {
              a: route(['bachelor'], {
                'closed-to': [{ 'who-qualify-for': 'x', says: says('x') }],
              }),
            },
          ),
        ),
    ],
    [
      'a table',
      () =>
        compileEligibility(
          regulation(
            { a: condition({ selection: { type: 'other', 'published-generally': 'x' } }) },
            { a: route(['a']) },
          ),
        ),
    ],
    [
      'nothing at all',
      () => compileEligibility(regulation({ a: condition({}) }, { a: route(['a']) })),
    ],
    [
      'two things at once',
      () =>
        compileEligibility(
          regulation({ a: condition({ diploma: {}, attest: { type: 'x' } }) }, { a: route(['a']) }),
        ),
    ],
    [
      'a day that does not exist',
      () =>
        compileEligibility(
          regulation(
            { bachelor },
            { a: route(['bachelor'], { 'reference-date': { day: '2025-02-30' } }) },
          ),
        ),
    ],
  ]
  for (const [name, compile] of broken) {
    test(`is a defect: ${name}`, () => {
      assert.throws(compile, RangeError)
    })
  }
})
