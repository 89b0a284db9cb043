/**
 * Random bytes for nonces, salts and keys. The system is asked for many at once: a question for each dozen of bytes takes longer
 * than what is done with them. No byte is handed out twice.
 *
 * @module
 */

import { randomFillSync } from 'node:crypto'

const STOCK = 4096
const stock = Buffer.alloc(STOCK)
let used = STOCK

/** So many random bytes, at most 4096, from the generator of the system that is meant for keys. */
export function randomPiece(size: number): Buffer {
  if (size > STOCK) throw new RangeError(`At most ${STOCK} random bytes at once.`)
  if (used + size > STOCK) {
    randomFillSync(stock)
    used = 0
  }
  const piece = Buffer.from(stock.subarray(used, used + size))
  stock.fill(0, used, used + size)
  used += size
  return piece
}
