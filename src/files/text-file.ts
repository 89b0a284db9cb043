/**
 * Reading a text file within limits: at most 5 MB, UTF-8.
 *
 * @module
 */

import { type FileHandle, open } from 'node:fs/promises'
import { type CheckCode, type CheckFinding } from '#core/regulation/check/codes.ts'
import { accept, refuse, type Result } from '#core/values/result.ts'

/** Why a file gave no text. */
export interface FileRefusal {
  readonly code: Extract<CheckCode, 'file-unreadable' | 'file-too-large' | 'file-not-utf8'>
  readonly facts: CheckFinding['facts']
}

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 5_000_000

/** The text of the file at `path`, without a byte order mark; or why there is none. */
export async function readTextFile(path: string): Promise<Result<string, FileRefusal>> {
  const bytes = await bytesOf(path)
  if (!bytes.ok) return bytes
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return refuse({ code: 'file-not-utf8', facts: {} })
  }
}

async function bytesOf(path: string): Promise<Result<Uint8Array, FileRefusal>> {
  try {
    await using file = await open(path)
    const status = await file.stat()
    if (status.isDirectory())
      return refuse({ code: 'file-unreadable', facts: { reason: 'EISDIR' } })
    const bytes = await firstBytes(file)
    return bytes.length > LARGEST_FILE
      ? refuse({ code: 'file-too-large', facts: { limit: `${LARGEST_FILE / 1_000_000} MB` } })
      : accept(bytes)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return refuse({ code: 'file-unreadable', facts: { reason } })
  }
}

/** One byte more than allowed at most: a pipe does not say beforehand how much it holds. */
async function firstBytes(file: FileHandle): Promise<Uint8Array> {
  const buffer = new Uint8Array(LARGEST_FILE + 1)
  let length = 0
  while (length < buffer.length) {
    // Each read continues where the one before ended.
    // oxlint-disable-next-line no-await-in-loop
    const { bytesRead } = await file.read(buffer, length, buffer.length - length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}
