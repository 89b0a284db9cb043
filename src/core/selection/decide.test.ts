import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from 'node:process'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { withAmendment } from '#core/regulation/amend.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { decide } from './decide.ts'
import { refusedApplications } from './fixtures/refused-applications.ts'
import { refusedCare } from './fixtures/refused-care.ts'
import { refusedOffers } from './fixtures/refused-hiring.ts'
import { refusedValidity } from './fixtures/refused-lists.ts'
import { refusedMembers } from './fixtures/refused-members.ts'
import { refusedNames } from './fixtures/refused-names.ts'
import { refusedRounds } from './fixtures/refused-rounds.ts'
import { refusedScores } from './fixtures/refused-scores.ts'
import type { RefusedMove } from './fixtures/refused.ts'
import { type Told, applied, applies, dated, passing, tell } from './fixtures/story.ts'
import { eventOf } from './command.ts'
import { event } from './event.ts'
import { refusalCodes } from './refusal.ts'
import { wordRefusal } from './words/refusals.ts'

const shipped = new Map<string, Regulation>()

const MOVES: readonly RefusedMove[] = [
  ...refusedApplications,
  ...refusedNames,
  ...refusedScores,
  ...refusedRounds,
  ...refusedValidity,
  ...refusedMembers,
  ...refusedOffers,
  ...refusedCare,
]

describe('a refusal', () => {
  for (const move of MOVES) {
    test(`${move.code} is given for ${move.for}`, () => {
      const selection = given(move)
      const decided = decide(dated(selection, move.when), selection)
      assert.deepEqual(decided.ok ? decided.value : decided.refusal.code, move.code)
    })

    test(`${move.code} is not given for the legal move beside ${move.for}`, () => {
      const selection = given(move)
      const command = dated(selection, move.instead)
      assert.deepEqual(decide(command, selection), { ok: true, value: [eventOf(command)] })
    })
  }

  test('carries the approved facts and words', () => {
    const lines = MOVES.flatMap((move) => {
      const selection = given(move)
      const decided = decide(dated(selection, move.when), selection)
      if (decided.ok) return [`${move.code}: accepted`]
      const { what, fix } = wordRefusal(decided.refusal, 'nl')
      const english = wordRefusal(decided.refusal, 'en')
      const facts = JSON.stringify(decided.refusal.facts)
      return [`${move.code} ${facts}`, `  ${what} ${fix}`, `  ${english.what} ${english.fix}`]
    })
    const file = new URL('fixtures/refusals.txt', import.meta.url)
    const text = `${lines.join('\n')}\n`
    if (env['KEUR_APPROVE'] === '1') writeFileSync(file, text)
    assert.equal(text, readFileSync(file, 'utf8'))
  })

  test('of every code is reached', () => {
    assert.deepEqual(new Set(MOVES.map(({ code }) => code)), new Set(refusalCodes))
  })

  test('is asked of moves that a facts file could hold', () => {
    for (const move of MOVES) {
      const selection = given(move)
      for (const step of [move.when, move.instead]) {
        const read = event.safeParse(eventOf(dated(selection, step)))
        assert.ok(read.success, `${move.code}: ${read.error?.message ?? ''}`)
      }
    }
  })
})

describe('the refusal of a choice', () => {
  const regulation = regulationOf({})
  const refusalOf = (choice: string): unknown => {
    const selection = tell(regulation, [
      ...applied('k1'),
      ...passing(regulation, ['k1'], 'cv-screening'),
    ])
    const decided = decide(dated(selection, choose(choice)), selection)
    return decided.ok ? decided.value : decided.refusal
  }

  test('names the event that settles the open point', () => {
    const choice = 'rounds/preselection/scores'
    assert.deepEqual(refusalOf(choice), {
      code: 'unknown-choice',
      facts: { choice, settledBy: 'ScoreRecorded' },
    })
  })

  test('names no event for a point that is not open', () => {
    const choice = 'rounds/competences/scores'
    assert.deepEqual(refusalOf(choice), { code: 'unknown-choice', facts: { choice } })
  })
})

describe('a decision on reuse', () => {
  const reused = {
    event: 'ReuseDecided',
    at: '2025-11-03T09:00:00Z',
    candidate: 'k1',
    round: 'preselection',
    measure: 'main',
    finding: 'refused',
    reason: 'x',
    by: 'p.selector',
  }

  test('is taken in roles that exist, and in no others', () => {
    for (const role of ['selector', ['selector', 'line-manager']]) {
      assert.ok(event.safeParse({ ...reused, role }).success)
    }
    for (const role of ['chef', ['selector', 'chef'], []]) {
      assert.ok(!event.safeParse({ ...reused, role }).success)
    }
  })
})

describe('a repeated submission', () => {
  const regulation = regulationOf({})
  const first = applies('k1', { key: 'click-1', at: '2025-11-03T09:00:00Z' })

  test('with the same key is accepted and records nothing, also after the deadline', () => {
    const selection = tell(regulation, [first])
    const again = applies('k1', { key: 'click-1', claims: [], at: '2025-12-24T09:00:00Z' })
    assert.deepEqual(decide(dated(selection, again), selection), { ok: true, value: [] })
  })

  test('with identical content and no key is accepted and records nothing', () => {
    const selection = tell(regulation, applied('k1'))
    const [again = first] = applied('k1')
    assert.deepEqual(decide(dated(selection, again), selection), { ok: true, value: [] })
  })

  test('with other content is recorded', () => {
    const selection = tell(regulation, applied('k1'))
    const command = dated(selection, applies('k1', { claims: [] }))
    assert.deepEqual(decide(command, selection), { ok: true, value: [eventOf(command)] })
  })

  test('after withdrawing is recorded: it is a new application', () => {
    const selection = tell(regulation, [
      ...applied('k1'),
      { command: 'WithdrawCandidate', candidate: 'k1' },
    ])
    const [again = first] = applied('k1')
    const command = dated(selection, again)
    assert.deepEqual(decide(command, selection), { ok: true, value: [eventOf(command)] })
  })
})

function choose(choice: string): Told {
  return {
    command: 'MakeChoice',
    choice,
    option: 'score',
    reason: 'x',
    by: 'p.selector',
    role: 'selector',
  }
}

function given(move: RefusedMove): ReturnType<typeof tell> {
  const regulation = regulationOf(move)
  return tell(regulation, typeof move.given === 'function' ? move.given(regulation) : move.given)
}

function shippedRegulation(name: string): Regulation {
  const before = shipped.get(name)
  if (before !== undefined) return before
  const file = path.join(import.meta.dirname, `../../../regulations/${name}.yaml`)
  const regulation = schema.parse(parse(readFileSync(file, 'utf8')))
  shipped.set(name, regulation)
  return regulation
}

function regulationOf({ on, changes = [] }: Pick<RefusedMove, 'on' | 'changes'>): Regulation {
  const regulation = shippedRegulation(on ?? 'opgroeien-19498')
  if (changes.length === 0) return regulation
  const changed = withAmendment(regulation, {
    amendment: 'test',
    published: '2000-01-01T00:00:00Z',
    reason: { nl: 'Voor deze test.', en: 'For this test.' },
    kind: 'change',
    changes: [...changes],
  })
  assert.ok(changed.ok)
  return changed.value
}
