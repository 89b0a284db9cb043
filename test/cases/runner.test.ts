/**
 * A mistake in a case file says which file, which case and which field; a case that does not hold says in what.
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CaseMistake } from './runner-mistake.ts'
import { readCases, readPeople, run } from './runner.ts'

const people = readPeople()

const HEAD = 'about: A file made for this test.\nregulation: opgroeien-19498\ncases:\n'
const CASE = `${HEAD}  - case: The bachelor goes on
    nl: Wie bachelor is, gaat door
    source: { rules: [43] }
`
const GIVEN = `${CASE}    given: [{ applicants: [k1] }, { screened: true }]\n`

/** What is wrong with a file, in the words of the runner; nothing when every case holds. */
function wrongWith(text: string): readonly string[] {
  return readCases('made.yaml', text).flatMap((located) => run(located, people))
}

const mistakes: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ['broken YAML', `${CASE}    given: [`, /^made\.yaml: .*at line 7/],
  [
    'a field that nobody knows',
    `${CASE}    expect: {}\n    then: { open: { x: y } }`,
    /^made\.yaml, case "The bachelor goes on": unrecognized key: "expect"/,
  ],
  [
    'no source',
    GIVEN.replace('{ rules: [43] }', '{}') + '    then: { open: { x: y } }',
    /field source: names no number/,
  ],
  [
    'a rule number that does not exist',
    GIVEN.replace('[43]', '[201]') + '    then: { open: { x: y } }',
    /field source\/rules\/0: /,
  ],
  [
    'no regulation',
    GIVEN.replace('regulation: opgroeien-19498\n', '') + '    then: { open: { x: y } }',
    /field regulation: is missing/,
  ],
  [
    'a regulation that does not exist',
    GIVEN.replace('19498', '19499') + '    then: { open: { x: y } }',
    /field regulation: there is no regulations\/opgroeien-19499\.yaml/,
  ],
  ['an expectation without a key', `${GIVEN}    then: {}`, /field then: expects nothing/],
  [
    'only a moment to look at',
    `${GIVEN}    then: { at: 2025-11-12 }`,
    /field then: expects nothing/,
  ],
  [
    'an empty expectation deep down',
    `${GIVEN}    then: { outcome: { candidates: { k1: {} } } }`,
    /field then\/outcome\/candidates\/k1: expects nothing/,
  ],
  [
    'an expectation without a value',
    `${GIVEN}    then: { outcome: { applicants: } }`,
    /field then\/outcome\/applicants: expects nothing/,
  ],
  [
    'a refusal without a move',
    `${GIVEN}    then: { refused: not-passed }`,
    /field when: is missing/,
  ],
  [
    'a move without a verdict',
    `${GIVEN}    when: { withdrawn: k1 }\n    then: { open: { x: y } }`,
    /field then: says neither/,
  ],
  [
    'a refusal code that does not exist',
    `${GIVEN}    when: { withdrawn: k1 }\n    then: { refused: not-there }`,
    /field then\/refused: /,
  ],
  [
    'a step of an unknown kind',
    `${CASE}    given: [{ aplicants: [k1] }]\n    then: { open: { x: y } }`,
    /field given\/0: has 0 of the keys/,
  ],
  [
    'a field that a shorthand does not know',
    `${CASE}    given: [{ applicants: [k1], tiket: x }]\n    then: { open: { x: y } }`,
    /field given\/0\/tiket: applicants knows no tiket/,
  ],
  [
    'a person who does not exist',
    `${CASE}    given: [{ applies: k1, person: nobody }]\n    then: { open: { x: y } }`,
    /field given\/0\/applies: there is no person nobody/,
  ],
  [
    'a claim that is not there to leave out',
    `${CASE}    given: [{ applies: k1, with: { car: left-out } }]\n    then: { open: { x: y } }`,
    /field given\/0\/applies\/with: there is no claim car/,
  ],
  [
    'a claim with an unknown field',
    `${CASE}    given: [{ applies: k1, with: { diploma: { levl: master } } }]\n    then: { open: { x: y } }`,
    /field given\/0\/claims\/0: unrecognized key: "levl"/,
  ],
  [
    'an unknown event',
    `${CASE}    given: [{ event: SomethingHappened }]\n    then: { open: { x: y } }`,
    /field given\/0\/event: /,
  ],
  [
    'a moment that does not exist',
    `${CASE}    given: [{ applicants: [k1], at: 2025-03-30T02:30 }]\n    then: { open: { x: y } }`,
    /field given\/0\/at: 2025-03-30T02:30 does not exist exactly once/,
  ],
  [
    'a step that the rules refuse',
    `${GIVEN.replace('{ screened: true }', '{ withdrawn: k2 }')}    then: { open: { x: y } }`,
    /field given\/1: CandidateWithdrew is refused: unknown-candidate/,
  ],
  [
    'a change of a place that does not exist',
    `${CASE}    change: [{ at: rounds/nowhere/cut-off/top, to: 2 }]\n    then: { open: { x: y } }`,
    /field change\/0\/at: rounds\/nowhere\/cut-off\/top leads to nothing/,
  ],
  [
    'a change to a value of the wrong kind',
    `${CASE}    change: [{ at: rounds/preselection/cut-off/top, to: many }]\n    then: { open: { x: y } }`,
    /field change: cannot be published: \S+ at rounds\/preselection\/cut-off\/top/,
  ],
  [
    'a candidate of whom something is expected but who did not apply',
    `${GIVEN}    then: { eligibility: { k2: { admissible: met } } }`,
    /field then\/eligibility\/k2: k2 did not apply/,
  ],
  [
    'the same sentence twice',
    `${GIVEN}    then: { open: { x: y } }\n${GIVEN.slice(HEAD.length)}    then: { open: { x: y } }`,
    /another case of that sentence/,
  ],
]

