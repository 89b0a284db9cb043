/**
 * The server process of a data folder, as its file `postmaster.pid` tells: whether it lives, and where it listens.
 *
 * @module
 */

import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** A living server: its process and the folder of its socket. */
export interface Postmaster {
  readonly process: number
  readonly socketFolder: string
}

/** The server that works on this data folder; undefined when none lives, or when it is only just writing its file. */
export function postmasterOf(data: string): Postmaster | undefined {
  const lines = pidLines(data)
  const id = Number(lines[0])
  const folder = lines[4]
  if (folder === undefined || folder === '' || !isAlive(id)) return undefined
  return { process: id, socketFolder: folder }
}

/**
 * Removes the file a dead server left, when its number now belongs to a process that is no PostgreSQL: after a restart
 * of a container numbers start anew, and PostgreSQL would not start. Only where the machine tells what a process is.
 */
export function clearStalePid(data: string): void {
  const id = Number(pidLines(data)[0])
  if (!Number.isInteger(id) || id <= 0) return
  const command = procFile(id, 'cmdline')
  if (command !== undefined && command !== '' && !command.includes('postgres')) {
    rmSync(path.join(data, 'postmaster.pid'), { force: true })
  }
}

function pidLines(data: string): readonly string[] {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Alive: the process exists, is not a dead one nobody collected yet, and is a PostgreSQL as far as can be told. */
function isAlive(id: number): boolean {
  if (!exists(id)) return false
  const status = procFile(id, 'stat')
  if (status !== undefined && /\) [ZX] /.test(status)) return false
  const command = procFile(id, 'cmdline')
  return command === undefined || command === '' || command.includes('postgres')
}

function exists(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function procFile(id: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}
