/**
 * The heads of a bundle and those given along: each says what the root was at a size, signed by the installation and, where it
 * matters most, by a witness that somebody with the database cannot be.
 *
 * @module
 */

import { isSameBytes } from './bytes.ts'
import { isSigned, sha256 } from './digest.ts'
import type { Finding, FindingCode, Tell } from './finding.ts'
import {
  type Head,
  type Key,
  type Note,
  type NoteSignature,
  cosignature,
  idMaterial,
  readHead,
  readNote,
} from './note.ts'

/** Whose signatures count. */
export interface Keys {
  readonly origin: string
  readonly installation: readonly Uint8Array[]
  /** Those the bundle names and those that were given. */
  readonly witnesses: readonly Key[]
}

/** A head that was read and whose signatures hold. */
export interface ReadHead {
  readonly head: Head
  /** The ids of the witnesses who co-signed it. */
  readonly witnesses: readonly Key[]
}

/** Why a head does not hold. */
export interface HeadProblem {
  readonly code: FindingCode
  readonly facts: Finding['facts']
}

/**
 * Reads a head and verifies every signature under it, or says what does not hold. A signature by a key that nobody named is
 * refused in a bundle, which names all of its keys, and ignored under a head that comes from elsewhere.
 */
export function readSigned(
  text: string,
  keys: Keys,
  from: 'bundle' | 'elsewhere' = 'bundle',
): ReadHead | HeadProblem {
  const note = readNote(text)
  const head = note === undefined ? undefined : readHead(note.text)
  if (note === undefined || head === undefined) return { code: 'head-broken', facts: {} }
  const { own, others } = parted(note, keys.origin)
  const facts = { size: head.size }
  if (head.origin !== keys.origin) return { code: 'head-broken', facts }
  if (!isOwnSigned(note, own, keys)) return { code: 'head-not-signed', facts }
  const witnesses = cosignersOf(note, others, { keys, from })
  if (!('code' in witnesses)) return { head, witnesses }
  return { code: witnesses.code, facts: { ...facts, ...witnesses.facts } }
}

function parted(
  { signatures }: Note,
  origin: string,
): Readonly<Record<'own' | 'others', readonly NoteSignature[]>> {
  return {
    own: signatures.filter(({ name }) => name === origin),
    others: signatures.filter(({ name }) => name !== origin),
  }
}

function cosignersOf(
  note: Note,
  signatures: readonly NoteSignature[],
  { keys, from }: { readonly keys: Keys; readonly from: 'bundle' | 'elsewhere' },
): readonly Key[] | HeadProblem {
  const witnesses: Key[] = []
  for (const one of signatures) {
    const key = keys.witnesses.find(({ name, id }) => name === one.name && isSameBytes(id, one.id))
    const facts = { witness: one.name }
    if (key === undefined && from === 'bundle') return { code: 'signature-unknown', facts }
    if (key === undefined) continue
    if (!isCosigned(note, one, key)) return { code: 'cosignature-wrong', facts }
    witnesses.push(key)
  }
  return witnesses
}

function isOwnSigned(note: Note, own: readonly NoteSignature[], keys: Keys): boolean {
  return own.length > 0 && own.every((one) => isInstallations(note, one, keys))
}

function isInstallations({ text }: Note, signature: NoteSignature, keys: Keys): boolean {
  return keys.installation.some((key) => {
    const id = sha256(idMaterial({ name: keys.origin, kind: 1, key })).subarray(0, 4)
    return isSameBytes(id, signature.id) && isSigned(key, Buffer.from(text), signature.bytes)
  })
}

function isCosigned({ text }: Note, { bytes }: NoteSignature, { key }: Key): boolean {
  const said = cosignature(text, bytes)
  return said !== undefined && isSigned(key, said.message, said.signature)
}

/** A tree as it is recomputed. */
export interface Recomputed {
  readonly size: () => number
  readonly root: () => Buffer
}

