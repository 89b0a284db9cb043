/**
 * Connections to the database: which server, as which role, and how values come back.
 *
 * @module
 */

import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import { instantOfEpoch } from '#core/values/instant.ts'
import type { Address } from './embedded/supervisor.ts'
import type { Schema } from './schema.ts'
import { gatheringSocket } from './socket.ts'

/** Where a database is: an address of the embedded server, or the URL of a server of your own. */
export type Source = Address | string

/** How a pool behaves where it should be otherwise than usual. */
export interface ConnectOptions {
  /** At most this many connections at once; 10 when left out. */
  readonly connections?: number
  /** A statement is broken off after this many milliseconds; 15,000 when left out. */
  readonly statementLimit?: number
  /** What the server's list of connections calls us. */
  readonly name?: string
  /** Hears of connections that broke while nobody used them. They are replaced without further ado. */
  readonly lost?: (error: Error) => void
}

/** A database to work with. */
export interface Database {
  readonly pool: Pool
  /** Typed statements, each in a transaction of its own. */
  readonly query: Kysely<Schema>
  /** Closes the connections when what runs has finished. */
  close(): Promise<void>
}

/** The role of the web and the jobs. */
const APPLICATION_ROLE = 'keur_app'

/** A pool of connections. It makes them as they are needed, so a server that is away is no reason to fail here. */
export function connect(source: Source, options: ConnectOptions = {}): Database {
  const { connections = 10, statementLimit = 15_000, name = 'keur', lost } = options
  const pool = new Pool({
    ...configOf(source),
    // Statements are sent without waiting for the answer to the one before; whoever needs an answer waits for it.
    pipeline: true,
    stream: gatheringSocket,
    max: connections,
    statement_timeout: statementLimit,
    idle_in_transaction_session_timeout: 2 * statementLimit,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: name,
  })
  pool.on('error', (error) => lost?.(error))
  // A connection that breaks while somebody works with it fails that work, and says so here as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    pool,
    query: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
    close: async () => pool.end(),
  }
}

/** The driver's configuration for a source. */
export function configOf(source: Source): PoolConfig {
  const where = typeof source === 'string' ? { connectionString: source } : source
  return { ...where, types: { getTypeParser: parserOf } }
}

/** The URL of a server of your own, with every connection in the role of the application. */
export function inApplicationRole(url: string): string {
  const address = new URL(url)
  const options = address.searchParams.get('options') ?? ''
  address.searchParams.set('options', `${options} -c role=${APPLICATION_ROLE}`.trim())
  return address.href
}

type Parser = (text: string) => unknown

/** Instants come back as the instants of the core, whole numbers as numbers. */
const PARSERS: Readonly<Record<number, Parser>> = {
  [types.builtins.TIMESTAMPTZ]: (text) => instantOfEpoch(Date.parse(text)),
  [types.builtins.INT8]: wholeNumber,
}

function parserOf(oid: number, format?: 'text' | 'binary'): Parser {
  const own = format === 'binary' ? undefined : PARSERS[oid]
  return own ?? types.getTypeParser(oid, 'text')
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is no safe whole number.`)
  return value
}
