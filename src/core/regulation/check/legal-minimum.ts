/**
 * What every regulation must settle before it is published: when conditions must be met, the
 * number and nature of the tests, who judges, what it takes to pass, how candidates are ranked or
 * that they are not, how long lists hold, and what loses or keeps a place.
 *
 * The form sees to reference dates, validities, the ties of a ranked list and tables of places;
 * this file to the rest: tests, assessors, a criterion for passing, a reserve, Dutch as a language
 * of application, and a publication that lasts long enough where the term is declared.
 *
 * Source: background, section 1 (what a selectiereglement settles at least; Art. III 7); policy 11.
 *
 * @module
 */

import { parseDay } from '../../values/day.ts'
import { addToDay, parseCalendarDuration } from '../../values/duration.ts'
import { type Round } from '../schema/round.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

/** Reports what the legal minimum asks and the regulation leaves out. */
export const checkLegalMinimum: Check = (regulation) => {
  const { rounds, reserve, hiring, announcement } = regulation
  const scored = rounds.some(
    (round) => round.kind === 'assessment' && Object.keys(round.measures ?? {}).length > 0,
  )
  const deciding = rounds.some(
    (round) =>
      round.kind === 'assessment' && round.eliminatory && hiring.result.from.includes(round.round),
  )
  return [
    ...(scored ? rounds.flatMap(checkTests) : [finding('test-missing', ['rounds'])]),
    ...rounds.flatMap(checkAssessors),
    ...(deciding ? [] : [finding('pass-criterion-missing', ['hiring', 'result', 'from'])]),
    ...(reserve === undefined
      ? [finding('reserve-missing', ['announcement', 'serves'], { serves: announcement.serves })]
      : []),
    ...(announcement.languages.includes('nl')
      ? []
      : [
          finding('language-not-dutch', ['announcement', 'languages'], {
            languages: announcement.languages,
          }),
        ]),
  ]
}

/** Reports an announcement that is public for less long than it declares. */
export const checkPublicationTerm: Check = ({ announcement }) => {
  const published = parseDay(announcement.published ?? '')
  const length = parseCalendarDuration(announcement['publication-term']?.['at-least'] ?? '')
  if (published === undefined || length === undefined) return []
  const earliest = addToDay(published, length)
  return announcement.closing < earliest
    ? [
        finding('publication-term-short', ['announcement', 'publication-term'], {
          published,
          closing: announcement.closing,
          earliest,
        }),
      ]
    : []
}

function checkTests(round: Round, index: number): readonly CheckFinding[] {
  return round.kind === 'assessment' && Object.keys(round.measures ?? {}).length === 0
    ? [finding('round-without-tests', ['rounds', index], { round: round.round })]
    : []
}

function checkAssessors({ assessors, round }: Round, index: number): readonly CheckFinding[] {
  return assessors.some((assessor) => assessor['at-least'] > 0)
    ? []
    : [finding('assessor-missing', ['rounds', index, 'assessors'], { round })]
}
