/**
 * Writing a result whole or not at all.
 *
 * A file is written beside its place and takes it over only once it is complete. What goes to standard output is made
 * completely first: in memory, or in a temporary file where it is large.
 *
 * @module
 */

import { rmSync } from 'node:fs'
import { type FileHandle, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { piecesOfFile } from '#files/pieces.ts'
import type { Terminal } from './terminal.ts'

/** The place for a result could not be written. */
export class NotWritable extends Error {
  readonly code: string

  constructor(cause: unknown) {
    super('The result could not be written.', { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  }
}

/** Writes pieces to `file`, which appears once all of them are there and, unless it is only passing, on the disk. */
export async function writeFileWhole(
  file: string,
  pieces: Iterable<string>,
  lasting: 'lasting' | 'passing' = 'lasting',
): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  await withoutLeaving(temporary, async () => {
    const handle = await opened(temporary)
    try {
      await writeAll(handle, pieces)
      if (lasting === 'lasting') await handle.sync()
    } finally {
      await handle.close()
    }
    await writing(rename(temporary, file))
  })
}

/** Writes pieces to standard output once all of them were made. */
export async function writeOutWhole(
  terminal: Pick<Terminal, 'out'>,
  pieces: Iterable<string>,
): Promise<void> {
  const batches = batched(pieces)
  const held: string[] = []
  let length = 0
  for (const batch of batches) {
    held.push(batch)
    length += batch.length
    if (length > HELD) {
      await throughFile(terminal, chain(held, batches))
      return
    }
  }
  for (const batch of held) await terminal.out(batch)
}

const BATCH = 1 << 18
const HELD = 1 << 26

async function throughFile(
  terminal: Pick<Terminal, 'out'>,
  pieces: Iterable<string>,
): Promise<void> {
  const folder = await writing(mkdtemp(path.join(tmpdir(), 'keur-')))
  await withoutLeaving(folder, async () => {
    const file = path.join(folder, 'result')
    await writeFileWhole(file, pieces, 'passing')
    for await (const piece of piecesOfFile(file, BATCH)) await terminal.out(piece)
  })
}

/** Removes `place` at the end if it is still there, also after an interrupt. */
async function withoutLeaving(place: string, work: () => Promise<void>): Promise<void> {
  const interrupted = (signal: NodeJS.Signals): void => {
    rmSync(place, { recursive: true, force: true })
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    process.kill(process.pid, signal)
  }
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted)
  try {
    await work()
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await rm(place, { recursive: true, force: true })
  }
}

async function opened(file: string): Promise<FileHandle> {
  return writing(open(file, 'wx'))
}

async function writeAll(handle: FileHandle, pieces: Iterable<string>): Promise<void> {
  let written = Promise.resolve()
  for (const batch of batched(pieces)) {
    // One batch is written while the next one is made.
    // oxlint-disable-next-line no-await-in-loop
    await written
    written = writing(handle.writeFile(batch))
    written.catch(() => undefined)
  }
  await written
}

async function writing<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw new NotWritable(error)
  }
}

function* batched(pieces: Iterable<string>): Generator<string> {
  let batch = ''
  for (const piece of pieces) {
    batch += piece
    if (batch.length < BATCH) continue
    yield batch
    batch = ''
  }
  if (batch !== '') yield batch
}

function* chain(first: readonly string[], rest: Iterable<string>): Generator<string> {
  yield* first
  yield* rest
}
