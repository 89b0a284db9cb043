/**
 * What submitting looks at first: the candidacy of whoever submits, the draft, and what was submitted with the same key before.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { ApplicantRow } from './applicants.ts'
import { type Candidacy, type CandidacyRow, fromRow } from './candidacies.ts'
import { type StoredDraft, openedDraft } from './drafts.ts'
import { gathering } from './gathering.ts'
import type { Keys } from './key-file.ts'
import type { Store } from './store.ts'
import { type Question, askEach } from './transaction.ts'

/** Everything that submitting looks at, found in one question. */
export interface ReadyRow extends ApplicantRow {
  readonly candidacy: Candidacy
  /** The entry that was submitted with the key. */
  readonly known: string | undefined
  readonly draft: StoredDraft | undefined
  /** Whether files hang on the draft. */
  readonly hasFiles: boolean
}

interface ReadyColumns extends CandidacyRow {
  readonly now: Instant
  readonly recorded: Instant | null
  readonly ticket: Instant | null
  readonly known: string | null
  readonly sealed: Buffer | null
  readonly version: number | null
  readonly saved: Instant | null
  readonly has_files: boolean
}

/** Who is about to submit what: the key of the form that was sent. */
export interface Submitting {
  readonly selection: string
  readonly account: string
  readonly key: string
}

/** Finds the candidacy of an account with its draft, and what was submitted with a key; undefined without a candidacy. */
export type ReadyLookUp = (submitting: Submitting) => Promise<ReadyRow | undefined>

/** At most so many people in one round trip. */
const MOST_TOGETHER = 64

/** Looks up who is about to submit: each in their own name, those who come at the same moment in one round trip. */
export function readyLookUp({ database, keys }: Store): ReadyLookUp {
  const { add } = gathering<Submitting, { readonly row: ReadyColumns | undefined }>(
    async (all) => {
      const answers = await askEach<ReadyColumns>(database, all.map(questionOf))
      return answers.map(([row]) => ({ row }))
    },
    { items: MOST_TOGETHER, transactions: 1 },
  )
  return async (submitting) => {
    const { row } = await add(submitting)
    return row === undefined ? undefined : readyIn(keys, submitting.selection, row)
  }
}

function questionOf({ selection, account, key }: Submitting): Question {
  return {
    account,
    statement: {
      name: 'keur-ready',
      // Each part is looked up for this one candidacy: `offset 0` keeps the planner from joining whole tables instead.
      text: `select c.candidate, c.account, c.standing, c.data_key, c.wrapping_key, keur.stamp() as now,
        (select e.recorded from keur.entry e
          where e.selection = c.selection and e.entry = c.standing) as recorded,
        (select t.stamped from keur.ticket t
          where t.selection = c.selection and t.account = c.account) as ticket,
        (select s.entry from keur.submission s where s.selection = c.selection
          and s.candidate = c.candidate and s.key = $3) as known,
        d.sealed, d.version, d.saved,
        exists (select from keur.upload u where u.selection = c.selection
          and u.candidate = c.candidate and u.entry is null) as has_files
      from keur.candidacy c
        left join lateral (select * from keur.draft d
          where d.selection = c.selection and d.candidate = c.candidate offset 0) d on true
      where c.selection = $1 and c.account = $2`,
      values: [selection, account, key],
    },
  }
}

function readyIn(keys: Keys, selection: string, row: ReadyColumns): ReadyRow {
  const { candidate, now, standing, recorded, ticket, known, has_files: hasFiles } = row
  const candidacy = fromRow(keys, selection, row)
  return {
    candidate,
    candidacy,
    now,
    standing: standing === null || recorded === null ? undefined : { entry: standing, recorded },
    ticket: ticket ?? undefined,
    known: known ?? undefined,
    draft: draftIn(candidacy, row),
    hasFiles,
  }
}

function draftIn(
  candidacy: Candidacy,
  { sealed, version, saved }: ReadyColumns,
): StoredDraft | undefined {
  if (sealed === null || version === null || saved === null) return undefined
  return openedDraft(candidacy, { sealed, version, saved })
}
