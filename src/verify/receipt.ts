/**
 * Verifying one receipt, by itself: who signed it, what it says, and that its entry stands in the tree under a signed head.
 *
 * Runs in a browser page as well: hashing and verifying are passed in, and may be promises (WebCrypto).
 *
 * @module
 */

// The small form of zod: this goes to browsers.
import * as z from 'zod/mini'
import { bytesOfText, concat, isSameBytes, readBase64, readHex } from './bytes.ts'
import { canonicalOf, isFields, parsed } from './canonical.ts'
import {
  type Head,
  type Key,
  type Note,
  cosignature,
  idMaterial,
  readHead,
  readNote,
} from './note.ts'

/** What is needed from the machine. */
export interface Means {
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>
  /** Whether the signature is that of the Ed25519 key over the message. */
  readonly isSigned: (
    key: Uint8Array,
    message: Uint8Array<ArrayBuffer>,
    signature: Uint8Array,
  ) => boolean | Promise<boolean>
}

/** Whose word counts. */
export interface Trusted {
  /** The installation's public keys. */
  readonly keys: readonly Uint8Array[]
  readonly witnesses?: readonly Key[]
}

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const schema = z.strictObject({
  format: z.literal('keur-receipt/1'),
  installation: z.string(),
  selection: z.string(),
  entry: z.string(),
  hash: digest,
  recorded: z.string(),
  timely: z.enum(['in-time', 'late', 'person-decides']),
  ticket: z.optional(z.string()),
  'integrated-within': z.int(),
  key: z.string(),
  signature: z.string(),
  inclusion: z.optional(
    z.strictObject({
      index: z.int().check(z.minimum(0)),
      size: z.int().check(z.minimum(1)),
      path: z.array(digest).check(z.maxLength(64)),
      head: z.string(),
    }),
  ),
})

/** What a receipt says. */
export type Receipt = z.infer<typeof schema>

/** What came of verifying a receipt. */
export type ReceiptVerdict =
  | { readonly code: 'receipt-broken' }
  /** Not signed by a key that is trusted, or changed since. */
  | { readonly code: 'receipt-not-signed'; readonly receipt: Receipt }
  /** Signed, but the proof that comes with it does not hold. */
  | { readonly code: 'receipt-proof-wrong'; readonly receipt: Receipt; readonly because: string }
  /** Signed; without a proof yet. */
  | { readonly code: 'signed'; readonly receipt: Receipt }
  /** Signed, and in the tree under a signed head. */
  | {
      readonly code: 'included'
      readonly receipt: Receipt
      readonly head: Head
      /** Trusted witnesses who co-signed that head, by name. */
      readonly witnesses: readonly string[]
    }

/** Verifies a receipt, given as the text of its file. */
export async function verifyReceipt(
  text: string,
  trusted: Trusted,
  means: Means,
): Promise<ReceiptVerdict> {
  const value = parsed(text)
  const read = schema.safeParse(value)
  if (!read.success || !isFields(value)) return { code: 'receipt-broken' }
  const receipt = read.data
  const { signature, inclusion, ...signed } = receipt
  const canonical = canonicalOf(signed)
  const [key, bytes] = [readBase64(receipt.key), readBase64(signature)]
  if (canonical === undefined || key === undefined || bytes === undefined) {
    return { code: 'receipt-broken' }
  }
  const isTrusted = trusted.keys.some((one) => isSameBytes(one, key))
  const holds = isTrusted && (await means.isSigned(key, bytesOfText(canonical), bytes))
  if (!holds) return { code: 'receipt-not-signed', receipt }
  if (inclusion === undefined) return { code: 'signed', receipt }
  const proof = await provedBy(receipt, inclusion, trusted, means)
  return typeof proof === 'string'
    ? { code: 'receipt-proof-wrong', receipt, because: proof }
    : { code: 'included', receipt, ...proof }
}

type Inclusion = NonNullable<Receipt['inclusion']>

async function provedBy(
  receipt: Receipt,
  { index, size, path, head: text }: Inclusion,
  trusted: Trusted,
  means: Means,
): Promise<{ readonly head: Head; readonly witnesses: readonly string[] } | string> {
  const note = readNote(text)
  const head = note === undefined ? undefined : readHead(note.text)
  if (note === undefined || head === undefined) return 'head'
  const origin = `keur/${receipt.installation}/${receipt.selection}`
  if (head.origin !== origin || head.size !== size) return 'head'
  const leaf = readHex(receipt.hash, 32)
  const hashes = path.flatMap((one) => readHex(one, 32) ?? [])
  const root = leaf && (await rootFrom(leaf, { index, size }, hashes, means))
  if (root === undefined || !isSameBytes(root, head.root)) return 'path'
  if (!(await isInstallations(note, origin, { trusted, means }))) return 'signature'
  return { head, witnesses: await cosignersOf(note, trusted, means) }
}

interface By {
  readonly trusted: Trusted
  readonly means: Means
}

async function isInstallations(
  { text, signatures }: Note,
  origin: string,
  { trusted, means }: By,
): Promise<boolean> {
  const message = bytesOfText(text)
  for (const key of trusted.keys) {
    const id = await idOf({ name: origin, kind: 1, key }, means)
    for (const one of signatures) {
      const isOurs = one.name === origin && isSameBytes(one.id, id)
      if (isOurs && (await means.isSigned(key, message, one.bytes))) return true
    }
  }
  return false
}

async function cosignersOf(
  { text, signatures }: Note,
  { witnesses = [] }: Trusted,
  means: Means,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, id, bytes } of signatures) {
    const witness = witnesses.find((one) => one.name === name && isSameBytes(one.id, id))
    const said = cosignature(text, bytes)
    if (witness === undefined || said === undefined) continue
    if (await means.isSigned(witness.key, said.message, said.signature)) found.push(name)
  }
  return found
}

async function idOf(
  key: Pick<Key, 'name' | 'kind' | 'key'>,
  { sha256 }: Means,
): Promise<Uint8Array> {
  const hash = await sha256(idMaterial(key))
  return hash.slice(0, 4)
}

/**
 * The root that an audit path leads to from a leaf (RFC 9162, 2.1.3.2); undefined where the path is too long or too short for
 * the place.
 */
async function rootFrom(
  leaf: Uint8Array,
  { index, size }: { readonly index: number; readonly size: number },
  path: readonly Uint8Array[],
  { sha256 }: Pick<Means, 'sha256'>,
): Promise<Uint8Array | undefined> {
  if (index >= size) return undefined
  let place = index
  let last = size - 1
  let hash = leaf
  for (const other of path) {
    if (last === 0) return undefined
    if (place % 2 === 1 || place === last) {
      hash = await sha256(concat(ONE, other, hash))
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, half(last)]
    } else hash = await sha256(concat(ONE, hash, other))
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 ? hash : undefined
}

function half(count: number): number {
  return Math.floor(count / 2)
}

const ONE = Uint8Array.of(1)
