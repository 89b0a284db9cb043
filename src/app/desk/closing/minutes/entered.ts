/**
 * The scores of a round that somebody entered, by hand or from a file, and not assessors on their forms: how many, on what, and by
 * whom. In Dutch, for minutes.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { scoreOf } from '#core/selection/outcomes/competition.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { sheetOf } from '../../judging/sheet.ts'
import { countingForms } from '../../judging/who.ts'
import type { Course } from './conflicts.ts'
import type { MinutesFact } from './minutes-data.ts'
import { counted } from './phrases.ts'

/** What is told about them; nothing where every score comes from forms. */
export function enteredIn(course: Course, round: Round): MinutesFact[] {
  const value = cardOf(round)
    .scored.flatMap((measure) => {
      const by = [...enteredOn(course, round.round, measure)]
      return by.length === 0 ? [] : [enteredInWords(round, measure, by)]
    })
    .join('; ')
  return value === '' ? [] : [{ name: 'Ingevoerde scores', value }]
}

/** How many on a measure, by who entered them. */
function enteredOn(
  { selection, judging }: Course,
  round: string,
  measure: string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const who of selection.roll) {
    const score = scoreOf(who, round, measure)
    const judged = { round, measure, candidate: who.candidate }
    const isEntered =
      score !== undefined &&
      score.void !== true &&
      score.reused !== true &&
      countingForms(judging, selection, judged).length === 0
    if (isEntered) counts.set(score.by, (counts.get(score.by) ?? 0) + 1)
  }
  return counts
}

function enteredInWords(
  round: Round,
  measure: string,
  by: readonly (readonly [string, number])[],
): string {
  const scores = by
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([who, count]) => `${counted(count, 'score', 'scores')} door ${who}`)
  const without =
    sheetOf(round, measure) === undefined ? '' : ', zonder formulier van een beoordelaar'
  return `${capitalised(measureName(measure, round, 'nl'))}: ${scores.join(', ')}${without}`
}
