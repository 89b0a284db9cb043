import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { REGULATION, TODAY } from './fixtures.ts'
import { personIn, personProblems } from '#web/pages/applying/person-form.ts'
import { reusableIn, reuseIn } from '#web/pages/applying/reuse-form.ts'
import { sentOf, versionIn } from '#web/pages/applying/sent.ts'
import { dispositionOf } from '#web/pages/applying/download.ts'

const NOOR = { given: 'Noor', family: 'Peeters', email: 'noor@voorbeeld.example' }

function problems(
  changes: Readonly<Record<string, string>>,
  isForLater = false,
): readonly string[] {
  const person = personIn(sentOf(Object.entries({ ...NOOR, ...changes })))
  return personProblems(person, isForLater).map(({ field }) => field)
}

describe('who somebody is', () => {
  test('needs a name and an address, and nothing else', () => {
    assert.deepEqual(problems({}), [])
    assert.deepEqual(problems({ given: ' ', family: '', email: '' }), ['given', 'family', 'email'])
  })

  test('may be left open for later, but not be wrong', () => {
    assert.deepEqual(problems({ given: '', family: '', email: '' }, true), [])
    assert.deepEqual(problems({ email: 'noor@' }, true), ['email'])
  })

  for (const email of ['noor', '@x.be', 'a b@x.be', 'noor@x', 'noor@x..be', 'a@b@c.be']) {
    test(`does not live at “${email}”`, () => assert.deepEqual(problems({ email }), ['email']))
  }
})

function read(fields: Readonly<Record<string, string>>): ReturnType<typeof reuseIn> {
  return reuseIn(sentOf(Object.entries(fields)), reusableIn(REGULATION), TODAY)
}

describe('a request to count an earlier result', () => {
  const [{ value, round, measure } = assert.fail()] = reusableIn(REGULATION)
  const day = { 'taken-day': '3', 'taken-month': '4', 'taken-year': '2025' }

  test('names a test of this selection and the day of the earlier one', () => {
    const taken = '2025-04-03'
    assert.deepEqual(read({ test: value, ...day }), { ok: true, value: { round, measure, taken } })
  })

  test('is for tests that are scored only', () => {
    const scored = REGULATION.rounds.flatMap(({ measures = {} }) => Object.values(measures))
    const count = scored.filter(({ counts }) => counts === 'scored').length
    assert.equal(reusableIn(REGULATION).length, count)
  })

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string[]])[] = [
    ['nothing', {}, ['test', 'taken']],
    ['a test that is not there', { ...day, test: 'nergens/niets' }, ['test']],
    ['a day to come', { test: value, ...day, 'taken-year': '2027' }, ['taken']],
    ['no such day', { test: value, ...day, 'taken-day': '31' }, ['taken']],
  ]
  for (const [name, fields, expected] of wrong) {
    test(`with ${name} comes back`, () => {
      const result = read(fields)
      assert.ok(!result.ok)
      assert.deepEqual(
        result.refusal.map(({ field }) => field),
        expected,
      )
    })
  }
})

describe('a form as it was sent', () => {
  test('has texts without the space around them, and lines that end one way', () => {
    const sent = sentOf([
      ['a', ' x\r\ny '],
      ['b', '1'],
      ['b', '2'],
    ])
    assert.deepEqual([sent.one('a'), sent.all('b'), sent.one('c')], ['x\ny', ['1', '2'], ''])
  })

  for (const [text, version] of [
    ['7', 7],
    ['', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['99999999999', undefined],
  ] as const) {
    test(`has ${version ?? 'no'} version when it says “${text}”`, () => {
      assert.equal(versionIn(sentOf([['version', text]])), version)
    })
  }
})

test('the name of a file that is sent cannot break out of its header', () => {
  assert.equal(
    dispositionOf('a"\r\nb é\'.pdf'),
    `attachment; filename="a___b __.pdf"; filename*=UTF-8''a%22%0D%0Ab%20%C3%A9%27.pdf`,
  )
})
