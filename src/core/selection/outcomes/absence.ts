/**
 * What an absence means in a round (policies 20, 25; Q7): what the regulation declares, or what its owner decided.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Candidate, ChoiceMade } from '../state.ts'

/** The effect of an absence: none, out, withdrawn, still to be decided, or given another session. */
export type AbsenceEffect = 'none' | 'out' | 'undecided' | 'another-session'

/** The options an owner has. */
export const ABSENCE_OPTIONS = ['not-passed', 'another-session'] as const

/** The name of the choice point of one absence. */
export function absenceChoice(round: string, attendance: string, candidate: string): string {
  return `rounds/${round}/${attendance}/${candidate}`
}

const DECLARED = {
  'not-passed': 'out',
  withdrawn: 'out',
  excused: 'another-session',
  'person-decides': 'undecided',
} as const

/** What this candidate's absence from this round means now. */
export function absenceEffect(
  round: Round,
  candidate: Candidate,
  choices: readonly ChoiceMade[],
): AbsenceEffect {
  const attendance = candidate.attendance?.[round.round]
  if (attendance === undefined || attendance === 'attended') return 'none'
  const declared = DECLARED[round[attendance]?.effect ?? 'person-decides']
  if (declared !== 'undecided') return declared
  const point = absenceChoice(round.round, attendance, candidate.candidate)
  const made = choices.findLast(({ choice }) => choice === point)
  if (made === undefined) return 'undecided'
  return made.option === 'not-passed' ? 'out' : 'another-session'
}
