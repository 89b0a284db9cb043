import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Role, role as roleSchema } from '#core/regulation/schema/basics.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { evolve } from '../evolve.ts'
import {
  type Asked,
  type Fact,
  askedOfEvery,
  askedWith,
  codesOf,
  factsOf,
} from '../fixtures/asked-facts.ts'
import { current } from '../in-force.ts'
import { permit } from '../permit.ts'

const SHIPPED = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']
const facts = SHIPPED.flatMap(factsIn)
const [NOBODY, NONE] = ['nobody', 'none-such']

describe('what happened in the shipped selections', () => {
  test('was legal', () => {
    const refused = facts.flatMap(({ before, event }) => permit(before, event) ?? [])
    assert.deepEqual(refused, [])
  })

  test('is legal of nobody who did not apply', () => {
    const asked = askedOfEvery(facts, 'candidate', NOBODY, 'ApplicationSubmitted')
    assertRefused(asked, 'unknown-candidate', () => ({ candidate: NOBODY }))
  })

  test('is legal of no group with somebody in it who did not apply', () => {
    const asked = facts.flatMap((fact): readonly Asked[] => {
      const { event, before } = fact
      if (event.event !== 'DuplicateSuspected' && event.event !== 'MessageSent') return []
      const [known = ''] = before.candidates.keys()
      const groups = [
        [known, NOBODY],
        [NOBODY, known],
      ]
      return groups.map((candidates) => askedWith(fact, { candidates }))
    })
    assertRefused(asked, 'unknown-candidate', () => ({ candidate: NOBODY }))
  })

  test('is no import with somebody in it who did not apply', () => {
    const asked = askedOfImports(([, score]) => [NOBODY, score])
    assertRefused(asked, 'unknown-candidate', () => ({ candidate: NOBODY }))
  })

  test('is legal in no other round than those of the regulation, which are named', () => {
    assertRefused(askedOfEvery(facts, 'round', NONE), 'unknown-round', ({ before }) => ({
      round: NONE,
      rounds: current(before).rounds.map(({ round }) => round),
    }))
  })

  test('is legal on no other measure than those of the round, which are named', () => {
    assertRefused(askedOfEvery(facts, 'measure', NONE), 'unknown-measure', (fact) => ({
      round: roundIn(fact).round,
      measure: NONE,
      measures: Object.keys(roundIn(fact).measures ?? {}),
    }))
  })

  test('is no score off its scale', () => {
    assertRefused(askedOfEvery(facts, 'score', '-1'), 'score-off-scale', () => ({ score: '-1' }))
    const imports = askedOfImports(([name]) => [name, '-1'])
    assertRefused(imports, 'score-off-scale', () => ({ score: '-1' }))
  })

  test('names no route or condition but those of the regulation, which are named', () => {
    assertRefused(askedOfEvery(facts, 'route', NONE), 'unknown-route', ({ before }) => ({
      route: NONE,
      routes: Object.keys(current(before).routes),
    }))
    const judged = askedOfEvery(facts, 'condition', NONE)
    assertRefused(judged, 'unknown-condition', ({ before, event }) => {
      const { conditions, hiring } = current(before)
      const all = event.event === 'AdmissionJudged' ? hiring['admission-conditions'] : conditions
      return { condition: NONE, conditions: Object.keys(all) }
    })
    const published = askedOfEvery(facts, 'regulation', NONE)
    assertRefused(published, 'other-regulation', ({ before }) => ({
      regulation: NONE,
      expected: current(before).regulation,
    }))
  })

  test('names no claim, offer or vacancy that was not there before', () => {
    assertRefused(askedOfEvery(facts, 'claim', NONE), 'unknown-claim', () => ({ claim: NONE }))
    const offers = askedOfEvery(facts, 'offer', NONE, 'OfferMade')
    assertRefused(offers, 'unknown-offer', () => ({ offer: NONE }))
    assert.deepEqual(codesOf(askedOfEvery(facts, 'vacancy', NONE)), {
      MemberContacted: 'legal',
      ContactAnswered: 'not-proposed',
      ExtraTalkHeld: 'legal',
      CandidateChosen: 'legal',
      OfferMade: 'legal',
      ComparableVacancyOpened: 'legal',
      ComparableVacancyProposed: 'unknown-vacancy',
      ComparableVacancyAnswered: 'not-proposed',
      RankedListCalled: 'reserve-not-exhausted',
    })
  })

  test('is a message that names no date as well', () => {
    const messages = facts.filter(({ event }) => event.event === 'MessageSent')
    const asked = messages.map((fact) => askedWith(fact, { 'names-date': undefined }))
    assert.deepEqual(codesOf(asked), { MessageSent: 'legal' })
  })

  test('is no choice that is not offered', () => {
    const options = askedOfEvery(facts, 'option', NONE)
    assertRefused(options, 'unknown-option', () => ({ option: NONE }))
    const choices = askedOfEvery(facts, 'choice', `rounds/${NONE}`)
    assertRefused(choices, 'unknown-choice', () => ({ choice: `rounds/${NONE}` }))
  })
})

