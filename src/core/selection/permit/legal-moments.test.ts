import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import type { Event, EventName } from '../event.ts'
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
import type { Selection } from '../state.ts'

const selections = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'].map(factsIn)
const facts = selections.flat()
const LATER = '2099-01-01T00:00:00Z'
const NEVER = '2025-13-45T00:00:00Z'

describe('what happened in the shipped selections, at another moment', () => {
  test('is not recorded earlier than the fact before it', () => {
    const at = '2020-01-01T00:00:00.000Z'
    for (const fact of facts) {
      const told = { at, last: fact.after.last }
      const { obstacle } = askedWith(fact, { at }, fact.after)
      assert.deepEqual(obstacle, { code: 'event-out-of-order', facts: told })
    }
  })

  test('may be recorded at the same moment as the fact before it', () => {
    const asked = facts.flatMap((fact) => {
      const { last } = fact.before
      return last === undefined ? [] : [askedWith(fact, { at: last })]
    })
    assert.doesNotMatch(Object.values(codesOf(asked)).join(' '), /event-out-of-order/u)
  })

  for (const [field, value, ...codes] of [
    ['received', LATER, 'ApplicationSubmitted: received-after-recorded'],
    ['received', NEVER, 'ApplicationSubmitted: instant-unreadable'],
    ['decided', LATER, 'ListExtended: received-after-recorded'],
    ['decided', NEVER, 'ListExtended: instant-unreadable'],
    ['postmark', '2025-13-45', 'ApplicationSubmitted: day-unreadable'],
    [
      'on',
      '2099-01-01',
      'MinutesSigned: received-after-recorded',
      'ServiceEntered: received-after-recorded',
    ],
    ['on', '2021-02-30', 'MinutesSigned: day-unreadable', 'ServiceEntered: day-unreadable'],
  ] as const) {
    test(`is refused when ${field} says ${value}`, () => {
      const found = Object.entries(codesOf(askedOfEvery(facts, field, value)))
      assert.deepEqual(
        found.map(([name, code]) => `${name}: ${code}`),
        codes,
      )
    })
  }

  test('names the day that does not exist', () => {
    for (const { obstacle } of askedOfEvery(facts, 'on', '2021-02-30')) {
      assert.deepEqual(obstacle?.facts, { day: '2021-02-30' })
    }
  })

  for (const [name, field, value, code] of [
    ['ApplicationSubmitted', 'ticket', LATER, 'received-after-recorded'],
    ['AnswerReceived', 'received', LATER, 'received-after-recorded'],
    ['ResultsReleased', 'on', '2099-01-01', 'received-after-recorded'],
    ['OfferMade', 'sent', LATER, 'received-after-recorded'],
    ['OfferAccepted', 'answered', LATER, 'received-after-recorded'],
    ['OfferDeclined', 'answered', LATER, 'received-after-recorded'],
    ['OfferAccepted', 'answered', '2020-01-01T00:00:00Z', 'answer-before-offer'],
    ['OfferDeclined', 'answered', '2020-01-01T00:00:00Z', 'answer-before-offer'],
  ] as const) {
    test(`is refused when ${field} of ${name} says ${value}`, () => {
      const asked = ofKind(name).map((fact) => askedWith(fact, { [field]: value }))
      assert.deepEqual(codesOf(asked), { [name]: code })
    })
  }
})

describe('a selection that is over', () => {
  test('takes only messages and results from the moment at which it was stopped', () => {
    const asked = facts.flatMap((fact) => {
      const { last } = fact.before
      return last === undefined ? [] : [askedWith(fact, { at: last }, stopped(fact.before, last))]
    })
    const legal = asked.filter(({ obstacle }) => obstacle?.code !== 'selection-stopped')
    assert.deepEqual(kindsOf(legal), ['MessageSent', 'ResultsReleased'])
    for (const { fact, obstacle } of asked) {
      if (legal.some((one) => one.fact === fact)) continue
      const told = { since: fact.before.last, reason: 'The post was abolished.' }
      assert.deepEqual(obstacle?.facts, told)
    }
  })

  test('takes only what belongs to earlier moves once its last list expired', () => {
    const asked = selections.flatMap((all) => {
      const end = all.at(-1)?.after ?? assert.fail()
      return all.map((fact) => {
        const moments = { at: LATER, decided: undefined, sent: undefined }
        const known = Object.entries(moments).filter(([field]) => field in fact.event)
        return askedWith(fact, Object.fromEntries(known), end)
      })
    })
    const taken = asked.filter(({ obstacle }) => obstacle?.code !== 'selection-ended')
    assert.deepEqual(kindsOf(taken), [
      'AcceptanceReneged',
      'AdmissionJudged',
      'ClaimVerified',
      'ClaimsAdded',
      'MessageSent',
      'OfferAccepted',
      'OfferDeclined',
      'OfferLapsed',
      'PlaceDecided',
      'ResultsReleased',
      'ServiceEntered',
    ])
  })

  test('is not over as long as no list has begun, however late it is', () => {
    const begun = ofKind('RoundConfirmed').filter(({ before }) => before.minutes === undefined)
    const asked = begun.map((fact) => askedWith(fact, { at: LATER }))
    assert.deepEqual(codesOf(asked), { RoundConfirmed: 'legal' })
  })
})

describe('a correction of the last round', () => {
  test('holds up results, choosing, offering and calling until it is confirmed', () => {
    const asked = facts.flatMap((fact): readonly Asked[] => {
      const { before, event } = fact
      const corrected = correctedLast(before, event.at)
      return corrected === undefined ? [] : [{ fact, obstacle: permit(corrected, event) }]
    })
    const held = asked.filter(({ obstacle }) => obstacle?.code === 'correction-pending')
    assert.deepEqual(kindsOf(held), [
      'CandidateChosen',
      'OfferMade',
      'RankedListCalled',
      'ResultsReleased',
      'RoundClosed',
    ])
  })
})

function read(file: string): string {
  return readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')
}

function factsIn(series: string): readonly Fact[] {
  const regulation = schema.parse(parse(read(`regulations/${series}.yaml`)))
  return factsOf(regulation, read(`examples/${series}.jsonl`).trim().split('\n'))
}

function ofKind(name: EventName): readonly Fact[] {
  return facts.filter(({ event }) => event.event === name)
}

function kindsOf(asked: readonly Asked[]): readonly EventName[] {
  return [...new Set(asked.map(({ fact }) => fact.event.event))].toSorted()
}

function stopped(selection: Selection, at: string): Selection {
  return evolve(selection, {
    event: 'SelectionStopped',
    at,
    reason: 'The post was abolished.',
    by: 'p.authority',
    role: 'authority',
  })
}

const SCORES = ['suitable', 'not-suitable', 'positive', 'negative', '1', '2']

/** The selection with a score of its last round corrected; undefined where that round is not decided. */
function correctedLast(selection: Selection, at: string): Selection | undefined {
  const last = current(selection).rounds.at(-1)
  if (last === undefined || selection.rounds.get(last.round)?.decided === undefined)
    return undefined
  const corrections = selection.roll.flatMap(({ candidate }) =>
    Object.keys(last.measures ?? {}).flatMap((measure) =>
      SCORES.map((score): Event => {
        const about = { candidate, round: last.round, measure, score }
        return { event: 'ScoreCorrected', at, ...about, reason: 'x', by: 'p.corrector' }
      }),
    ),
  )
  const legal = corrections.find((event) => permit(selection, event) === undefined)
  return legal === undefined ? undefined : evolve(selection, legal)
}
