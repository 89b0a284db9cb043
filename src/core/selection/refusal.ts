/**
 * Why a move is not legal. A refusal is data: a code that names the obstacle and the facts that explain it.
 *
 * The wording stands at the edge, in the reader's language; docs/refusals.md lists every code.
 *
 * @module
 */

/** Every obstacle a selection can name. */
export const refusalCodes = [
  'event-out-of-order',
  'instant-unreadable',
  'day-unreadable',
  'selection-ended',
  'selection-stopped',
  'other-regulation',
  'unknown-candidate',
  'unknown-round',
  'unknown-measure',
  'unknown-route',
  'unknown-condition',
  'unknown-claim',
  'unknown-choice',
  'unknown-option',
  'unknown-offer',
  'unknown-list',
  'unknown-vacancy',
  'unknown-step',
  'duplicate-application',
  'duplicate-claim',
  'duplicate-offer',
  'key-in-use',
  'received-after-recorded',
  'candidate-withdrawn',
  'candidate-erased',
  'already-withdrawn',
  'route-fixed',
  'same-candidate',
  'not-suspected',
  'not-in-round',
  'score-unreadable',
  'score-off-scale',
  'score-already-recorded',
  'score-not-recorded',
  'score-unchanged',
  'reason-missing',
  'measure-not-scored',
  'conflict-of-interest',
  'round-already-closed',
  'round-not-closed',
  'round-already-decided',
  'round-not-decided',
  'earlier-round-open',
  'scores-missing',
  'outcome-undecided',
  'same-person',
  'nothing-to-confirm',
  'correction-pending',
  'not-the-owner',
  'choice-not-open',
  'attendance-already-recorded',
  'not-timed',
  'list-not-started',
  'list-expired',
  'extensions-used-up',
  'length-not-stated',
  'length-not-allowed',
  'request-missing',
  'ground-not-allowed',
  'nobody-left',
  'not-passed',
  'not-on-list',
  'already-chosen',
  'posts-filled',
  'reserve-not-exhausted',
  'no-consent',
  'not-proposed',
  'offer-open',
  'offer-not-open',
  'offer-not-accepted',
  'answer-term-over',
  'admission-open',
  'start-too-late',
  'start-before-acceptance',
  'answer-before-offer',
  'place-not-open',
  'minutes-already-signed',
  'no-appeal',
  'appeal-pending',
  'retention-running',
  'candidate-still-running',
  'not-chosen',
  'reuse-not-asked',
  'reuse-not-allowed',
  'reuse-too-old',
  'route-not-chosen',
] as const

/** An obstacle. */
export type RefusalCode = (typeof refusalCodes)[number]

/** What explains a refusal. */
export type RefusalFacts = Readonly<Record<string, string | number | readonly string[]>>

/** Why a move is not legal. */
export interface Refusal {
  readonly code: RefusalCode
  readonly facts: RefusalFacts
}

/** A refusal, or nothing when the move is legal. */
export type Obstacle = Refusal | undefined

/** Names an obstacle. */
export function obstacle(code: RefusalCode, facts: RefusalFacts = {}): Refusal {
  return { code, facts }
}

/** The first obstacle of several questions, asked one after the other. */
export function firstOf(...questions: readonly (() => Obstacle)[]): Obstacle {
  for (const question of questions) {
    const found = question()
    if (found !== undefined) return found
  }
  return undefined
}
