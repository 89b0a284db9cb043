/**
 * A backup as a file: its lines, compressed with gzip.
 *
 * @module
 */

import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { DatabaseFailure } from '../failure.ts'

/** Writes the lines to a file that nobody else can read. The file bears its name only once it is whole and on the disk. */
export async function writeBackup(file: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = `${file}.part`
  try {
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(draft, { mode: 0o600 }))
    await using written = await open(draft, 'r+')
    await written.sync()
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** The lines in a file, without their line ends. Throws a `DatabaseFailure` on what is no gzip or is cut short. */
export async function* readBackup(file: string): AsyncGenerator<string> {
  const contents = createGunzip()
  // Its failure ends the reading below.
  pipeline(createReadStream(file), contents).catch(() => undefined)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  try {
    for await (const chunk of contents) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    // A file that cannot be opened is not a damaged one.
    if (error instanceof Error && 'syscall' in error) throw error
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'gzip'
    throw new DatabaseFailure('backup-damaged', { reason }, error)
  }
  if (rest !== '') yield rest
}
