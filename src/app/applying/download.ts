/**
 * Everything that is kept about somebody, in one file: what they said, what was recorded about them, the files they sent.
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import {
  applicantOf,
  candidaciesOfAccount,
  entriesAbout,
  submissionsOf,
} from '#persistence/applicants.ts'
import { type Candidacy, candidacyOfCandidate } from '#persistence/candidacies.ts'
import { judgementsAbout } from '#persistence/desk/judging.ts'
import { lettersOf, openedLetter } from '#persistence/desk/letters.ts'
import { draftOf } from '#persistence/drafts.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { alertsAtAddressOf, ownAccountData } from '#persistence/own-data.ts'
import { fieldsOfEntry } from '#persistence/own-fields.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { type StoredUpload, uploadsOf } from '#persistence/uploads.ts'
import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import type { Applying, FileContent } from './applying.ts'
import { readDraft } from './contents.ts'
import type { Desk } from './desk.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { plain } from './words.ts'
import { type ZipEntry, zipped } from './zip.ts'

/** The use case of downloading one's own data. */
export function downloading(desk: Desk): Pick<Applying, 'download'> {
  return { download: async (actor) => download(desk, actor) }
}

interface OwnCandidacy {
  readonly candidacy: Candidacy
  readonly uploads: readonly StoredUpload[]
  readonly data: object
}

/** That it was downloaded is recorded, in every selection it is about. */
async function download(desk: Desk, actor: Actor): Promise<Result<FileContent, ApplyingRefusal>> {
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  const { account } = actor
  const rows = await inTransaction(desk.store.database, { account }, async (work) =>
    candidaciesOfAccount(work, account),
  )
  for (const { selection, candidate } of rows) {
    const subject = { selection, authorities: [], owner: account, stands: true }
    if (!can(actor, 'download-own-data', subject)) return refuse(plain('not-allowed'))
    const acting = { selection, onBehalf: { account }, how: 'beside-others' } as const
    // Each selection has a record of its own.
    // oxlint-disable-next-line no-await-in-loop
    await withRecord(desk.store, acting, async ({ append }) =>
      append([
        { by: candidate, role: 'candidate', event: { event: 'OwnDataDownloaded', candidate } },
      ]),
    )
  }
  const { own, data } = await inTransaction(desk.store.database, { account }, async (work) => {
    const candidacies: OwnCandidacy[] = []
    for (const { selection, candidate } of rows) {
      // One connection does one thing at a time.
      // oxlint-disable-next-line no-await-in-loop
      const one = await ownCandidacy(desk, work, { selection, candidate, account })
      if (one !== undefined) candidacies.push(one)
    }
    return { own: candidacies, data: await ownAccountData(desk.store, work, account) }
  })
  const alerts = await inTransaction(desk.store.database, 'system', async (work) =>
    alertsAtAddressOf(work, account),
  )
  // That assessors are filling in forms, not what is in them: it is no judgement before it is locked.
  const formsBegun = await inTransaction(desk.store.database, 'system', async (work) =>
    judgementsAbout(work, rows),
  )
  const text = { account: data, alerts, formsBegun, candidacies: own.map((one) => one.data) }
  const content = zipped(entries(desk, text, own))
  return accept({ name: 'keur.zip', type: 'application/zip', content })
}

interface Which {
  readonly selection: string
  readonly candidate: string
  readonly account: string
}

async function ownCandidacy(
  { store }: Desk,
  work: Work,
  { selection, candidate, account }: Which,
): Promise<OwnCandidacy | undefined> {
  const candidacy = await candidacyOfCandidate(store, work, selection, candidate)
  if (candidacy === undefined) return undefined
  const draft = await draftOf(work, candidacy)
  const uploads = await uploadsOf(work, candidacy)
  const recorded: object[] = []
  for (const { entry, text } of await entriesAbout(work, selection, candidate)) {
    // One connection does one thing at a time.
    // oxlint-disable-next-line no-await-in-loop
    recorded.push({ entry: jsonIn(text), personal: await fieldsOfEntry(work, candidacy, entry) })
  }
  const letters: object[] = []
  for (const { letter } of await lettersOf(work, selection, candidate)) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { content = 'null', ...one } = (await openedLetter(store, work, selection, letter)) ?? {}
    letters.push({ ...one, content: jsonIn(content) })
  }
  const submissions = await submissionsOf(work, selection, candidate)
  const applicant = await applicantOf(work, selection, account)
  const data = {
    selection,
    candidate,
    ticket: applicant?.ticket,
    draft:
      draft === undefined ? undefined : { ...draft, content: readDraft(draft.content).contents },
    receipts: submissions.map(({ stands, receipt }) => ({ stands, receipt: jsonIn(receipt) })),
    files: uploads.map((upload) => listed(candidacy, upload)),
    recorded,
    letters,
  }
  return { candidacy, uploads, data }
}

function jsonIn(text: string): unknown {
  return JSON.parse(text)
}

function listed(candidacy: Candidacy, upload: StoredUpload): object {
  const { attachment, name, type, bytes, sha256, scan, entry, created } = upload
  const file = fileName(candidacy, upload)
  return { file, attachment, name, type, bytes, sha256, scan, entry, created }
}

function fileName(
  { selection }: Candidacy,
  { upload, name }: Pick<StoredUpload, 'upload' | 'name'>,
): string {
  return `${selection}/${upload.slice(0, 8)}-${name}`
}

async function* entries(
  { files }: Desk,
  text: object,
  own: readonly OwnCandidacy[],
): AsyncGenerator<ZipEntry> {
  yield { name: 'keur.json', content: textOf(`${JSON.stringify(text, null, 2)}\n`) }
  for (const { candidacy, uploads } of own) {
    for (const upload of uploads) {
      const content = files.read(candidacy.dataKey, upload.storedAt)
      yield { name: fileName(candidacy, upload), content }
    }
  }
}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
