/**
 * Recording that a candidate withdrew: who applied on paper, or told it by letter, mail or telephone (policies 19, 25). A selector
 * writes down how they told it; the rules make of it what they make of every withdrawal.
 *
 * @module
 */

import { endedAt } from '#core/selection/ended.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { clearStandingFor } from '#persistence/applicants.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import { queueMails } from '#persistence/mail.ts'
import { withdrawalMail } from '../../applying/withdrawal-mail.ts'
import type { Answer } from '../desk.ts'
import { recipientsOf } from '../lists/telling.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { readableIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'

/** A withdrawal as it was told. */
export interface ToldWithdrawal {
  readonly candidate: string
  /** How they told it, and why where they said so. */
  readonly reason: string
}

/** Whether a withdrawal of this candidate can be recorded: they take part, and the selection is not over. */
export function mayWithdraw({ selection, now, may }: DeskPlace, name: string): boolean {
  const candidate = selection.candidates.get(name)
  if (candidate === undefined || !may('record-withdrawal')) return false
  return candidate.withdrawn === undefined && endedAt(selection, now) === undefined
}

/** Records it, and confirms it by mail to who has an address. */
export async function recordWithdrawal(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  { candidate, reason }: ToldWithdrawal,
): Answer<Omit<Done, 'record'>> {
  const wrong = wrongIn(reason)
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const recipients = await recipientsOf(means, selection, [candidate])
  return perform(means, {
    actor,
    selection,
    action: 'record-withdrawal',
    candidate,
    commands: ({ at, selection: folded }) =>
      endedAt(folded, at) === undefined
        ? accept([{ command: 'WithdrawCandidate', at, candidate, reason: reason.trim() }])
        : refuse(plainly('changed-meanwhile')),
    effects: async (done) => {
      await clearStandingFor(done.record, selection, candidate)
      await confirm(means, done, candidate, recipients.get(candidate))
    },
  })
}

function wrongIn(reason: string): readonly FieldWrong[] {
  return reason.trim() === '' ? [{ field: 'reason', says: NOT_SAID }] : readableIn('reason', reason)
}

const NOT_SAID: Text = {
  nl: 'Schrijf op hoe en wanneer de kandidaat het liet weten.',
  en: 'Write down how and when the candidate said so.',
}

async function confirm(
  { store, host, addresses }: DeskMeans,
  { record, moment, entries }: Done,
  candidate: string,
  recipient: Recipient | undefined,
): Promise<void> {
  const [entry] = entries
  if (recipient === undefined || entry === undefined) return
  const { regulation } = moment
  const { given, family, email, language: reader } = recipient
  const mails = withdrawalMail({
    regulation,
    candidate,
    name: `${given} ${family}`.trim(),
    email,
    reader,
    entry,
    address: addresses(regulation.regulation, reader).application,
  })
  await queueMails(record, { wrapping: store.keys.wrapping, host }, mails)
}
