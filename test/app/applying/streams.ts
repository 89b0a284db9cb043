/**
 * Bytes in streams, and files of every kind that is taken, for the tests of applying.
 *
 * @module
 */

import { type ZipEntry, zipped } from '#app/applying/zip.ts'

/** What comes, as one piece. */
export async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Bytes in pieces. */
export async function* streamOf(
  bytes: Uint8Array | string,
  size = 1000,
): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes)
  for (let from = 0; from < all.length; from += size) yield all.subarray(from, from + size)
}

/** A ZIP file. */
export async function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const [name, text] of Object.entries(files)) yield { name, content: streamOf(text) }
  }
  return whole(zipped(entries()))
}

/** A PDF as short as one can be. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n')
/** The first bytes of a PNG. */
export const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a4944415478da6300010000050001',
  'hex',
)
/** The first bytes of a JPEG. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

/** A document of a word processor. */
export async function docx(): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': '<document/>',
  })
}

/** A document of an open word processor. */
export async function odt(): Promise<Buffer> {
  return zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' })
}
