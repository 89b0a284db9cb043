/**
 * A file in pieces, read into the same memory again and again: new memory for each costs more than the reading.
 *
 * @module
 */

import { open } from 'node:fs/promises'

/** The pieces of a file. A piece is good until the next one is asked for. */
export async function* piecesOfFile(path: string, size: number): AsyncGenerator<Buffer> {
  await using file = await open(path)
  const memory = Buffer.allocUnsafe(size)
  for (;;) {
    // Each piece follows the one before.
    // oxlint-disable-next-line no-await-in-loop
    const { bytesRead } = await file.read(memory, 0, size)
    if (bytesRead === 0) return
    yield memory.subarray(0, bytesRead)
  }
}
