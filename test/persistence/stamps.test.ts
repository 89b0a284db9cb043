import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { instantOfEpoch } from '#core/values/instant.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { entriesFrom } from '#persistence/entries/read.ts'
import { type Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { newSelection, stopping, testStore } from './fixtures.ts'
import { onEveryServer } from './servers.ts'

onEveryServer('the stamps of one transaction', (server) => {
  let store: Store

  before(async () => {
    ;({ store } = await testStore(server))
  })

  test('ascend, also within a millisecond, and what the desk records has its position at once', async () => {
    const selection = await newSelection(store)
    const moment = instantOfEpoch(Date.UTC(2027, 2, 2, 8))
    const acting = {
      selection,
      onBehalf: 'system',
      how: 'alone',
      clock: async () => moment,
    } as const
    const written = await withRecord(store, acting, async ({ append }) => {
      const names: string[] = []
      for (let time = 0; time < 20; time += 1) {
        for (const { entry } of await append([stopping()])) names.push(entry)
      }
      return names
    })
    const kept = await inTransaction(store.database, 'anybody', async (work) =>
      entriesFrom(work, { selection, from: 0, limit: 1000 }),
    )
    assert.deepEqual(
      kept.map(({ entry }) => entry),
      written,
    )
    assert.equal(new Set(kept.map(({ recorded }) => recorded)).size, written.length)
  })
})
