/**
 * Withdrawing: at any time while the selection runs, and without a reason (policies 8, 25).
 *
 * @module
 */

import { endedAt } from '#core/selection/ended.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { clearStanding, holdAfterSubmission } from '#persistence/applicants.ts'
import { type OpenRecord, withRecord } from '#persistence/entries/append.ts'
import { stoppedAt } from '#persistence/entries/stops.ts'
import type { Written } from '#persistence/entries/write.ts'
import { queueMails } from '#persistence/mail.ts'
import type { Actor } from '../access/actor.ts'
import type { Applying, DraftContents, StatusView, Withdrawal } from './applying.ts'
import { type Applicant, type Desk, type Place, applicantIn, placeOf } from './desk.ts'
import { nameOf } from './receipt-data.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { statusOf } from './status.ts'
import { contentsOfEntry } from './submitted.ts'
import { withdrawalMail } from './withdrawal-mail.ts'
import { REFUSALS, plain } from './words.ts'

type Answer<Value> = Promise<Result<Value, ApplyingRefusal>>

const LONGEST_REASON = 4000

/** The use case of withdrawing. */
export function withdrawing(desk: Desk): Pick<Applying, 'withdraw'> {
  return {
    withdraw: async (actor, selection, withdrawal) => {
      const place = await placeOf(desk, selection)
      if (!place.ok) return place
      if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
      const done = await withdraw(desk, place.value, actor, withdrawal)
      return done.ok ? statusOf(desk, actor, selection) : done
    },
  }
}

async function withdraw(
  desk: Desk,
  place: Place,
  actor: Extract<Actor, { kind: 'person' }>,
  { reason = '', reader }: Withdrawal,
): Answer<StatusView['state']> {
  const { selection } = place
  const said = reason.trim()
  if (said.length > LONGEST_REASON || !said.isWellFormed() || said.includes('\0')) {
    const says = REFUSALS['fields-unreadable']
    return refuse({ code: 'fields-unreadable', says, fields: [{ path: 'reason', says }] })
  }
  const folded = await desk.selections.find(selection)
  const acting = { selection, onBehalf: { account: actor.account }, how: 'beside-others' } as const
  return withRecord(desk.store, acting, async (record): Answer<StatusView['state']> => {
    const ask = { actor, action: 'withdraw', selection, missing: 'no-application' } as const
    const applicant = await applicantIn(desk, record, ask)
    if (!applicant.ok) return applicant
    const { candidate, candidacy, now } = applicant.value
    const isOver = folded !== undefined && endedAt(folded, now) !== undefined
    const stopped = await stoppedAt(record, selection)
    if (isOver || stopped !== undefined) return refuse(plain('selection-over'))
    const standing = await holdAfterSubmission(record, selection, candidate)
    if (standing === undefined) return refuse(plain('no-application'))
    const contents = await contentsOfEntry(record, candidacy, standing)
    const [entry] = await record.append([
      {
        by: candidate,
        role: 'candidate',
        event: { event: 'CandidateWithdrew', candidate, ...(said === '' ? {} : { reason: said }) },
      },
    ])
    if (entry === undefined) throw new Error('What was appended is there.')
    await clearStanding(record, selection, candidate)
    const told = { applicant: applicant.value, contents, entry, reader }
    await mail(desk, record, place, told)
    return accept('withdrawn')
  })
}

interface Told {
  readonly applicant: Applicant
  readonly contents: DraftContents | undefined
  readonly entry: Written
  readonly reader: Withdrawal['reader']
}

async function mail(
  { store, host, addresses }: Desk,
  record: OpenRecord,
  { selection, regulation }: Place,
  { applicant, contents, entry, reader }: Told,
): Promise<void> {
  if (contents === undefined) return
  const mails = withdrawalMail({
    regulation,
    candidate: applicant.candidate,
    name: nameOf(contents),
    email: contents.person.email,
    reader,
    entry,
    address: addresses(selection, reader).application,
  })
  await queueMails(record, { wrapping: store.keys.wrapping, host }, mails)
}
