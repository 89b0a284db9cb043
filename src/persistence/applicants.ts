/**
 * Applicants: what is known at one glance about an account in a selection, or about a candidate whom somebody asks about.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from './transaction.ts'

/** A submission of before, in short. */
export interface SubmissionRow {
  readonly candidate: string
  readonly entry: string
  readonly recorded: Instant
  /** The receipt as it was given. */
  readonly receipt: string
  readonly stands: boolean
}

/** Somebody's candidacy with what hangs on it. */
export interface ApplicantRow {
  readonly candidate: string
  readonly now: Instant
  /** The submission that stands. */
  readonly standing: { readonly entry: string; readonly recorded: Instant } | undefined
  /** When the waiting room stamped this person. */
  readonly ticket: Instant | undefined
}

/** The candidacy of an account in a selection, if it has one. */
export async function applicantOf(
  { client }: Work,
  selection: string,
  account: string,
): Promise<ApplicantRow | undefined> {
  const { rows } = await client.query<{
    candidate: string
    now: Instant
    standing: string | null
    recorded: Instant | null
    ticket: Instant | null
  }>({
    name: 'keur-applicant',
    text: `select c.candidate, keur.stamp() as now, c.standing, e.recorded, t.stamped as ticket
      from keur.candidacy c
        left join keur.entry e on e.selection = c.selection and e.entry = c.standing
        left join keur.ticket t on t.selection = c.selection and t.account = c.account
      where c.selection = $1 and c.account = $2`,
    values: [selection, account],
  })
  return rows.map(({ candidate, now, standing, recorded, ticket }) => ({
    candidate,
    now,
    standing: standing === null || recorded === null ? undefined : { entry: standing, recorded },
    ticket: ticket ?? undefined,
  }))[0]
}

/** What the rules of access ask about an account and a candidate in a selection. */
export interface RelationRow {
  readonly authorities: readonly string[]
  /** Whether whoever has the account stands as a candidate in the selection, also with another account of the same address. */
  readonly stands: boolean
  /** The account of the candidate asked about. */
  readonly owner: string | undefined
  /** Whether a conflict closes the file of the candidate to the account. */
  readonly conflict: boolean
}

/** How an account relates to a selection and to a candidate in it; undefined where there is no such selection. */
export async function relationOf(
  { client }: Work,
  {
    selection,
    account,
    candidate,
  }: {
    readonly selection: string
    readonly account: string
    readonly candidate?: string | undefined
  },
): Promise<RelationRow | undefined> {
  const { rows } = await client.query<{
    authorities: string[]
    stands: boolean
    owner: string | null
    conflict: boolean
  }>({
    name: 'keur-relation',
    text: `select array_remove(array[s.authority, s.selected_by]::text[], null) as authorities,
        keur.stands_in($1, $2) as stands,
        (select c.account from keur.candidacy c where c.selection = $1 and c.candidate = $3) as owner,
        keur.has_conflict($1, $3) as conflict
      from keur.selection s where s.selection = $1`,
    values: [selection, account, candidate ?? null],
  })
  return rows.map(({ owner, ...row }) => ({ ...row, owner: owner ?? undefined }))[0]
}

const SUBMISSIONS = `select distinct on (e.recorded, s.entry) s.candidate, s.entry, e.recorded, s.receipt,
    s.entry is not distinct from c.standing as stands
  from keur.submission s
    join keur.entry e using (selection, entry)
    join keur.candidacy c on c.selection = s.selection and c.candidate = s.candidate`

/** The submission that is this entry, as far as it may be seen. */
export async function submissionOfEntry(
  { client }: Work,
  selection: string,
  entry: string,
): Promise<SubmissionRow | undefined> {
  const { rows } = await client.query<SubmissionRow>({
    name: 'keur-submission-of-entry',
    text: `${SUBMISSIONS} where s.selection = $1 and s.entry = $2`,
    values: [selection, entry],
  })
  return rows[0]
}

