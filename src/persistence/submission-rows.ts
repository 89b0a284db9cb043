/**
 * The rows of submissions and of what they cause, each table in one statement whatever their number.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { DatabaseFailure } from './failure.ts'
import { bytesList, textList, uuidList } from './lists.ts'
import type { Decided, Submission } from './submissions.ts'
import { type Work, together } from './transaction.ts'

/** A submission of before. */
export interface EarlierRow {
  readonly candidate: string
  readonly key: string
  readonly contentHash: Buffer
  readonly entry: string
  readonly receipt: string
  /** Whether it is the one that counts now. */
  readonly stands: boolean
  /** When the last entry about this candidate was recorded. */
  readonly last: Instant
}

/**
 * The earlier submissions of these candidates. Until the end of the transaction nobody else submits for them. Throws a
 * `DatabaseFailure` when one of them was erased.
 */
export async function earlierSubmissions(
  { client }: Work,
  selection: string,
  submissions: readonly Submission[],
): Promise<readonly EarlierRow[]> {
  const candidates = [...new Set(submissions.map(({ candidacy }) => candidacy.candidate))]
  const named = textList(candidates)
  const held = client.query({
    name: 'keur-hold-candidacies',
    text: `select from keur.candidacy where selection = $1 and candidate = any ($2::text[])
      order by candidate for no key update`,
    values: [selection, named],
  })
  const found = client.query<EarlierRow>({
    name: 'keur-earlier-submissions',
    text: `select s.candidate, s.key, s.content_hash as "contentHash", s.entry, s.receipt,
        s.entry is not distinct from c.standing as stands,
        (select max(e.recorded) from keur.entry e
          where e.selection = $1 and e.candidate = s.candidate) as last
      from keur.submission s join keur.candidacy c using (selection, candidate)
      where s.selection = $1 and s.candidate = any ($2::text[])`,
    values: [selection, named],
  })
  const [{ rowCount }, { rows }] = await together([held, found])
  if (rowCount !== candidates.length) throw new DatabaseFailure('candidacy-gone')
  return rows
}

/** Stores what submissions cause: their keys, which one stands, mails, uploads; their drafts go. */
export async function keepEffects(
  work: Work,
  selection: string,
  decided: readonly Decided[],
): Promise<void> {
  const newKeys = decided.filter(({ isNewKey }) => isNewKey)
  if (newKeys.length === 0) return
  const fresh = decided.filter(({ entry }) => entry !== undefined)
  const keys = insertKeys(work, selection, newKeys)
  await together(
    fresh.length === 0
      ? [keys]
      : [
          keys,
          setStanding(work, selection, fresh),
          deleteDrafts(work, selection, fresh),
          claimUploads(work, selection, fresh),
          queueMails(work, selection, fresh),
        ],
  )
}

async function insertKeys(
  { client }: Work,
  selection: string,
  decided: readonly Decided[],
): Promise<void> {
  await client.query({
    name: 'keur-insert-submissions',
    text: `insert into keur.submission (selection, candidate, key, content_hash, entry, receipt)
      select $1, * from unnest($2::text[], $3::text[], $4::bytea[], $5::uuid[], $6::text[])`,
    values: [
      selection,
      textList(decided.map(candidateOf)),
      textList(decided.map(({ submission }) => submission.key)),
      bytesList(decided.map(({ submission }) => submission.contentHash)),
      uuidList(decided.map(({ submitted }) => submitted.entry)),
      textList(decided.map(({ submitted }) => submitted.receipt)),
    ],
  })
}

/** Of several by one candidate the last stands. */
async function setStanding(
  { client }: Work,
  selection: string,
  decided: readonly Decided[],
): Promise<void> {
  const last = new Map(decided.map((one) => [candidateOf(one), one.submitted.entry]))
  await client.query({
    name: 'keur-set-standing',
    text: `update keur.candidacy c set standing = given.entry
      from unnest($2::text[], $3::uuid[]) as given (candidate, entry)
      where c.selection = $1 and c.candidate = given.candidate`,
    values: [selection, textList([...last.keys()]), uuidList([...last.values()])],
  })
}

async function deleteDrafts(
  { client }: Work,
  selection: string,
  decided: readonly Decided[],
): Promise<void> {
  await client.query({
    name: 'keur-delete-drafts',
    text: `delete from keur.draft d using unnest($2::text[], $3::integer[]) as given (candidate, version)
      where d.selection = $1 and d.candidate = given.candidate
        and (given.version is null or d.version <= given.version)`,
    values: [
      selection,
      textList(decided.map(candidateOf)),
      decided.map(({ submission }) => submission.draft ?? null),
    ],
  })
}

async function claimUploads(
  { client }: Work,
  selection: string,
  decided: readonly Decided[],
): Promise<void> {
  const claimed = decided.flatMap((one) =>
    (one.submission.uploads ?? []).map((upload) => ({
      upload,
      candidate: candidateOf(one),
      entry: one.submitted.entry,
    })),
  )
  if (claimed.length === 0) return
  const { rowCount } = await client.query({
    name: 'keur-claim-uploads',
    text: `update keur.upload u set entry = given.entry
      from unnest($2::uuid[], $3::text[], $4::uuid[]) as given (upload, candidate, entry)
      where u.selection = $1 and u.upload = given.upload and u.candidate = given.candidate`,
    values: [
      selection,
      uuidList(claimed.map(({ upload }) => upload)),
      textList(claimed.map(({ candidate }) => candidate)),
      uuidList(claimed.map(({ entry }) => entry)),
    ],
  })
  if (rowCount !== claimed.length) {
    throw new DatabaseFailure('constraint-violated', { constraint: 'upload' })
  }
}

async function queueMails(
  { client }: Work,
  selection: string,
  decided: readonly Decided[],
): Promise<void> {
  const mails = decided.flatMap((one) =>
    one.mails.map((mail) => ({ ...mail, candidate: candidateOf(one) })),
  )
  if (mails.length === 0) return
  await client.query({
    name: 'keur-queue-mails',
    text: `insert into keur.mail (mail, message_id, kind, selection, candidate, sealed)
      select mail, message_id, kind, $1, candidate, sealed
        from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[])
          as given (mail, message_id, kind, candidate, sealed)`,
    values: [
      selection,
      uuidList(mails.map(({ mail }) => mail)),
      textList(mails.map(({ messageId }) => messageId)),
      textList(mails.map(({ kind }) => kind)),
      textList(mails.map(({ candidate }) => candidate)),
      bytesList(mails.map(({ sealed }) => sealed)),
    ],
  })
}

function candidateOf({ submission }: Decided): string {
  return submission.candidacy.candidate
}
