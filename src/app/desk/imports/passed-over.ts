/**
 * Scores in a file for a measure that people judge: their forms are passed over when it is taken.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { sheetOf } from '../judging/sheet.ts'
import { tableauOf } from '../judging/tableau.ts'
import { assignedIn, awaited, countingForms } from '../judging/who.ts'
import type { Comparison, PassedOver } from './imports.ts'

/** The measures of which forms are passed over, each with how many candidates that concerns. */
export async function passedOver(
  means: DeskMeans,
  { name, selection }: DeskPlace,
  round: Round,
  { fresh }: Pick<Comparison, 'fresh'>,
): Promise<readonly PassedOver[]> {
  const judged = fresh.filter(({ measure }) => sheetOf(round, measure) !== undefined)
  if (judged.length === 0) return []
  const tableau = await tableauOf(means, name)
  if (assignedIn(tableau, round).length === 0) return []
  return judged.flatMap(({ measure, scores }): readonly PassedOver[] => {
    const all = scores.map(([candidate]) => ({ round: round.round, measure, candidate }))
    const locked = all.filter((one) => countingForms(tableau, selection, one).length > 0).length
    const waiting = all.filter((one) => awaited(tableau, selection, round, one).length > 0).length
    return locked + waiting === 0 ? [] : [{ measure, locked, waiting }]
  })
}
