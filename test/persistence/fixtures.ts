/**
 * A small installation to test the record with: keys, an authority, selections, candidates.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { type Candidacy, candidacyOf } from '#persistence/candidacies.ts'
import { type Keys, keysIn } from '#persistence/key-file.ts'
import type { Act } from '#persistence/entries/write.ts'
import { DatabaseFailure } from '#persistence/failure.ts'
import { type Store, means, openStore } from '#persistence/store.ts'
import type { Submission } from '#persistence/submissions.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { canonicalText } from '#record/canonical.ts'
import { receiptOf } from '#record/receipt.ts'
import type { TestDatabase, TestServer } from './servers.ts'

/** The keys of the tests. */
export const testKeys: Keys = keysIn(
  ['wrap', 'sign', 'address'].map((kind) => `${kind} test ${secretOf(kind)}`).join('\n'),
  'keys',
)

/** A store on a fresh database with an authority. */
export async function testStore(
  server: TestServer,
): Promise<{ readonly store: Store; readonly database: TestDatabase }> {
  const database = await server.migrated()
  const store = await openStore(server.application(database), testKeys)
  await store.database.pool.query(
    `insert into keur.authority (authority, name) values ('agency', 'An agency')`,
  )
  return { store, database }
}

/** A selection that was just opened. */
export async function newSelection({ database }: Store): Promise<string> {
  const selection = `s-${randomUUID()}`
  await database.pool.query(
    `insert into keur.selection (selection, authority) values ($1, 'agency')`,
    [selection],
  )
  return selection
}

/** An account. */
export async function newAccount({ database }: Store): Promise<string> {
  return inTransaction(database, 'system', async ({ client }) => {
    const { rows } = await client.query<{ account: string }>(
      'insert into keur.account default values returning account',
    )
    return rows[0]?.account ?? ''
  })
}

/** A candidacy of somebody new. */
export async function newCandidacy(store: Store, selection: string): Promise<Candidacy> {
  return candidacyOf(store, selection, await newAccount(store))
}

/** Somebody applying. */
export function applying(candidate: string, motivation = 'because'): Act {
  return {
    by: candidate,
    role: 'candidate',
    rule: 'applications',
    event: {
      event: 'ApplicationSubmitted',
      candidate,
      language: 'nl',
      claims: [],
      answers: { motivation },
    },
    extra: { person: { given: 'Kim', family: 'Peeters', email: 'kim@voorbeeld.example' } },
  }
}

/** A submission of somebody applying. */
export function submitting(
  store: Store,
  candidacy: Candidacy,
  { key, motivation = 'because' }: { readonly key?: string; readonly motivation?: string } = {},
): Submission {
  return {
    candidacy,
    key: key ?? randomUUID(),
    contentHash: createHash('sha256').update(motivation).digest(),
    act: () => applying(candidacy.candidate, motivation),
    receipt: ({ entry, hash, recorded }) =>
      canonicalText(
        receiptOf(
          {
            installation: store.installation,
            selection: candidacy.selection,
            entry,
            hash,
            recorded,
            timely: 'in-time',
          },
          store.keys.signing.publicKey,
          { sha256: means.sha256, sign: store.keys.signing.sign },
        ),
      ),
  }
}

/** The desk doing something. */
export function stopping(): Act {
  return {
    by: 'somebody',
    role: 'selector',
    event: { event: 'SessionStarted', round: 'preselection', by: 'somebody' },
  }
}

/** Expects a failure of the database with that code. */
export async function expectFailure(act: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(act, (error) => {
    assert.ok(error instanceof DatabaseFailure, String(error))
    assert.equal(error.code, code)
    return true
  })
}

function secretOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
