/**
 * A table to fill in.
 *
 * @module
 */

import { stringify } from 'csv-stringify/sync'
import { cardOf } from '#core/scoring/cards.ts'
import type { DeskPlace } from '../place.ts'
import type { ResultState } from '../scores/scores.ts'
import { glanceAt, scoredRound } from '../scores/lines.ts'
import { headOf } from './columns.ts'

/** Of whom there may be a score in a file. */
const TAKES_PART: ReadonlySet<ResultState> = new Set(['missing', 'complete'])

/** The numbers of those of whom a score is missing, or of everybody, with an empty column for each measure; undefined for no scored round. */
export function importTemplate(
  place: DeskPlace,
  name: string,
  whom: 'missing' | 'everybody' = 'missing',
): string | undefined {
  const round = scoredRound(place, name)
  if (round === undefined) return undefined
  const measures = cardOf(round).scored
  const lines = glanceAt(place, round).lines.filter(({ state }) => TAKES_PART.has(state))
  const missing = lines.filter(({ state }) => state === 'missing')
  const rows = (whom === 'everybody' || missing.length === 0 ? lines : missing).map(
    ({ candidate }) => [candidate.candidate, ...measures.map(() => '')],
  )
  const head = ['Kandidaat', ...measures.map((measure) => headOf(round, measure))]
  return stringify([head, ...rows], { delimiter: ';', bom: true, record_delimiter: '\r\n' })
}
