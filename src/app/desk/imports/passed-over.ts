/**
 * Scores in a file for a measure that people judge: their forms are passed over when it is taken. What stands in locked forms is
 * overruled by it, which needs a reason.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import type { Round } from '#core/regulation/schema/round.ts'
import type { Selection } from '#core/selection/state.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { sheetOf } from '../judging/sheet.ts'
import { type Judging, tableauOf } from '../judging/tableau.ts'
import { awaited, countingForms } from '../judging/who.ts'
import type { Comparison, FreshScores, PassedOver } from './imports.ts'

/** The measures of which forms are passed over. */
export async function passedOver(
  means: DeskMeans,
  { name, selection }: DeskPlace,
  round: Round,
  { fresh }: Pick<Comparison, 'fresh'>,
): Promise<readonly PassedOver[]> {
  const judged = judgedIn(round, fresh)
  if (judged.length === 0) return []
  const tableau = await tableauOf(means, name)
  return judged.flatMap((one): readonly PassedOver[] => {
    const { measure, scores } = one
    const overruled = overruledBy(tableau, selection, round, one)
    const waiting = scores.filter(([candidate]) => {
      const whom = { round: round.round, measure, candidate }
      return awaited(tableau, selection, round, whom).length > 0
    }).length
    return overruled.length + waiting === 0 ? [] : [{ measure, overruled, waiting }]
  })
}

/** The candidates of whom first scores of a file overrule a form that was locked, in the order of the file. */
export function overruledBy(
  judging: Judging,
  selection: Selection,
  { round }: Round,
  { measure, scores }: FreshScores,
): readonly string[] {
  return scores.flatMap(([candidate]) =>
    countingForms(judging, selection, { round, measure, candidate }).length > 0 ? [candidate] : [],
  )
}

/** The first scores of a file on measures that people judge. */
export function judgedIn(round: Round, fresh: readonly FreshScores[]): readonly FreshScores[] {
  return fresh.filter(({ measure }) => sheetOf(round, measure) !== undefined)
}

/** The mark of what a file would do, together with whom it overrules. */
export function markWith(
  mark: string,
  overruled: readonly Pick<PassedOver, 'measure' | 'overruled'>[],
): string {
  const named = overruled.filter((one) => one.overruled.length > 0)
  if (named.length === 0) return mark
  const hash = createHash('sha256').update(mark)
  for (const one of named) hash.update(`\n${one.measure}:${one.overruled.join(' ')}`)
  return hash.digest('base64url')
}
