/**
 * Which column of a table holds what: the number of the candidate, and a measure by its name in the regulation.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { wordsFor } from './words.ts'
import type { RowProblem } from './imports.ts'
import type { SentTable } from './table.ts'

/** A measure with the place of its column. */
export interface MeasureColumn {
  readonly measure: string
  readonly head: string
  readonly place: number
}

/** The columns that are used. */
export interface Columns {
  readonly candidate: { readonly head: string; readonly place: number } | undefined
  readonly measures: readonly MeasureColumn[]
  /** The heads of columns that are not used. */
  readonly ignored: readonly string[]
  /** What is wrong with the columns themselves. */
  readonly problems: readonly RowProblem[]
}

const CANDIDATE: ReadonlySet<string> = new Set([
  'kandidaat',
  'kandidaatnummer',
  'nummer',
  'candidate',
  'candidatenumber',
  'number',
])

/** The columns of a table for these measures of a round. */
export function columnsOf({ head }: SentTable, round: Round, wanted: readonly string[]): Columns {
  const heads = head.map(plainly)
  const candidate = candidateIn(heads)
  const measures: MeasureColumn[] = []
  const problems: RowProblem[] = candidate === undefined ? [wordsFor.noCandidate()] : []
  for (const measure of cardOf(round).scored.filter((one) => wanted.includes(one))) {
    const names = namesOf(round, measure)
    const places = [...heads.keys()].filter((place) => names.has(heads[place] ?? ''))
    const [place] = places
    if (place === undefined) problems.push(wordsFor.noColumn(round, measure))
    else if (places.length > 1) problems.push(wordsFor.columnTwice(head[place] ?? ''))
    else measures.push({ measure, head: head[place] ?? measure, place })
  }
  const used = new Set([candidate, ...measures.map(({ place }) => place)])
  return {
    candidate:
      candidate === undefined ? undefined : { head: head[candidate] ?? '', place: candidate },
    measures,
    ignored: head.filter((name, place) => name !== '' && !used.has(place)),
    problems,
  }
}

/** The head of a measure's column in the template. */
export function headOf(round: Round, measure: string): string {
  return round.measures?.[measure]?.name.nl ?? measure
}

function namesOf(round: Round, measure: string): ReadonlySet<string> {
  const { nl = '', en = '' } = round.measures?.[measure]?.name ?? {}
  return new Set([measure, nl, en].map(plainly).filter((name) => name !== ''))
}

function candidateIn(heads: readonly string[]): number | undefined {
  const place = heads.findIndex((head) => CANDIDATE.has(head.replaceAll(' ', '')))
  return place === -1 ? undefined : place
}

function plainly(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim()
}
