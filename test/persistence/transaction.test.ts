import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { DatabaseError } from 'pg'
import { connect, inApplicationRole } from '#persistence/connect.ts'
import { migrate } from '#persistence/migrate.ts'
import { asFailure, isPassing } from '#persistence/sql-errors.ts'
import { type Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { expectFailure, newAccount, newSelection, testStore } from './fixtures.ts'
import { type TestDatabase, onEveryServer } from './servers.ts'

onEveryServer('a transaction', (server) => {
  let store: Store
  let database: TestDatabase

  before(async () => {
    ;({ store, database } = await testStore(server))
  })

  test('works in the role of the application, on behalf of one account', async () => {
    const account = await newAccount(store)
    const seen = await inTransaction(store.database, { account }, async ({ client }) => {
      const { rows } = await client.query(
        'select current_user as role, keur.actor() as actor, keur.is_system() as system',
      )
      return rows[0]
    })
    assert.deepEqual(seen, { role: 'keur_app', actor: account, system: false })
  })

  test('leaves nothing of its account to the next one on the same connection', async () => {
    const pool = connect(database.application, { connections: 1 })
    await inTransaction(pool, 'system', async () => undefined)
    const { rows } = await pool.pool.query('select keur.is_system() as system')
    assert.deepEqual(rows, [{ system: false }])
    await pool.close()
  })

  test('sees its own account and no other', async () => {
    const account = await newAccount(store)
    await newAccount(store)
    const own = await inTransaction(store.database, { account }, async ({ query }) =>
      query.selectFrom('keur.account').select('account').execute(),
    )
    assert.deepEqual(own, [{ account }])
    const none = await inTransaction(store.database, 'anybody', async ({ query }) =>
      query.selectFrom('keur.account').select('account').execute(),
    )
    assert.deepEqual(none, [])
  })

  test('gives instants as instants and counts as numbers', async () => {
    const selection = await newSelection(store)
    const row = await store.database.query
      .selectFrom('keur.selection')
      .select(({ fn }) => ['created', fn.countAll().over().as('count')])
      .where('selection', '=', selection)
      .executeTakeFirstOrThrow()
    assert.match(row.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.equal(row.count, 1)
  })

  test('is undone when its work fails', async () => {
    const act = inTransaction(store.database, 'system', async ({ client }) => {
      await client.query(`insert into keur.authority (authority, name) values ('gone', 'Gone')`)
      throw new Error('on second thought')
    })
    await assert.rejects(act, /on second thought/)
    const { rowCount } = await store.database.pool.query(
      `select from keur.authority where authority = 'gone'`,
    )
    assert.equal(rowCount, 0)
  })

  test('is tried again after a deadlock', async () => {
    const locks = [1, 2] as const
    const gate = Promise.withResolvers<void>()
    let waiting = 0
    let tries = 0
    const done = await Promise.all(
      [locks, locks.toReversed()].map(async ([first, second]) =>
        inTransaction(store.database, 'system', async ({ client }) => {
          tries += 1
          await client.query('select pg_advisory_xact_lock($1)', [first])
          waiting += 1
          if (waiting === 2) gate.resolve()
          await gate.promise
          await client.query('select pg_advisory_xact_lock($1)', [second])
          return true
        }),
      ),
    )
    assert.deepEqual(done, [true, true])
    assert.equal(tries, 3)
  })

  test('is broken off when it takes too long, and says so', async () => {
    const pool = connect(database.application, { statementLimit: 50 })
    const slow = inTransaction(pool, 'system', async ({ client }) =>
      client.query('select pg_sleep(5)'),
    )
    await expectFailure(slow, 'statement-timeout')
    await pool.close()
  })

  test('fails when its connection is cut, and the next one goes well', async () => {
    const lost: Error[] = []
    const pool = connect(database.application, { lost: (error) => lost.push(error) })
    const owner = server.owner(database)
    const cut = inTransaction(pool, 'system', async ({ client }) => {
      const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id')
      await owner.pool.query('select pg_terminate_backend($1)', [rows[0]?.id])
      await client.query('select 1')
    })
    await expectFailure(cut, 'database-unreachable')
    assert.equal(await inTransaction(pool, 'system', async () => 'well'), 'well')
    await pool.close()
  })
})

describe('a database that is not there', () => {
  test('is told as such, for pools and for migrations', async () => {
    const nowhere = { host: '/nowhere', database: 'keur', user: 'keur' }
    const pool = connect(nowhere)
    const work = inTransaction(pool, 'system', async () => 1)
    await expectFailure(work, 'database-unreachable')
    await expectFailure(migrate(nowhere), 'database-unreachable')
    await pool.close()
  })
})

describe('an error of the database', () => {
  const cases = [
    ['53100', 'disk-full', true],
    ['53300', 'database-unreachable', true],
    ['57P01', 'database-unreachable', true],
    ['57014', 'statement-timeout', true],
    ['40001', 'conflict', true],
    ['23505', 'constraint-violated', false],
    ['28P01', 'database-refused', false],
    ['42501', 'permission-denied', false],
    ['KR001', 'record-protected', false],
  ] as const
  for (const [state, code, passes] of cases) {
    test(`${state} is the failure ${code}`, () => {
      const error = new DatabaseError('said', 4, 'error')
      error.code = state
      const failure = asFailure(error)
      assert.ok(failure instanceof Error && 'code' in failure)
      assert.equal(failure.code, code)
      assert.equal(failure.cause, error)
      assert.equal(isPassing(error), passes)
    })
  }

  test('in a statement of ours stays what it is', () => {
    const error = new DatabaseError('syntax', 6, 'error')
    error.code = '42601'
    assert.equal(asFailure(error), error)
    assert.equal(isPassing(error), false)
    assert.equal(asFailure('text'), 'text')
  })
})

describe('the address of a server of your own', () => {
  test('asks for the role of the application, beside the options it has', () => {
    const plain = new URL(
      inApplicationRole('postgres://keur:secret@db.example/keur?sslmode=require'),
    )
    assert.equal(plain.searchParams.get('options'), '-c role=keur_app')
    assert.equal(plain.searchParams.get('sslmode'), 'require')
    const more = new URL(inApplicationRole('postgres://db.example/keur?options=-c%20geqo%3Doff'))
    assert.equal(more.searchParams.get('options'), '-c geqo=off -c role=keur_app')
  })
})
