/**
 * Receipts: given on submitting, and again whenever they are asked for, with the proof of their place once there is one.
 *
 * @module
 */

import { z } from 'zod'
import { deadline, type Timeliness } from '#core/selection/applications/timeliness.ts'
import { type Day, isDay } from '#core/values/day.ts'
import { type Instant, instantOfEpoch, isInstant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Language } from '#core/values/text.ts'
import {
  type SubmissionRow,
  entryText,
  submissionOfEntry,
  submissionsOf,
} from '#persistence/applicants.ts'
import { candidacyOfCandidate } from '#persistence/candidacies.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { type StoredUpload, uploadsOf } from '#persistence/uploads.ts'
import { secondsOf } from '#record/cosignature.ts'
import { signaturesOf } from '#record/note.ts'
import { type Receipt, withInclusion } from '#record/receipt.ts'
import type { Actor } from '../access/actor.ts'
import type { Applying, DraftContents, FileContent, ReceiptView, Witnessed } from './applying.ts'
import { type Desk, type Place, mayAbout, placeOf } from './desk.ts'
import { missingAttachments } from './missing.ts'
import { noteReading } from './noted-reading.ts'
import { pdfFile } from './pdf-file.ts'
import { type ReceivedApplication, receiptData } from './receipt-data.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { contentsOfEntry } from './submitted.ts'
import { uploadView } from './upload-view.ts'
import { plain } from './words.ts'

type Answer<Value> = Promise<Result<Value, ApplyingRefusal>>

/** The use cases of receipts. */
export function receipts(desk: Desk): Pick<Applying, 'receipt' | 'receiptPdf'> {
  return {
    receipt: async (actor, selection, entry) => receiptOfEntry(desk, actor, selection, entry),
    receiptPdf: async (actor, selection, which) => receiptPdf(desk, actor, selection, which),
  }
}

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value))
const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))

const receiptSchema = z.object({
  entry: z.string(),
  hash: z.string(),
  recorded: instant,
  timely: z.enum(['in-time', 'late', 'person-decides']),
  ticket: instant.optional(),
})

const bodySchema = z.object({
  event: z.object({
    channel: z.enum(['online', 'email', 'post']).optional(),
    postmark: z.union([z.literal('illegible'), day]).optional(),
    received: instant.optional(),
  }),
})

/** What there is about one submission. */
interface Found {
  readonly place: Place
  readonly row: SubmissionRow
  readonly receipt: Receipt
  readonly told: z.infer<typeof receiptSchema>
  readonly contents: DraftContents | undefined
  readonly uploads: readonly StoredUpload[]
  readonly event: z.infer<typeof bodySchema>['event']
  readonly replaces: Instant | undefined
}

/** The receipt of an entry. */
export async function receiptOfEntry(
  desk: Desk,
  actor: Actor,
  selection: string,
  entry: string,
): Answer<ReceiptView> {
  const found = await find(desk, actor, selection, entry)
  if (!found.ok) return found
  return accept(await viewOf(desk, found.value))
}

async function receiptPdf(
  desk: Desk,
  actor: Actor,
  selection: string,
  { entry, reader }: { readonly entry: string; readonly reader: Language },
): Answer<FileContent> {
  const found = await find(desk, actor, selection, entry)
  if (!found.ok) return found
  const about = aboutOf(desk, found.value, reader)
  if (about === undefined) return refuse(plain('unknown-entry'))
  const { regulation } = found.value.place
  const pdf = await desk.typeset(receiptData(regulation, about, found.value.uploads))
  if (pdf === undefined) return refuse(plain('pdf-unavailable'))
  const word = reader === 'nl' ? 'ontvangstbewijs' : 'receipt'
  return accept(pdfFile(`${word}-${selection}.pdf`, pdf))
}

async function find(desk: Desk, actor: Actor, selection: string, entry: string): Answer<Found> {
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(entry)) {
    return refuse(plain('unknown-entry'))
  }
  const place = await placeOf(desk, selection)
  if (!place.ok) return place
  const found = await inTransaction(
    desk.store.database,
    { account: actor.account },
    async (work) => {
      const row = await submissionOfEntry(work, selection, entry)
      const about = { selection, candidate: row?.candidate }
      const relation = await mayAbout(work, actor, 'read-file', about)
      if (row === undefined || relation === undefined) return undefined
      const read = await readFound(desk, work, place.value, row)
      return read === undefined ? undefined : { ...read, relation }
    },
  )
  if (found === undefined) return refuse(plain('unknown-entry'))
  const { candidate } = found.row
  await noteReading(desk, actor, found.relation, { selection, candidate, fields: READ })
  return accept(found)
}

