/**
 * A small model of one selection, kept beside the engine: who applied, who withdrew, who had a hand in which round, which
 * rounds were confirmed by whom, which lists were seen to expire. It knows nothing of the engine's state.
 *
 * @module
 */

import assert from 'node:assert/strict'
import type { Event } from '#core/selection/event.ts'

/** What the model remembers. */
export interface Model {
  readonly applied: Set<string>
  readonly withdrawn: Set<string>
  /** Everyone who entered, corrected or voided a score of a round, or closed it. */
  readonly hands: Map<string, Set<string>>
  /** Rounds that were closed and not confirmed since. */
  readonly closed: Set<string>
  readonly confirmedBy: Map<string, string[]>
  readonly expired: Set<string>
}

/** A model of a selection in which nothing happened. */
export function newModel(): Model {
  return {
    applied: new Set(),
    withdrawn: new Set(),
    hands: new Map(),
    closed: new Set(),
    confirmedBy: new Map(),
    expired: new Set(),
  }
}

/** Notes an event that was accepted, and asserts what must hold of it. */
export function note(model: Model, event: Event): void {
  if (event.event === 'ApplicationSubmitted') noteApplication(model, event.candidate)
  if (event.event === 'CandidateWithdrew') {
    assert.ok(model.applied.has(event.candidate), 'who withdraws has applied')
    assert.ok(!model.withdrawn.has(event.candidate), 'nobody withdraws twice')
    model.withdrawn.add(event.candidate)
  }
  noteScores(model, event)
  noteRounds(model, event)
}

function noteApplication(model: Model, candidate: string): void {
  model.applied.add(candidate)
  model.withdrawn.delete(candidate)
}

function noteScores(model: Model, event: Event): void {
  if (event.event === 'ScoreRecorded' || event.event === 'ScoreCorrected') {
    assert.ok(model.applied.has(event.candidate), 'only who applied is scored')
    hand(model, event.round, event.by)
  }
  if (event.event === 'ConflictFound') hand(model, event.round, event.by)
  if (event.event === 'ScoreRecorded') {
    assert.ok(!model.withdrawn.has(event.candidate), 'nobody is scored after withdrawing')
    assert.ok(!model.closed.has(event.round), 'nothing is scored in a closed round')
  }
  if (event.event === 'ScoresImported') {
    hand(model, event.round, event.by)
    for (const [candidate] of event.scores) assert.ok(!model.withdrawn.has(candidate))
  }
}

function noteRounds(model: Model, event: Event): void {
  if (event.event === 'RoundClosed') {
    assert.ok(!model.closed.has(event.round), 'no round is closed twice')
    model.closed.add(event.round)
    hand(model, event.round, event.by)
  }
  if (event.event === 'RoundConfirmed' || event.event === 'CorrectionConfirmed') {
    const hands = model.hands.get(event.round)
    assert.ok(!(hands?.has(event.by) ?? false), `${event.by} confirms what they had a hand in`)
    if (event.event === 'RoundConfirmed') {
      assert.ok(model.closed.has(event.round), 'only a closed round is confirmed')
    }
    model.closed.delete(event.round)
    model.confirmedBy.set(event.round, [...(model.confirmedBy.get(event.round) ?? []), event.by])
  }
}

function hand(model: Model, round: string, by: string): void {
  model.hands.set(round, new Set([...(model.hands.get(round) ?? []), by]))
}
