/**
 * Drafts: begun, read, saved field by field, thrown away. A draft is not submitted.
 *
 * @module
 */

import { deadline } from '#core/selection/applications/timeliness.ts'
import { epochMilliseconds } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { applicantOf } from '#persistence/applicants.ts'
import { candidacyOf } from '#persistence/candidacies.ts'
import {
  type StoredDraft,
  beginDraft,
  draftOf,
  dropDraft,
  holdDraft,
  keepDraft,
} from '#persistence/drafts.ts'
import { type StoredUpload, dropUploads, uploadsOf } from '#persistence/uploads.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../access/actor.ts'
import { can } from '../access/can.ts'
import type { Applying, DraftChanges, DraftStart, DraftView } from './applying.ts'
import { EMPTY, type WrittenDraft, fieldsOf, merged, readDraft, withChanges } from './contents.ts'
import { type Applicant, type Desk, type Place, asApplicant, placeOf } from './desk.ts'
import { graceOf } from './grace.ts'
import { copiedUploads } from './kept-files.ts'
import { missingFrom } from './missing.ts'
import { unreadable } from './readable.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { contentsOfEntry } from './submitted.ts'
import { uploadView } from './upload-view.ts'
import { REFUSALS, plain } from './words.ts'

type Answer<Value> = Promise<Result<Value, ApplyingRefusal>>

/** The use cases of drafts. */
export function drafts(desk: Desk): Pick<Applying, 'open' | 'draft' | 'save' | 'discard'> {
  return {
    open: async (actor, selection, start) => open(desk, actor, selection, start),
    draft: async (actor, selection) => draft(desk, actor, selection),
    save: async (actor, selection, change) => save(desk, actor, selection, change),
    discard: async (actor, selection) =>
      asApplicant(desk, asking(actor, selection), async (work, { candidacy }) => {
        if (!(await dropDraft(work, candidacy))) return refuse(plain('no-draft'))
        await dropUploads(work, candidacy)
        return accept(undefined)
      }),
  }
}

function asking(actor: Actor, selection: string): Parameters<typeof asApplicant>[1] {
  return { actor, action: 'edit-draft', selection, missing: 'no-draft' }
}

async function open(
  desk: Desk,
  actor: Actor,
  selection: string,
  start: DraftStart = {},
): Answer<DraftView> {
  const place = await placeOf(desk, selection)
  if (!place.ok) return place
  const { authorities, published, regulation } = place.value
  if (actor.kind === 'anybody' || !can(actor, 'start-application', { selection, authorities })) {
    return refuse(plain('not-allowed'))
  }
  const known = await draft(desk, actor, selection)
  if (known.ok || known.refusal.code !== 'no-draft') return known
  const { state } = published.vacancy
  if (state === 'upcoming') return refuse(plain('not-open-yet'))
  if (state === 'stopped') return refuse(plain('selection-over'))
  const problems = unreadable(regulation, start)
  if (problems.length > 0) return refuse(fieldsUnreadable(problems))
  await begin(desk, actor.account, selection, start)
  return draft(desk, actor, selection)
}

/** After an application the draft begins as that stood, with copies of its files. */
async function begin(
  desk: Desk,
  account: string,
  selection: string,
  start: DraftStart,
): Promise<void> {
  const candidacy = await candidacyOf(desk.store, selection, account)
  const before = await inTransaction(desk.store.database, { account }, async (work) => {
    const row = await applicantOf(work, selection, account)
    const entry = row?.standing?.entry
    if (entry === undefined) return { contents: withChanges(EMPTY, start), uploads: [] }
    const submitted = await contentsOfEntry(work, candidacy, entry)
    const contents = submitted ?? withChanges(EMPTY, start)
    const uploads = (await uploadsOf(work, candidacy)).filter((one) => one.entry === entry)
    return { contents, uploads }
  })
  await copiedUploads(desk, candidacy, before.uploads, async (note) => {
    await inTransaction(desk.store.database, { account }, async (work) => {
      await beginDraft(work, candidacy, written(before.contents))
      await note(work)
    })
  })
}

function written(contents: DraftView['contents']): WrittenDraft {
  const changed = [...fieldsOf(contents).keys()].map((path) => [path, 1] as const)
  return { contents, changed: Object.fromEntries(changed) }
}

async function draft(desk: Desk, actor: Actor, selection: string): Answer<DraftView> {
  const place = await placeOf(desk, selection)
  if (!place.ok) return place
  const ask = { ...asking(actor, selection), action: 'read-draft' as const }
  return asApplicant(desk, ask, async (work, applicant) => {
    const stored = await draftOf(work, applicant.candidacy)
    if (stored === undefined) return refuse(plain('no-draft'))
    return accept(await view(work, place.value, applicant, stored))
  })
}

interface Change {
  readonly version: number
  readonly changes: DraftChanges
}

async function save(
  desk: Desk,
  actor: Actor,
  selection: string,
  { version, changes }: Change,
): Answer<DraftView> {
  const place = await placeOf(desk, selection)
  if (!place.ok) return place
  return asApplicant(desk, asking(actor, selection), async (work, applicant) => {
    const { candidacy } = applicant
    const stored = await holdDraft(work, candidacy)
    if (stored === undefined) return refuse(plain('no-draft'))
    const problems = unreadable(place.value.regulation, changes)
    if (problems.length > 0) return refuse(fieldsUnreadable(problems))
    const versions = { seen: version, current: stored.version }
    const next = merged(readDraft(stored.content), changes, versions)
    if (next.kind === 'collided') {
      const says = REFUSALS['changed-elsewhere']
      const { version: current } = stored
      return refuse({ code: 'changed-elsewhere', says, version: current, fields: next.fields })
    }
    if (next.kind === 'same') return accept(await view(work, place.value, applicant, stored))
    const kept = await keepDraft(work, candidacy, next.draft)
    return accept(await view(work, place.value, applicant, { content: next.draft, ...kept }))
  })
}

function fieldsUnreadable(fields: ReturnType<typeof unreadable>): ApplyingRefusal {
  return { code: 'fields-unreadable', says: REFUSALS['fields-unreadable'], fields }
}

async function view(
  work: Work,
  place: Place,
  applicant: Applicant,
  stored: StoredDraft,
): Promise<DraftView> {
  const all = await uploadsOf(work, applicant.candidacy)
  const uploads = all.filter(({ entry }) => entry === undefined)
  return draftView(place, applicant, stored, uploads)
}

const MINUTE = 60_000

function draftView(
  { selection, regulation }: Place,
  { candidate, now, ticket, standing }: Applicant,
  { content, version, saved }: StoredDraft,
  uploads: readonly StoredUpload[],
): DraftView {
  const { contents } = readDraft(content)
  const closes = deadline(regulation)
  const until = graceOf(regulation, ticket, closes)
  const left = epochMilliseconds(closes) - epochMilliseconds(now)
  const attached = new Set(uploads.map(({ attachment }) => attachment))
  return {
    selection,
    candidate,
    contents,
    version,
    saved,
    uploads: uploads.map((one) => uploadView(regulation, one)),
    closes,
    minutesLeft: Math.max(0, Math.floor(left / MINUTE)),
    isLate: now >= (until ?? closes),
    ...(ticket === undefined || until === undefined ? {} : { ticket: { stamped: ticket, until } }),
    missing: missingFrom(regulation, contents, { now, attached }),
    ...(standing === undefined ? {} : { replaces: standing }),
  }
}
