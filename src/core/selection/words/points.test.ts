import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { pointInWords } from './points.ts'

const source = new URL('../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(source, 'utf8')))

describe('an open point in words', () => {
  const cases: readonly (readonly [kind: string, rule: string, nl: string])[] = [
    ['confirmation', 'rounds/competences', 'de uitkomst bevestigen: Selectieronde 2: competenties'],
    [
      'late-work',
      'rounds/preselection/measures/main/timed',
      'laat werk scoren of niet: Selectieronde 1b: voorselectie met computertesten, Hoofdmeting (leervermogen)',
    ],
    ['extension', 'reserve/extension', 'verlengen: wervingsreserve'],
    ['ranked-list-call', 'ranked-list/call', 'de volgende oproepen: lijst met rangschikking'],
    [
      'admission',
      'hiring/admission-conditions/conduct',
      'een toelatingsvoorwaarde beoordelen: Je gedrag past bij wat de functie vraagt.',
    ],
    ['condition-undecided', 'routes/external', 'de voorwaarden beoordelen: Externe aanwerving'],
    ['choice-among-passed', 'hiring/choice', 'kiezen onder wie slaagde'],
  ]
  for (const [kind, rule, nl] of cases) {
    test(`is “${nl}”`, () => assert.equal(pointInWords({ kind, rule }, regulation, 'nl'), nl))
  }

  test('speaks the language of the reader', () => {
    const point = { kind: 'extension', rule: 'reserve/extension' }
    assert.equal(pointInWords(point, regulation, 'en'), 'extend: reserve')
  })
})
