/**
 * Receiving a file: it goes to disk sealed while it comes in, and is looked at there. What is refused leaves nothing behind.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { SealedFiles } from '#persistence/files/sealed-files.ts'
import type { SealingKey } from '#persistence/sealing.ts'
import type { NewUpload } from '#persistence/uploads.ts'
import { nameToKeep, recognise } from './file-kind.ts'
import type { Scan } from './scan.ts'

/** Where files go, and what is asked of them. */
export interface Reception {
  readonly files: SealedFiles
  readonly scan: Scan
  /** At most this many bytes. */
  readonly limit: number
}

/** A file that comes in. */
export interface Incoming {
  readonly attachment: string
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/** Why a file is not taken. */
export type Unwelcome =
  | { readonly code: 'file-empty' | 'file-too-large' | 'file-infected' | 'scan-unavailable' }
  | {
      readonly code: 'file-type-refused' | 'file-disguised'
      readonly found: string | undefined
    }

/** Writes and looks at a file. Whoever does not note it afterwards removes it. */
export async function receive(
  { files, scan, limit }: Reception,
  key: SealingKey,
  { attachment, name, content }: Incoming,
): Promise<Result<NewUpload, Unwelcome>> {
  const measured = measuring(content, limit)
  let storedAt: string
  try {
    storedAt = await files.write(key, measured.content)
  } catch (error) {
    if (error instanceof TooLarge) return refuse({ code: 'file-too-large' })
    throw error
  }
  try {
    const looked = await look({ files, scan }, key, { storedAt, name, bytes: measured.bytes() })
    if (!looked.ok) {
      await files.remove(storedAt)
      return looked
    }
    const { bytes, sha256 } = measured
    return accept({ attachment, storedAt, bytes: bytes(), sha256: sha256(), ...looked.value })
  } catch (error) {
    await files.remove(storedAt)
    throw error
  }
}

interface Stored {
  readonly storedAt: string
  readonly name: string
  readonly bytes: number
}

async function look(
  { files, scan }: Pick<Reception, 'files' | 'scan'>,
  key: SealingKey,
  { storedAt, name, bytes }: Stored,
): Promise<Result<Pick<NewUpload, 'name' | 'type' | 'scan'>, Unwelcome>> {
  if (bytes === 0) return refuse({ code: 'file-empty' })
  const recognised = await recognise(name, files.read(key, storedAt))
  if (recognised.is !== 'taken') {
    return refuse({ code: `file-${CODES[recognised.is]}`, found: recognised.found })
  }
  const scanned = await scan(files.read(key, storedAt))
  if (scanned === 'infected') return refuse({ code: 'file-infected' })
  if (scanned === 'unavailable') return refuse({ code: 'scan-unavailable' })
  const { kind } = recognised
  return accept({ name: nameToKeep(name, kind), type: kind.type, scan: scanned })
}

const CODES = { refused: 'type-refused', disguised: 'disguised' } as const

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

interface Measured {
  readonly content: AsyncIterable<Uint8Array>
  readonly bytes: () => number
  readonly sha256: () => Buffer
}

/** The same bytes, counted and hashed on their way; breaks off beyond the limit. */
function measuring(content: AsyncIterable<Uint8Array>, limit: number): Measured {
  const hash = createHash('sha256')
  let bytes = 0
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      bytes += piece.length
      if (bytes > limit) throw new TooLarge(`More than ${limit} bytes.`)
      hash.update(piece)
      yield piece
    }
  }
  return { content: passing(), bytes: () => bytes, sha256: () => hash.digest() }
}
