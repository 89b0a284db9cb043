/**
 * Transactions on behalf of somebody: what the rules for rows let through depends on it.
 *
 * @module
 */

import { Kysely, PostgresDialect } from 'kysely'
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg'
import type { Database } from './connect.ts'
import { DatabaseFailure } from './failure.ts'
import type { Schema } from './schema.ts'
import { asFailure } from './sql-errors.ts'

/** On whose behalf: an account, the system itself (signing in, jobs), or nobody who signed in. */
export type OnBehalf = { readonly account: string } | 'system' | 'anybody'

/** The connection a transaction runs on. */
export interface Work {
  /** For named statements on paths that must be fast. */
  readonly client: PoolClient
  /** Typed statements within the transaction. */
  readonly query: Kysely<Schema>
}

/**
 * Waits for statements of one transaction that were sent one behind the other. Throws what the first that failed says: those
 * behind it failed because of it.
 */
export async function together<const Sent extends readonly Promise<unknown>[]>(
  sent: Sent,
): Promise<{ -readonly [Place in keyof Sent]: Awaited<Sent[Place]> }> {
  for (const one of await Promise.allSettled(sent)) {
    if (one.status === 'rejected') throw one.reason
  }
  return Promise.all(sent)
}

/** What is asked in the name of an account. */
export interface Question {
  readonly account: string
  readonly statement: QueryConfig
}

/**
 * Asks questions, each in the name of its own account, all in one round trip; what was found, in their order. When one fails
 * all do. Throws a `DatabaseFailure` when the database fails.
 */
export async function askEach<Row extends QueryResultRow>(
  database: Database,
  questions: readonly Question[],
): Promise<readonly (readonly Row[])[]> {
  return inTransaction(database, 'anybody', async ({ client }) => {
    const sent = questions.map(async ({ account, statement }) => {
      const [, { rows }] = await together([
        client.query(actingAs(account)),
        client.query<Row>(statement),
      ])
      return rows
    })
    return together(sent)
  })
}

/** From here on the transaction is one of this account. */
function actingAs(account: string): QueryConfig {
  return {
    name: 'keur-act-as',
    text: `select set_config('keur.account', $1, true)`,
    values: [account],
  }
}

/** How often a transaction that got in another's way is tried in all. */
const ATTEMPTS = 3

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. Tried again when it got in the way of another. Throws a
 * `DatabaseFailure` when the database fails; when the connection breaks during the commit, whether it was kept is unknown.
 */
export async function inTransaction<Value>(
  database: Database,
  onBehalf: OnBehalf,
  work: (work: Work) => Promise<Value>,
): Promise<Value> {
  return attempt(database, onBehalf, work, ATTEMPTS)
}

/**
 * Whether a transaction that failed with this error may have been kept all the same: the connection broke, and it cannot be
 * told whether before the commit or after it.
 */
export function mayBeKept(error: unknown): boolean {
  const failure = asFailure(error)
  return failure instanceof DatabaseFailure && failure.code === 'database-unreachable'
}

async function attempt<Value>(
  database: Database,
  onBehalf: OnBehalf,
  work: (work: Work) => Promise<Value>,
  attempts: number,
): Promise<Value> {
  try {
    return await once(database, onBehalf, work)
  } catch (error) {
    const failure = asFailure(error)
    const mayRepeat = failure instanceof DatabaseFailure && failure.code === 'conflict'
    if (!mayRepeat || attempts <= 1) throw failure
    return attempt(database, onBehalf, work, attempts - 1)
  }
}

async function once<Value>(
  database: Database,
  onBehalf: OnBehalf,
  work: (work: Work) => Promise<Value>,
): Promise<Value> {
  const client = await database.pool.connect()
  let broken: Error | undefined
  try {
    const begun = begin(client, onBehalf)
    // Where it fails, so does everything after it, and that is told.
    begun.catch(() => undefined)
    const value = await work(workOn(client))
    await begun
    await client.query('commit')
    return value
  } catch (error) {
    broken = await rolledBack(client)
    throw error
  } finally {
    // A connection that cannot even undo is thrown away.
    client.release(broken)
  }
}

/** The setting lasts as long as the transaction. The first statement is sent along without waiting for this one. */
async function begin(client: PoolClient, onBehalf: OnBehalf): Promise<void> {
  const setting = typeof onBehalf === 'string' ? onBehalf : onBehalf.account
  if (!/^[a-z0-9-]+$/.test(setting)) throw new TypeError('An account is a UUID.')
  await client.query(`begin; set local keur.account = '${setting}'`)
}

async function rolledBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function workOn(client: PoolClient): Work {
  let query: Kysely<Schema> | undefined
  return {
    client,
    get query() {
      query ??= new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOf(client) }) })
      return query
    },
  }
}

/** The one connection of the transaction in the form in which Kysely takes pools. */
function poolOf(client: PoolClient): {
  connect: () => Promise<Pick<PoolClient, 'query' | 'release'>>
  end: () => Promise<void>
  options: object
} {
  const lent = new Proxy(client, {
    get: (target, name) => (name === 'release' ? () => undefined : bound(target, name)),
  })
  return {
    connect: async () => lent,
    end: async () => undefined,
    options: {},
  }
}

function bound(client: PoolClient, name: string | symbol): unknown {
  const value: unknown = Reflect.get(client, name)
  return typeof value === 'function' ? value.bind(client) : value
}
