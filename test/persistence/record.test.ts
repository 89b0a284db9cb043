import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { erase } from '#persistence/candidacies.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { integrate, integrateAll, selectionsToIntegrate } from '#persistence/entries/integrate.ts'
import { entriesFrom, headsAbove, lastHead, openedEntriesFrom } from '#persistence/entries/read.ts'
import type { Act, Written } from '#persistence/entries/write.ts'
import { type Store, means } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { utf8 } from '#record/bytes.ts'
import { commitment } from '#record/commitment.ts'
import { emptyTree } from '#record/proofs.ts'
import { leafHash } from '#record/tree.ts'
import {
  applying,
  expectFailure,
  newAccount,
  newCandidacy,
  newSelection,
  stopping,
  testStore,
} from './fixtures.ts'
import { type TestDatabase, onEveryServer } from './servers.ts'

onEveryServer('the record', (server) => {
  let store: Store
  let database: TestDatabase

  before(async () => {
    ;({ store, database } = await testStore(server))
  })

  test('keeps what was recorded, byte for byte, and with it what is personal', async () => {
    const { selection, candidate, account } = await newCandidacy(store, await newSelection(store))
    const [entry] = await record(selection, account, [applying(candidate)])
    await integrate(store, selection)
    const [read] = await inTransaction(store.database, 'system', async (work) =>
      openedEntriesFrom(store, work, { selection, from: 0, limit: 10 }),
    )
    assert.ok(entry !== undefined && read !== undefined)
    assert.equal(read.text, entry.text)
    assert.equal(read.recorded, entry.recorded)
    assert.deepEqual(plain(read.opened), plain(entry.opened))
    assert.deepEqual([...read.hash], [...leafHash(utf8(read.text), means.sha256)])
    const { personal } = JSON.parse(read.text)
    for (const [field, opened] of Object.entries(read.opened)) {
      assert.equal(commitment(opened, means.sha256), personal[field])
    }
    assert.equal(read.text.includes('Peeters'), false)
  })

  test('stores nothing personal in the clear', async () => {
    const { selection, candidate, account } = await newCandidacy(store, await newSelection(store))
    await record(selection, account, [applying(candidate, 'a telling word')])
    const { rows } = await server
      .owner(database)
      .pool.query(`select convert_from(sealed, 'SQL_ASCII') as it from keur.personal`)
      .catch(() => ({ rows: [] }))
    assert.equal(JSON.stringify(rows).includes('telling'), false)
  })

  test('is kept with its effects, or not at all', async () => {
    const selection = await newSelection(store)
    const act = withRecord(
      store,
      { selection, onBehalf: 'system', how: 'alone' },
      async ({ append, client }) => {
        await append([stopping()])
        await client.query('select 1 / 0')
      },
    )
    await assert.rejects(act, /division/)
    assert.deepEqual(await selectionsToIntegrate(store), await waiting())
    assert.equal((await waiting()).includes(selection), false)
  })

  test('gives positions in the order of the stamps, without gaps', async () => {
    const selection = await newSelection(store)
    for (let turn = 0; turn < 3; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await record(selection, undefined, [stopping(), stopping()])
      // oxlint-disable-next-line no-await-in-loop
      await integrate(store, selection)
    }
    const entries = await all(selection)
    assert.deepEqual(
      entries.map(({ position }) => position),
      [0, 1, 2, 3, 4, 5],
    )
    assert.deepEqual(
      entries.map(({ recorded }) => recorded),
      entries.map(({ recorded }) => recorded).toSorted(),
    )
  })

  test('keeps what was recorded together in its order', async () => {
    const selection = await newSelection(store)
    const written = await record(
      selection,
      undefined,
      Array.from({ length: 12 }, () => stopping()),
    )
    await integrate(store, selection)
    assert.deepEqual(
      (await all(selection)).map(({ entry }) => entry),
      written.map(({ entry }) => entry),
    )
  })

  test('signs a head over exactly the entries that have a position', async () => {
    const selection = await newSelection(store)
    await record(selection, undefined, [stopping(), stopping(), stopping()])
    const done = await integrate(store, selection)
    await record(selection, undefined, [stopping()])
    const again = await integrate(store, selection)
    assert.deepEqual([done?.size, done?.added, again?.size, again?.added], [3, 3, 4, 1])
    const tree = emptyTree(means.sha256)
    for (const { hash } of await all(selection)) tree.add(hash)
    const heads = await inTransaction(store.database, 'anybody', async (work) =>
      headsAbove(work, selection, 0, 10),
    )
    assert.deepEqual(
      heads.map(({ size, note }) => [size, note.split('\n')[2]]),
      [3, 4].map((size) => [size, Buffer.from(tree.root(size)).toString('base64')]),
    )
    const last = await inTransaction(store.database, 'anybody', async (work) =>
      lastHead(work, selection),
    )
    assert.equal(last?.note, again?.note)
  })

  test('has nothing to integrate when nothing happened', async () => {
    const selection = await newSelection(store)
    assert.equal(await integrate(store, selection), undefined)
    await record(selection, undefined, [stopping()])
    assert.ok((await selectionsToIntegrate(store)).includes(selection))
    assert.ok((await integrateAll(store)) >= 1)
    assert.equal(await integrate(store, selection), undefined)
    assert.deepEqual(await selectionsToIntegrate(store), [])
  })

  test('grows on from the leaves where the state of the tree was lost', async () => {
    const selection = await newSelection(store)
    await record(selection, undefined, [stopping(), stopping(), stopping()])
    await integrate(store, selection)
    await store.database.pool.query('delete from keur.tree where selection = $1', [selection])
    await record(selection, undefined, [stopping()])
    const done = await integrate(store, selection)
    const tree = emptyTree(means.sha256)
    for (const { hash } of await all(selection)) tree.add(hash)
    assert.equal(done?.note?.split('\n')[2], Buffer.from(tree.root()).toString('base64'))
  })

  test('shows the desk everything that happened before, at its position', async () => {
    const selection = await newSelection(store)
    await record(selection, undefined, [stopping()])
    const seen = await withRecord(
      store,
      { selection, onBehalf: 'system', how: 'alone' },
      async (work) => (await entriesFrom(work, { selection, from: 0, limit: 10 })).length,
    )
    assert.equal(seen, 1)
    const done = await integrate(store, selection)
    assert.deepEqual([done?.size, done?.added], [1, 0])
  })

  test('is integrated once by many at the same moment', async () => {
    const selection = await newSelection(store)
    await record(selection, undefined, Array.from({ length: 50 }, stopping))
    const done = await Promise.all(
      Array.from({ length: 8 }, async () => integrate(store, selection)),
    )
    const added = done.reduce((sum, one) => sum + (one?.added ?? 0), 0)
    assert.equal(added, 50)
  })

  test('takes what the desk does in turn, each seeing what the other did', async () => {
    const selection = await newSelection(store)
    const sizes = await Promise.all(
      Array.from({ length: 6 }, async () =>
        withRecord(
          store,
          { selection, onBehalf: 'system', how: 'alone' },
          async ({ append, ...work }) => {
            const seen = await entriesFrom(work, { selection, from: 0, limit: 10 })
            await append([stopping()])
            return seen.length
          },
        ),
      ),
    )
    assert.deepEqual(
      sizes.toSorted((a, b) => a - b),
      [0, 1, 2, 3, 4, 5],
    )
  })

  test('refuses to be changed by the application', async () => {
    for (const statement of [
      `update keur.entry set body = 'other'`,
      'delete from keur.leaf',
      'truncate keur.entry cascade',
      `update keur.personal set sealed = ''`,
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      await expectFailure(
        inTransaction(store.database, 'system', async ({ client }) => client.query(statement)),
        'permission-denied',
      )
    }
  })

  test('refuses to be changed by its owner, who is told the way out', async () => {
    const owner = server.owner(database)
    for (const table of ['entry', 'leaf', 'head', 'cosignature', 'regulation_version']) {
      // oxlint-disable-next-line no-await-in-loop
      await assert.rejects(owner.pool.query(`delete from keur.${table}`), (error) => {
        assert.ok(error instanceof Error && 'hint' in error)
        assert.match(error.message, /the record is only added to/)
        assert.match(String(error.hint), /keur\.candidacy/)
        return true
      })
    }
    await expectFailure(
      inTransaction(owner, 'system', async ({ client }) => client.query('delete from keur.entry')),
      'record-protected',
    )
  })

  test('refuses a gap between positions, whoever makes it', async () => {
    const selection = await newSelection(store)
    const [entry] = await record(selection, undefined, [stopping()])
    await assert.rejects(
      server
        .owner(database)
        .pool.query('insert into keur.leaf (selection, position, entry) values ($1, 1, $2)', [
          selection,
          entry?.entry,
        ]),
      /gap/,
    )
  })

  test('stands when a candidate is erased; what was personal is gone', async () => {
    const { selection, candidate, account } = await newCandidacy(store, await newSelection(store))
    const [entry] = await record(selection, account, [applying(candidate)])
    await integrate(store, selection)
    const erased = await inTransaction(store.database, 'system', async (work) =>
      erase(work, selection, candidate),
    )
    assert.equal(erased, true)
    const [read] = await inTransaction(store.database, 'system', async (work) =>
      openedEntriesFrom(store, work, { selection, from: 0, limit: 10 }),
    )
    assert.equal(read?.text, entry?.text)
    assert.deepEqual(read?.opened, {})
    const rows = await store.database.pool.query(
      `select from keur.personal where selection = $1 union all select from keur.submission where selection = $1`,
      [selection],
    )
    assert.equal(rows.rowCount, 0)
    await expectFailure(record(selection, 'system', [applying(candidate)]), 'candidacy-gone')
  })

  test('shows personal fields to nobody whom they do not concern', async () => {
    const { selection, candidate, account } = await newCandidacy(store, await newSelection(store))
    await record(selection, account, [applying(candidate)])
    await integrate(store, selection)
    const other = await newAccount(store)
    const seenBy = async (onBehalf: Parameters<typeof inTransaction>[1]): Promise<number> =>
      inTransaction(store.database, onBehalf, async (work) => {
        const [read] = await openedEntriesFrom(store, work, { selection, from: 0, limit: 1 })
        return Object.keys(read?.opened ?? {}).length
      })
    assert.ok(account !== undefined)
    assert.deepEqual(
      await Promise.all([
        seenBy('anybody'),
        seenBy({ account: other }),
        seenBy({ account }),
        seenBy('system'),
      ]),
      [0, 0, 3, 3],
    )
  })

  async function record(
    selection: string,
    account: string | undefined,
    acts: readonly Act[],
  ): Promise<readonly Written[]> {
    const onBehalf = account === undefined || account === 'system' ? 'system' : { account }
    return withRecord(store, { selection, onBehalf, how: 'beside-others' }, async ({ append }) =>
      append(acts),
    )
  }

  async function all(selection: string): ReturnType<typeof entriesFrom> {
    return inTransaction(store.database, 'anybody', async (work) =>
      entriesFrom(work, { selection, from: 0, limit: 1000 }),
    )
  }

  async function waiting(): Promise<readonly string[]> {
    const { rows } = await store.database.pool.query<{ selection: string }>(
      `select distinct selection::text from keur.pending union
        select selection::text from keur.tree where signed_size < size order by 1`,
    )
    return rows.map(({ selection }) => selection)
  }
})

/** Fields with their salts as text: the kind of bytes does not matter. */
function plain(opened: Written['opened']): readonly unknown[] {
  return Object.entries(opened)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, { salt, value }]) => [field, Buffer.from(salt).toString('hex'), value])
}
