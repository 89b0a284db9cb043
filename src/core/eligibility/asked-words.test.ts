import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as schema from '#core/regulation/schema/condition.ts'
import type { Language } from '#core/values/text.ts'
import { askedInWords } from './asked-words.ts'

const PROPERTIES = {
  diploma: schema.diplomaTest,
  proof: schema.proofTest,
  employment: schema.employmentTest,
  experience: schema.experienceTest,
  selection: schema.selectionTest,
  exemption: schema.exemptionTest,
  evaluation: schema.evaluationTest,
  exam: schema.examTest,
  attest: schema.attestTest,
  citizenship: schema.citizenshipTest,
  'criminal-record': schema.criminalRecordTest,
  statement: schema.statementTest,
} as const

const LANGUAGES: readonly Language[] = ['nl', 'en']

/** A property is given as `true`, whatever its type, to see its name alone. */
const isExpression = (value: object): value is schema.Expression => Object.keys(value).length === 1

describe('what a condition asks, in words', () => {
  for (const [kind, { shape }] of Object.entries(PROPERTIES)) {
    test(`names everything that can be asked of a claim: ${kind}`, () => {
      for (const property of Object.keys(shape)) {
        const asks = { [kind]: { [property]: true } }
        assert.ok(isExpression(asks))
        for (const language of LANGUAGES) {
          const words = askedInWords(asks, language)
          assert.match(
            words,
            /^(?:een|het|de|a|an|the)? ?\p{L}[^:()]+ \(\p{L}[^:()]*\)$/u,
            property,
          )
          assert.ok(language === 'en' || !words.includes('-'), words)
        }
      }
    })
  }

  test('gives lengths, days, lists and names as people write them', () => {
    const diploma = {
      'at-least': 'bachelor',
      'on-list': 'shortage',
      obtained: { from: '2002-01-01', through: '2024-06-01' },
    } as const
    assert.equal(
      askedInWords({ diploma }, 'en'),
      'a diploma (at least: bachelor; on the list: shortage; obtained: from 1 January 2002, through 1 June 2024)',
    )
    assert.equal(
      askedInWords({ diploma: { obtained: { after: '2024-06-01' } } }, 'nl'),
      'een diploma (behaald: na 1 juni 2024)',
    )
    const relevant = { 'relevant-to': 'websites', 'at-least': 'P2Y' }
    assert.equal(
      askedInWords({ experience: relevant }, 'nl', { nl: 'sites bouwen', en: 'building sites' }),
      'ervaring (in: sites bouwen; minstens: 2 jaar)',
    )
  })

  test('says nothing between brackets where any claim of the kind will do', () => {
    assert.equal(askedInWords({ diploma: {} }, 'en'), 'a diploma')
    assert.equal(askedInWords({ diploma: { 'at-least': undefined } }, 'en'), 'a diploma')
  })
})
