import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { Client } from 'pg'
import { DatabaseFailure } from '#persistence/failure.ts'
import { type Migration, migrate, shippedMigrations } from '#persistence/migrate.ts'
import { type TestDatabase, onEveryServer } from './servers.ts'

const numbers = shippedMigrations().map(({ number }) => number)

describe('the migrations', () => {
  test('are numbered from 1 without gaps', () => {
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    )
  })

  test('open with why they are there', () => {
    for (const { name, sql } of shippedMigrations()) assert.match(sql, /^-- Why: /, name)
  })
})

onEveryServer('a migration', (server) => {
  test('brings an empty database to its form, and has nothing to do a second time', async () => {
    const database = await server.empty()
    assert.deepEqual(await migrate(database.owner), numbers)
    assert.deepEqual(await migrate(database.owner), [])
  })

  test('is run by one of several processes that start at the same moment', async () => {
    const database = await server.empty()
    const runs = await Promise.all(Array.from({ length: 5 }, async () => migrate(database.owner)))
    assert.deepEqual(
      runs.toSorted((a, b) => b.length - a.length),
      [numbers, [], [], [], []],
    )
  })

  test('refuses a database that a newer version used, and leaves it as it is', async () => {
    const database = await server.migrated()
    await ask(
      database,
      `insert into keur.migration (number, name, sha256) values (999, 'later', '')`,
    )
    await expectFailure(migrate(database.owner), 'schema-newer', /999/)
    assert.equal((await ask(database, 'select from keur.migration')).length, numbers.length + 1)
  })

  test('refuses a database whose steps were others', async () => {
    const database = await server.empty()
    await migrate(database.owner, [step(1, 'create table keur.one (n int)')])
    await expectFailure(
      migrate(database.owner, [step(1, 'create table keur.other (n int)')]),
      'migration-changed',
      /1/,
    )
  })

  test('is undone completely when it fails, and goes on from there once mended', async () => {
    const database = await server.empty()
    const first = step(1, 'create table keur.one (n int)')
    const broken = step(2, 'create table keur.two (n int); select 1 / 0')
    await expectFailure(migrate(database.owner, [first, broken]), 'migration-failed', /division/)
    assert.deepEqual(await ask(database, `select to_regclass('keur.two') as it`), [{ it: null }])
    assert.deepEqual(await migrate(database.owner, [first, step(2, 'select 1')]), [2])
  })

  test('makes the tables that the code knows, with their columns', async () => {
    const database = await server.migrated()
    const rows = await ask(
      database,
      `select 'keur.' || table_name as name, string_agg(column_name, ' ' order by column_name) as columns
        from information_schema.columns where table_schema = 'keur' group by 1 order by 1`,
    )
    const found = Object.fromEntries(rows.map((row) => [row['name'], row['columns']]))
    assert.deepEqual(found, columnsInCode())
  })

  test('lets the application change nothing of the record', async () => {
    const database = await server.migrated()
    const rows = await ask(
      database,
      `select table_name || ' ' || privilege_type as it from information_schema.role_table_grants
        where grantee = 'keur_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
        and table_name in ('entry', 'leaf', 'head', 'cosignature', 'regulation_version', 'verifying_key', 'pending')`,
    )
    assert.deepEqual(rows, [])
  })

  test('guards every table that names an account or a candidate', async () => {
    const database = await server.migrated()
    const rows = await ask(
      database,
      `select distinct c.relname as it from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'keur'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
        and (a.attname in ('account', 'candidate', 'email_hash') or a.attname like 'sealed%')`,
    )
    // An entry names a pseudonym only.
    assert.deepEqual(rows, [{ it: 'entry' }])
  })
})

/** The tables and their columns as `schema.ts` and the tables of the desk write them. */
function columnsInCode(): Readonly<Record<string, string>> {
  const folder = path.join(import.meta.dirname, '..', '..', 'src', 'persistence')
  const files = ['schema.ts', 'desk/tables.ts'].map((file) => path.join(folder, file))
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  return Object.fromEntries(
    [...text.matchAll(/^ {2}'(keur\.\w+)': (\w+)$/gm)].map(([, name = '', type = '']) => {
      const [, body = ''] = text.split(`export interface ${type} {\n`)
      const lines = body.slice(0, body.indexOf('\n}')).split('\n')
      const columns = lines.map((line) => /^ {2}readonly (\w+):/.exec(line)?.[1] ?? line)
      return [name, columns.toSorted().join(' ')]
    }),
  )
}

function step(number: number, sql: string): Migration {
  return { number, name: `step-${number}`, sql }
}

async function ask({ owner }: TestDatabase, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...owner })
  await client.connect()
  try {
    const { rows } = await client.query(statement)
    return rows
  } finally {
    await client.end()
  }
}

async function expectFailure(act: Promise<unknown>, code: string, words: RegExp): Promise<void> {
  await assert.rejects(act, (error) => {
    assert.ok(error instanceof DatabaseFailure, String(error))
    assert.equal(error.code, code)
    assert.match(error.says.nl, words)
    return true
  })
}
