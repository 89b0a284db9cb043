import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { casesByTopic, changed, reported } from '../../../../test/checks/cases.ts'
import { checkSeverities, finding } from '../check/codes.ts'
import { checkMessages, isCheckCode, worded } from './messages.ts'
import { factsIn, filled } from './wording.ts'

/** Codes that quote what stands in the file. */
const QUOTES: ReadonlySet<string> = new Set([
  'unknown-value',
  'wrong-form',
  'threshold-unknown-value',
])

/** The facts of a template, a name in two languages taken as one. */
function factNames(template: string): readonly string[] {
  return factsIn(template)
    .map((name) => name.replace(/-?(?:nl|en)$/u, ''))
    .toSorted()
}

describe('the messages of the checks', () => {
  test('are those of the codes there are', () => {
    assert.deepEqual(Object.keys(checkMessages).toSorted(), Object.keys(checkSeverities).toSorted())
  })

  test('ask the same facts in both languages, apart from names that have two', () => {
    for (const [code, { nl, en }] of Object.entries(checkMessages)) {
      assert.deepEqual(factNames(nl.what), factNames(en.what), code)
      assert.deepEqual(new Set(factNames(nl.fix)), new Set(factNames(en.fix)), code)
      assert.deepEqual(factsIn(nl.why + en.why), [], code)
    }
  })

  test('are sentences', () => {
    for (const [code, message] of Object.entries(checkMessages)) {
      for (const { what, why, fix } of Object.values(message)) {
        assert.match(what, /^["`\p{Lu}{].*[.}\]]$/u, `${code}: ${what}`)
        assert.match(why, /^[\p{Lu}"].*\.$/u, `${code}: ${why}`)
        assert.match(fix, /^[[\p{Lu}].*[.\]]$/u, `${code}: ${fix}`)
      }
    }
  })

  test('find every fact they need in the findings of the cases', () => {
    for (const each of casesByTopic().flatMap(([, cases]) => cases)) {
      for (const found of reported(changed(each))) {
        const { what } = checkMessages[found.code].nl
        const absent = factsIn(what).filter((name) => found.facts[name] === undefined)
        assert.deepEqual(absent, [], `${each.case}: ${found.code}`)
        for (const language of ['nl', 'en'] as const) {
          assert.doesNotMatch(worded(found, language).what, /undefined|\{[a-z]/u)
        }
      }
    }
  })
})

describe('a finding in words', () => {
  const wrongDay = finding('weekday-contradicts-date', [], {
    day: '2021-12-21',
    stated: 7,
    right: 2,
    nearest: '2021-12-19',
  })

  test('names days and weekdays in Dutch', () => {
    const { what, fix } = worded(wrongDay, 'nl')
    assert.equal(what, 'dinsdag 21 december 2021 is geen zondag.')
    assert.equal(
      fix,
      'Schrijf dinsdag, of neem de dichtstbijzijnde zondag: zondag 19 december 2021 (2021-12-19).',
    )
  })

  test('writes figures in the manner of the language, in lists too', () => {
    const facts = { of: 'total', value: '62.5', low: '0.5', high: '1/3' }
    const found = finding('threshold-off-scale', [], facts)
    assert.equal(
      worded(found, 'nl').what,
      'Het minimum 62,5 op "total" ligt buiten de schaal, van 0,5 tot 1/3.',
    )
    assert.match(
      worded(found, 'en').what,
      /^The minimum 62\.5 on "total" is off its scale, 0\.5 to/u,
    )
    const group = finding('withdrawal-harms-another', [], {
      group: ['A (main 6.5; ADM 3)', 'B (main 7.25; ADM 4)'],
    })
    assert.match(worded(group, 'nl').what, /A \(main 6,5; ADM 3\), B \(main 7,25; ADM 4\)\./u)
  })

  test('writes no figure of the cases with a point in Dutch', () => {
    for (const each of casesByTopic().flatMap(([, cases]) => cases)) {
      for (const found of reported(changed(each))) {
        if (QUOTES.has(found.code)) continue
        assert.doesNotMatch(worded(found, 'nl').what, /\d\.\d/u, `${each.case}: ${found.code}`)
      }
    }
  })

  test('names them in English', () => {
    assert.equal(worded(wrongDay, 'en').what, 'Tuesday 21 December 2021 is not a Sunday.')
  })

  test('speaks of one day where a range is one day', () => {
    const facts = { from: '2018-01-01', through: '2018-01-01' }
    assert.match(worded(finding('range-overlap', [], facts), 'nl').what, /^Op maandag 1 januari/u)
    assert.match(
      worded(finding('range-hole', [], facts), 'en').what,
      /on Monday 1 January 2018\.$/u,
    )
    const wide = finding('range-overlap', [], { ...facts, through: '2018-01-02' })
    assert.match(worded(wide, 'nl').what, /^Van .* tot en met /u)
  })

  test('speaks of closing where the day is that of closing', () => {
    const facts = { day: '2025-05-01', 'name-nl': 'Dag van de Arbeid', 'name-en': 'Labour Day' }
    const closing = finding('on-holiday', ['announcement', 'closing'], facts)
    assert.match(worded(closing, 'nl').what, /^De vacature sluit op donderdag 1 mei 2025/u)
    const weekend = finding('on-weekend', ['announcement', 'closing'], { day: '2025-03-02' })
    assert.equal(
      worded(weekend, 'nl').what,
      'De vacature sluit in het weekend, op zondag 2 maart 2025.',
    )
    assert.match(worded(weekend, 'en').why, /does not move on to Monday/u)
    const held = finding('on-weekend', ['rounds', 0, 'schedule', 0, 'when'], { day: '2025-03-02' })
    assert.equal(worded(held, 'en').what, 'Sunday 2 March 2025 falls at the weekend.')
    const session = finding('on-holiday', ['rounds', 0, 'schedule', 0, 'when'], facts)
    assert.doesNotMatch(worded(session, 'nl').what, /sluit op/u)
  })

  test('writes a figure with a comma in Dutch', () => {
    const found = finding('total-weights', [], { sum: '0.9' })
    assert.match(worded(found, 'nl').what, /samen 0,9,/u)
    assert.match(worded(found, 'en').what, /up to 0\.9,/u)
  })

  test('keeps a list of YAML in its brackets', () => {
    assert.equal(filled('Write `[a, b]`.', {}, 'en'), 'Write `[a, b]`.')
  })

  test('says first after which amendment it holds', () => {
    const facts = { field: 'ties', amendment: 'later', 'amended-at': 'rounds/a/cut-off/ties' }
    assert.match(
      worded(finding('missing-field', [], facts), 'en').what,
      /^After amendment "later", at rounds\/a\/cut-off\/ties: The field/u,
    )
  })

  test('leaves out what has no fact', () => {
    assert.equal(filled('One.[ Did you mean {nearest}?]', { nearest: '' }, 'en'), 'One.')
    assert.equal(
      filled('One.[ Did you mean {nearest}?]', { nearest: 'two' }, 'en'),
      'One. Did you mean two?',
    )
  })

  test('knows a code of the checks from another', () => {
    assert.ok(isCheckCode('missing-field'))
    assert.ok(!isCheckCode('toString'))
  })
})
