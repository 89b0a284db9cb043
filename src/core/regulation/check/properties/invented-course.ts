/**
 * The course of one scored round by itself, as events: everybody applies, is scored, the round is closed and confirmed.
 *
 * The round is tried as the first of a selection that has only this round and the next, so that everything else of the
 * regulation (lists, replacement, cut-off) works as declared and nothing has to be invented about screening.
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import { scoreText, type Invented } from './group.ts'
import type { Regulation } from '../../schema/regulation.ts'
import type { Round } from '../../schema/round.ts'
import { momentAt } from './moments.ts'

/** An event of which the moment follows from its place in the course. */
export type Move = Event extends infer One ? (One extends Event ? Omit<One, 'at'> : never) : never

/** A regulation with one of its rounds, and the next, alone. */
export function alone(regulation: Regulation, index: number): Regulation {
  const rounds = regulation.rounds.slice(index, index + 2)
  const list = regulation['ranked-list']
  return {
    ...regulation,
    rounds,
    'ranked-list': list?.entry.from === rounds[0]?.round ? list : undefined,
    amendments: undefined,
  }
}

/** The moves as events, one second after the other. */
export function asEvents(regulation: Regulation, moves: readonly Move[]): readonly Event[] {
  return moves.map((move, index): Event => ({ ...move, at: momentAt(regulation, index) }))
}

/** Applying. */
export function applying({ announcement }: Regulation, { name }: Invented): Move {
  const language = announcement.languages[0] ?? 'nl'
  return { event: 'ApplicationSubmitted', candidate: name, language, claims: [] }
}

/** Every score of a candidate. */
export function scoring(round: Round, { name, scores }: Invented): readonly Move[] {
  const measures = Object.entries(scores).filter(([one]) => round.measures?.[one] !== undefined)
  return measures.map(([measure, value]) => ({
    event: 'ScoreRecorded',
    candidate: name,
    round: round.round,
    measure,
    score: scoreText(round, measure, value),
    by: 'assessor',
  }))
}

/** Closing. */
export function closing({ round }: Round): Move {
  return { event: 'RoundClosed', round, by: 'chair' }
}

/** Confirming, by somebody else. */
export function confirming({ round }: Round): Move {
  return { event: 'RoundConfirmed', round, by: 'second' }
}

/** Withdrawing. */
export function withdrawing({ name }: Invented): Move {
  return { event: 'CandidateWithdrew', candidate: name }
}

/** Replacing who withdrew, by everyone who owns that choice. */
export function replacing({ round, replacement }: Round): Move {
  const owner = replacement?.owner ?? 'selector'
  return {
    event: 'ChoiceMade',
    choice: `rounds/${round}/replacement`,
    option: 'yes',
    reason: 'A place became free.',
    by: 'owner',
    role: owner,
  }
}
