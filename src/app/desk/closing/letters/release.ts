/**
 * Releasing results: everybody is told at the same moment, each with the reasons for their own outcome and the way to appeal.
 *
 * The letters are kept and the mails queued in the transaction of the release: either everybody is told, or nobody. When results
 * were told before, only those are told again for whom what they were told no longer holds.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import { accept, refuse } from '#core/values/result.ts'
import { agreedReasons } from '#persistence/desk/agreed.ts'
import { keepLetters, lastTold } from '#persistence/desk/letters.ts'
import { type Recipient, recipientsIn } from '#persistence/desk/recipients.ts'
import { type MailToQueue, queueMails } from '#persistence/mail.ts'
import { means as hashing } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { hex } from '#record/bytes.ts'
import type { Actor } from '../../../access/actor.ts'
import { isAddress } from '../../../applying/readable.ts'
import type { Answer } from '../../desk.ts'
import type { DeskMeans } from '../../means.ts'
import { type Done, type Moment, perform } from '../../perform.ts'
import { plainly } from '../../refusal.ts'
import { isMarkOf, markOf } from '../seen.ts'
import { calledFrom } from './called.ts'
import { type DecisionData, type Notes, type Release, decisionFor } from './decision-data.ts'
import { type NoteWrong, wrongInNotes } from './notes.ts'
import { englishReaders } from './readers.ts'
import { type ToTell, type ToldBefore, toTell } from './to-tell.ts'

/** Results to be released, as they were sent from their page. */
export interface ReleaseSent {
  readonly round: string
  /** The mark of what the page showed. */
  readonly seen: string
  readonly notes: Notes
}

/** A release that was done, or notes that cannot be sent. */
export type Released =
  | { readonly kind: 'released'; readonly letters: number; readonly mailed: number }
  | { readonly kind: 'notes-wrong'; readonly wrong: readonly NoteWrong[] }

/** Releases the results of a decided round. */
export async function releaseResults(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  sent: ReleaseSent,
): Answer<Released> {
  const folded = await means.selections.find(selection)
  const recipients =
    folded === undefined
      ? new Map<string, Recipient>()
      : await recipientsOf(means, selection, [...folded.candidates.keys()])
  let before: ToldBefore = new Map()
  let wrong: readonly NoteWrong[] = []
  let counts = { letters: 0, mailed: 0 }
  const done = await perform(means, {
    actor,
    selection,
    action: 'release-results',
    commands: async (moment, record) => {
      const { at, by } = moment
      const standing = standingOfRound(moment.selection, sent.round)
      const release = releaseAt(moment, sent)
      if (standing === undefined || release === undefined) return refuse(plainly('unknown-round'))
      if (!isMarkOf(standing.progress, sent.seen) || markOf(standing) !== sent.seen) {
        return refuse(plainly('changed-meanwhile'))
      }
      before = await lastTold(record, selection, sent.round)
      const told = toTell(moment.selection, standing, before)
      if (told.length === 0) return refuse(plainly('nothing-to-tell'))
      const called = calledFrom(moment.selection, moment.regulation, sent.round)
      wrong = wrongInNotes(release, englishReaders(standing, told, { recipients, called }))
      if (wrong.length > 0) return refuse(plainly('notes-contradict'))
      return accept([{ command: 'ReleaseResults', at, round: sent.round, by }])
    },
    effects: async (released) => {
      counts = await tell(means, released, { sent, before, recipients })
    },
  })
  if (done.ok) return accept({ kind: 'released', ...counts })
  return wrong.length > 0 ? accept({ kind: 'notes-wrong', wrong }) : done
}

async function recipientsOf(
  { store }: DeskMeans,
  selection: string,
  candidates: readonly string[],
): Promise<ReadonlyMap<string, Recipient>> {
  return inTransaction(store.database, 'system', (work) =>
    recipientsIn(store, work, selection, candidates),
  )
}

