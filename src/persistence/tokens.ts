/**
 * Tokens: secrets of 256 random bits that stand for something in the database. Only their hash is kept, so that whoever
 * reads the database can use none of them.
 *
 * @module
 */

import { createHmac, hash, randomBytes } from 'node:crypto'
import { type SealingKey, sealingKey } from './sealing.ts'

/** A fresh token in 43 characters that need no escaping in an address or a cookie, and the hash to keep. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hash('sha256', token, 'buffer') }
}

/** The hash under which a token was kept; `undefined` for a text that is none, so that nobody looks for it. */
export function hashOfToken(token: string): Buffer | undefined {
  return /^[\w-]{43}$/.test(token) ? hash('sha256', token, 'buffer') : undefined
}

/** A key for `purpose` that only whoever holds the token can make. */
export function keyOfToken(token: string, purpose: string): SealingKey {
  return sealingKey(createHmac('sha256', token).update(`keur-${purpose}/1`).digest())
}