const wrong: readonly (readonly [name: string, then: string, difference: string])[] = [
  ['another value', '{ outcome: { applicants: 2 } }', 'outcome/applicants: 1, not 2'],
  [
    'a name that is not there',
    '{ outcome: { candidates: { k2: { result: running } } } }',
    'outcome/candidates/k2: is not there; there is k1',
  ],
  [
    'a list with other things',
    '{ outcome: { rounds: [preselection] } }',
    'outcome/rounds: ["cv-screening","preselection","competences","function-specific"], not ["preselection"]',
  ],
  [
    'something where nothing is expected',
    '{ outcome: { applicants: nothing } }',
    'outcome/applicants: 1, not nothing',
  ],
  [
    'nothing where something is expected',
    '{ outcome: { candidates: { k1: { lists: something } } } }',
    'outcome/candidates/k1/lists: nothing is there',
  ],
  [
    'a value where a map is expected',
    '{ outcome: { applicants: { k1: 1 } } }',
    'outcome/applicants: 1, not a map with k1',
  ],
  [
    'a verdict',
    '{ eligibility: { k1: { admissible: not-met } } }',
    'k1/admissible: "met", not "not-met"',
  ],
  [
    'what is missing',
    '{ eligibility: { k1: { routes: { external: { missing: [diploma.level] } } } } }',
    'k1/routes/external/missing: [], not ["diploma.level"]',
  ],
  [
    'an attachment',
    '{ attachments: { k1: { diploma-copy: { owed: owed } } } }',
    'k1/diploma-copy/owed: "looked-up", not "owed"',
  ],
  [
    'an admission condition',
    '{ hiring: { k1: { admission: { conduct: met } } } }',
    'k1/admission/conduct: "undecided", not "met"',
  ],
  [
    'a window',
    '{ window: { k1: { preselection/main: { ends: 2025-11-18T23:00 } } } }',
    'k1/preselection/main/ends: "2025-11-18T23:00:00.000Z", not "2025-11-18T22:00:00.000Z"',
  ],
  [
    'a day of erasing',
    '{ erasable-from: { k1: 2026-01-01 } }',
    'k1: "still-running", not "2026-01-01"',
  ],
  [
    'an open point',
    '{ open: { hiring/choice: something } }',
    'open/hiring/choice: is not there; there is rounds/preselection/scores',
  ],
]

describe('a mistake in a case file', () => {
  for (const [name, text, message] of mistakes) {
    test(`names file, case and field: ${name}`, () => {
      assert.throws(
        () => wrongWith(text),
        (error) => (error instanceof CaseMistake && message.test(error.message)) || explain(error),
      )
    })
  }
})

describe('a case that does not hold', () => {
  for (const [name, then, difference] of wrong) {
    test(`says what differs: ${name}`, () => {
      assert.deepEqual(wrongWith(`${GIVEN}    then: ${then}`), [difference])
    })
  }

  test('says that a move was refused or accepted against the expectation', () => {
    const accepted = `${GIVEN}    when: { withdrawn: k2 }\n    then: { accepted: true }`
    const refused = `${GIVEN}    when: { withdrawn: k1 }\n    then: { refused: unknown-candidate }`
    assert.match(wrongWith(accepted).join(), /^CandidateWithdrew is refused: unknown-candidate/)
    assert.match(wrongWith(refused).join(), /^CandidateWithdrew is accepted, not refused/)
  })

  test('says in which fact a refusal differs', () => {
    const text = `${GIVEN}    when: { withdrawn: k2 }\n    then: { refused: { code: unknown-candidate, facts: { candidate: k3 } } }`
    assert.deepEqual(wrongWith(text), ['refused/facts/candidate: "k2", not "k3"'])
  })
})

function explain(error: unknown): boolean {
  assert.fail(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
}