/** The submissions of a candidate, the newest first. */
export async function submissionsOf(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<readonly SubmissionRow[]> {
  const { rows } = await client.query<SubmissionRow>({
    name: 'keur-submissions',
    text: `${SUBMISSIONS} where s.selection = $1 and s.candidate = $2 order by e.recorded desc, s.entry desc`,
    values: [selection, candidate],
  })
  return rows
}

/** One candidacy of an account, for a list. */
export interface OwnCandidacyRow {
  readonly selection: string
  readonly candidate: string
  readonly standing: string | null
  readonly recorded: Instant | null
  readonly draftSaved: Instant | null
  readonly submissions: number
}

/** The candidacies of an account. */
export async function candidaciesOfAccount(
  { client }: Work,
  account: string,
): Promise<readonly OwnCandidacyRow[]> {
  const { rows } = await client.query<OwnCandidacyRow>({
    name: 'keur-own-candidacies',
    text: `select c.selection, c.candidate, c.standing, e.recorded, d.saved as "draftSaved",
        (select count(*) from keur.submission s
          where s.selection = c.selection and s.candidate = c.candidate) as submissions
      from keur.candidacy c
        left join keur.entry e on e.selection = c.selection and e.entry = c.standing
        left join keur.draft d on d.selection = c.selection and d.candidate = c.candidate
      where c.account = $1 order by c.selection`,
    values: [account],
  })
  return rows
}

/** The text of an entry with its personal fields still sealed: what the record itself says. */
export async function entryText(
  { client }: Work,
  selection: string,
  entry: string,
): Promise<{ readonly text: string; readonly hash: Buffer } | undefined> {
  const { rows } = await client.query<{ text: string; hash: Buffer }>({
    name: 'keur-entry-text',
    text: 'select body as text, hash from keur.entry where selection = $1 and entry = $2',
    values: [selection, entry],
  })
  return rows[0]
}

/** Every entry about a candidate, in the order of recording: what the record says of this person. */
export async function entriesAbout(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<readonly { readonly entry: string; readonly text: string }[]> {
  const { rows } = await client.query<{ entry: string; text: string }>({
    name: 'keur-own-entries',
    text: `select entry, body as text from keur.entry
      where selection = $1 and candidate = $2 order by recorded, entry`,
    values: [selection, candidate],
  })
  return rows
}

/** When a candidate withdrew last; undefined when never. */
export async function lastWithdrawal(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<Instant | undefined> {
  const { rows } = await client.query<{ recorded: Instant | null }>({
    name: 'keur-last-withdrawal',
    text: `select max(recorded) as recorded from keur.entry
      where selection = $1 and candidate = $2 and kind = 'CandidateWithdrew'`,
    values: [selection, candidate],
  })
  return rows[0]?.recorded ?? undefined
}

/**
 * Holds a candidacy until the end of the transaction, and waits until the clock has passed the moment of its submission:
 * what is recorded next comes after it.
 */
export async function holdAfterSubmission(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<string | undefined> {
  const { rows } = await client.query<{ standing: string | null }>({
    name: 'keur-hold-candidacy',
    text: `select standing from keur.candidacy
      where selection = $1 and candidate = $2 for no key update`,
    values: [selection, candidate],
  })
  const standing = rows[0]?.standing ?? undefined
  if (standing === undefined) return undefined
  await client.query({
    name: 'keur-wait-for-clock',
    text: `select pg_sleep(0.002) from keur.entry
      where selection = $1 and entry = $2 and recorded >= keur.stamp()`,
    values: [selection, standing],
  })
  return standing
}

/** Nothing that was submitted counts any more. */
export async function clearStanding(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<void> {
  await client.query({
    name: 'keur-clear-standing',
    text: 'update keur.candidacy set standing = null where selection = $1 and candidate = $2',
    values: [selection, candidate],
  })
}

/** Clears what stands of a candidate who told the desk that they withdraw; only in the name of a selector. */
export async function clearStandingFor(
  { client }: Work,
  selection: string,
  candidate: string,
): Promise<void> {
  await client.query('select from keur.withdraw_for($1, $2)', [selection, candidate])
}

/**
 * The candidacy on paper that was begun with a key, if one was. Until the end of the transaction nobody else asks for the
 * same key.
 */
export async function candidacyOfPaperKey(
  { client }: Work,
  selection: string,
  key: string,
): Promise<string | undefined> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `keur:paper:${selection}:${key}`,
  ])
  const { rows } = await client.query<{ candidate: string }>(
    `select s.candidate from keur.submission s
        join keur.candidacy c using (selection, candidate)
      where s.selection = $1 and s.key = $2 and c.account is null`,
    [selection, key],
  )
  return rows[0]?.candidate
}
