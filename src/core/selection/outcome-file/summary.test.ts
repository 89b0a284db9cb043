import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import type { Language } from '#core/values/text.ts'
import { type Told, applied, decided, passing, tell, tested } from '../fixtures/story.ts'
import { outcomeParts } from './outcome-file.ts'
import { summaryOf } from './summary.ts'

const source = new URL('../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(source, 'utf8')))

function summary(steps: readonly Told[], language: Language = 'nl'): string {
  const { head } = outcomeParts(tell(regulation, steps), undefined)
  return summaryOf(head, regulation, language).join('\n')
}

describe('the summary of an outcome', () => {
  const one = [...applied('k1'), ...passing(regulation, ['k1'], 'cv-screening')]
  const two = [...applied('k1', 'k2'), ...passing(regulation, ['k1', 'k2'], 'cv-screening')]

  test('counts one person in the singular, several in the plural', () => {
    assert.match(summary(one), / 1 {2}gaat door\n/)
    assert.match(summary(one, 'en'), / 1 {2}goes on\n/)
    assert.match(summary(two), / 2 {2}gaan door\n/)
  })

  test('names the round that is waited for by its title beside its code', () => {
    assert.match(
      summary(one),
      /wacht \(op de beslissing over Selectieronde 1b: voorselectie met computertesten \[preselection\]\)/,
    )
  })

  test('names the measure of a cut-off by its title beside its code', () => {
    const cut = [...two, ...tested({ k1: 6, k2: 5 }), ...decided('preselection')]
    assert.match(summary(cut), /grensscore Hoofdmeting \(leervermogen\) \[main\] 5\n/)
  })

  test('says beside the name of a point what is to be done and who does it', () => {
    assert.match(
      summary(one),
      / {2}! rounds\/preselection\/scores \(selectieverantwoordelijke\) — scores invullen: Selectieronde 1b/,
    )
    assert.match(summary(one, 'en'), /scores \(selector\) — record scores: Round 1b/)
  })
})
