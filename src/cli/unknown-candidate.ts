/**
 * A candidate nobody knows, and who is known.
 *
 * @module
 */

import { editDistance } from '#core/regulation/check/nearest.ts'
import type { Language } from '#core/values/text.ts'
import type { Problem } from './problem.ts'

const MOST = 10

/** Says that nobody of that name applied, and names up to ten who did, the most like it first. */
export function unknownCandidate(
  candidate: string,
  known: readonly string[],
  language: Language,
): Pick<Problem, 'message' | 'fix'> {
  const near = known
    .map((name) => ({ name, distance: editDistance(candidate.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name }) => name)
  return WORDS[language](candidate, near.join(', '), known.length)
}

const WORDS = {
  nl: (candidate: string, near: string, count: number) => ({
    message: `In deze feiten solliciteerde niemand met de naam ${candidate}.`,
    fix:
      count === 0
        ? 'Kies een ander moment of andere feiten: hier solliciteerde nog niemand.'
        : `Noem een kandidaat zoals de feiten die noemen: ${near}${count > MOST ? ` (en nog ${count - MOST})` : ''}.`,
  }),
  en: (candidate: string, near: string, count: number) => ({
    message: `Nobody named ${candidate} applied in these facts.`,
    fix:
      count === 0
        ? 'Choose another moment or other facts: nobody has applied here yet.'
        : `Name a candidate as the facts do: ${near}${count > MOST ? ` (and ${count - MOST} more)` : ''}.`,
  }),
} as const
