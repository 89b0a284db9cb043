/**
 * Starting the server process of the embedded PostgreSQL, and asking whether it answers.
 *
 * @module
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { DatabaseFailure } from '../failure.ts'
import { type Account } from './account.ts'
import { type Binaries } from './binaries.ts'
import { ENVIRONMENT, OWNER } from './cluster.ts'
import { type Places, socketFolder } from './places.ts'

/** A server process that was started and may still fail. */
export interface Started {
  readonly child: ChildProcess
  /** How it ended, once it has. */
  ended(): Ending | undefined
  /** What was logged since it was started, also by one that was still stopping. */
  logged(): readonly string[]
}

/** How a server process ended: with an error of the machine, or with a status of its own. */
export interface Ending {
  readonly error: Error | undefined
}

/** A log larger than this is put aside at a start; the one before it goes. */
const LARGEST_LOG = 10_000_000

/**
 * Logs hold no statement and no detail of an error: either may name a person. Tables that grew fast are looked over
 * soon: until then statements are planned for the few rows there were.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  max_connections: '100',
  autovacuum_naptime: '10s',
  jit: 'off',
  // After a crash the files are brought to the disk all at once, where the system can: one by one takes seconds.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
}

/** Starts the server in a session of its own, so that an interrupt at the terminal reaches us first. */
export function startServer(
  places: Places,
  programs: Binaries,
  account: Account | undefined,
): Started {
  const settings = {
    ...SETTINGS,
    unix_socket_directories: `"${socketFolder(places.data, account)}"`,
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  putAside(places.log)
  const log = openSync(places.log, 'a', 0o600)
  const { size: before } = fstatSync(log)
  const child = spawn(path.join(programs.folder, 'postgres'), ['-D', places.data, ...options], {
    ...account,
    env: ENVIRONMENT,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let ending: Ending | undefined
  child.once('error', (error) => {
    ending = { error }
  })
  child.once('exit', () => {
    ending ??= { error: undefined }
  })
  return {
    child,
    ended: () => ending,
    logged: () => readFileSync(places.log).subarray(before).toString().trimEnd().split('\n'),
  }
}

/** What to say of a server that ended while starting; `lines` is what was logged since. */
export function endingFailure(
  log: string,
  lines: readonly string[],
  { error }: Ending,
): DatabaseFailure {
  if (error !== undefined) {
    return new DatabaseFailure('embedded-unstartable', { reason: error.message }, error)
  }
  if (lines.slice(-20).some((line) => line.includes('No space left'))) {
    return new DatabaseFailure('disk-full')
  }
  return new DatabaseFailure('server-ended', { tail: lines.slice(-3).join(' | '), log })
}

/** Whether what was logged shows that another server was still ending, or starting at that moment too, when this one started. */
export function isLeftoverEnding(lines: readonly string[]): boolean {
  return lines.some((line) =>
    /shared memory block|lock file ".*" (?:already|is empty)|Address already in use/u.test(line),
  )
}

/** Whether the server whose socket is in this folder answers the owner. */
export async function answers(folder: string): Promise<boolean> {
  const client = new Client({
    host: folder,
    user: OWNER,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  })
  // A connection that breaks says so twice: here and in the promise.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function putAside(log: string): void {
  try {
    if (statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.before`)
  } catch {
    // There is no log yet.
  }
}
