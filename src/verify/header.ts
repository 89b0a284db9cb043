/**
 * The first line of a bundle: whose record it is, and with which keys.
 *
 * @module
 */

import { z } from 'zod'
import { readBase64 } from './bytes.ts'
import { sha256 } from './digest.ts'
import { type Key, idMaterial, readKey } from './note.ts'

/** What the first line says. */
export interface Header {
  readonly installation: string
  readonly selection: string
  readonly exported: string
  /** The installation's public keys. */
  readonly keys: readonly Uint8Array[]
  readonly witnesses: readonly Key[]
}

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)

const schema = z.strictObject({
  format: z.literal('keur-bundle/1'),
  installation: name,
  selection: name,
  exported: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  keys: z.array(z.string()).min(1),
  witnesses: z.array(z.string()),
})

/** Reads the first line's content; undefined where it is none. */
export function readHeader(content: unknown): Header | undefined {
  const read = schema.safeParse(content)
  if (!read.success) return undefined
  const keys = read.data.keys.flatMap((text) => publicKey(text) ?? [])
  const witnesses = read.data.witnesses.flatMap((text) => witnessKey(text) ?? [])
  const isWhole =
    keys.length === read.data.keys.length && witnesses.length === read.data.witnesses.length
  return isWhole ? { ...read.data, keys, witnesses } : undefined
}

/** The 32 bytes of a public key in base64; undefined for anything else. */
export function publicKey(text: string): Uint8Array | undefined {
  const bytes = readBase64(text)
  return bytes?.length === 32 ? bytes : undefined
}

/** The key of a witness, `name+id+base64`; undefined where the id is not that of the key, or it is of another kind. */
export function witnessKey(text: string): Key | undefined {
  const key = readKey(text)
  if (key === undefined || key.kind !== 4) return undefined
  return sha256(idMaterial(key)).subarray(0, 4).equals(key.id) ? key : undefined
}
