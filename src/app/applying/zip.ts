/**
 * A ZIP file that is written while it is read: nothing is compressed, nothing is held whole (APPNOTE.TXT 6.3, version 2.0 with
 * data descriptors).
 *
 * @module
 */

import { crc32 } from 'node:zlib'

/** A file to go in. */
export interface ZipEntry {
  /** With slashes between folders. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

const SIGNATURES = { local: 0x04034b50, descriptor: 0x08074b50, central: 0x02014b50 } as const
const END = 0x06054b50
const VERSION = 20
/** Sizes follow behind the bytes; names are UTF-8. */
const FLAGS = 0x0808
/** Midnight of the first day of 1980: when a file was made is nobody's business here. */
const DATE = 33

interface Written {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly offset: number
}

/** The bytes of a ZIP file. Below 4 GiB and 65,535 files: more is a RangeError. */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for await (const { name: text, content } of entries) {
    const name = Buffer.from(text)
    const start = localHeader(name)
    yield start
    let crc = 0
    let size = 0
    for await (const piece of content) {
      crc = crc32(piece, crc)
      size += piece.length
      yield piece
    }
    const end = descriptor({ crc, size })
    yield end
    written.push({ name, crc, size, offset })
    offset += start.length + size + end.length
    if (offset > 0xffff_ffff || written.length >= 0xffff) throw new RangeError('Too much to zip.')
  }
  const directory = Buffer.concat(written.map(centralHeader))
  yield directory
  yield endOf(written.length, directory.length, offset)
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(SIGNATURES.local, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DATE, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function descriptor({ crc, size }: Pick<Written, 'crc' | 'size'>): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(SIGNATURES.descriptor, 0)
  bytes.writeUInt32LE(crc, 4)
  bytes.writeUInt32LE(size, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

function centralHeader({ name, crc, size, offset }: Written): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(SIGNATURES.central, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(VERSION, 6)
  head.writeUInt16LE(FLAGS, 8)
  head.writeUInt16LE(DATE, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(size, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name])
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
