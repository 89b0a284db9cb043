/**
 * Files with scores that come in, and what they would do.
 *
 * @module
 */

import { cardOf } from '#core/scoring/cards.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { knownActorIn } from '#persistence/actors.ts'
import {
  type ScoreTableRow,
  dropScoreTable,
  keepScoreTable,
  scoreTable,
  scoreTablesOf,
} from '#persistence/desk/score-tables.ts'
import { personsBehind } from '#persistence/desk/colleagues.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { nameOf } from '../../sign-in/session.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { scoredRound } from '../scores/lines.ts'
import { comparedOnce } from './compared-before.ts'
import type { ReceivedTable, TablePreview, TableSent } from './imports.ts'
import { markWith, passedOver } from './passed-over.ts'
import { spreadsOf } from './spread.ts'
import { type SentTable, noTableInWords } from './table.ts'
import { keepAtHand, letGo, tableIn } from './tables.ts'

/** The fields of the form with which a file is sent. */
export const SENT = { measure: 'meting', file: 'bestand' } as const

/** Keeps a file that can be read. */
export async function receiveTable(
  means: DeskMeans,
  place: DeskPlace,
  { round: name, measures, name: given, content }: TableSent,
): Answer<string> {
  const round = scoredRound(place, name)
  if (round === undefined) return refuse(plainly('unknown-round'))
  const wanted = cardOf(round).scored.filter((one) => measures.includes(one))
  if (wanted.length === 0) return refuse(wrongFields([NO_MEASURE]))
  const bytes = await gathered(content, means.largestTable)
  if (bytes === undefined) return refuse(wrongFields([tooLarge(means.largestTable)]))
  const read = await means.readTable(bytes)
  if (!read.ok || isOtherwiseNamed(given, read.value)) {
    const why = read.ok ? ({ code: 'not-a-table' } as const) : read.refusal
    return refuse(wrongFields([{ field: SENT.file, says: noTableInWords(why) }]))
  }
  const { actor, name: selection } = place
  const { account } = actor
  const table = await inTransaction(means.store.database, { account }, async (work) =>
    keepScoreTable(means.store, work, {
      selection,
      account,
      round: name,
      measures: wanted,
      name: fileName(given),
      content: bytes,
    }),
  )
  keepAtHand(means, table, read.value)
  return accept(table)
}

/** Whether a text of a single column comes under the name of something else than a text: it is no table. */
function isOtherwiseNamed(given: string, { how, head }: SentTable): boolean {
  return how.form === 'csv' && head.length < 2 && !/\.(?:csv|tsv|txt)$/iu.test(given)
}

/** The bytes; undefined when there are more than may be. */
async function gathered(
  content: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of content) {
    length += piece.length
    if (length > most) return undefined
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

/** The longest name of a file that the record takes. */
const LONGEST_NAME = 200

/** A name that can be kept: without folders, and without what nobody can see. */
function fileName(given: string): string {
  const own = given.split(/[/\\]/u).at(-1) ?? ''
  const seen = own
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
  return seen === '' ? 'scores' : seen
}

/** The files of a round, the newest first. */
export async function receivedTables(
  means: DeskMeans,
  place: DeskPlace,
  round: string,
): Promise<readonly ReceivedTable[] | undefined> {
  if (scoredRound(place, round) === undefined) return undefined
  const { store } = means
  const { account } = place.actor
  const rows = await inTransaction(store.database, { account }, async (work) =>
    scoreTablesOf(store, work, place.name, round),
  )
  return withNames(means, rows)
}

async function withNames(
  { store }: DeskMeans,
  rows: readonly ScoreTableRow[],
): Promise<readonly ReceivedTable[]> {
  const persons = await personsBehind(
    store,
    rows.map(({ account }) => account),
  )
  return rows.map(({ account, ...row }) => {
    const person = persons.get(account)
    return { ...row, by: person === undefined ? '' : nameOf(person) }
  })
}

/** A file with everything that it would do. Whoever looks at it sees scores: that is part of taking it. */
export async function tablePreview(
  means: DeskMeans,
  place: DeskPlace,
  name: string,
): Answer<TablePreview> {
  const { store } = means
  const { account } = place.actor
  const found = await inTransaction(store.database, { account }, async (work) =>
    foundIn(means, work, place, name),
  )
  if (found === undefined) return refuse(plainly('no-table'))
  const { rows, by } = found
  const [received, ...sameFiles] = await withNames(means, rows)
  const round = received === undefined ? undefined : scoredRound(place, received.round)
  if (received === undefined || round === undefined) return refuse(plainly('no-table'))
  const isWaiting = received.state === 'received' || received.isSilent
  const table = isWaiting ? await tableIn(means, place, name) : undefined
  if (table === undefined) return accept({ round, received, sameFiles, compared: undefined })
  const { selection, regulation } = place
  const against = { selection, regulation, round, measures: received.measures, by }
  const comparison = await comparedOnce(means, place.name, table, against)
  const { how, rows: all } = table
  const passed = await passedOver(means, place, round, comparison)
  return accept({
    round,
    received,
    sameFiles,
    compared: {
      ...comparison,
      mark: markWith(comparison.mark, passed),
      how,
      rows: all.length,
      spreads: spreadsOf(round, comparison),
      passedOver: passed,
    },
  })
}

/** The file and those of the same content before it, and what the actor is called here. */
async function foundIn(
  { store }: DeskMeans,
  work: Work,
  { actor, name: selection }: DeskPlace,
  name: string,
): Promise<{ readonly rows: readonly ScoreTableRow[]; readonly by: string } | undefined> {
  const row = await scoreTable(store, work, selection, name)
  if (row === undefined) return undefined
  const rows = [row]
  for (const same of row.same) {
    // oxlint-disable-next-line no-await-in-loop -- one connection; there are hardly ever two
    const other = await scoreTable(store, work, selection, same)
    if (other !== undefined) rows.push(other)
  }
  return { rows, by: (await knownActorIn(work, selection, actor.account)) ?? '' }
}

/** Throws a file away. */
export async function dropTable(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  name: string,
): Promise<boolean> {
  letGo(means, name)
  const { account } = actor
  return inTransaction(means.store.database, { account }, async (work) =>
    dropScoreTable(work, selection, name),
  )
}

const NO_MEASURE: FieldWrong = {
  field: SENT.measure,
  says: {
    nl: 'Kies welke metingen in het bestand staan.',
    en: 'Choose which measures are in the file.',
  },
}

function tooLarge(most: number): FieldWrong {
  const megabytes = Math.max(1, Math.floor(most / 1_000_000))
  const says: Text = {
    nl: `Dit bestand is te groot: hoogstens ${megabytes} MB. Laat weg wat geen score is, of deel het op.`,
    en: `This file is too large: at most ${megabytes} MB. Leave out what is no score, or divide it.`,
  }
  return { field: SENT.file, says }
}
