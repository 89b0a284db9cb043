/**
 * Keeps the files of a form as they stream in.
 *
 * @module
 */

import { type UploadView } from '#app/applying/applying.ts'
import { type ApplyingRefusal } from '#app/applying/refusal.ts'
import { type Result } from '#core/values/result.ts'
import { ONWARD } from '../onward.ts'
import { boundaryIn, BrokenForm, type Part, partsOf } from './multipart.ts'

/** The name of the field in which files are chosen. */
export const FILE_FIELD = 'file'

/** What became of the files of a form; neither kept nor refused where none was chosen. */
export interface Kept {
  readonly kept: readonly UploadView[]
  /** The first file that was not kept, and why; after it none is tried. */
  readonly refused?: { readonly name: string; readonly refusal: ApplyingRefusal }
}

/** The files of a form, and whether who sent it wants to go on. */
export interface FilesSent extends Kept {
  readonly isOnward: boolean
}

/** What became of them so far; with the failure, where one could not be kept because the world broke. */
interface Sofar extends Kept {
  readonly failed?: Error
}

/** Keeps one file. */
export type Keep = (
  file: Pick<Part, 'content'> & { readonly name: string },
) => Promise<Result<UploadView, ApplyingRefusal>>

/** More of a form than this is not read to its end after a file was refused. */
const READ_ON = 64_000_000

/**
 * Keeps every file of the form in `request`, one after the other. What is left of the form after a refusal or a failure is
 * read, not kept, so that the browser hears the answer.
 *
 * @throws {BrokenForm} when the request is no form with files.
 */
export async function keepFiles(request: Request, keep: Keep): Promise<FilesSent> {
  const boundary = boundaryIn(request.headers.get('content-type') ?? undefined)
  const { body } = request
  if (boundary === undefined || body === null) throw new BrokenForm('There is no form with files.')
  let sofar: Sofar = { kept: [] }
  let isOnward = false
  for await (const part of partsOf(body, boundary)) {
    isOnward ||= part.name === ONWARD
    if (isFile(part)) sofar = await withFile(sofar, part, keep)
    if (isOver(sofar) && !(await readOn(part.content))) break
  }
  if (sofar.failed !== undefined) throw sofar.failed
  return { ...sofar, isOnward }
}

type FilePart = Part & { readonly file: string }

/** A field of files in which none was chosen comes as a file without a name. */
function isFile(part: Part): part is FilePart {
  return part.name === FILE_FIELD && part.file !== undefined && part.file !== ''
}

/** After a refusal or a failure no further file is tried. */
async function withFile(
  sofar: Sofar,
  { file: name, content }: FilePart,
  keep: Keep,
): Promise<Sofar> {
  if (isOver(sofar)) return sofar
  const { kept } = sofar
  try {
    const result = await keep({ name, content })
    return result.ok
      ? { kept: [...kept, result.value] }
      : { kept, refused: { name, refusal: result.refusal } }
  } catch (error) {
    return { kept, failed: error instanceof Error ? error : new Error(String(error)) }
  }
}

function isOver({ refused, failed }: Sofar): boolean {
  return refused !== undefined || failed !== undefined
}

/** Reads what is left of a file; false where that is too much. */
async function readOn(content: AsyncIterable<Uint8Array>): Promise<boolean> {
  let count = 0
  for await (const { length } of content) {
    count += length
    if (count > READ_ON) return false
  }
  return true
}
