/**
 * What kind of file it is by its bytes, and whether its name says the same. Only kinds that people need to send along and that
 * can be shown without running anything are taken.
 *
 * @module
 */

import { Readable } from 'node:stream'
import { fileTypeFromStream } from 'file-type'

/** A kind of file that is taken. */
export interface FileKind {
  readonly type: string
  /** As names of such files end. */
  readonly endings: readonly string[]
}

/** Every kind of file that is taken. */
const fileKinds: readonly FileKind[] = [
  { type: 'application/pdf', endings: ['pdf'] },
  { type: 'image/png', endings: ['png'] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
]

/** What a file is: one that is taken, one of another kind, or one whose name says another kind than its bytes. */
export type Recognised =
  | { readonly is: 'taken'; readonly kind: FileKind }
  | { readonly is: 'refused' | 'disguised'; readonly found: string | undefined }

/** Looks at the bytes, which are read as far as needed. */
export async function recognise(
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Recognised> {
  const found = (await typeOf(content))?.mime
  const kind = fileKinds.find(({ type }) => type === found)
  const ending = endingOf(name)
  const said = fileKinds.find(({ endings }) => endings.includes(ending))
  if (kind === undefined) return { is: said === undefined ? 'refused' : 'disguised', found }
  return ending === '' || kind.endings.includes(ending)
    ? { is: 'taken', kind }
    : { is: 'disguised', found }
}

async function typeOf(
  content: AsyncIterable<Uint8Array>,
): Promise<{ readonly mime: string } | undefined> {
  const stream = Readable.from(content, { objectMode: false })
  try {
    return await fileTypeFromStream(stream)
  } catch (error) {
    // A broken file of a known kind is of no kind; a broken disk is another matter.
    if (stream.errored !== null) throw error
    return undefined
  } finally {
    stream.destroy()
  }
}

const LONGEST = 120

/** A name to keep: its last part, without what cannot be shown, not too long, ending as the kind does. */
export function nameToKeep(name: string, { endings: [ending = ''] }: FileKind): string {
  const last = name.toWellFormed().normalize().split(/[/\\]/u).at(-1) ?? ''
  const shown = last.replaceAll(/[\s\p{C}\p{Z}"<>:|?*]+/gu, ' ').trim()
  const own = endingOf(shown)
  const stem = own === '' ? shown : shown.slice(0, -own.length - 1)
  const short = stem.slice(0, LONGEST).toWellFormed().trim()
  return `${short === '' ? 'bestand' : short}.${own === '' ? ending : own}`
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/iu.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}
