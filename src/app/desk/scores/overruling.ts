/**
 * First scores that are filled in where assessors locked a form: another score than theirs needs a reason (policy 23), as it does
 * when it comes from a file.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import type { Selection } from '#core/selection/state.ts'
import { equals } from '#core/values/rational.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { sheetsOf } from '../judging/sheet.ts'
import { type Judging, judgingOf } from '../judging/tableau.ts'
import { countingForms } from '../judging/who.ts'

/** How many assessors locked a form about a candidate that counts, by measure that people judge; those without any are left out. */
export async function formsOn(
  { store }: DeskMeans,
  { name, selection }: DeskPlace,
  round: Round,
  candidate: string,
): Promise<ReadonlyMap<string, number>> {
  const sheets = sheetsOf(round)
  if (sheets.length === 0) return new Map()
  const judging = await inTransaction(store.database, 'system', async (work) =>
    judgingOf(work, name),
  )
  return new Map(
    sheets.flatMap(({ measure }): (readonly [string, number])[] => {
      const judged = { round: round.round, measure, candidate }
      const { length } = countingForms(judging, selection, judged)
      return length === 0 ? [] : [[measure, length]]
    }),
  )
}

/** Whether a score is another than one that assessors gave in a form that counts. */
export function overrulesForms(
  judging: Judging,
  selection: Selection,
  round: Round,
  {
    candidate,
    measure,
    score,
  }: { readonly candidate: string; readonly measure: string; readonly score: string },
): boolean {
  const meter = cardOf(round).meters.get(measure)
  const given = meter?.read(score)
  const judged = { round: round.round, measure, candidate }
  return countingForms(judging, selection, judged).some(({ event }) => {
    const locked = meter?.read(event.score)
    return given?.ok !== true || locked?.ok !== true || !equals(given.value, locked.value)
  })
}
