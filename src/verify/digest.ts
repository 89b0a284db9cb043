/**
 * SHA-256 and Ed25519 by Node, and the hashes of the record made with them.
 *
 * @module
 */

import { type KeyObject, createPublicKey, hash, verify } from 'node:crypto'

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** SHA-256 of a text in UTF-8, or of bytes. */
export function sha256(data: string | Uint8Array): Buffer {
  return hash('sha256', data, 'buffer')
}

/** The hash of a leaf of RFC 6962, given as text. */
export function leafOf(text: string): Buffer {
  return sha256(`\u0000${text}`)
}

const pair = Buffer.alloc(65)
pair[0] = 1

/** The hash of a node of RFC 6962. */
export function nodeOf(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256(pair)
}

/** The commitment to a value, given as canonical text. */
export function commitmentOf(salt: Uint8Array, canonical: string): string {
  return sha256(Buffer.concat([PREFIX, salt, Buffer.from(canonical)])).toString('hex')
}

const PREFIX = Buffer.from('keur-commitment/1\0')

const known = new Map<string, KeyObject>()

/** Whether `signature` is that of the key over the message (Ed25519). */
export function isSigned(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (key.length !== 32 || signature.length !== 64) return false
  const name = Buffer.from(key).toString('hex')
  let publicKey = known.get(name)
  if (publicKey === undefined) {
    publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' })
    known.set(name, publicKey)
  }
  return verify(null, message, publicKey, signature)
}
