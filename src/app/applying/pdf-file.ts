/**
 * A PDF that was made, as a file to download.
 *
 * @module
 */

import type { FileContent } from './applying.ts'

/** The file. */
export function pdfFile(name: string, bytes: Uint8Array): FileContent {
  return { name, type: 'application/pdf', bytes: bytes.length, content: piecesOf(bytes) }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
