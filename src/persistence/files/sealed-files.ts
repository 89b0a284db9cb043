/**
 * Sealed files in a folder of the data directory, outside everything that the web serves. A name here tells nothing: what a
 * file is called and whose it is stands sealed in the database.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseFailure } from '../failure.ts'
import { makeFolder } from '../folder.ts'
import type { SealingKey } from '../sealing.ts'
import { sealedStream, unsealedStream } from './sealed-stream.ts'

/** A folder with sealed files. */
export interface SealedFiles {
  /** Writes what comes, sealed, and gives the name of the file. Whatever fails leaves no file behind. */
  readonly write: (key: SealingKey, content: AsyncIterable<Uint8Array>) => Promise<string>
  /** Reads a file, from when its first bytes are asked for; throws a `DatabaseFailure` when it was changed or is gone. */
  readonly read: (key: SealingKey, name: string) => AsyncIterable<Uint8Array>
  /** Removes a file; one that is gone already is as good. */
  readonly remove: (name: string) => Promise<void>
  /** The files that are older than so many milliseconds. */
  readonly olderThan: (milliseconds: number) => AsyncIterable<string>
}

const NAME = /^[0-9a-f]{2}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The sealed files in `folder`, which is made where it is missing. */
export function sealedFilesIn(folder: string): SealedFiles {
  const at = (name: string): string => {
    if (!NAME.test(name)) throw new TypeError('A sealed file has a name that was made here.')
    return path.join(folder, name)
  }
  return {
    write: async (key, content) => {
      const id = randomUUID()
      const name = `${id.slice(0, 2)}/${id}`
      try {
        await writeWhole(at(name), sealedStream(key, name, content))
      } catch (error) {
        await rm(at(name), { force: true })
        throw error
      }
      return name
    },
    read: (key, name) => unsealedStream(key, name, bytesOf(folder, name, at(name))),
    remove: async (name) => rm(at(name), { force: true }),
    olderThan: (milliseconds) => olderIn(folder, Date.now() - milliseconds),
  }
}

/** Readable for us alone, and on the disk before anybody is told that it is kept. */
async function writeWhole(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  makeFolder(path.dirname(file), 0o700)
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const bytes of content) await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(path.dirname(file))
}

/** So that the name of the file is on the disk as well, where the system lets a folder be asked for that. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Opened when the first bytes are asked for: whoever asked for none hears of no failure, and nobody else does either. */
async function* bytesOf(folder: string, name: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file)
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new DatabaseFailure('file-missing', { file: name, folder }, error)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function* olderIn(folder: string, moment: number): AsyncGenerator<string> {
  for (const group of await entriesOf(folder)) {
    for (const id of await entriesOf(path.join(folder, group))) {
      const name = `${group}/${id}`
      if (NAME.test(name) && (await writtenAt(path.join(folder, name))) < moment) yield name
    }
  }
}

async function writtenAt(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs
  } catch {
    // Removed while we looked.
    return Infinity
  }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
