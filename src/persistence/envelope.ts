/**
 * Envelopes: small personal values that belong to no candidacy, sealed with the key of the installation.
 *
 * Every envelope has a data key of its own. The bytes are the length of the name of the wrapping key (one byte), that
 * name, the wrapped data key, and the sealed value.
 *
 * @module
 */

import { type WrappingKeys, newDataKey, seal, unseal, unwrap } from './sealing.ts'

/** A nonce of 12 bytes, 32 bytes of key, and a tag of 16. */
const WRAPPED = 60

/** Seals bytes for one place, named by a text such as `account/…`. */
export function enveloped(wrapping: WrappingKeys, bytes: Uint8Array, place: string): Buffer {
  const { dataKey, wrapped, wrappingKey } = newDataKey(wrapping, placeOfKey(place))
  const name = Buffer.from(wrappingKey)
  return Buffer.concat([Buffer.from([name.length]), name, wrapped, seal(dataKey, bytes, place)])
}

/** Opens it again. Throws a `DatabaseFailure` when the bytes are damaged or belong to another place. */
export function opened(wrapping: WrappingKeys, envelope: Buffer, place: string): Buffer {
  const start = 1 + (envelope[0] ?? 0)
  const wrappingKey = envelope.toString('utf8', 1, start)
  const wrapped = envelope.subarray(start, start + WRAPPED)
  const dataKey = unwrap(wrapping, { wrapped, wrappingKey }, placeOfKey(place))
  return unseal(dataKey, envelope.subarray(start + WRAPPED), place)
}

function placeOfKey(place: string): string {
  const [kind = '', ...rest] = place.split('/')
  return [`${kind}-key`, ...rest].join('/')
}
