/**
 * What applying works with, and the first questions of every use case: which vacancy, who asks, whether they may.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Instant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Language } from '#core/values/text.ts'
import {
  type ApplicantRow,
  type RelationRow,
  applicantOf,
  relationOf,
} from '#persistence/applicants.ts'
import { type Candidacy, candidacyOfCandidate } from '#persistence/candidacies.ts'
import type { SealedFiles } from '#persistence/files/sealed-files.ts'
import type { ReadyLookUp } from '#persistence/ready.ts'
import type { Store } from '#persistence/store.ts'
import type { SubmissionDesk } from '#persistence/submissions.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../access/actor.ts'
import { type Action, can } from '../access/can.ts'
import type { Selections } from '../selections/selections.ts'
import type { Scan } from '../uploads/scan.ts'
import type { PublishedVacancy, VacancyDirectory } from '../vacancies/directory.ts'
import type { ReceiptData } from './receipt-data.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { plain } from './words.ts'

/** How much may be sent along. */
export interface UploadLimits {
  /** Bytes a file. */
  readonly bytes: number
  /** Files a draft. */
  readonly files: number
}

/** Where a candidate finds the application and can verify a receipt: whole addresses. */
export interface Addresses {
  readonly application: string
  readonly verify: string
}

/** What applying works with. */
export interface Desk {
  readonly store: Store
  readonly vacancies: VacancyDirectory
  readonly selections: Selections
  readonly submissions: SubmissionDesk
  readonly readyOf: ReadyLookUp
  readonly files: SealedFiles
  readonly scan: Scan
  readonly limits: UploadLimits
  /** The host name of the site, for the identifiers of mails. */
  readonly host: string
  readonly now: () => Instant
  readonly addresses: (selection: string, reader: Language) => Addresses
  /** Makes the receipt into a PDF; undefined where no PDF can be made. */
  readonly typeset: (receipt: ReceiptData) => Promise<Uint8Array | undefined>
  /** Makes a letter about a result that was kept into a PDF. */
  readonly typesetLetter: (data: unknown) => Promise<Uint8Array | undefined>
}

/** A vacancy that was published. */
export interface Place {
  readonly selection: string
  readonly published: PublishedVacancy
  /** The regulation with the amendments published by now. */
  readonly regulation: Regulation
  readonly authorities: readonly string[]
}

/** The vacancy of that name. */
export async function placeOf(
  { vacancies, now }: Desk,
  selection: string,
): Promise<Result<Place, ApplyingRefusal>> {
  const published = await vacancies.find(selection, now())
  if (published === undefined) return refuse(plain('unknown-selection'))
  const { inForce } = published
  const { authority, 'selected-by': selectedBy } = inForce.announcement
  const authorities = [authority.id, ...(selectedBy === undefined ? [] : [selectedBy.id])]
  return accept({ selection, published, regulation: inForce, authorities })
}

/** Somebody who has a candidacy of their own here. */
export interface Applicant extends ApplicantRow {
  readonly account: string
  readonly candidacy: Candidacy
}

/** Does something with the actor's own candidacy, in the actor's own name. Refused with `missing` where there is none. */
export async function asApplicant<Value>(
  desk: Desk,
  asking: Asking,
  act: (work: Work, applicant: Applicant) => Promise<Result<Value, ApplyingRefusal>>,
): Promise<Result<Value, ApplyingRefusal>> {
  const { actor } = asking
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  return inTransaction(desk.store.database, { account: actor.account }, async (work) => {
    const applicant = await applicantIn(desk, work, asking)
    return applicant.ok ? act(work, applicant.value) : applicant
  })
}

/** The actor's own candidacy, within a transaction in the actor's name. */
export async function applicantIn(
  { store }: Desk,
  work: Work,
  { actor, action, selection, missing }: Asking,
): Promise<Result<Applicant, ApplyingRefusal>> {
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  const { account } = actor
  const row = await applicantOf(work, selection, account)
  if (row === undefined) return refuse(plain(missing))
  const subject = { selection, authorities: [], owner: account, stands: true }
  if (!can(actor, action, subject)) return refuse(plain('not-allowed'))
  const candidacy = await candidacyOfCandidate(store, work, selection, row.candidate)
  return candidacy === undefined ? refuse(plain(missing)) : accept({ ...row, account, candidacy })
}

/** Who asks to do what. */
export interface Asking {
  readonly actor: Actor
  readonly action: Action
  readonly selection: string
  /** What is told to somebody without a candidacy. */
  readonly missing: 'no-draft' | 'no-application' | 'unknown-upload' | 'unknown-entry'
}

/** How the actor relates to the selection and the candidate, where the actor may do this; undefined where not. */
export async function mayAbout(
  work: Work,
  actor: Actor,
  action: Action,
  about: { readonly selection: string; readonly candidate?: string | undefined },
): Promise<RelationRow | undefined> {
  if (actor.kind === 'anybody') return undefined
  const relation = await relationOf(work, { ...about, account: actor.account })
  if (relation === undefined) return undefined
  return can(actor, action, { selection: about.selection, ...relation }) ? relation : undefined
}
