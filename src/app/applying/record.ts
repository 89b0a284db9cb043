/**
 * Recording a submission: the entry with what is personal beside it, its key and receipt, the files that go along, the mail,
 * and the draft that goes; all of it in one transaction, shared with whoever submits at the same moment.
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import type { Candidacy } from '#persistence/candidacies.ts'
import { DatabaseFailure } from '#persistence/failure.ts'
import { readyMail } from '#persistence/mail.ts'
import { means } from '#persistence/store.ts'
import type { NewEntry, QueuedMail, Submitted } from '#persistence/submissions.ts'
import { hex } from '#record/bytes.ts'
import { canonicalText } from '#record/canonical.ts'
import { receiptOf } from '#record/receipt.ts'
import type { Desk, Place } from './desk.ts'
import { type Basis, NotPermitted, basisFor, obstacleTo, timelyOf, worded } from './permitted.ts'
import { isAddress } from './readable.ts'
import { receivedData } from './receipt-data.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { type ToSubmit, actOf, contentHashOf } from './submitted.ts'
import { REFUSALS } from './words.ts'

/** A submission with how it was sent. */
export interface Sending {
  readonly candidacy: Candidacy
  readonly key: string
  readonly reader: Language
  readonly submission: ToSubmit
  /** The version of the draft. */
  readonly draft?: number | undefined
  /** When the application came that stands now. */
  readonly replaces?: Instant | undefined
  readonly now: Instant
}

/** Records a submission, or gives the one that it repeats. */
export async function recordSubmission(
  desk: Desk,
  place: Place,
  sending: Sending,
): Promise<Result<Submitted, ApplyingRefusal>> {
  const { candidacy, key, submission, draft, now } = sending
  const basis = await basisFor(desk, place, now)
  const obstacle = obstacleTo(basis, submission, now)
  if (obstacle !== undefined) return refuse(worded(obstacle))
  try {
    const submitted = await desk.submissions.submit({
      candidacy,
      key,
      contentHash: contentHashOf(submission),
      act: (recorded, stopped) => {
        const refused = obstacleTo({ ...basis, stopped }, submission, recorded)
        if (refused !== undefined) throw new NotPermitted(refused)
        return actOf(submission)
      },
      receipt: (entry) => receiptText(desk, place, { basis, submission, entry }),
      mails: (entry) => mails(desk, place, sending, { basis, entry }),
      uploads: submission.uploads.map(({ upload }) => upload),
      draft,
    })
    return accept(submitted)
  } catch (error) {
    if (error instanceof NotPermitted) return refuse(worded(error.refusal))
    if (isFileGone(error)) {
      const says = REFUSALS['changed-elsewhere']
      return refuse({ code: 'changed-elsewhere', says, version: draft ?? 1, fields: [] })
    }
    throw error
  }
}

/** A file was taken off the draft in another window at this moment. */
function isFileGone(error: unknown): boolean {
  return error instanceof DatabaseFailure && error.facts['constraint'] === 'upload'
}

interface Recorded {
  readonly basis: Basis
  readonly submission: ToSubmit
  readonly entry: NewEntry
}

function receiptText(
  { store }: Desk,
  { selection }: Place,
  { basis, submission, entry }: Recorded,
): string {
  const { installation, keys } = store
  const { ticket } = submission
  const timely = timelyOf(basis, submission, entry.recorded)
  const about = { installation, selection, ...only(entry), timely, ticket }
  const { sign, publicKey } = keys.signing
  return canonicalText(receiptOf(about, publicKey, { sha256: means.sha256, sign }))
}

function only({ entry, hash, recorded }: NewEntry): NewEntry {
  return { entry, hash, recorded }
}

/** The mail with the receipt; none to somebody on paper who gave no address. */
function mails(
  { store, host, addresses }: Desk,
  { selection, regulation }: Place,
  { submission, reader, replaces }: Sending,
  { basis, entry }: Pick<Recorded, 'basis' | 'entry'>,
): readonly QueuedMail[] {
  const { contents, candidate, uploads, paper, ticket } = submission
  if (!isAddress(contents.person.email)) return []
  const received = receivedData(regulation, {
    reader,
    candidate,
    contents,
    entry: { id: entry.entry, hash: hex(entry.hash) },
    received: paper?.received ?? entry.recorded,
    timely: timelyOf(basis, submission, entry.recorded),
    ticket,
    paper,
    replaces,
    addresses: addresses(selection, reader),
  })
  const order = {
    kind: 'application-received',
    ...received,
    answers: Object.keys(contents.answers).length,
    files: uploads.length + (paper?.attachments.length ?? 0),
  }
  const postmark = { wrapping: store.keys.wrapping, host }
  return [readyMail(postmark, { to: contents.person.email, order })]
}
