import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { replay } from './evolve.ts'
import { type Told, applied, decided, tell } from './fixtures/story.ts'
import { outcomeFile } from './outcome-file/outcome-file.ts'
import type { Selection } from './state.ts'

const regulation = shipped('ago-4711')
const screening = 'cv-screening'

/** The screening of two people was decided; one left, and their data were erased. */
const ERASED: readonly Told[] = [
  ...applied('k1', 'k2'),
  ...decided(screening),
  { command: 'WithdrawCandidate', candidate: 'k1' },
  { command: 'ErasePersonalData', candidate: 'k1', by: 'p.system' },
]

describe('somebody whose data were erased', () => {
  test('keeps the outcome that was decided when that of another is corrected', () => {
    const selection = tell(regulation, [
      ...ERASED,
      ...Object.keys(regulation.conditions).map((condition): Told => ({
        command: 'JudgeCondition',
        candidate: 'k2',
        condition,
        finding: 'not-met',
        reason: 'The papers are of another person.',
        by: 'p.selector',
      })),
      {
        command: 'ConfirmCorrection',
        round: screening,
        by: 'p.second',
        reason: 'The papers are of another person.',
      },
    ])
    assert.equal(codeOf(selection, 'k1'), 'goes-on')
    assert.equal(codeOf(selection, 'k2'), 'not-admitted')
  })

  test('has no reasons any more, drawn from data that are gone', () => {
    const { candidates } = outcomeFile(tell(regulation, ERASED), undefined)
    const [first] = candidates[0]?.rounds ?? []
    assert.deepEqual([first?.round, first?.outcome, first?.reasons], [screening, 'goes-on', []])
  })
})

describe('a replay of somebody whose data are gone', () => {
  test('takes the screening from what was stated', () => {
    const played = replay(regulation)
    const at = '2021-12-01T09:00:00.000Z'
    const bare = { event: 'ApplicationSubmitted', at, candidate: 'k1', language: 'nl' } as const
    assert.ok(played.take({ ...bare, claims: [] }).ok)
    played.state('k1', 'goes-on')
    const act = { at, round: screening, by: 'p.selector' }
    assert.ok(played.take({ event: 'RoundClosed', ...act }).ok)
    assert.ok(played.take({ event: 'RoundConfirmed', ...act, by: 'p.second' }).ok)
    assert.equal(codeOf(played.selection, 'k1'), 'goes-on')
  })

  test('takes what rests on claims that are gone, and freezes a screening that is stated otherwise later', () => {
    const played = replay(regulation)
    const at = '2021-12-01T09:00:00.000Z'
    const bare = { event: 'ApplicationSubmitted', at, candidate: 'k1', language: 'nl' } as const
    played.take({ ...bare, claims: [] })
    const verified = {
      event: 'ClaimVerified',
      at,
      candidate: 'k1',
      claim: 'diploma',
      finding: 'verified',
      by: 'p.selector',
    } as const
    assert.equal(played.take(verified).ok, false)
    played.trust(verified)
    played.state('k1', 'goes-on')
    const act = { at, round: screening, by: 'p.selector' }
    played.take({ event: 'RoundClosed', ...act })
    played.take({ event: 'RoundConfirmed', ...act, by: 'p.second' })
    played.state('k1', 'not-admitted')
    const corrected = { ...act, event: 'CorrectionConfirmed', by: 'p.second', reason: 'r' } as const
    assert.ok(played.take(corrected).ok)
    assert.equal(codeOf(played.selection, 'k1'), 'not-admitted')
  })
})

function codeOf({ rounds }: Selection, candidate: string): string | undefined {
  return rounds.get(screening)?.decided?.outcomes.get(candidate)?.code
}

function shipped(name: string): Regulation {
  const file = path.join(import.meta.dirname, '..', '..', '..', 'regulations', `${name}.yaml`)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}
