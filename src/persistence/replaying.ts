/**
 * Rows beside the record that a replayed series leaves, as if its people had been here when it happened.
 *
 * @module
 */

import type { Work } from './transaction.ts'

/** A submission that was replayed. */
export interface ReplayedSubmission {
  readonly selection: string
  readonly candidate: string
  readonly key: string
  readonly contentHash: Uint8Array
  readonly entry: string
  readonly receipt: string
}

/** Keeps a submission; it stands from then on. */
export async function keepSubmission({ client }: Work, one: ReplayedSubmission): Promise<void> {
  const { selection, candidate, key, contentHash, entry, receipt } = one
  await client.query(
    `insert into keur.submission (selection, candidate, key, content_hash, entry, receipt)
      values ($1, $2, $3, $4, $5, $6)`,
    [selection, candidate, key, Buffer.from(contentHash), entry, receipt],
  )
  await setStanding({ client }, { selection, candidate, entry })
}

/** From now on nothing of this candidate stands: they withdrew. */
export async function keepWithdrawal(
  work: Pick<Work, 'client'>,
  one: { readonly selection: string; readonly candidate: string },
): Promise<void> {
  await setStanding(work, { ...one, entry: null })
}

/** Closes a candidate's file to somebody with a conflict of interest (policy 29). */
export async function keepConflict(
  { client }: Work,
  one: {
    readonly selection: string
    readonly account: string
    readonly candidate: string
    readonly entry: string
  },
): Promise<void> {
  await client.query(
    `insert into keur.conflict (selection, account, candidate, entry) values ($1, $2, $3, $4)
      on conflict do nothing`,
    [one.selection, one.account, one.candidate, one.entry],
  )
}

/** Gives a role in one selection. */
export async function giveRole(
  { client }: Work,
  one: { readonly selection: string; readonly account: string; readonly role: string },
): Promise<void> {
  await client.query('insert into keur.assignment (account, selection, role) values ($1, $2, $3)', [
    one.account,
    one.selection,
    one.role,
  ])
}

/** Whether there is a selection of that name. */
export async function hasSelection({ client }: Work, selection: string): Promise<boolean> {
  const { rowCount } = await client.query('select from keur.selection where selection = $1', [
    selection,
  ])
  return rowCount === 1
}

/** Until the end of the transaction nobody else works on the demonstration. */
export async function holdDemonstration({ client }: Work): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('keur:demonstration', 0))")
}

async function setStanding(
  { client }: Pick<Work, 'client'>,
  {
    selection,
    candidate,
    entry,
  }: { readonly selection: string; readonly candidate: string; readonly entry: string | null },
): Promise<void> {
  await client.query(
    'update keur.candidacy set standing = $3 where selection = $1 and candidate = $2',
    [selection, candidate, entry],
  )
}
