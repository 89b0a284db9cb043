/**
 * Submitting a draft (policies 1, 2, 8, 9).
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Candidacy } from '#persistence/candidacies.ts'
import { type StoredDraft, dropDraft } from '#persistence/drafts.ts'
import type { Store } from '#persistence/store.ts'
import { useTicket } from '#persistence/tickets.ts'
import { type StoredUpload, dropUploads, uploadsOf } from '#persistence/uploads.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import type { Applying, SubmitRequest, SubmittedView } from './applying.ts'
import { type WrittenDraft, changedSince, readDraft } from './contents.ts'
import { type Applicant, type Desk, type Place, placeOf } from './desk.ts'
import { blockingIn } from './missing.ts'
import { freshReceipt, receiptOfEntry } from './receipts.ts'
import { recordSubmission } from './record.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { REFUSALS, plain } from './words.ts'

type Answer<Value> = Promise<Result<Value, ApplyingRefusal>>

/** The use case of submitting. */
export function submitting(desk: Desk): Pick<Applying, 'submit'> {
  return {
    submit: async (actor, selection, request) => submit(desk, actor, selection, request),
  }
}

/** Whether a key can be one that a page chose. */
export function isKey(key: string): boolean {
  return /^[\w.:-]{1,200}$/u.test(key)
}

type Ready =
  | { readonly kind: 'known'; readonly entry: string }
  | {
      readonly kind: 'new'
      readonly applicant: Applicant
      readonly draft: Pick<StoredDraft, 'version'> & WrittenDraft
      readonly uploads: readonly StoredUpload[]
    }

async function submit(
  desk: Desk,
  actor: Actor,
  selection: string,
  request: SubmitRequest,
): Answer<SubmittedView> {
  if (!isKey(request.key)) return refuse(plain('key-unreadable'))
  const place = await placeOf(desk, selection)
  if (!place.ok) return place
  const ready = await readyToSubmit(desk, actor, selection, request)
  if (!ready.ok) return ready
  if (ready.value.kind === 'known') return receiptOfEntry(desk, actor, selection, ready.value.entry)
  const { applicant, draft, uploads } = ready.value
  const refused = obstacle(place.value, ready.value, request)
  if (refused !== undefined) return refuse(refused)
  const { candidacy, candidate, ticket, now, standing, account } = applicant
  const submitted = await recordSubmission(desk, place.value, {
    candidacy,
    key: request.key,
    reader: request.reader,
    submission: { candidate, contents: draft.contents, uploads, ticket },
    draft: draft.version,
    replaces: standing?.recorded,
    now,
  })
  if (!submitted.ok) return submitted
  if (ticket !== undefined) {
    await inTransaction(desk.store.database, { account }, async (work) =>
      useTicket(work, selection, account),
    )
  }
  const { entry, receipt: text, isRepeated } = submitted.value
  if (!isRepeated) {
    const { contents } = draft
    return accept(freshReceipt(place.value, { candidate, entry, text, contents, uploads }))
  }
  return repeated(desk, actor, applicant, { selection, entry })
}

/** What says what stands already: the draft has nothing left to say. */
async function repeated(
  desk: Desk,
  actor: Actor,
  { account, candidacy, standing }: Applicant,
  { selection, entry }: { readonly selection: string; readonly entry: string },
): Answer<SubmittedView> {
  await inTransaction(desk.store.database, { account }, async (work) => {
    await dropDraft(work, candidacy)
    await dropUploads(work, candidacy)
  })
  const receipt = await receiptOfEntry(desk, actor, selection, entry)
  // At the same moment from two windows it is one new application, and not an earlier one.
  if (!receipt.ok || standing?.entry !== entry) return receipt
  return accept({ ...receipt.value, isUnchanged: true })
}

/** The key first: what was submitted with it is given again, whatever happened since. */
async function readyToSubmit(
  { store, readyOf }: Desk,
  actor: Actor,
  selection: string,
  { key }: SubmitRequest,
): Answer<Ready> {
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  const { account } = actor
  const subject = { selection, authorities: [], owner: account }
  if (!can(actor, 'submit-application', subject)) return refuse(plain('not-allowed'))
  const ready = await readyOf({ selection, account, key })
  if (ready === undefined) return refuse(plain('no-draft'))
  const { known, draft: stored, hasFiles, ...applicant } = ready
  if (known !== undefined) return accept({ kind: 'known', entry: known })
  if (stored === undefined) return refuse(plain('no-draft'))
  const draft = { version: stored.version, ...readDraft(stored.content) }
  const uploads = hasFiles ? await filesOf(store, account, applicant.candidacy) : []
  return accept({ kind: 'new', applicant: { ...applicant, account }, draft, uploads })
}

/** The files that hang on the draft. */
async function filesOf(
  { database }: Store,
  account: string,
  candidacy: Candidacy,
): Promise<readonly StoredUpload[]> {
  const all = await inTransaction(database, { account }, async (work) => uploadsOf(work, candidacy))
  return all.filter((one) => one.entry === undefined)
}

function obstacle(
  { published }: Place,
  { draft }: Extract<Ready, { kind: 'new' }>,
  { version }: SubmitRequest,
): ApplyingRefusal | undefined {
  const { state } = published.vacancy
  if (state === 'upcoming') return plain('not-open-yet')
  if (state === 'stopped') return plain('selection-over')
  if (version !== undefined && version !== draft.version) {
    const says = REFUSALS['changed-elsewhere']
    const fields = changedSince(draft, version)
    return { code: 'changed-elsewhere', says, version: draft.version, fields }
  }
  const missing = blockingIn(draft.contents)
  return missing.length === 0
    ? undefined
    : { code: 'incomplete', says: REFUSALS.incomplete, missing }
}
