/**
 * What was submitted, from contents to an entry of the record and back.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { claim as claimSchema } from '#core/claims/schema.ts'
import type { EventOf } from '#core/selection/event.ts'
import type { Day } from '#core/values/day.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Candidacy } from '#persistence/candidacies.ts'
import { entryText } from '#persistence/applicants.ts'
import type { Act } from '#persistence/entries/write.ts'
import { fieldsOfEntry } from '#persistence/own-fields.ts'
import type { StoredUpload } from '#persistence/uploads.ts'
import type { Work } from '#persistence/transaction.ts'
import { canonicalText, jsonOf } from '#record/canonical.ts'
import type { DraftContents } from './applying.ts'
import { adjustmentsSchema, personSchema, reuseSchema } from './contents.ts'
import { OTHER } from './upload-view.ts'

/** What is about to be recorded. */
export interface ToSubmit {
  readonly candidate: string
  readonly contents: DraftContents
  readonly uploads: readonly StoredUpload[]
  readonly ticket?: Instant | undefined
  /** On paper: how it came and when, what came along, and who enters it. */
  readonly paper?: OnPaper | undefined
}

/** How an application came that the desk enters. */
export interface OnPaper {
  readonly by: string
  readonly channel: 'post' | 'email'
  readonly postmark?: Day | 'illegible' | undefined
  readonly received: Instant
  readonly attachments: readonly string[]
}

type Submitted = Omit<EventOf<'ApplicationSubmitted'>, 'at'>

const events = new WeakMap<ToSubmit, Submitted>()

/** The event of a submission, as the rules see it; worked out once. */
export function eventOf(submission: ToSubmit): Submitted {
  const known = events.get(submission)
  if (known !== undefined) return known
  const event = newEventOf(submission)
  events.set(submission, event)
  return event
}

function newEventOf({ candidate, contents, uploads, ticket, paper }: ToSubmit): Submitted {
  const { language, route, claims, answers, adjustments, reuse } = contents
  const attached = [...uploads.map(({ attachment }) => attachment), ...(paper?.attachments ?? [])]
  const attachments = [...new Set(attached)].filter((one) => one !== OTHER).toSorted()
  return {
    event: 'ApplicationSubmitted',
    candidate,
    language,
    claims: [...claims],
    ...(route === undefined ? {} : { route }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(adjustments.length === 0 ? {} : { adjustments: [...adjustments] }),
    ...(reuse.length === 0 ? {} : { reuse: [...reuse] }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(paper === undefined ? {} : paperFields(paper)),
  }
}

function paperFields({ channel, postmark, received }: OnPaper): Partial<Submitted> {
  return { channel, received, ...(postmark === undefined ? {} : { postmark }) }
}

/** What is recorded of a submission. */
export function actOf(submission: ToSubmit): Act {
  const { candidate, contents, uploads, paper } = submission
  const files = uploads.map(({ upload, sha256 }) => [upload, sha256] as const)
  return {
    by: paper?.by ?? candidate,
    role: paper === undefined ? 'candidate' : 'selector',
    rule: 'applications',
    event: eventOf(submission),
    extra: {
      person: jsonOf(contents.person),
      ...(uploads.length === 0 ? {} : { uploads: uploads.map(fileOf) }),
    },
    ...(files.length === 0 ? {} : { files: Object.fromEntries(files) }),
  }
}

function fileOf({ upload, attachment, name, type, bytes, sha256 }: StoredUpload): {
  readonly [field: string]: string | number
} {
  return { upload, attachment, name, type, bytes, sha256 }
}

/** Equal for submissions that say the same: a double click, two tabs (policy 9). */
export function contentHashOf(submission: ToSubmit): Uint8Array {
  const { ticket: _, ...event } = eventOf(submission)
  const files = submission.uploads
    .map(({ attachment, name, sha256 }) => `${attachment} ${sha256} ${name}`)
    .toSorted()
  const { person } = submission.contents
  return createHash('sha256')
    .update(canonicalText(jsonOf({ event, person, files })))
    .digest()
}

const eventSchema = z.object({ language: z.string(), route: z.string().optional() })
const fieldsSchema = z.object({
  person: personSchema,
  claims: z.array(claimSchema),
  answers: z.record(z.string(), z.string()).default({}),
  adjustments: adjustmentsSchema.default([]),
  reuse: reuseSchema.default([]),
})

/** What was submitted with an entry; undefined where it was erased or may not be seen. */
export async function contentsOfEntry(
  work: Work,
  candidacy: Candidacy,
  entry: string,
): Promise<DraftContents | undefined> {
  const kept = await entryText(work, candidacy.selection, entry)
  const fields = await fieldsOfEntry(work, candidacy, entry)
  if (kept === undefined || fields['person'] === undefined) return undefined
  const body: unknown = JSON.parse(kept.text)
  const { language, route } = z.object({ event: eventSchema }).parse(body).event
  return { language, ...(route === undefined ? {} : { route }), ...fieldsSchema.parse(fields) }
}
