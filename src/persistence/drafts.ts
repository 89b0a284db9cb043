/**
 * Drafts: what a candidate is still writing, sealed with the key of the candidacy. A draft is not submitted.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Candidacy } from './candidacies.ts'
import { seal, unseal } from './sealing.ts'
import type { Work } from './transaction.ts'

/** A draft as it is kept; what it holds is for the application to read. */
export interface StoredDraft {
  readonly content: unknown
  readonly version: number
  readonly saved: Instant
}

type Whose = Pick<Candidacy, 'selection' | 'candidate' | 'dataKey'>

/** A draft as its row has it. */
export interface DraftRow {
  readonly sealed: Buffer
  readonly version: number
  readonly saved: Instant
}

/** The draft of a candidacy, if there is one. */
export async function draftOf({ client }: Work, whose: Whose): Promise<StoredDraft | undefined> {
  const { rows } = await client.query<DraftRow>({
    name: 'keur-draft',
    text: 'select sealed, version, saved from keur.draft where selection = $1 and candidate = $2',
    values: [whose.selection, whose.candidate],
  })
  return rows.map((row) => openedDraft(whose, row))[0]
}

/** The draft, held until the end of the transaction: nobody else changes it meanwhile. */
export async function holdDraft({ client }: Work, whose: Whose): Promise<StoredDraft | undefined> {
  const { rows } = await client.query<DraftRow>({
    name: 'keur-hold-draft',
    text: `select sealed, version, saved from keur.draft
      where selection = $1 and candidate = $2 for update`,
    values: [whose.selection, whose.candidate],
  })
  return rows.map((row) => openedDraft(whose, row))[0]
}

/** Begins a draft; where somebody was first, theirs stays. */
export async function beginDraft({ client }: Work, whose: Whose, content: unknown): Promise<void> {
  await client.query({
    name: 'keur-begin-draft',
    text: `insert into keur.draft (selection, candidate, sealed) values ($1, $2, $3)
      on conflict do nothing`,
    values: [whose.selection, whose.candidate, sealed(whose, content)],
  })
}

/** Keeps a draft that is held, as its next version. */
export async function keepDraft(
  { client }: Work,
  whose: Whose,
  content: unknown,
): Promise<{ readonly version: number; readonly saved: Instant }> {
  const { rows } = await client.query<{ version: number; saved: Instant }>({
    name: 'keur-keep-draft',
    text: `update keur.draft set sealed = $3, version = version + 1, saved = keur.stamp()
      where selection = $1 and candidate = $2 returning version, saved`,
    values: [whose.selection, whose.candidate, sealed(whose, content)],
  })
  const [row] = rows
  if (row === undefined) throw new Error('A draft that is held is there.')
  return row
}

/** Throws the draft away; false when there was none. */
export async function dropDraft({ client }: Work, whose: Whose): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from keur.draft where selection = $1 and candidate = $2',
    [whose.selection, whose.candidate],
  )
  return rowCount === 1
}

function sealed(whose: Whose, content: unknown): Buffer {
  return seal(whose.dataKey, Buffer.from(JSON.stringify(content)), placeOf(whose))
}

/** The draft of a row. */
export function openedDraft(
  whose: Whose,
  { sealed: bytes, version, saved }: DraftRow,
): StoredDraft {
  const content: unknown = JSON.parse(unseal(whose.dataKey, bytes, placeOf(whose)).toString('utf8'))
  return { content, version, saved }
}

function placeOf({ selection, candidate }: Whose): string {
  return `draft/${selection}/${candidate}`
}
