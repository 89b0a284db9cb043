import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { compileEligibility } from './eligibility.ts'
import { whatWouldBeEnough, whatWouldBeEnoughFor } from './enough.ts'
import { type CandidateFile } from './file.ts'
import { condition, file, reasonFor, regulation, route, says } from './fixtures/regulation.ts'
import { type RouteReason } from './route.ts'
import { needInWords, render, renderRoute } from './words.ts'

const BACHELOR: ClaimOf<'diploma'> = {
  claim: 'd',
  kind: 'diploma',
  level: 'bachelor',
  obtained: '2019-06-30',
}
const ASKED = { diploma: { 'at-least': 'bachelor' } } as const

const sentences = (claims: readonly Claim[], language: 'nl' | 'en' = 'nl'): readonly string[] =>
  render(reasonFor(ASKED, claims), language).map(({ text }) => text)

function routeOf(subject: CandidateFile): RouteReason {
  const conditions = {
    bachelor: condition(ASKED, { says: { nl: 'Je bent bachelor.', en: 'You are a bachelor.' } }),
    staff: condition({ employment: { at: 'flemish-services' } }),
  }
  const closed = [
    {
      'who-qualify-for': 'other',
      says: { nl: 'Gesloten voor personeel.', en: 'Closed to staff.' },
    },
  ]
  const routes = {
    external: route(['bachelor'], { name: says('Extern'), 'closed-to': closed }),
    other: route(['staff']),
  }
  const [first] = compileEligibility(regulation(conditions, routes)).explain(subject).routes
  assert.ok(first !== undefined)
  return first
}

const found = (how: 'verified' | 'refuted'): string | undefined =>
  render(reasonFor(ASKED, [BACHELOR], { file: { evidence: new Map([['d', how]]) } }), 'nl').map(
    ({ text }) => text,
  )[1]

describe('a reason in words', () => {
  test('says why a claim serves', () => {
    assert.deepEqual(sentences([BACHELOR]), [
      'Een diploma (minstens: bachelor): voldaan.',
      'Je diploma (bachelor) van 30 juni 2019 voldoet: behaald ten laatste op 3 juni 2025.',
    ])
    assert.deepEqual(sentences([BACHELOR], 'en'), [
      'A diploma (at least: bachelor): met.',
      'Your diploma (bachelor) of 30 June 2019 meets this: obtained on or before 3 June 2025.',
    ])
  })

  test('says what is wrong with a claim', () => {
    assert.equal(
      sentences([{ ...BACHELOR, obtained: '2025-06-04' }])[1],
      'Je diploma (bachelor) van 4 juni 2025 voldoet niet: de dag waarop je het behaalde (4 juni 2025) valt na 3 juni 2025.',
    )
    assert.equal(
      sentences([{ ...BACHELOR, level: 'graduate' }])[1],
      'Je diploma (graduaat) van 30 juni 2019 voldoet niet: het niveau (graduaat) is niet wat gevraagd wordt.',
    )
  })

  test('says what is not known, and when nothing was stated', () => {
    assert.deepEqual(sentences([{ ...BACHELOR, level: undefined }]), [
      'Een diploma (minstens: bachelor): nog niet te beslissen.',
      'Je diploma van 30 juni 2019 is nog niet te beoordelen.',
      'Nog niet bekend: het niveau.',
    ])
    assert.equal(sentences([])[1], 'Je gaf hierover niets op.')
  })

  test('tells a refuted claim from a checked one', () => {
    assert.match(found('verified') ?? '', /\(nagekeken\) voldoet/)
    assert.match(found('refuted') ?? '', /telt niet mee: bij nazicht/)
  })

  test('shows a judgement beside what the rules say', () => {
    const judgement = {
      condition: 'bachelor',
      finding: 'met',
      reason: 'gelijkwaardig',
      by: 'p',
    } as const
    const lines = renderRoute(routeOf(file([], { judgements: [judgement] })), 'nl')
    assert.equal(lines[1]?.text, 'Je bent bachelor. Voldaan.')
    assert.equal(
      lines[2]?.text,
      'Een persoon besliste dit. Reden: gelijkwaardig. De regels zelf zeggen: niet voldaan.',
    )
  })

  test('leaves out the alternatives that are not met where one is enough', () => {
    const either: Expression = { 'any-of': [ASKED, { attest: { type: 'x' } }] }
    const shown = (claims: readonly Claim[]): number =>
      render(reasonFor(either, claims), 'nl').filter(({ depth }) => depth === 1).length
    assert.equal(shown([BACHELOR]), 1)
    assert.equal(shown([]), 2)
  })

  test('names the rule that closes a route', () => {
    const staff: Claim = {
      claim: 'j',
      kind: 'employment',
      from: '2020-01-01',
      scope: 'flemish-services',
    }
    const texts = renderRoute(routeOf(file([BACHELOR, staff])), 'nl').map(({ text }) => text)
    assert.equal(texts[0], 'Extern: niet voldaan.')
    assert.ok(texts.includes('Gesloten voor personeel. Daarom is dit kanaal voor jou gesloten.'))
  })
})

describe('what would be enough', () => {
  const either: Expression = {
    'any-of': [
      { 'all-of': [{ diploma: { in: 'nl' } }, { attest: { type: 'x' } }] },
      { proof: { 'one-of': ['ervaringsbewijs'] } },
    ],
  }

  test('is nothing once it is met', () => {
    assert.deepEqual(whatWouldBeEnough(reasonFor(ASKED, [BACHELOR])), [])
  })

  test('is the alternative that needs least', () => {
    const needs = whatWouldBeEnough(reasonFor(either, []))
    assert.equal(needs.length, 1)
    assert.equal(
      needs.map((need) => needInWords(need, 'nl')).join(),
      'Dit zou volstaan: een bewijs dat een diploma vervangt (een van: ervaringsbewijs), beoordeeld op 3 juni 2025.',
    )
  })

  test('is a fact to fill in rather than another claim', () => {
    const one = { 'any-of': [ASKED, { attest: { type: 'x' } }] } as const
    const needs = whatWouldBeEnough(reasonFor(one, [{ ...BACHELOR, level: undefined }]))
    assert.deepEqual(
      needs.map((need) => needInWords(need, 'en')),
      ['Fill in: the level.'],
    )
  })

  test('is, for a closed route, that it were open', () => {
    const staff: Claim = {
      claim: 'j',
      kind: 'employment',
      from: '2020-01-01',
      scope: 'flemish-services',
    }
    const [need] = whatWouldBeEnoughFor(routeOf(file([BACHELOR, staff])))
    assert.equal(need?.need, 'open-route')
    assert.equal(need?.rule, 'routes/external/closed-to/other')
  })
})
