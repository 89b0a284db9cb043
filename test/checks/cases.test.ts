import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkSeverities, fileSeverities } from '#core/regulation/check/codes.ts'
import { propertySeverities } from '#core/regulation/check/properties/severities.ts'
import { namesOf, withValueAt } from '#core/regulation/path.ts'
import { baseRegulation, casesByTopic, changed, reported } from './cases.ts'

describe('the base regulation', () => {
  test('leaves nothing to wish', () => {
    assert.deepEqual(reported(baseRegulation()), [])
  })
})

for (const [topic, cases] of casesByTopic()) {
  describe(`the checks of ${topic}`, () => {
    for (const each of cases) {
      const verdict = each.expect.length === 0 ? 'is sound' : `reports ${each.expect.join(', ')}`
      test(`${verdict}: ${each.case}`, () => {
        const document = changed(each)
        const found = reported(document)
        assert.deepEqual(found.map(({ code }) => code).toSorted(), each.expect.toSorted())
        const places = found.map(({ path }) => namesOf(document, path).join('/'))
        assert.deepEqual(places.toSorted(), [each.at ?? []].flat().toSorted())
        if (each.facts !== undefined) {
          const facts = { ...each.facts }
          const seen = found.map((one) =>
            Object.fromEntries(Object.keys(facts).map((name) => [name, one.facts[name]])),
          )
          const fits = seen.some((one) => JSON.stringify(one) === JSON.stringify(facts))
          assert.ok(fits, JSON.stringify(found.map((one) => one.facts)))
        }
      })
    }
  })
}

describe('a figure that a number cannot keep', () => {
  const step = ['rounds', 1, 'measures', 'form', 'scale', 'step']

  test('is reported where it did not come from a file', () => {
    const found = reported(withValueAt(baseRegulation(), step, 1e-7))
    assert.deepEqual(
      found.map(({ code, path }) => ({ code, path })),
      [{ code: 'figure-not-exact', path: step }],
    )
  })

  test('is taken in full where it is written as a text', () => {
    assert.deepEqual(reported(withValueAt(baseRegulation(), step, '0.0000001')), [])
  })
})

describe('the cases of the checker', () => {
  test('show every code that concerns more than the text of a file or invented candidates', () => {
    const shown = new Set(
      casesByTopic().flatMap(([, cases]) => cases.flatMap((each) => each.expect)),
    )
    const elsewhere = { ...fileSeverities, ...propertySeverities, 'figure-not-exact': 'error' }
    const codes = Object.keys(checkSeverities).filter((code) => !Object.hasOwn(elsewhere, code))
    assert.deepEqual(
      codes.filter((code) => !shown.has(code)),
      [],
    )
  })
})
