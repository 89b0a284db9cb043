/**
 * A table to fill in.
 *
 * @module
 */

import { stringify } from 'csv-stringify/sync'
import { cardOf } from '#core/scoring/cards.ts'
import type { DeskPlace } from '../place.ts'
import { glanceAt, scoredRound } from '../scores/lines.ts'
import { headOf } from './columns.ts'

/** The numbers of those of whom a score is missing, with an empty column for each measure; undefined for no scored round. */
export function importTemplate(place: DeskPlace, name: string): string | undefined {
  const round = scoredRound(place, name)
  if (round === undefined) return undefined
  const measures = cardOf(round).scored
  const rows = glanceAt(place, round)
    .lines.filter(({ state }) => state === 'missing')
    .map(({ candidate }) => [candidate.candidate, ...measures.map(() => '')])
  const head = ['Kandidaat', ...measures.map((measure) => headOf(round, measure))]
  return stringify([head, ...rows], { delimiter: ';', bom: true, record_delimiter: '\r\n' })
}
