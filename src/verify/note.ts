/**
 * Signed notes, heads and keys as C2SP defines them (signed-note, tlog-checkpoint, tlog-cosignature), read strictly and
 * without the writer's code. Runs in a browser page as well.
 *
 * @module
 */

import { bytesOfText, concat, readBase64 } from './bytes.ts'

/** A signature under a note: whose, and the four bytes that tell the key. */
export interface NoteSignature {
  readonly name: string
  readonly id: Uint8Array
  readonly bytes: Uint8Array
}

/** A note that was read; nothing of it is verified yet. */
export interface Note {
  /** The signed text, with its last line end. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** A head that was read from the text of a note. */
export interface Head {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly time: string
}

/** A public key with its name and kind. */
export interface Key {
  readonly name: string
  readonly id: Uint8Array
  /** 1 signs notes, 4 co-signs heads. */
  readonly kind: number
  readonly key: Uint8Array
}

/** Reads a note; undefined where it is none. */
export function readNote(note: string): Note | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end <= 0 || !note.endsWith('\n') || note.includes('\r')) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures = lines.map(readSignature)
  const whole = signatures.filter((one) => one !== undefined)
  return whole.length === lines.length
    ? { text: note.slice(0, end + 1), signatures: whole }
    : undefined
}

function readSignature(line: string): NoteSignature | undefined {
  const [dash, name = '', encoded, ...more] = line.split(' ')
  const bytes = readBase64(encoded)
  if (dash !== '—' || !isKeyName(name) || more.length > 0) return undefined
  if (bytes === undefined || bytes.length <= 4) return undefined
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) }
}

function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+]/u.test(name)
}

/** Reads the text of a head; undefined where it is none of ours. */
export function readHead(text: string): Head | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\ntime ([^\n]+)\n$/.exec(text)
  if (match === null) return undefined
  const [, origin = '', digits = '', encoded, time = ''] = match
  const root = readBase64(encoded)
  const size = Number(digits)
  return root?.length === 32 && Number.isSafeInteger(size)
    ? { origin, size, root, time }
    : undefined
}

/** Reads a key written `name+id+base64`; that its id is right is checked by `idMaterial`. */
export function readKey(text: string): Key | undefined {
  const [, name = '', digits = '', encoded = ''] =
    /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? []
  const material = readBase64(encoded)
  if (!isKeyName(name) || material?.length !== 33) return undefined
  const id = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return { name, id, kind: material[0] ?? 0, key: material.slice(1) }
}

/** What is hashed to make the id of a key: its first four bytes. */
export function idMaterial({
  name,
  kind,
  key,
}: Pick<Key, 'name' | 'kind' | 'key'>): Uint8Array<ArrayBuffer> {
  return concat(bytesOfText(`${name}\n`), Uint8Array.of(kind), key)
}

/** What a co-signature says: when, the message that was signed, and the signature; undefined where it is none. */
export function cosignature(
  text: string,
  bytes: Uint8Array,
):
  | {
      readonly seconds: number
      readonly message: Uint8Array<ArrayBuffer>
      readonly signature: Uint8Array
    }
  | undefined {
  if (bytes.length !== 72) return undefined
  const seconds = bytes.slice(0, 8).reduce((value, byte) => value * 256 + byte, 0)
  if (!Number.isSafeInteger(seconds)) return undefined
  const message = bytesOfText(`cosignature/v1\ntime ${seconds}\n${text}`)
  return { seconds, message, signature: bytes.slice(8) }
}
