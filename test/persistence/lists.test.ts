import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Database } from '#persistence/connect.ts'
import { bytesList, textList, uuidList } from '#persistence/lists.ts'
import { onEveryServer } from './servers.ts'

onEveryServer('a list in a statement', (server) => {
  let database: Database

  before(async () => {
    database = server.application(await server.migrated())
  })

  async function read(type: string, list: Buffer): Promise<unknown> {
    const { rows } = await database.pool.query(`select $1::${type}[] as list`, [list])
    return rows[0]?.list
  }

  const texts = ['', 'a', 'NULL', '"quoted", {braced} and \\ more', 'één 👩🏽‍🚀', '\n', null]
  for (const some of [texts, [], [null], texts.slice(0, 1)]) {
    test(`of texts arrives as ${JSON.stringify(some)}`, async () => {
      assert.deepEqual(await read('text', textList(some)), some)
    })
  }

  test('of bytes arrives to the byte', async () => {
    const pieces = [Buffer.alloc(0), Buffer.from([0, 255, 92]), Buffer.alloc(70_000, 7)]
    assert.deepEqual(await read('bytea', bytesList(pieces)), pieces)
    assert.deepEqual(await read('bytea', bytesList([])), [])
  })

  test('of UUIDs arrives in its order', async () => {
    const uuids = ['ffffffff-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-000000000001']
    assert.deepEqual(await read('uuid', uuidList(uuids)), uuids)
    assert.deepEqual(await read('uuid', uuidList([])), [])
  })
})
