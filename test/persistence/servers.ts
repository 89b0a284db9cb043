/**
 * The servers that the tests of the database run on: the one that came along, and PostgreSQL 15 where the machine has it.
 * They are shared by all test files and kept between runs; every test works in databases of its own.
 *
 * @module
 */

import { existsSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe } from 'node:test'
import { Client } from 'pg'
import { type Database, connect } from '#persistence/connect.ts'
import type { Binaries } from '#persistence/embedded/binaries.ts'
import { type Address, type Embedded, startEmbedded } from '#persistence/embedded/supervisor.ts'
import { migrate } from '#persistence/migrate.ts'

/** A database of a test. */
export interface TestDatabase {
  readonly owner: Address
  readonly application: Address
}

/** A server, for as long as the tests of one group run. */
export interface TestServer {
  /** A database without anything in it. */
  empty(): Promise<TestDatabase>
  /** A database that was brought to its form. */
  migrated(): Promise<TestDatabase>
  /** A pool in the role of the application on a database. It closes with the tests. */
  application(database: TestDatabase): Database
  /** A pool in the role of the owner on a database. It closes with the tests. */
  owner(database: TestDatabase): Database
}

const CACHE = path.join(import.meta.dirname, '..', '..', '.cache')
const OLDER = '/usr/lib/postgresql/15/bin'

const SERVERS: Readonly<Record<string, Binaries | undefined>> = {
  'the PostgreSQL that came along': undefined,
  ...(existsSync(path.join(OLDER, 'initdb'))
    ? { 'PostgreSQL 15': { folder: OLDER, major: '15', locale: ['--locale=C.UTF-8'] } }
    : {}),
}

/** Describes something on every server there is. */
export function onEveryServer(what: string, define: (server: TestServer) => void): void {
  for (const [name, programs] of Object.entries(SERVERS)) {
    describe(`${what} on ${name}`, () => {
      define(testServer(programs))
    })
  }
}

/** Describes something on the server that came along, where another would show nothing more. */
export function onOwnServer(what: string, define: (server: TestServer) => void): void {
  describe(what, () => {
    define(testServer(undefined))
  })
}

function testServer(programs: Binaries | undefined): TestServer {
  const folder = path.join(CACHE, `postgres-${programs?.major ?? 'own'}-${process.getuid?.() ?? 0}`)
  const pools: Database[] = []
  const made: string[] = []
  let server: Embedded | undefined
  let template: TestDatabase | undefined

  before(async () => {
    server = await startEmbedded(folder, programs)
  })

  after(async () => {
    await Promise.all(pools.map(async (one) => one.close()))
    await Promise.all(
      made.map(async (name) => administer(started(), `drop database ${name} with (force)`)),
    )
    await server?.stop()
  })

  function started(): Embedded {
    if (server === undefined) throw new Error('The server starts before the first test.')
    return server
  }

  async function create(from: string): Promise<TestDatabase> {
    const name = `test_${process.pid}_${made.length}`
    await administer(started(), `create database ${name} template ${from}`)
    made.push(name)
    const { owner, application } = started()
    return {
      owner: { ...owner, database: name },
      application: { ...application, database: name },
    }
  }

  function pool(address: Address): Database {
    const database = connect(address)
    pools.push(database)
    return database
  }

  return {
    empty: async () => create('template0'),
    migrated: async () => {
      if (template === undefined) {
        template = await create('template0')
        await migrate(template.owner)
      }
      return create(template.owner.database)
    },
    application: ({ application }) => pool(application),
    owner: ({ owner }) => pool(owner),
  }
}

async function administer({ owner }: Embedded, statement: string): Promise<void> {
  const client = new Client({ ...owner, database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
