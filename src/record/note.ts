/**
 * Signed notes as C2SP defines them (c2sp.org/signed-note): a text, an empty line, and a line for each signature.
 *
 * A key has a name; four bytes of a hash over name, kind and key tell keys apart. The functions that sign are passed in.
 *
 * @module
 */

import { type Sha256, base64, bytesOfBase64, hex, joined, utf8 } from './bytes.ts'

/** The kinds of Ed25519 keys: one that signs a note, one that co-signs a head. */
export const KEY_KIND = { note: 0x01, cosignature: 0x04 } as const

/** A public key with its name. */
export interface NamedKey {
  /** Without spaces and `+`. */
  readonly name: string
  readonly kind: (typeof KEY_KIND)[keyof typeof KEY_KIND]
  /** The 32 bytes of an Ed25519 public key. */
  readonly key: Uint8Array
}

/** Signs a message with Ed25519: 64 bytes. */
export type Sign = (message: Uint8Array) => Uint8Array

/** Whether a signature is that of the Ed25519 key over the message. */
export type IsSigned = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

/** The line of a signature that was read; nothing of it is verified yet. */
export interface SignatureLine {
  readonly name: string
  /** The four bytes that tell the key. */
  readonly id: Uint8Array
  readonly signature: Uint8Array
  /** As it stands in the note, its line end included. */
  readonly line: string
}

/** The four bytes by which a signature line tells its key. */
export function keyId({ name, kind, key }: NamedKey, sha256: Sha256): Uint8Array {
  return sha256(joined(utf8(`${name}\n`), Uint8Array.of(kind), key)).slice(0, 4)
}

/** The key as one word, `name+id+base64`, as witnesses and verifiers are told it (a vkey). */
export function keyText(named: NamedKey, sha256: Sha256): string {
  const material = base64(joined(Uint8Array.of(named.kind), named.key))
  return `${named.name}+${hex(keyId(named, sha256))}+${material}`
}

/**
 * A text with its first signature.
 *
 * @throws {RangeError} on a text that does not end with a line end, or is empty.
 */
export function signedNote(
  text: string,
  key: NamedKey,
  means: { readonly sha256: Sha256; readonly sign: Sign },
): string {
  if (!text.endsWith('\n') || text.length < 2) throw new RangeError('A note ends with a line end.')
  return `${text}\n${signatureLine(key, means.sign(utf8(text)), means.sha256)}`
}

/** The line of one signature, its line end included. */
export function signatureLine(key: NamedKey, signature: Uint8Array, sha256: Sha256): string {
  if (/[\s+]/u.test(key.name) || key.name === '')
    throw new RangeError('The name of a key is one word.')
  return `— ${key.name} ${base64(joined(keyId(key, sha256), signature))}\n`
}

/** The text of a note, without its signatures; undefined where there are none. */
export function textOfNote(note: string): string | undefined {
  const end = note.lastIndexOf('\n\n— ')
  return end === -1 ? undefined : note.slice(0, end + 1)
}

/** The key that {@link keyText} wrote; undefined for any other text, and where the id is not that of the key. */
export function keyOfText(text: string, sha256: Sha256): NamedKey | undefined {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? []
  const material = bytesOfBase64(encoded)
  const kind = Object.values(KEY_KIND).find((one) => one === material?.[0])
  if (material?.length !== 33 || kind === undefined) return undefined
  const named = { name, kind, key: material.slice(1) }
  return hex(keyId(named, sha256)) === id ? named : undefined
}

/** The signatures under a note; undefined where one of them is not to be read, or there are none. */
export function signaturesOf(note: string): readonly SignatureLine[] | undefined {
  const text = textOfNote(note)
  if (text === undefined || !note.endsWith('\n')) return undefined
  const lines = note.slice(text.length + 1, -1).split('\n')
  const read = lines.flatMap((line) => signatureIn(line) ?? [])
  return read.length === lines.length ? read : undefined
}

function signatureIn(line: string): SignatureLine | undefined {
  const [, name = '', encoded = ''] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? []
  const bytes = bytesOfBase64(encoded)
  if (bytes === undefined || bytes.length <= 4) return undefined
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4), line: `${line}\n` }
}
