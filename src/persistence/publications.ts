/**
 * The rows of a published regulation: its authority, its selection, its versions.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from './transaction.ts'

/** A selection to be opened. */
export interface NewSelection {
  readonly selection: string
  readonly authority: Body
  /** Who runs it for them, where that is another. */
  readonly selectedBy?: Body | undefined
}

/** A body of the government. */
export interface Body {
  readonly id: string
  readonly name: string
}

/** Opens a selection. False when there is one of that name. */
export async function openSelection(
  { client }: Work,
  { selection, authority, selectedBy }: NewSelection,
): Promise<boolean> {
  for (const { id, name } of [authority, ...(selectedBy === undefined ? [] : [selectedBy])]) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    await client.query(
      'insert into keur.authority (authority, name) values ($1, $2) on conflict do nothing',
      [id, name],
    )
  }
  const { rowCount } = await client.query(
    `insert into keur.selection (selection, authority, selected_by) values ($1, $2, $3)
      on conflict do nothing`,
    [selection, authority.id, selectedBy?.id ?? null],
  )
  return rowCount === 1
}

/** A text of a regulation that came into force. */
export interface NewVersion {
  readonly selection: string
  /** The one published first is 1. */
  readonly version: number
  /** The entry that published it. */
  readonly entry: string
  readonly text: string
  /** What the text says. */
  readonly data: object
  readonly recorded: Instant
}

/** Keeps a version. */
export async function addVersion({ client }: Work, version: NewVersion): Promise<void> {
  const { selection, version: number, entry, text, data, recorded } = version
  await client.query(
    `insert into keur.regulation_version (selection, version, entry, text, sha256, data, recorded)
      values ($1, $2, $3, $4::text, sha256(convert_to($4::text, 'UTF8')), $5, $6)`,
    [selection, number, entry, text, JSON.stringify(data), recorded],
  )
}

/** The texts of a regulation, oldest first. */
export async function regulationTexts(
  { client }: Work,
  selection: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ text: string }>(
    'select text from keur.regulation_version where selection = $1 order by version',
    [selection],
  )
  return rows.map(({ text }) => text)
}
