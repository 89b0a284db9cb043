import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { demonstrationAccount } from '#app/sign-in/demonstration.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { refuseOtherMode } from '../../src/server/mode.ts'
import { newAccount, newSelection, testStore } from '../persistence/fixtures.ts'
import { onEveryServer } from '../persistence/servers.ts'

onEveryServer('the mode of a server', (server) => {
  let empty: Store
  let real: Store
  let begun: Store
  let fictional: Store

  before(async () => {
    ;({ store: empty } = await testStore(server))
    ;({ store: real } = await testStore(server))
    ;({ store: begun } = await testStore(server))
    ;({ store: fictional } = await testStore(server))
    await newSelection(real)
    await newAccount(begun)
    await newSelection(fictional)
    await inTransaction(fictional.database, 'system', async (work) =>
      demonstrationAccount(work, fictional.keys, 'selector', 'nl'),
    )
  })

  test('may be either on a database in which nothing is', async () => {
    await refuseOtherMode(empty, 'demonstration')
    await refuseOtherMode(empty, 'production')
  })

  test('is no demonstration where a selection or an account is real', async () => {
    await assert.rejects(refuseOtherMode(real, 'demonstration'), /real data/)
    await assert.rejects(refuseOtherMode(begun, 'demonstration'), /real data/)
    await refuseOtherMode(real, 'production')
  })

  test('is not production on the database of a demonstration', async () => {
    await assert.rejects(refuseOtherMode(fictional, 'production'), /made up/)
    await refuseOtherMode(fictional, 'demonstration')
  })
})
