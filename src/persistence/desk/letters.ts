/**
 * Letters about results: kept as they were told, sealed with the key of their candidacy.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { dataKeys } from '../candidacies.ts'
import { DatabaseFailure } from '../failure.ts'
import { seal, unseal } from '../sealing.ts'
import { type Store, means } from '../store.ts'
import type { Work } from '../transaction.ts'

/** A letter to be kept. */
export interface NewLetter {
  readonly letter: string
  readonly candidate: string
  /** What was told, to be compared with what is decided later. */
  readonly told: string
  /** The whole letter, as JSON. */
  readonly content: string
  readonly isMailed: boolean
}

/** A letter as it is listed. */
export interface LetterRow {
  readonly letter: string
  readonly candidate: string
  readonly round: string
  readonly entry: string
  readonly mailed: boolean
  readonly created: Instant
}

/** What a release is about. */
export interface Released {
  readonly selection: string
  readonly round: string
  readonly entry: string
  readonly created: Instant
}

const BATCH = 1000

/** Keeps letters. Gives the SHA-256 of each, in their order. */
export async function keepLetters(
  { keys }: Store,
  work: Work,
  released: Released,
  letters: readonly NewLetter[],
): Promise<readonly Uint8Array[]> {
  const hashes = letters.map(({ content }) => means.sha256(Buffer.from(content)))
  for (let from = 0; from < letters.length; from += BATCH) {
    const some = letters.slice(from, from + BATCH)
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    const sealed = await sealedLetters(keys, work, released.selection, some)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await insert(work, released, { some, sealed, hashes: hashes.slice(from, from + BATCH) })
  }
  return hashes
}

async function sealedLetters(
  keys: Store['keys'],
  work: Work,
  selection: string,
  letters: readonly NewLetter[],
): Promise<readonly Buffer[]> {
  const names = letters.map(({ candidate }) => candidate)
  const owned = await dataKeys(work, keys, selection, names)
  return letters.map(({ letter, candidate, content }) => {
    const key = owned.get(candidate)
    if (key === undefined) throw new DatabaseFailure('candidacy-gone')
    return seal(key, Buffer.from(content), placeOf(selection, letter))
  })
}

async function insert(
  { client }: Work,
  { selection, round, entry, created }: Released,
  {
    some,
    sealed,
    hashes,
  }: {
    readonly some: readonly NewLetter[]
    readonly sealed: readonly Buffer[]
    readonly hashes: readonly Uint8Array[]
  },
): Promise<void> {
  await client.query({
    name: 'keur-insert-letters',
    text: `insert into keur.letter
        (selection, round, entry, created, letter, candidate, told, sealed, sha256, mailed)
      select $1, $2, $3, $4, * from unnest(
        $5::uuid[], $6::text[], $7::text[], $8::bytea[], $9::bytea[], $10::boolean[])`,
    values: [
      selection,
      round,
      entry,
      created,
      some.map(({ letter }) => letter),
      some.map(({ candidate }) => candidate),
      some.map(({ told }) => told),
      sealed,
      hashes.map((hash) => Buffer.from(hash)),
      some.map(({ isMailed }) => isMailed),
    ],
  })
}

/** What everybody was told last about a round, and when. */
export async function lastTold(
  { client }: Work,
  selection: string,
  round: string,
): Promise<ReadonlyMap<string, { readonly told: string; readonly created: Instant }>> {
  const { rows } = await client.query<{ candidate: string; told: string; created: Instant }>({
    name: 'keur-last-told',
    text: `select distinct on (candidate) candidate, told, created from keur.letter
      where selection = $1 and round = $2 order by candidate, created desc`,
    values: [selection, round],
  })
  return new Map(rows.map(({ candidate, ...row }) => [candidate, row]))
}

/** The letters of a candidate, the newest first. */
export async function lettersOf(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<readonly LetterRow[]> {
  const { rows } = await client.query<LetterRow>({
    name: 'keur-letters-of',
    text: `${SELECT} where selection = $1 and candidate = $2 order by created desc, letter`,
    values: [selection, candidate],
  })
  return rows
}

/** The letters of a round that did not leave by mail, those of the last release first; at most `limit`. */
export async function lettersToPost(
  { client }: Work,
  selection: string,
  round: string,
  limit: number,
): Promise<readonly LetterRow[]> {
  const { rows } = await client.query<LetterRow>({
    name: 'keur-letters-to-post',
    text: `${SELECT} where selection = $1 and round = $2 and not mailed
      order by created desc, candidate limit $3`,
    values: [selection, round, limit],
  })
  return rows
}

/** A letter with its content; undefined where it is not there or may not be seen. */
export async function openedLetter(
  { keys }: Store,
  work: Work,
  selection: string,
  letter: string,
): Promise<(LetterRow & { readonly content: string }) | undefined> {
  if (!UUID.test(letter)) return undefined
  const { rows } = await work.client.query<LetterRow & { readonly sealed: Buffer }>({
    name: 'keur-letter',
    text: `${SELECT.replace('select ', 'select sealed, ')} where selection = $1 and letter = $2`,
    values: [selection, letter],
  })
  const [row] = rows
  if (row === undefined) return undefined
  const { sealed, ...rest } = row
  const key = (await dataKeys(work, keys, selection, [row.candidate])).get(row.candidate)
  if (key === undefined) return undefined
  return { ...rest, content: unseal(key, sealed, placeOf(selection, letter)).toString('utf8') }
}

const SELECT = 'select letter, candidate, round, entry, mailed, created from keur.letter'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

function placeOf(selection: string, letter: string): string {
  return `letter/${selection}/${letter}`
}