/** Compares heads with the tree as it grows. */
export interface HeadKeeper {
  /** A head of the bundle, at the size the tree has now. */
  readonly take: (text: string, line: number) => void
  /** Heads given along that are of the size the tree has now. */
  readonly reached: () => void
  /** The tree grows no further. */
  readonly end: () => void
  readonly count: () => number
  /** The largest size at which a witness has co-signed the root that was recomputed. */
  readonly witnessed: () => ReadonlyMap<Key, number>
}

interface Keeping {
  readonly tree: Recomputed
  readonly keys: Keys
  readonly given: readonly Head[]
  readonly trusted: readonly Key[]
  readonly tell: Tell
  readonly witnessed: Map<Key, number>
  count: number
  /** The largest size at which a head of the bundle agreed. */
  agreed: number
  /** The largest size for which a head from elsewhere, or a witness whose word is asked for, agreed. */
  sure: number
  /** The size of the last head of the bundle. */
  last: number
}

/** Starts comparing. `given` were read already; `trusted` are the witnesses whose word is asked for. */
export function headKeeper(
  tree: Recomputed,
  keys: Keys,
  {
    given,
    trusted,
    tell,
  }: { readonly given: readonly Head[]; readonly trusted: readonly Key[]; readonly tell: Tell },
): HeadKeeper {
  const witnessed = new Map<Key, number>()
  const begun = { witnessed, count: 0, agreed: 0, sure: 0, last: 0 }
  const keeping: Keeping = { tree, keys, given, trusted, tell, ...begun }
  const bySize = Map.groupBy(given, ({ size }) => size)
  return {
    take: (text, line) => {
      keeping.count += 1
      takeHead(keeping, text, line)
    },
    reached: () => {
      for (const head of bySize.get(tree.size()) ?? []) {
        if (agrees(keeping, head, { from: keeping.sure })) keeping.sure = head.size
      }
    },
    end: () => {
      endHeads(keeping)
    },
    count: () => keeping.count,
    witnessed: () => witnessed,
  }
}

function rangeTo(size: number, from: number): Finding['range'] {
  return { from, through: size - 1 }
}

function agrees(
  { tree, tell }: Keeping,
  { size, root, time }: Head,
  { from, line }: { readonly from: number; readonly line?: number },
): boolean {
  if (isSameBytes(root, tree.root())) return true
  tell({ code: 'head-root-differs', line, range: rangeTo(size, from), facts: { size, time } })
  return false
}

function takeHead(keeping: Keeping, text: string, line: number): void {
  const { tree, keys, tell, witnessed, agreed } = keeping
  const size = tree.size()
  const read = readSigned(text, keys)
  if ('code' in read) {
    const isOfWitness = read.code === 'cosignature-wrong'
    const from = isOfWitness ? Math.max(0, ...witnessed.values()) : agreed
    tell({ ...read, line, range: rangeTo(size, from) })
    return
  }
  if (read.head.size !== size) {
    tell({ code: 'head-misplaced', line, position: size, facts: { size: read.head.size } })
    return
  }
  keeping.last = size
  if (!agrees(keeping, read.head, { from: agreed, line })) return
  keeping.agreed = size
  for (const witness of read.witnesses) witnessed.set(witness, size)
  if (read.witnesses.some((one) => keeping.trusted.includes(one))) keeping.sure = size
}

function endHeads({ tree, given, trusted, tell, witnessed, last, sure }: Keeping): void {
  const size = tree.size()
  for (const head of given) {
    if (head.size <= size) continue
    const facts = { size: head.size, entries: size, time: head.time }
    tell({ code: 'head-beyond', range: rangeTo(head.size, sure), facts })
  }
  if (last !== size) tell({ code: 'head-missing', range: rangeTo(size, last), facts: { size } })
  for (const witness of trusted) {
    const until = witnessed.get(witness) ?? 0
    if (until === size) continue
    const facts = { witness: witness.name, witnessed: until, size }
    tell({ code: 'head-not-witnessed', range: rangeTo(size, until), facts })
  }
}
