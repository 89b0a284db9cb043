import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parseInstant } from '#core/values/instant.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseYaml } from '#files/yaml.ts'
import { sentOf } from '../sent.ts'
import { paperIn } from './read.ts'

const yaml = parseYaml(readFileSync('regulations/opgroeien-19498.yaml', 'utf8'))
const regulation = schema.parse(yaml.ok ? yaml.value.data : assert.fail())
const now = parseInstant('2025-11-05T10:00:00Z') ?? assert.fail()

const DIPLOMA = { kind: 'diploma', claim: 'diploma-1', level: 'master', obtained: '2001-06-30' }
const FILLED_IN = {
  key: 'k-1',
  channel: 'post',
  'postmark-day': '3',
  'postmark-month': '11',
  'postmark-year': '2025',
  'received-day': '4',
  'received-month': '11',
  'received-year': '2025',
  'received-time': '9.05',
  given: 'Noor',
  family: 'Peeters',
  written: 'nl',
  route: 'external',
  claim: JSON.stringify(DIPLOMA),
}

function read(changes: Readonly<Record<string, string>> = {}): ReturnType<typeof paperIn> {
  const fields = Object.entries({ ...FILLED_IN, ...changes })
  return paperIn(sentOf(fields), { regulation, now, reader: 'nl' })
}

const NO_POSTMARK = { 'postmark-day': '', 'postmark-month': '', 'postmark-year': '' }

describe('an application on paper', () => {
  test('is read with its postmark, the moment it arrived in Brussels, and its claims', () => {
    const paper = read()
    assert.ok(paper.ok)
    assert.equal(paper.value.postmark, '2025-11-03')
    assert.equal(paper.value.received, '2025-11-04T08:05:00.000Z')
    assert.deepEqual(paper.value.contents.claims, [DIPLOMA])
    assert.equal(paper.value.contents.person.family, 'Peeters')
  })

  test('may have a postmark that nobody can read', () => {
    const paper = read({ ...NO_POSTMARK, illegible: '1' })
    assert.ok(paper.ok)
    assert.equal(paper.value.postmark, 'illegible')
  })

  test('has no postmark when it came by mail', () => {
    const paper = read({ channel: 'email' })
    assert.ok(paper.ok)
    assert.equal(paper.value.postmark, undefined)
  })

  test('leaves out a claim that is none, and a route that is not there', () => {
    const paper = read({ claim: '{"kind":"diploma"}', route: 'toString' })
    assert.ok(paper.ok)
    assert.deepEqual(paper.value.contents.claims, [])
    assert.equal(paper.value.contents.route, undefined)
  })

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['no way in', { channel: '' }, 'channel'],
    ['no postmark', NO_POSTMARK, 'postmark'],
    ['a postmark and none', { illegible: '1' }, 'postmark'],
    ['a postmark that is no day', { 'postmark-day': '31' }, 'postmark'],
    [
      'no day of arrival',
      { 'received-day': '', 'received-month': '', 'received-year': '' },
      'received',
    ],
    ['no time', { 'received-time': '' }, 'received-time'],
    ['a time that is none', { 'received-time': '25:00' }, 'received-time'],
    ['a moment to come', { 'received-time': '11:01', 'received-day': '5' }, 'received'],
    ['no name', { family: '' }, 'family'],
    ['no address in the address', { email: 'noor' }, 'email'],
  ]
  for (const [name, changes, field] of wrong) {
    test(`with ${name} comes back`, () => {
      const paper = read(changes)
      assert.ok(!paper.ok)
      assert.deepEqual(
        paper.refusal.map((one) => one.field),
        [field],
      )
    })
  }
})