interface Telling {
  readonly sent: ReleaseSent
  readonly before: ToldBefore
  readonly recipients: ReadonlyMap<string, Recipient>
}

interface Letter {
  readonly to: ToTell
  readonly data: DecisionData
  readonly email: string | undefined
}

/** Keeps every letter and queues every mail; notes in the record how many there were, and what they were. */
async function tell(
  means: DeskMeans,
  { record, moment, entries, after }: Done,
  { sent, before, recipients }: Telling,
): Promise<{ readonly letters: number; readonly mailed: number }> {
  const { store, host } = means
  const standing = standingOfRound(moment.selection, sent.round)
  const release = releaseAt(moment, sent)
  const [entry] = entries
  if (standing === undefined || release === undefined || entry === undefined) {
    throw new Error('What was released was looked at before.')
  }
  const selection = release.regulation.regulation
  const whole = { ...release, standing, selection: after }
  const agreed = await agreedReasons(store, record, selection, sent.round)
  const letters = toTell(moment.selection, standing, before).flatMap((to) =>
    letterFor(means, whole, to, { recipients, agreed }),
  )
  const released = { selection, round: sent.round, entry: entry.entry, created: moment.at }
  const hashes = await keepLetters(store, record, released, letters.map(kept))
  const mails = letters.flatMap((letter) => mailFor(selection, letter))
  await queueMails(record, { wrapping: store.keys.wrapping, host }, mails)
  const counts = { letters: letters.length, mailed: mails.length }
  await record.append([
    {
      by: moment.by,
      role: moment.roles[0] ?? 'selector',
      rule: `rounds/${sent.round}`,
      event: { event: 'LettersSent', round: sent.round, of: entry.entry, ...counts },
      files: { letters: hashOfAll(hashes) },
    },
  ])
  return counts
}

/** The hash of the hashes of all letters, in their own order. */
function hashOfAll(hashes: readonly Uint8Array[]): string {
  const ordered = hashes.map(hex).toSorted((a, b) => (a < b ? -1 : 1))
  return hex(hashing.sha256(Buffer.from(ordered.join(''), 'hex')))
}

/** What is known of those who are told. */
interface Known {
  readonly recipients: ReadonlyMap<string, Recipient>
  readonly agreed: Awaited<ReturnType<typeof agreedReasons>>
}

function letterFor(
  { addresses }: DeskMeans,
  release: Release,
  to: ToTell,
  { recipients, agreed }: Known,
): readonly Letter[] {
  const recipient = recipients.get(to.candidate.candidate)
  if (recipient === undefined) return []
  const { language, email } = recipient
  const name = [recipient.given, recipient.family].filter((part) => part !== '').join(' ')
  const data = decisionFor(release, {
    candidate: to.candidate,
    name: name === '' ? to.candidate.candidate : name,
    language,
    before: to.before,
    addresses: addresses(release.regulation.regulation, language),
    agreed: agreed.get(to.candidate.candidate),
  })
  return data === undefined ? [] : [{ to, data, email: isAddress(email) ? email : undefined }]
}

function kept({ to, data, email }: Letter): Parameters<typeof keepLetters>[3][number] {
  return {
    letter: randomUUID(),
    candidate: to.candidate.candidate,
    told: to.told,
    content: JSON.stringify(data),
    isMailed: email !== undefined,
  }
}

function mailFor(selection: string, { to, data, email }: Letter): readonly MailToQueue[] {
  if (email === undefined) return []
  const order = { kind: 'result-told', ...data }
  return [{ to: email, order, selection, candidate: to.candidate.candidate }]
}

function releaseAt(
  { regulation, at }: Moment,
  { round, notes }: ReleaseSent,
): Omit<Release, 'standing' | 'selection'> | undefined {
  const found = regulation.rounds.find((one) => one.round === round)
  return found === undefined ? undefined : { regulation, round: found, at, notes }
}
