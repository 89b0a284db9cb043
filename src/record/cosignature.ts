/**
 * Co-signatures as a log takes them in: whose they are, of when, and whether they hold (c2sp.org/tlog-cosignature).
 *
 * @module
 */

import { type Sha256, utf8 } from './bytes.ts'
import { cosignedText } from './head.ts'
import { type IsSigned, type NamedKey, type SignatureLine, keyId, textOfNote } from './note.ts'

/** What a witness put under a head. */
export interface Cosignature {
  readonly witness: NamedKey
  /** When, in seconds from the start of 1970. */
  readonly seconds: number
  /** The line, its line end included. */
  readonly line: string
}

/** What there is to say of the signatures under a head, but for those of the installation itself. */
export interface Cosigned {
  /** By a witness that is known, and right. */
  readonly good: readonly Cosignature[]
  /** Names of known witnesses whose signature is not theirs. */
  readonly wrong: readonly string[]
}

/** What verifying needs. */
export interface CosignatureMeans {
  readonly sha256: Sha256
  readonly isSigned: IsSigned
}

/** Verifies what known witnesses put under a note; signatures by anybody else say nothing. */
export function cosignedBy(
  note: string,
  {
    signatures,
    witnesses,
  }: {
    readonly signatures: readonly SignatureLine[]
    readonly witnesses: readonly NamedKey[]
  },
  means: CosignatureMeans,
): Cosigned {
  const good: Cosignature[] = []
  const wrong: string[] = []
  for (const one of signatures) {
    const witness = witnesses.find((known) => isBy(one, known, means.sha256))
    if (witness === undefined) continue
    const seconds = rightAt(note, one, witness, means)
    if (seconds === undefined) wrong.push(witness.name)
    else good.push({ witness, seconds, line: one.line })
  }
  return { good, wrong }
}

/** When a line says that it was put there; undefined where it is no co-signature. */
export function secondsOf({ signature }: Pick<SignatureLine, 'signature'>): number | undefined {
  if (signature.length !== 72) return undefined
  const seconds = signature.slice(0, 8).reduce((value, byte) => value * 256 + byte, 0)
  return Number.isSafeInteger(seconds) ? seconds : undefined
}

function isBy({ name, id }: SignatureLine, known: NamedKey, sha256: Sha256): boolean {
  const ids = keyId(known, sha256)
  return name === known.name && id.every((byte, index) => byte === ids[index])
}

function rightAt(
  note: string,
  line: SignatureLine,
  { key }: NamedKey,
  { isSigned }: CosignatureMeans,
): number | undefined {
  const text = textOfNote(note)
  const seconds = secondsOf(line)
  if (text === undefined || seconds === undefined) return undefined
  const isRight = isSigned(key, utf8(cosignedText(text, seconds)), line.signature.slice(8))
  return isRight ? seconds : undefined
}
