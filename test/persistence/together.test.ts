import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { connect } from '#persistence/connect.ts'
import { type Store } from '#persistence/store.ts'
import { askEach, inTransaction, together } from '#persistence/transaction.ts'
import { newAccount, testStore } from './fixtures.ts'
import { type TestDatabase, onEveryServer } from './servers.ts'

const OWN = { name: 'own-accounts', text: 'select account from keur.account' } as const

onEveryServer('questions that are asked together', (server) => {
  let store: Store
  let database: TestDatabase

  before(async () => {
    ;({ store, database } = await testStore(server))
  })

  test('are each asked in the name of their own account', async () => {
    const accounts = await Promise.all(Array.from({ length: 20 }, async () => newAccount(store)))
    const asked = [...accounts, ...accounts]
    const found = await askEach(
      store.database,
      asked.map((account) => ({ account, statement: OWN })),
    )
    assert.deepEqual(
      found,
      asked.map((account) => [{ account }]),
    )
  })

  test('leave no account behind on their connection', async () => {
    const account = await newAccount(store)
    const one = connect(database.application, { connections: 1 })
    await askEach(one, [{ account, statement: OWN }])
    const { rows } = await one.pool.query('select keur.actor() as actor')
    assert.deepEqual(rows, [{ actor: null }])
    await one.close()
  })

  test('all fail with one of them, and say why that one did', async () => {
    const account = await newAccount(store)
    const asked = ['select 1 as one', 'select 1 / 0 as one', 'select 2 as one']
    const act = askEach(
      store.database,
      asked.map((text) => ({ account, statement: { text } })),
    )
    await assert.rejects(act, /division by zero/)
    assert.deepEqual(await askEach(store.database, [{ account, statement: OWN }]), [[{ account }]])
  })

  test('keep nothing of a transaction when one of its statements fails, and say why that one did', async () => {
    const act = inTransaction(store.database, 'system', async ({ client }) =>
      together([
        client.query(adding('first')),
        client.query(adding('not a name')),
        client.query(adding('third')),
      ]),
    )
    await assert.rejects(act, /identifier_check/)
    const { rows } = await store.database.pool.query(
      `select from keur.authority where authority in ('first', 'third')`,
    )
    assert.deepEqual(rows, [])
  })
})

function adding(name: string): string {
  return `insert into keur.authority (authority, name) values ('${name}', 'Name')`
}
