/**
 * Receipts of real submissions, with the record they stand in.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type PublicRecord, publicRecord } from '#app/record/public-record.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import { entriesFrom } from '#persistence/entries/read.ts'
import { type Store, means } from '#persistence/store.ts'
import { submissionDesk } from '#persistence/submissions.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { emptyTree } from '#record/proofs.ts'
import { type Receipt, withInclusion } from '#record/receipt.ts'
import { newCandidacy, newSelection, submitting, testStore } from '../persistence/fixtures.ts'
import { type TestServer } from '../persistence/servers.ts'

/** A receipt as its holder gets it, and where it comes from. */
export interface Given {
  readonly record: PublicRecord
  readonly store: Store
  readonly selection: string
  readonly entry: string
  /** As given at once. */
  readonly fresh: Receipt
  /** As given once the entry has its place. */
  readonly complete: Receipt
}

/** Three people apply; the receipt is that of the first. */
export async function givenReceipt(server: TestServer): Promise<Given> {
  const { store } = await testStore(server)
  const selection = await newSelection(store)
  const desk = submissionDesk(store)
  const receipts: Receipt[] = []
  for (const motivation of ['one', 'two', 'three']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const submission = submitting(store, await newCandidacy(store, selection), { motivation })
    // oxlint-disable-next-line no-await-in-loop
    receipts.push(JSON.parse((await desk.submit(submission)).receipt))
  }
  await integrate(store, selection)
  const record = publicRecord(store)
  const head = await record.lastHead(selection)
  const [fresh] = receipts
  assert.ok(fresh !== undefined && head !== undefined)
  const placed = await inTransaction(store.database, 'system', async (work) =>
    entriesFrom(work, { selection, from: 0, limit: 10 }),
  )
  const tree = emptyTree(means.sha256)
  for (const { hash } of placed) tree.add(hash)
  const { entry } = fresh
  assert.ok(typeof entry === 'string')
  const index = placed.findIndex((one) => one.entry === entry)
  const size = placed.length
  const complete = withInclusion(fresh, { index, size, path: tree.inclusion(index, size), head })
  return { record, store, selection, entry, fresh, complete }
}
