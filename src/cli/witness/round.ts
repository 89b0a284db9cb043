/**
 * One round of a witness: of every record the last head is compared with the one that was co-signed before. A head that only adds
 * to it is co-signed, kept and brought to the site, in this order; a head that contradicts it never is.
 *
 * @module
 */

import { readCheckpoint } from '#verify/checkpoint.ts'
import { isConsistent } from '#verify/consistency.ts'
import { publicKey } from '#verify/header.ts'
import { readSigned } from '#verify/heads.ts'
import { type Head, readHead, readNote } from '#verify/note.ts'
import { readBase64, isSameBytes } from '#verify/bytes.ts'
import type { Site, WitnessFolder } from './folder.ts'
import type { ListedHead, SaidNo, WatchedSite } from './site.ts'

/** How what is shown now contradicts what was co-signed. */
export type Contradiction = 'gone' | 'shrunk' | 'same-size-other-root' | 'not-added-to'

/** What happened to the record of one selection. */
export type Seen =
  | { readonly kind: 'unchanged'; readonly selection: string; readonly size: number }
  | {
      readonly kind: 'cosigned'
      readonly selection: string
      readonly size: number
      /** How many entries the head before had; 0 for the first one. */
      readonly before: number
    }
  /** Co-signed, but the site does not take it. */
  | { readonly kind: 'not-taken'; readonly selection: string; readonly no: SaidNo }
  /** No head is shown that a known key of the site signed. */
  | { readonly kind: 'not-signed'; readonly selection: string }
  | {
      readonly kind: 'contradiction'
      readonly selection: string
      readonly how: Contradiction
      /** The head that was co-signed before. */
      readonly before: string
      /** The head that is shown now; undefined where none is. */
      readonly now: string | undefined
      /** Whether a known key of the site signed that one: then both together prove it. */
      readonly isProof: boolean
      /** The file that holds both. */
      readonly evidence: string
    }

/** What a round works with. */
export interface Round {
  readonly folder: WitnessFolder
  readonly site: WatchedSite
  /** The site as it was first seen, with the keys given since. */
  readonly known: Site
  /** The clock, in seconds since 1970. */
  readonly seconds: () => number
}

/** Looks at every record, or only at those named. */
export async function* rounds(round: Round, only: readonly string[]): AsyncGenerator<Seen> {
  const listed = await round.site.heads()
  const wanted = listed.filter(({ selection }) => only.length === 0 || only.includes(selection))
  for (const one of wanted) yield look(round, one)
  const shown = new Set(listed.map(({ selection }) => selection))
  for (const selection of await round.folder.selections()) {
    if (!shown.has(selection) && (only.length === 0 || only.includes(selection))) {
      yield contradicted(round, selection, 'gone')
    }
  }
}

async function look(round: Round, { selection, size, root }: ListedHead): Promise<Seen> {
  const { folder } = round
  const before = headOf(folder.head(selection))
  if (before !== undefined && size < before.size) return contradicted(round, selection, 'shrunk')
  if (before?.size === size) {
    const shown = readBase64(root)
    if (shown === undefined || !isSameBytes(shown, before.root)) {
      return contradicted(round, selection, 'same-size-other-root')
    }
    const note = folder.isUnsent(selection) ? folder.head(selection) : undefined
    if (note === undefined) return { kind: 'unchanged', selection, size }
    return brought(round, { selection, note, size, before: size })
  }
  return goOn(round, selection, before)
}

/** The record grew: is everything that was there still there? */
async function goOn(round: Round, selection: string, before: Head | undefined): Promise<Seen> {
  const { folder } = round
  const shown = await shownSince(round, selection, before?.size ?? 0)
  if (shown === undefined) return { kind: 'not-signed', selection }
  const { head, proof } = shown
  if (before !== undefined && head.size < before.size) {
    return contradicted(round, selection, 'shrunk')
  }
  if (before !== undefined && !isConsistent(before, head, proof)) {
    return contradicted(round, selection, 'not-added-to', shown.note)
  }
  const own = ownNote(shown.note, selection, round.known)
  const note = own + folder.key.line(own, round.seconds())
  await folder.keepHead(selection, note)
  return brought(round, { selection, note, size: head.size, before: before?.size ?? 0 })
}

interface Shown {
  readonly head: Head
  readonly note: string
  readonly proof: readonly Uint8Array[]
}

/** The head that the site shows, behind its proof; undefined where it shows none that it signed. */
async function shownSince(
  round: Round,
  selection: string,
  old: number,
): Promise<Shown | undefined> {
  const text = await round.site.checkpoint(selection, old)
  const shown = text === undefined ? undefined : readCheckpoint(text)
  if (shown === undefined || shown.old !== old) return undefined
  const { note, proof } = shown
  const head = signedBy(round, selection, note)
  return head === undefined ? undefined : { head, note, proof }
}

interface Bringing {
  readonly selection: string
  readonly note: string
  readonly size: number
  readonly before: number
}

async function brought(
  { folder, site }: Round,
  { selection, note, size, before }: Bringing,
): Promise<Seen> {
  const no = await site.bring(selection, note)
  if (no !== undefined) return { kind: 'not-taken', selection, no }
  folder.sent(selection)
  return { kind: 'cosigned', selection, size, before }
}

async function contradicted(
  round: Round,
  selection: string,
  how: Contradiction,
  given?: string,
): Promise<Seen> {
  const { folder, site } = round
  const before = folder.head(selection) ?? ''
  const now = given ?? (await site.head(selection))
  const isProof = now !== undefined && signedBy(round, selection, now) !== undefined
  const text = `# ${how}\n\n# before\n${before}\n# now\n${now ?? ''}`
  const evidence = await folder.keepEvidence(selection, text)
  return { kind: 'contradiction', selection, how, before, now, isProof, evidence }
}

/** The head that a known key of the site signed for this record; undefined where none did. */
function signedBy({ known }: Round, selection: string, note: string): Head | undefined {
  const origin = originOf(known, selection)
  const installation = known.keys.flatMap((text) => publicKey(text) ?? [])
  const read = readSigned(note, { origin, installation, witnesses: [] }, 'elsewhere')
  return 'code' in read ? undefined : read.head
}

function originOf({ installation }: Site, selection: string): string {
  return `keur/${installation}/${selection}`
}

/** The note with the signature of the site alone, so that no witness vouches for another. */
function ownNote(note: string, selection: string, known: Site): string {
  const text = readNote(note)?.text ?? ''
  const lines = note.slice(text.length + 1).split('\n')
  const own = lines.filter((line) => line.startsWith(`— ${originOf(known, selection)} `))
  return `${text}\n${own.map((line) => `${line}\n`).join('')}`
}

function headOf(note: string | undefined): Head | undefined {
  const read = note === undefined ? undefined : readNote(note)
  if (note !== undefined && read === undefined) throw new Error('A head that was kept is a note.')
  return read === undefined ? undefined : readHead(read.text)
}