describe('what happened in the shipped selections and needs an owner', () => {
  const owned = facts.filter(({ event }) => 'role' in event)

  test('is legal in the role that acted and in no other, but for an extension on request', () => {
    const found = owned.map((fact): readonly [string, string] => [
      `${current(fact.before).regulation} ${fact.event.event}`,
      rolesFor(fact).join(' '),
    ])
    assert.deepEqual(Object.fromEntries(found), {
      'ago-4711 ReuseDecided': '',
      'ago-4711 CandidateChosen': 'line-manager',
      'ago-4711 PlaceDecided': 'line-manager',
      'ago-4711 ListExtended': 'line-manager',
      'opgroeien-19498 ChoiceMade': 'selector',
      'opgroeien-19498 CandidateChosen': 'line-manager',
      'opgroeien-19498 RankedListCalled': 'authority',
      'opgroeien-19498 ListExtended': roleSchema.options.join(' '),
      'opgroeien-req18582 ChoiceMade': 'selector',
      'opgroeien-req18582 CandidateChosen': 'line-manager',
    })
  })

  test('names who has to decide, who acts and who is missing where several decide together', () => {
    const fact = owned.find(({ event }) => event.event === 'ReuseDecided') ?? assert.fail()
    const owners = [current(fact.before).care['reuse-of-results'].owner ?? []].flat()
    assert.ok(owners.length > 1)
    for (const missing of owners) {
      const acting = owners.filter((one) => one !== missing)
      const { obstacle } = askedWith(fact, { role: acting })
      const told = { owner: owners, acting, missing: [missing] }
      assert.deepEqual(obstacle, { code: 'not-the-owner', facts: told })
    }
    const { obstacle } = askedWith(fact, { role: [...owners, 'assessor'] })
    assert.equal(obstacle, undefined)
  })
})

describe('what happened in the shipped selections, once more', () => {
  test('is refused where it settled something, and legal where it can be said again', () => {
    const again = facts.map((fact) => ({ fact, obstacle: permit(fact.after, fact.event) }))
    assert.deepEqual(allBut('legal', again), {
      RoundClosed: 'round-already-closed',
      RoundConfirmed: 'round-not-closed',
      ScoresImported: 'score-already-recorded',
      CorrectionConfirmed: 'nothing-to-confirm',
      ReuseDecided: 'score-already-recorded',
      AttendanceRecorded: 'attendance-already-recorded',
      ScoreRecorded: 'score-already-recorded',
      MinutesSigned: 'minutes-already-signed',
      CandidateChosen: 'already-chosen',
      OfferMade: 'duplicate-offer',
      OfferAccepted: 'offer-not-open',
      ServiceEntered: 'offer-not-accepted',
      OfferLapsed: 'offer-not-open',
      PlaceDecided: 'place-not-open',
      ListExtended: 'extensions-used-up',
      CandidateWithdrew: 'already-withdrawn',
      ChoiceMade: 'choice-not-open',
      ComparableVacancyAnswered: 'not-proposed',
      ScoreCorrected: 'score-unchanged',
      AcceptanceReneged: 'offer-not-accepted',
      OfferDeclined: 'offer-not-open',
    })
  })

  test('is refused of somebody who withdrew just before, but for what puts something right or kept its moment', () => {
    const asked = facts.flatMap((fact): readonly Asked[] => {
      const { before, event } = fact
      if (event.event === 'ApplicationSubmitted' || !('candidate' in event)) return []
      const { candidate, at } = event
      const known = candidate === undefined ? undefined : before.candidates.get(candidate)
      if (known === undefined || known.withdrawn !== undefined) return []
      const { candidate: name } = known
      const withdrew = evolve(before, { event: 'CandidateWithdrew', at, candidate: name })
      return [askedWith(fact, {}, withdrew)]
    })
    assert.deepEqual(allBut('candidate-withdrawn', asked), {
      ConflictFound: 'legal',
      AttendanceRecorded: 'legal',
      PlaceDecided: 'place-not-open',
      CandidateWithdrew: 'already-withdrawn',
      ScoreCorrected: 'legal',
      AdjustmentGranted: 'legal',
      SlotAgreed: 'legal',
      AnswerReceived: 'legal',
    })
    assert.equal(Object.keys(codesOf(asked)).length, 23)
  })
})

function read(file: string): string {
  return readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')
}

function factsIn(series: string): readonly Fact[] {
  const regulation = schema.parse(parse(read(`regulations/${series}.yaml`)))
  return factsOf(regulation, read(`examples/${series}.jsonl`).trim().split('\n'))
}

/** That every one is refused with this code, and tells this. */
function assertRefused(
  asked: readonly Asked[],
  code: string,
  told: (fact: Fact) => Readonly<Record<string, unknown>>,
): void {
  assert.ok(asked.length > 0)
  for (const { fact, obstacle } of asked) {
    const where = `${fact.event.event} at ${fact.event.at}`
    assert.equal(obstacle?.code, code, where)
    assert.partialDeepStrictEqual(obstacle.facts, told(fact), where)
  }
}

/** Every import with another pair in the place of its first, at its end. */
function askedOfImports(
  other: (pair: readonly [string, string | number]) => readonly [string, string | number],
): readonly Asked[] {
  return facts.flatMap((fact) => {
    const { event } = fact
    if (event.event !== 'ScoresImported') return []
    const [first = ['', ''], ...rest] = event.scores
    return [askedWith(fact, { scores: [...rest, other(first)] })]
  })
}

function allBut(code: string, asked: readonly Asked[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(codesOf(asked)).filter(([, codes]) => codes !== code))
}

/** In which roles alone it is legal. */
function rolesFor(fact: Fact): readonly Role[] {
  return roleSchema.options.filter((role) => askedWith(fact, { role }).obstacle === undefined)
}

function roundIn({ before, event }: Fact): Regulation['rounds'][number] {
  const name = 'round' in event ? event.round : undefined
  return current(before).rounds.find(({ round }) => round === name) ?? assert.fail(name)
}
