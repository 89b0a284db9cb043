/**
 * Opens a packed file without trusting it: what it says of itself is added up first, and nothing is unpacked beyond what it
 * said. What comes out is packed anew without compression, so that whoever reads that cannot be flooded.
 *
 * @module
 */

import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { TableRefusal } from './table.ts'

/** A file in a packed file, still packed. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packed: number
  readonly size: number
  /** Where it begins in the packed file. */
  readonly at: number
}

/** A file that was unpacked. */
export interface Unpacked {
  readonly name: string
  readonly content: Buffer
}

const END = 0x06_05_4b_50
const CENTRAL = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

/** Whether a file begins as a packed one does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > END_LENGTH && bytes.readUInt32LE(0) === LOCAL
}

/** What is in a packed file, by its directory; undefined where that cannot be read. */
export function entriesOf(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = endOf(bytes)
  if (end === undefined) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    const entry = at + CENTRAL_LENGTH <= end ? entryAt(bytes, at) : undefined
    if (entry === undefined) return undefined
    entries.push(entry)
    at +=
      CENTRAL_LENGTH +
      bytes.readUInt16LE(at + 28) +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  return undefined
}

function entryAt(bytes: Buffer, at: number): ZipEntry | undefined {
  if (bytes.readUInt32LE(at) !== CENTRAL) return undefined
  const length = bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + length),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  }
}

const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw)

/** Unpacks entries that hold no more than `most` bytes together, as they say themselves and as it turns out. */
export async function unpacked(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  most: number,
): Promise<Result<readonly Unpacked[], TableRefusal>> {
  const said = entries.reduce((sum, { size }) => sum + size, 0)
  if (said > most) return refuse({ code: 'too-large-inside' })
  const found: Unpacked[] = []
  for (const entry of entries) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time: together they may be large
    const content = await contentOf(bytes, entry)
    if (!content.ok) return content
    found.push({ name: entry.name, content: content.value })
  }
  return accept(found)
}

async function contentOf(
  bytes: Buffer,
  { at, method, packed, size }: ZipEntry,
): Promise<Result<Buffer, TableRefusal>> {
  const body = bodyAt(bytes, at, packed)
  if (body === undefined) return BROKEN
  if (method === STORED) return packed === size ? accept(body) : BROKEN
  if (method !== DEFLATED) return BROKEN
  try {
    return accept(await inflated(body, { maxOutputLength: Math.max(size, 1) }))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ERR_BUFFER_TOO_LARGE' ? refuse({ code: 'too-large-inside' }) : BROKEN
  }
}

/** The packed bytes; undefined where they do not lie where the directory says. */
function bodyAt(bytes: Buffer, at: number, packed: number): Buffer | undefined {
  if (at + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return undefined
  const from = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const body = bytes.subarray(from, from + packed)
  return body.length === packed ? body : undefined
}

const BROKEN = refuse<TableRefusal>({ code: 'not-a-table' })

/** Packs files without compression. */
export function packedPlainly(files: readonly Unpacked[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content } of files) {
    const named = Buffer.from(name)
    const facts = factsOf(named, content)
    const local = Buffer.alloc(LOCAL_LENGTH)
    local.writeUInt32LE(LOCAL, 0)
    local.writeUInt16LE(20, 4)
    facts.copy(local, 14)
    const central = Buffer.alloc(CENTRAL_LENGTH)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    facts.copy(central, 16)
    central.writeUInt32LE(at, 42)
    parts.push(local, named, content)
    directory.push(central, named)
    at += LOCAL_LENGTH + named.length + content.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(END_LENGTH)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, index, end])
}

/** Its checksum, its size twice, the length of its name, and nothing beside it. */
function factsOf(name: Buffer, content: Buffer): Buffer {
  const facts = Buffer.alloc(16)
  facts.writeUInt32LE(crc32(content), 0)
  facts.writeUInt32LE(content.length, 4)
  facts.writeUInt32LE(content.length, 8)
  facts.writeUInt16LE(name.length, 12)
  return facts
}
