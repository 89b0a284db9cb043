/**
 * Heads: what the installation signs about a selection's tree, and what a witness signs about a head
 * (c2sp.org/tlog-checkpoint, c2sp.org/tlog-cosignature).
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { type Sha256, base64, joined, utf8 } from './bytes.ts'
import {
  KEY_KIND,
  type NamedKey,
  type Sign,
  signatureLine,
  signedNote,
  textOfNote,
} from './note.ts'

/** A head before it is signed. */
export interface Head {
  readonly installation: string
  readonly selection: string
  readonly size: number
  readonly root: Uint8Array
  /** When it was signed. */
  readonly time: Instant
}

/** What tells this log from every other. */
export function originOf({
  installation,
  selection,
}: Pick<Head, 'installation' | 'selection'>): string {
  return `keur/${installation}/${selection}`
}

/** The text of a head: origin, size, root, and when it was signed. */
export function headText(head: Head): string {
  return `${originOf(head)}\n${head.size}\n${base64(head.root)}\ntime ${head.time}\n`
}

/** The installation's key under the name it signs heads of a selection with: that of the log. */
function headKey(head: Pick<Head, 'installation' | 'selection'>, key: Uint8Array): NamedKey {
  return { name: originOf(head), kind: KEY_KIND.note, key }
}

/** A head signed by the installation. */
export function signedHead(
  head: Head,
  key: Uint8Array,
  means: { readonly sha256: Sha256; readonly sign: Sign },
): string {
  return signedNote(headText(head), headKey(head, key), means)
}

/** A witness, as it is known by its name and public key. */
export function witnessKey(name: string, key: Uint8Array): NamedKey {
  return { name, kind: KEY_KIND.cosignature, key }
}

/** What a witness signs: the head's text behind a line that says when. `seconds` are counted from the start of 1970. */
export function cosignedText(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`
}

/** The witness's line for a head, to be put after it. */
export function cosignatureLine(
  note: string,
  witness: NamedKey,
  seconds: number,
  means: { readonly sha256: Sha256; readonly sign: Sign },
): string {
  const text = textOfNote(note)
  if (text === undefined) throw new RangeError('A witness signs a head that is signed.')
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new RangeError('Whole seconds, please.')
  const signature = means.sign(utf8(cosignedText(text, seconds)))
  return signatureLine(witness, joined(big64(seconds), signature), means.sha256)
}

/** A head with the lines of its witnesses, in the order of their names. */
export function witnessedHead(note: string, lines: readonly string[]): string {
  return note + lines.toSorted().join('')
}

function big64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  let rest = value
  for (let index = 7; index >= 0; index -= 1) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}
