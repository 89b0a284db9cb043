import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { type ProfileFindingCode } from './finding.ts'
import { profileMessages } from './messages.ts'

type Facts = Parameters<(typeof profileMessages)['assumption']['nl']['what']>[0]

const levels = { competence: 'visie', level: 2, from: 11, to: 12 }
const facts = {
  'approval-missing': {},
  'approval-not-filled': { party: 'human-resources', fields: ['name', 'date'] },
  assumption: { nl: 'Niets.', en: 'Nothing.' },
  'assumption-incomplete': { missing: 'assumed' },
  'class-outside-level': { ...levels, 'class-from': 13, 'class-to': 14 },
  'class-range-differs': { ...levels, 'dictionary-from': 13, 'dictionary-to': 14 },
  'class-range-reversed': { from: 14, to: 13 },
  'cluster-unknown': { competence: 'visie', cluster: 'elders', known: ['denken', 'beheer'] },
  'competence-unknown': { competence: 'visie', known: ['analyseren', 'inleving'] },
  'duplicate-id': { id: 'visie' },
  'level-order': { competence: 'visie', level: 1, before: 2 },
  'level-unknown': { competence: 'visie', level: 2, known: ['1', '3'] },
  'mixed-script': { word: 'éлке', letters: ['л (U+043B)', 'к (U+043A)'] },
  'result-area-without-purpose': { id: 'analyse' },
} as const satisfies Readonly<Record<ProfileFindingCode, Facts>>

const codes = Object.keys(facts).filter((code) => isCode(code))

function isCode(code: string): code is ProfileFindingCode {
  return code in facts
}

describe('the wording of findings', () => {
  for (const code of codes) {
    for (const language of ['nl', 'en'] as const) {
      test(`says of ${code} in ${language} what, why and what to do, with every fact`, () => {
        const { what, why, fix } = profileMessages[code][language]
        const said = [what(facts[code]), why, fix(facts[code])]
        for (const sentence of said) assert.match(sentence, /^\S.*[.:?!…a-z]$/u)
        for (const [name, fact] of Object.entries(facts[code])) {
          if (name === 'party' || name === (language === 'nl' ? 'en' : 'nl')) continue
          const shown = typeof fact === 'object' ? fact.join(', ') : String(fact)
          assert.ok(said.join(' ').includes(shown), `${name} = ${shown} in: ${said.join(' ')}`)
        }
      })
    }

    test(`differs between the languages for ${code}`, () => {
      const { nl, en } = profileMessages[code]
      assert.notEqual(nl.what(facts[code]), en.what(facts[code]))
      assert.notEqual(nl.why, en.why)
      assert.notEqual(nl.fix(facts[code]), en.fix(facts[code]))
    })
  }

  test('names the party whose approval is not filled in', () => {
    const { nl, en } = profileMessages['approval-not-filled']
    const jobHolder = { party: 'job-holder', fields: ['date'] }
    assert.match(nl.what(facts['approval-not-filled']), / HR /u)
    assert.match(nl.what(jobHolder), / de functiehouder /u)
    assert.match(en.what(facts['approval-not-filled']), / HR /u)
    assert.match(en.what(jobHolder), / the job holder /u)
  })

  test('says so when a competence has no level at all', () => {
    const none = { competence: 'visie', level: 1, known: [] }
    assert.match(profileMessages['level-unknown'].nl.fix(none), /^Er is nog geen niveau/u)
    assert.match(profileMessages['level-unknown'].en.fix(none), /^No level is described yet/u)
  })

  test('asks whether the nearest known name was meant, and nothing where none is near', () => {
    for (const [code, name] of [
      ['competence-unknown', 'competence'],
      ['cluster-unknown', 'cluster'],
    ] as const) {
      const { nl, en } = profileMessages[code]
      const near = { competence: 'visie', [name]: 'analyseeren', known: ['beheer', 'analyseren'] }
      assert.match(nl.fix(near), /^Bedoel je "analyseren"\? \p{Lu}/u)
      assert.match(en.fix(near), /^Did you mean "analyseren"\? \p{Lu}/u)
      const far = { competence: 'visie', [name]: 'elders', known: ['beheer'] }
      assert.doesNotMatch(nl.fix(far) + en.fix(far), /\?/u)
    }
  })

  test('is a defect when a fact is missing', () => {
    assert.throws(() => profileMessages['duplicate-id'].nl.what({}), /lacks the fact "id"/u)
  })
})
