/**
 * Candidacies: who takes part in a selection under which pseudonym, and the key their data is sealed with.
 *
 * @module
 */

import { randomInt } from 'node:crypto'
import type { Keys } from './key-file.ts'
import { type SealingKey, newDataKey, unwrap } from './sealing.ts'
import type { Store } from './store.ts'
import { type Work, inTransaction } from './transaction.ts'

/** A candidacy. */
export interface Candidacy {
  readonly selection: string
  /** The pseudonym. */
  readonly candidate: string
  readonly account: string | undefined
  /** The entry of the submission that counts now. */
  readonly standing: string | undefined
  readonly dataKey: SealingKey
}

/** A candidacy as its row has it. */
export interface CandidacyRow {
  readonly candidate: string
  readonly account: string | null
  readonly standing: string | null
  readonly data_key: Buffer
  readonly wrapping_key: string
}

/** No letters and digits that look like one another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A fresh pseudonym: ten random letters and digits in two groups, to be read aloud. */
export function newPseudonym(): string {
  const text = Array.from({ length: 10 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** The candidacy of an account in a selection; begun when there is none yet, once, whoever asks at the same moment. */
export async function candidacyOf(
  store: Store,
  selection: string,
  account: string,
): Promise<Candidacy> {
  return inTransaction(store.database, { account }, async (work) => {
    const known = await find(store.keys, work, selection, account)
    if (known !== undefined) return known
    await insert(store.keys, work, selection, account)
    const begun = await find(store.keys, work, selection, account)
    if (begun === undefined) throw new Error('A candidacy that was begun is there.')
    return begun
  })
}

/** Begins a candidacy of somebody without an account: on paper. */
export async function candidacyOnPaper(
  store: Store,
  work: Work,
  selection: string,
): Promise<Candidacy> {
  return insert(store.keys, work, selection, undefined)
}

/** Begins a candidacy of an account in a transaction of others; none of this account may be there. */
export async function beginCandidacy(
  store: Store,
  work: Work,
  selection: string,
  account: string,
): Promise<Candidacy> {
  return insert(store.keys, work, selection, account)
}

/** The candidacy with that pseudonym, as far as it may be seen in this transaction. */
export async function candidacyOfCandidate(
  store: Store,
  work: Work,
  selection: string,
  candidate: string,
): Promise<Candidacy | undefined> {
  const { rows } = await work.client.query<CandidacyRow>({
    name: 'keur-candidacy',
    text: `${SELECT} where selection = $1 and candidate = $2`,
    values: [selection, candidate],
  })
  return rows.map((row) => fromRow(store.keys, selection, row))[0]
}

/** The data keys of candidates, by pseudonym; who is not there any more has none. */
export async function dataKeys(
  work: Work,
  keys: Keys,
  selection: string,
  candidates: readonly string[],
): Promise<ReadonlyMap<string, SealingKey>> {
  if (candidates.length === 0) return new Map()
  const { rows } = await work.client.query<CandidacyRow>({
    name: 'keur-data-keys',
    text: `${SELECT} where selection = $1 and candidate = any ($2)`,
    values: [selection, candidates],
  })
  return new Map(rows.map((row) => [row.candidate, fromRow(keys, selection, row).dataKey]))
}

/**
 * Erases everything personal of a candidacy: its key, what was sealed with it, and whose it was. The entries of the
 * record stay. False when there was nothing to erase.
 */
export async function erase(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from keur.candidacy where selection = $1 and candidate = $2',
    [selection, candidate],
  )
  return rowCount === 1
}

/** The selections in which there is anything personal of anybody. */
export async function selectionsWithData({ client }: Work): Promise<readonly string[]> {
  const { rows } = await client.query<{ selection: string }>(
    'select distinct selection::text from keur.candidacy order by 1',
  )
  return rows.map(({ selection }) => selection)
}

/** The candidates of a selection of whom there is anything personal. */
export async function candidatesWithData(
  { client }: Work,
  selection: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ candidate: string }>(
    'select candidate::text from keur.candidacy where selection = $1 order by 1',
    [selection],
  )
  return rows.map(({ candidate }) => candidate)
}

const SELECT = 'select candidate, account, standing, data_key, wrapping_key from keur.candidacy'

async function find(
  keys: Keys,
  { client }: Work,
  selection: string,
  account: string,
): Promise<Candidacy | undefined> {
  const { rows } = await client.query<CandidacyRow>({
    name: 'keur-candidacy-of-account',
    text: `${SELECT} where selection = $1 and account = $2`,
    values: [selection, account],
  })
  return rows.map((row) => fromRow(keys, selection, row))[0]
}

/** Where another process was first, theirs stays. */
async function insert(
  keys: Keys,
  { client }: Work,
  selection: string,
  account: string | undefined,
): Promise<Candidacy> {
  const candidate = newPseudonym()
  const { dataKey, wrapped, wrappingKey } = newDataKey(keys.wrapping, placeOf(selection, candidate))
  await client.query({
    name: 'keur-begin-candidacy',
    text: `insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
      values ($1, $2, $3, $4, $5) on conflict (selection, account) do nothing`,
    values: [selection, candidate, account ?? null, wrapped, wrappingKey],
  })
  return { selection, candidate, account, standing: undefined, dataKey }
}

/** The candidacy of a row, with its key opened. */
export function fromRow(keys: Keys, selection: string, row: CandidacyRow): Candidacy {
  const stored = { wrapped: row.data_key, wrappingKey: row.wrapping_key }
  return {
    selection,
    candidate: row.candidate,
    account: row.account ?? undefined,
    standing: row.standing ?? undefined,
    dataKey: unwrap(keys.wrapping, stored, placeOf(selection, row.candidate)),
  }
}

function placeOf(selection: string, candidate: string): string {
  return `data-key/${selection}/${candidate}`
}
