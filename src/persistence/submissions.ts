/**
 * Submissions: many at once, each kept once whatever its sender repeats (policies 8, 9).
 *
 * The same key is the same submission, with the receipt it got. So is the same content as the submission that stands: a
 * double click, or two tabs. Anything else is a new submission, which stands from then on.
 *
 * @module
 */

import { type Instant, compareInstants, epochMilliseconds } from '#core/values/instant.ts'
import type { Candidacy } from './candidacies.ts'
import { type Gathering, gathering } from './gathering.ts'
import { hold } from './entries/locks.ts'
import { laterThan, stamp } from './entries/stamp.ts'
import { type Act, type Written, store as storeEntries, written } from './entries/write.ts'
import { stoppedAt } from './entries/stops.ts'
import type { Store } from './store.ts'
import { type EarlierRow, earlierSubmissions, keepEffects } from './submission-rows.ts'
import { type Work, inTransaction, together } from './transaction.ts'

/** A submission on its way to the record. */
export interface Submission {
  readonly candidacy: Candidacy
  /** Chosen by the sender; the same when it is sent again. */
  readonly key: string
  /** SHA-256 over the content: equal for equal applications. */
  readonly contentHash: Uint8Array
  /**
   * What is recorded, given the moment, and when the selection was stopped if it was. Throws where nothing may be recorded:
   * `submit` then rejects with that.
   */
  readonly act: (recorded: Instant, stopped: Instant | undefined) => Act
  /** The text of the receipt for the entry. */
  readonly receipt: (entry: NewEntry) => string
  /** The mails that a new entry causes, ready to be sent. */
  readonly mails?: ((entry: NewEntry) => readonly QueuedMail[]) | undefined
  /** The uploads that go along. */
  readonly uploads?: readonly string[]
  /** The version of the draft that was submitted: a later one stays. Left out: the draft goes, whatever its version. */
  readonly draft?: number | undefined
}

/** An entry that is being recorded, as far as receipts and mails tell of it. */
export type NewEntry = Pick<Written, 'entry' | 'hash' | 'recorded'>

/** A mail to be queued. */
export interface QueuedMail {
  readonly mail: string
  readonly messageId: string
  readonly kind: string
  readonly sealed: Uint8Array
}

/** What became of a submission. */
export interface Submitted {
  readonly entry: string
  /** The text of the receipt, the same for every repetition. */
  readonly receipt: string
  /** Whether it was recorded before: by the same key, or with the same content. */
  readonly isRepeated: boolean
}

/** Where submissions go. */
export interface SubmissionDesk {
  submit(submission: Submission): Promise<Submitted>
}

const LIMITS = { items: 64, transactions: 1 } as const

/** The submissions of all selections of this process, gathered by selection. */
export function submissionDesk(store: Store): SubmissionDesk {
  const open = new Map<string, Gathering<Submission, Submitted>>()
  return {
    submit: async (submission) => {
      const { selection } = submission.candidacy
      const known = open.get(selection)
      const desk = known ?? gathering(async (all) => keep(store, selection, all), LIMITS)
      if (known === undefined) open.set(selection, desk)
      return desk.add(submission)
    },
  }
}

/** Keeps submissions of one selection in one transaction. */
async function keep(
  store: Store,
  selection: string,
  submissions: readonly Submission[],
): Promise<readonly Submitted[]> {
  return inTransaction(store.database, 'system', async (work) => {
    // Stamped before anything is waited for: whoever holds the record turns nobody late.
    const [recorded, , stopped, earlier] = await together([
      stamp(work),
      hold(work, selection, 'beside-others'),
      stoppedAt(work, selection),
      earlierSubmissions(work, selection, submissions),
    ])
    const decided = decide(submissions, earlier, { selection, recorded, stopped })
    await keepAll(work, selection, decided)
    return decided.map(({ submitted }) => submitted)
  })
}

/** A submission with what becomes of it. */
export interface Decided {
  readonly submission: Submission
  readonly submitted: Submitted
  /** The new entry; undefined when it is a repetition. */
  readonly entry: Written | undefined
  /** Whether its key is new. */
  readonly isNewKey: boolean
  readonly mails: readonly QueuedMail[]
}

interface Circumstances {
  readonly selection: string
  readonly recorded: Instant
  readonly stopped: Instant | undefined
}

function decide(
  submissions: readonly Submission[],
  earlier: readonly EarlierRow[],
  { selection, recorded, stopped }: Circumstances,
): readonly Decided[] {
  const known = [...earlier]
  return submissions.map((submission) => {
    const { candidacy, key, contentHash } = submission
    const own = known.filter(({ candidate }) => candidate === candidacy.candidate)
    const sameKey = own.find((one) => one.key === key)
    const same = sameKey ?? own.find((one) => one.stands && one.contentHash.equals(contentHash))
    if (same !== undefined) {
      const { entry, receipt } = same
      if (sameKey === undefined) known.push({ ...same, key })
      const submitted = { entry, receipt, isRepeated: true }
      const isNewKey = sameKey === undefined
      return { submission, submitted, entry: undefined, isNewKey, mails: [] }
    }
    const moment = momentAfter(own, recorded)
    const entry = written(selection, submission.act(moment, stopped), moment)
    const receipt = submission.receipt(entry)
    for (const [index, one] of known.entries()) {
      if (one.candidate === candidacy.candidate) known[index] = { ...one, stands: false }
    }
    const stored = { candidate: candidacy.candidate, key, entry: entry.entry, receipt }
    known.push({ ...stored, contentHash: Buffer.from(contentHash), stands: true, last: moment })
    const submitted = { entry: entry.entry, receipt, isRepeated: false }
    const mails = submission.mails?.(entry) ?? []
    return { submission, submitted, entry, isNewKey: true, mails }
  })
}

/** No transaction lasts as long as that. */
const LONGEST = 60_000

/** Of two submissions that overtook each other on the way the one that stands is also the later one in the record. */
function momentAfter(own: readonly EarlierRow[], recorded: Instant): Instant {
  const [last] = own
    .map((one) => one.last)
    .toSorted(compareInstants)
    .slice(-1)
  // Only a demonstration has entries that lie further ahead than a transaction lasts.
  const isOvertaken =
    last !== undefined && epochMilliseconds(last) - epochMilliseconds(recorded) < LONGEST
  return isOvertaken ? laterThan(last, recorded) : recorded
}

async function keepAll(work: Work, selection: string, decided: readonly Decided[]): Promise<void> {
  const entries = decided.flatMap(({ entry }) => (entry === undefined ? [] : [entry]))
  const keys = new Map(
    decided.map(({ submission: { candidacy } }) => [candidacy.candidate, candidacy.dataKey]),
  )
  await together([
    storeEntries(work, selection, entries, keys),
    keepEffects(work, selection, decided),
  ])
}
