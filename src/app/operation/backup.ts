/**
 * Backing an installation up, and restoring it. For whoever operates the machine: who may reach the database as its owner
 * may do this.
 *
 * @module
 */

import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { readBackup, writeBackup } from '#persistence/backup/file.ts'
import { type Restored, restore } from '#persistence/backup/restore.ts'
import { backupLines } from '#persistence/backup/write.ts'
import type { Source } from '#persistence/connect.ts'
import { startEmbedded } from '#persistence/embedded/supervisor.ts'
import { DatabaseFailure } from '#persistence/failure.ts'

/** Where the database is: the URL of one of your own, or the data folder of the one that comes along. */
export interface DatabasePlace {
  readonly database?: string | undefined
  readonly data: string
}

/** Writes everything in the database, as it is at this moment, to a new file. The server may run meanwhile. */
export async function takeBackup(place: DatabasePlace, file: string): Promise<void> {
  if (existsSync(file)) throw new DatabaseFailure('backup-exists', { file })
  await asOwner(place, async (owner) => writeBackup(file, backupLines(owner)))
}

/** Restores a backup into an empty database and proves the record in it. */
export async function restoreBackup(place: DatabasePlace, file: string): Promise<Restored> {
  // Before a database is made for nothing.
  await access(file, constants.R_OK)
  return asOwner(place, async (owner) => restore(owner, readBackup(file)))
}

/** The database that comes along is started for this where it does not run, and stopped when nobody else uses it. */
async function asOwner<Value>(
  { database, data }: DatabasePlace,
  act: (owner: Source) => Promise<Value>,
): Promise<Value> {
  if (database !== undefined) return act(database)
  const embedded = await startEmbedded(data)
  try {
    return await act(embedded.owner)
  } finally {
    await embedded.stop()
  }
}
