/**
 * Lists of hashes as one piece of bytes.
 *
 * @module
 */

const HASH_BYTES = 32

/** Hashes one after the other. */
export function joinedHashes(hashes: readonly Uint8Array[]): Buffer {
  return Buffer.concat(hashes)
}

/** The hashes that stand one after the other in `bytes`. */
export function splitHashes(bytes: Uint8Array): readonly Uint8Array[] {
  const count = bytes.length / HASH_BYTES
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  )
}
