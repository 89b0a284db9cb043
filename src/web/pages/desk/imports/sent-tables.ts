/**
 * Reads the form with which files of scores are sent: which measures are in them, then the files, as they stream in.
 *
 * @module
 */

import { type DeskRefusal } from '#app/desk/refusal.ts'
import { SENT } from '#app/desk/imports/receive.ts'
import { type Result } from '#core/values/result.ts'
import { boundaryIn, BrokenForm, type Part, partsOf } from '../../applying/uploads/multipart.ts'

/** What became of the files of a form; nothing where none was chosen. */
export interface SentTables {
  readonly measures: readonly string[]
  readonly kept: readonly string[]
  /** The first that was not kept, and why; after it none is tried. */
  readonly refused: { readonly name: string; readonly refusal: DeskRefusal } | undefined
}

/** Keeps one file. */
export type KeepTable = (
  file: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
  measures: readonly string[],
) => Promise<Result<string, DeskRefusal>>

/** A field with a name is short. */
const LONGEST_FIELD = 200

/** More of a form than this is not read to its end after a file was refused. */
const READ_ON = 64_000_000

/**
 * Keeps the files of the form in a request, one after the other.
 *
 * @throws {BrokenForm} when the request is no form with files.
 */
export async function sentTables(request: Request, keep: KeepTable): Promise<SentTables> {
  const boundary = boundaryIn(request.headers.get('content-type') ?? undefined)
  const { body } = request
  if (boundary === undefined || body === null) throw new BrokenForm('There is no form with files.')
  let sofar: SentTables = { measures: [], kept: [], refused: undefined }
  for await (const part of partsOf(body, boundary)) {
    sofar = await withPart(sofar, part, keep)
    if (sofar.refused !== undefined && !(await readOn(part.content))) break
  }
  return sofar
}

async function withPart(sofar: SentTables, part: Part, keep: KeepTable): Promise<SentTables> {
  const { name, file, content } = part
  if (name === SENT.measure && file === undefined) {
    return { ...sofar, measures: [...sofar.measures, await shortText(content)] }
  }
  const isFile = name === SENT.file && file !== undefined && file !== ''
  if (!isFile || sofar.refused !== undefined) return sofar
  const result = await keep({ name: file, content }, sofar.measures)
  return result.ok
    ? { ...sofar, kept: [...sofar.kept, result.value] }
    : { ...sofar, refused: { name: file, refusal: result.refusal } }
}

async function shortText(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of content) {
    length += piece.length
    if (length <= LONGEST_FIELD) pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Reads what is left, so that the browser hears the answer; false where that is too much. */
async function readOn(content: AsyncIterable<Uint8Array>): Promise<boolean> {
  let count = 0
  for await (const { length } of content) {
    count += length
    if (count > READ_ON) return false
  }
  return true
}
