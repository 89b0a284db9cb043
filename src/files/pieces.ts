/**
 * A file in pieces, read into the same memory again and again: new memory for each costs more than the reading.
 *
 * @module
 */

import { open } from 'node:fs/promises'

/** The pieces of a file, the next one read while one is worked on. A piece is good until the next one is asked for. */
export async function* piecesOfFile(path: string, size: number): AsyncGenerator<Buffer> {
  await using file = await open(path)
  let memory = Buffer.allocUnsafe(size)
  let other = Buffer.allocUnsafe(size)
  let reading = file.read(memory, 0, size)
  try {
    for (;;) {
      // Each piece follows the one before.
      // oxlint-disable-next-line no-await-in-loop
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      const piece = memory.subarray(0, bytesRead)
      ;[memory, other] = [other, memory]
      reading = file.read(memory, 0, size)
      yield piece
    }
  } finally {
    // Whoever stops early leaves a read under way; the file is closed after it.
    await reading.catch(() => undefined)
  }
}
