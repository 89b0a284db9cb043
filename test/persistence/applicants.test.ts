import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { submissionOfEntry } from '#persistence/applicants.ts'
import type { Store } from '#persistence/store.ts'
import { submissionDesk } from '#persistence/submissions.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { newCandidacy, newSelection, submitting, testStore } from './fixtures.ts'
import { onEveryServer } from './servers.ts'

onEveryServer('the submission of an entry', (server) => {
  let store: Store

  before(async () => {
    ;({ store } = await testStore(server))
  })

  test('is found without reading those of others', async () => {
    const selection = await newSelection(store)
    const desk = submissionDesk(store)
    const all = await Promise.all(
      Array.from({ length: 20 }, async () => newCandidacy(store, selection)),
    )
    const done = await Promise.all(
      all.map(async (one) => desk.submit(submitting(store, one, { key: one.candidate }))),
    )
    const account = all[0]?.account ?? assert.fail()
    const entry = done[0]?.entry ?? assert.fail()
    await inTransaction(store.database, { account }, async (work) => {
      // A table of a few rows is read whole otherwise.
      await work.client.query('set local enable_seqscan = off')
      const earlier = await rowsRead(work)
      assert.equal((await submissionOfEntry(work, selection, entry))?.entry, entry)
      assert.equal((await rowsRead(work)) - earlier, 1)
    })
  })
})

/** How many submissions were read on this connection. */
async function rowsRead({ client }: Work): Promise<number> {
  const { rows } = await client.query<{ read: number }>(
    `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables
      where relid = 'keur.submission'::regclass`,
  )
  return rows[0]?.read ?? 0
}
