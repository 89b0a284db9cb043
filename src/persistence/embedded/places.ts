/**
 * Where the embedded PostgreSQL keeps its data, its socket and its log.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseFailure } from '../failure.ts'
import { makeFolder } from '../folder.ts'
import { type Account, giveTo, isReachable, isRoot } from './account.ts'

/** The places of one embedded server. */
export interface Places {
  /** Keur's own folder; root's stand-in for it when `nobody` cannot walk there. */
  readonly folder: string
  readonly data: string
  readonly log: string
}

/** The kernel takes 107 bytes for the path of a socket. */
const LONGEST_SOCKET = 107
const SOCKET = '.s.PGSQL.5432'

/** The places for the data folder that was asked for; the folder is made where it is missing. */
export function placesIn(wanted: string): Places {
  const asked = path.resolve(wanted)
  const folder =
    isRoot() && !isReachable(path.dirname(asked)) ? path.join('/var/lib/keur', mark(asked)) : asked
  makeWritable(folder)
  return {
    folder,
    data: path.join(folder, 'postgres'),
    log: path.join(folder, 'postgres.log'),
  }
}

/** The folder for the socket: the data folder itself, or where that path is too long a short one nobody else can enter. */
export function socketFolder(data: string, account: Account | undefined): string {
  if (fits(data)) return data
  const folder = shortFolders(data).find(fits)
  if (folder === undefined) throw new DatabaseFailure('socket-path-too-long', { folder: data })
  makeFolder(path.dirname(folder), 0o755)
  makeFolder(folder, 0o700)
  giveTo(account, folder)
  return folder
}

/** Whether a socket in this folder has a path the kernel takes. */
export function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, SOCKET)) <= LONGEST_SOCKET
}

function shortFolders(data: string): readonly string[] {
  const runtime = process.env['XDG_RUNTIME_DIR']
  if (isRoot()) return [path.join('/run/keur', mark(data))]
  return [
    ...(runtime === undefined || runtime === '' ? [] : [path.join(runtime, `keur-${mark(data)}`)]),
    path.join(os.homedir(), '.keur', mark(data)),
  ]
}

function mark(place: string): string {
  return createHash('sha256').update(place).digest('hex').slice(0, 12)
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder, 0o755)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (reason === 'ENOSPC') throw new DatabaseFailure('disk-full', {}, error)
    throw new DatabaseFailure('data-unwritable', { folder, reason }, error)
  }
}