/** What somebody sees who opens a receipt. */
const READ = ['person', 'claims', 'answers', 'adjustments', 'reuse', 'uploads'] as const

async function readFound(
  { store }: Desk,
  work: Work,
  place: Place,
  row: SubmissionRow,
): Promise<Found | undefined> {
  const { selection } = place
  const candidacy = await candidacyOfCandidate(store, work, selection, row.candidate)
  const text = await entryText(work, selection, row.entry)
  if (candidacy === undefined || text === undefined) return undefined
  const kept: Receipt = JSON.parse(row.receipt)
  const body: unknown = JSON.parse(text.text)
  const earlier = (await submissionsOf(work, selection, row.candidate)).find(
    ({ recorded }) => recorded < row.recorded,
  )
  return {
    place,
    row,
    receipt: kept,
    told: receiptSchema.parse(kept),
    contents: await contentsOfEntry(work, candidacy, row.entry),
    uploads: (await uploadsOf(work, candidacy)).filter((one) => one.entry === row.entry),
    event: bodySchema.parse(body).event,
    replaces: earlier?.recorded,
  }
}

/** The receipt of an entry that was recorded just now. */
export function freshReceipt(
  place: Place,
  {
    text,
    ...fresh
  }: {
    readonly candidate: string
    readonly entry: string
    readonly text: string
    readonly contents: DraftContents
    readonly uploads: readonly StoredUpload[]
  },
): ReceiptView {
  const receipt: Receipt = JSON.parse(text)
  const told = receiptSchema.parse(receipt)
  const { contents, uploads, candidate } = fresh
  return viewWith({ place, receipt, told, contents, uploads, row: { candidate, stands: true } })
}

async function viewOf({ selections }: Desk, found: Found): Promise<ReceiptView> {
  const { place, row } = found
  const inclusion = await selections.inclusion(place.selection, row.entry)
  const view = viewWith(found)
  if (inclusion === undefined) return view
  const { size, head } = inclusion
  const witnesses = witnessesIn(head)
  return {
    ...view,
    isIntegrated: true,
    ...(witnesses.length === 0 ? {} : { witnessed: { size, witnesses } }),
    receipt: withInclusion(found.receipt, inclusion),
  }
}

/** Who stands under a head besides the installation; what was taken from witnesses was verified then. */
function witnessesIn(head: string): Witnessed['witnesses'] {
  return (signaturesOf(head) ?? []).flatMap((one) => {
    const seconds = secondsOf(one)
    return seconds === undefined ? [] : [{ name: one.name, at: instantOfEpoch(seconds * 1000) }]
  })
}

type Viewed = Pick<Found, 'place' | 'receipt' | 'told' | 'contents' | 'uploads'> & {
  readonly row: Pick<SubmissionRow, 'candidate' | 'stands'>
}

function viewWith({ place, row, receipt, told, contents, uploads }: Viewed): ReceiptView {
  const { regulation, selection } = place
  const attached = new Set(uploads.map(({ attachment }) => attachment))
  return {
    selection,
    candidate: row.candidate,
    ...told,
    closes: deadline(regulation),
    title: regulation.announcement.title,
    stands: row.stands,
    isIntegrated: false,
    receipt,
    ...(contents === undefined ? {} : { contents }),
    uploads: uploads.map((one) => uploadView(regulation, one)),
    // Whoever submits goes on to the page that shows it: here it is worked out when it is looked at.
    get missing() {
      return contents === undefined
        ? []
        : missingAttachments(regulation, contents, { now: told.recorded, attached })
    },
  }
}

function aboutOf(
  { addresses }: Desk,
  { place, row, told, contents, event, replaces }: Found,
  reader: Language,
): ReceivedApplication | undefined {
  if (contents === undefined) return undefined
  const { channel, postmark, received } = event
  const timely: Timeliness = told.timely
  return {
    reader,
    candidate: row.candidate,
    contents,
    entry: { id: row.entry, hash: told.hash },
    received: received ?? told.recorded,
    timely,
    ticket: told.ticket,
    ...(channel === 'post' || channel === 'email' ? { paper: { channel, postmark } } : {}),
    replaces,
    addresses: addresses(place.selection, reader),
  }
}

/** Whether a receipt says that the submission was in time. */
export function timelyIn(text: string): ReceiptView['timely'] {
  return receiptSchema.parse(JSON.parse(text)).timely
}
