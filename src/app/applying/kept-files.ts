/**
 * Files that a draft keeps: sent, copied from an earlier application, taken off, read again.
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import type { RelationRow } from '#persistence/applicants.ts'
import { type Candidacy, candidacyOfCandidate } from '#persistence/candidacies.ts'
import { draftOf, holdDraft } from '#persistence/drafts.ts'
import { type Work, inTransaction, mayBeKept } from '#persistence/transaction.ts'
import {
  type NewUpload,
  type StoredUpload,
  addUploads,
  dropUploads,
  holderOfUpload,
  uploadsOf,
} from '#persistence/uploads.ts'
import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import { type Incoming, receive } from '../uploads/receive.ts'
import type { Applying, FileContent, UploadView } from './applying.ts'
import { type Desk, asApplicant, mayAbout, placeOf } from './desk.ts'
import { noteReading } from './noted-reading.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { isAttachment, uploadView } from './upload-view.ts'
import { plain, unwelcome } from './words.ts'

type Answer<Value> = Promise<Result<Value, ApplyingRefusal>>

/** The use cases of files. */
export function keptFiles(desk: Desk): Pick<Applying, 'upload' | 'removeUpload' | 'readUpload'> {
  return {
    upload: async (actor, selection, file) => upload(desk, actor, selection, file),
    removeUpload: async (actor, selection, name) => {
      const missing = 'unknown-upload'
      if (!isUpload(name)) return refuse(plain(missing))
      return asApplicant(
        desk,
        { actor, action: 'edit-draft', selection, missing },
        async (work, { candidacy }) =>
          (await dropUploads(work, candidacy, name)) === 0
            ? refuse(plain(missing))
            : accept(undefined),
      )
    },
    readUpload: async (actor, selection, name) => readUpload(desk, actor, selection, name),
  }
}

/** What is no name of an upload is not looked for. */
function isUpload(name: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(name)
}

/** Whether there is a draft with room is asked before anything is read, and again before the file is noted. */
async function upload(
  desk: Desk,
  actor: Actor,
  selection: string,
  file: Incoming,
): Answer<UploadView> {
  const place = await placeOf(desk, selection)
  if (!place.ok) return place
  const { regulation } = place.value
  if (!isAttachment(regulation, file.attachment)) return refuse(plain('unknown-attachment'))
  const ask = { actor, action: 'edit-draft', selection, missing: 'no-draft' } as const
  const asked = await asApplicant(desk, ask, async (work, { candidacy }) =>
    (await draftOf(work, candidacy)) === undefined
      ? refuse(plain('no-draft'))
      : roomFor(desk, work, candidacy),
  )
  if (!asked.ok) return asked
  const { files, scan, limits } = desk
  const received = await receive({ files, scan, limit: limits.bytes }, asked.value.dataKey, file)
  if (!received.ok) return refuse(unwelcome(received.refusal, file.name, limits.bytes))
  return noted(desk, [received.value], async () =>
    asApplicant(desk, ask, async (work, { candidacy }) => {
      if ((await holdDraft(work, candidacy)) === undefined) return refuse(plain('no-draft'))
      const room = await roomFor(desk, work, candidacy)
      if (!room.ok) return room
      const [stored] = await addUploads(work, candidacy, [received.value])
      if (stored === undefined) throw new Error('A file that was noted is there.')
      return accept(uploadView(regulation, stored))
    }),
  )
}

async function roomFor({ limits }: Desk, work: Work, candidacy: Candidacy): Answer<Candidacy> {
  const kept = (await uploadsOf(work, candidacy)).filter(({ entry }) => entry === undefined)
  return kept.length < limits.files ? accept(candidacy) : refuse(plain('too-many-files'))
}

/**
 * Notes files that were written, or removes them when that does not go through. Where it may have gone through they stay: if
 * the database does not know them, they are strays, and the tidying removes those.
 */
async function noted<Value>(
  { files }: Desk,
  written: readonly Pick<NewUpload, 'storedAt'>[],
  note: () => Answer<Value>,
): Answer<Value> {
  let isWanted = false
  try {
    const answer = await note()
    isWanted = answer.ok
    return answer
  } catch (error) {
    isWanted = mayBeKept(error)
    throw error
  } finally {
    if (!isWanted) await Promise.all(written.map(async ({ storedAt }) => files.remove(storedAt)))
  }
}

/** Copies files of an earlier application; `keep` notes them within a transaction of its own. */
export async function copiedUploads(
  desk: Desk,
  candidacy: Candidacy,
  uploads: readonly StoredUpload[],
  keep: (note: (work: Work) => Promise<void>) => Promise<void>,
): Promise<void> {
  const copies: NewUpload[] = []
  for (const one of uploads) {
    const { files } = desk
    const { attachment, name, type, bytes, sha256, scan, storedAt } = one
    // One after the other: whoever applies again has time, others share the disk.
    // oxlint-disable-next-line no-await-in-loop
    const copy = await files.write(candidacy.dataKey, files.read(candidacy.dataKey, storedAt))
    const hash = Buffer.from(sha256, 'hex')
    copies.push({ attachment, name, type, bytes, sha256: hash, scan, storedAt: copy })
  }
  await noted(desk, copies, async () => {
    await keep(async (work) => {
      const earlier = (await uploadsOf(work, candidacy)).some(({ entry }) => entry === undefined)
      if (!earlier) await addUploads(work, candidacy, copies)
    })
    return accept(undefined)
  })
}

interface OwnedFile {
  readonly relation: RelationRow
  readonly candidacy: Candidacy
  readonly stored: StoredUpload
}

async function readUpload(
  desk: Desk,
  actor: Actor,
  selection: string,
  name: string,
): Answer<FileContent> {
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  if (!isUpload(name)) return refuse(plain('unknown-upload'))
  const found = await inTransaction(desk.store.database, { account: actor.account }, async (work) =>
    fileFor(desk, work, actor, { selection, name }),
  )
  if (found === undefined) return refuse(plain('unknown-upload'))
  const { relation, candidacy, stored } = found
  const { candidate, dataKey } = candidacy
  await noteReading(desk, actor, relation, { selection, candidate, fields: ['uploads'] })
  const { type, bytes, storedAt } = stored
  return accept({ name: stored.name, type, bytes, content: desk.files.read(dataKey, storedAt) })
}

/** The file, where the actor may read it: of a draft only its writer. */
async function fileFor(
  { store }: Desk,
  work: Work,
  actor: Actor,
  { selection, name }: { readonly selection: string; readonly name: string },
): Promise<OwnedFile | undefined> {
  const candidate = await holderOfUpload(work, selection, name)
  if (candidate === undefined) return undefined
  const relation = await mayAbout(work, actor, 'read-file', { selection, candidate })
  const candidacy = await candidacyOfCandidate(store, work, selection, candidate)
  if (relation === undefined || candidacy === undefined) return undefined
  const stored = (await uploadsOf(work, candidacy)).find((one) => one.upload === name)
  if (stored === undefined) return undefined
  const isDraft = stored.entry === undefined
  const subject = { selection, ...relation }
  return isDraft && !can(actor, 'read-draft', subject) ? undefined : { relation, candidacy, stored }
}
