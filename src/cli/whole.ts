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

/** The parts of a result, made at once or one after the other. */
type Pieces = Iterable<string> | AsyncIterable<string>

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
  pieces: Pieces,
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
  pieces: Pieces,
): Promise<void> {
  const batches = batchesOf(pieces)
  const held: string[] = []
  let length = 0
  while (length <= HELD) {
    // oxlint-disable-next-line no-await-in-loop -- one batch after the other
    const next = await batches.next()
    if (next.done === true) break
    held.push(next.value)
    length += next.value.length
  }
  if (length > HELD) {
    await throughFile(terminal, chain(held, batches))
    return
  }
  for (const batch of held) await terminal.out(batch)
}

const BATCH = 1 << 18
const HELD = 1 << 26

async function throughFile(terminal: Pick<Terminal, 'out'>, pieces: Pieces): Promise<void> {
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

async function writeAll(handle: FileHandle, pieces: Pieces): Promise<void> {
  let written = Promise.resolve()
  for await (const batch of batchesOf(pieces)) {
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

type Batches = Generator<string> | AsyncGenerator<string>

function batchesOf(pieces: Pieces): Batches {
  return Symbol.asyncIterator in pieces ? batchedLater(pieces) : batched(pieces)
}

async function* batchedLater(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let batch = ''
  for await (const piece of pieces) {
    batch += piece
    if (batch.length < BATCH) continue
    yield batch
    batch = ''
  }
  if (batch !== '') yield batch
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

async function* chain(first: readonly string[], rest: Batches): AsyncGenerator<string> {
  yield* first
  yield* rest
}
