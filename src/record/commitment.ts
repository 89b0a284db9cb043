/**
 * Commitments: what stands in an entry in the place of a personal field.
 *
 * Without salt and value nobody can tell what was committed to, nor try out likely values; with them anybody can check it. Once
 * they are erased the commitment says nothing about the person any more, and the entry keeps its hash (policy 32).
 *
 * @module
 */

import { type Sha256, hex, joined, utf8 } from './bytes.ts'
import { type Json, canonicalText } from './canonical.ts'

const PREFIX = 'keur-commitment/1\0'
const SALT = 32

/** A personal field as it was, with the salt that its commitment was made with. */
export interface Opened {
  /** 32 random bytes, never used twice. */
  readonly salt: Uint8Array
  readonly value: Json
}

const texts = new WeakMap<Opened, string>()

/** The canonical text of the value, worked out once. */
export function valueText(opened: Opened): string {
  const known = texts.get(opened)
  if (known !== undefined) return known
  const text = canonicalText(opened.value)
  texts.set(opened, text)
  return text
}

/** The commitment to a personal field, in hexadecimal. */
export function commitment(opened: Opened, sha256: Sha256): string {
  const { salt } = opened
  if (salt.length !== SALT) throw new RangeError('A salt has 32 bytes.')
  return hex(sha256(joined(utf8(PREFIX), salt, utf8(valueText(opened)))))
}
