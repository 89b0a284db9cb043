/**
 * Sealing: AES-256-GCM, bound to the place where the sealed bytes are kept, so that they cannot be moved elsewhere.
 *
 * Sealed bytes are a nonce of 12 bytes, the ciphertext and a tag of 16. Everything of a candidacy is sealed with a data key of
 * its own, which is itself sealed ("wrapped") with a key of the installation.
 *
 * @module
 */

import { type KeyObject, createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import { DatabaseFailure } from './failure.ts'
import { randomPiece } from './random.ts'

/** A key of 32 bytes, in the form in which sealing takes it without looking at it again. */
export type SealingKey = KeyObject

/** The key that these 32 bytes are. */
export function sealingKey(bytes: Uint8Array): SealingKey {
  if (bytes.length !== KEY) throw new RangeError(`A key has ${KEY} bytes.`)
  return createSecretKey(bytes)
}

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
  const nonce = randomPiece(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG })
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
  const bytes = randomPiece(KEY)
  const wrapped = seal(wrappingKeyOf(keys, keys.current), bytes, place)
  return { dataKey: sealingKey(bytes), wrapped, wrappingKey: keys.current }
}

/** The data key that was stored for the place. */
export function unwrap(
  keys: WrappingKeys,
  { wrapped, wrappingKey }: WrappedKey,
  place: string,
): SealingKey {
  return sealingKey(unseal(wrappingKeyOf(keys, wrappingKey), wrapped, place))
}

function wrappingKeyOf(keys: WrappingKeys, name: string): SealingKey {
  const key = keys.all.get(name)
  if (key === undefined) throw new DatabaseFailure('key-unknown', { key: name })
  return key
}
