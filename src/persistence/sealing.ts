/**
 * Sealing: AES-256-GCM, bound to the place where the sealed bytes are kept, so that they cannot be moved elsewhere.
 *
 * Sealed bytes are a nonce of 12 bytes, the ciphertext and a tag of 16. Everything of a candidacy is sealed with a data key of
 * its own, which is itself sealed ("wrapped") with a key of the installation.
 *
 * @module
 */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { DatabaseFailure } from './failure.ts'

/** A key of 32 bytes. */
export type SealingKey = Uint8Array

/** The keys that wrap data keys, by name; the current one wraps new ones. */
export interface WrappingKeys {
  readonly current: string
  readonly all: ReadonlyMap<string, SealingKey>
}

/** A data key as it is stored. */
export interface WrappedKey {
  readonly wrapped: Buffer
  readonly wrappingKey: string
}

const CIPHER = 'aes-256-gcm'
const KEY = 32
const NONCE = 12
const TAG = 16

/** Seals bytes for one place, named by a text such as `personal/s/…/claims`. */
export function seal(key: SealingKey, bytes: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce)
  cipher.setAAD(Buffer.from(place))
  const sealed = [nonce, cipher.update(bytes), cipher.final()]
  return Buffer.concat([...sealed, cipher.getAuthTag()])
}

/** Opens what was sealed with this key for this place. Throws a `DatabaseFailure` on anything else. */
export function unseal(key: SealingKey, sealed: Uint8Array, place: string): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), {
      authTagLength: TAG,
    })
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(sealed.subarray(-TAG))
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
  } catch (error) {
    throw new DatabaseFailure('seal-broken', { what: place.split('/')[0] ?? '' }, error)
  }
}

/** A fresh data key for the place, and the form in which it is stored. */
export function newDataKey(
  keys: WrappingKeys,
  place: string,
): WrappedKey & { readonly dataKey: SealingKey } {
  const dataKey = randomBytes(KEY)
  const wrapped = seal(wrappingKeyOf(keys, keys.current), dataKey, place)
  return { dataKey, wrapped, wrappingKey: keys.current }
}

/** The data key that was stored for the place. */
export function unwrap(
  keys: WrappingKeys,
  { wrapped, wrappingKey }: WrappedKey,
  place: string,
): SealingKey {
  return unseal(wrappingKeyOf(keys, wrappingKey), wrapped, place)
}

function wrappingKeyOf(keys: WrappingKeys, name: string): SealingKey {
  const key = keys.all.get(name)
  if (key === undefined) throw new DatabaseFailure('key-unknown', { key: name })
  return key
}
