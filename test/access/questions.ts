/**
 * What the application and the database are both asked.
 *
 * @module
 */

import type { PoolClient } from 'pg'
import { type Action } from '#app/access/can.ts'
import { CANDIDATE, COLLEAGUE, HERE, NEWCOMER, NEXT, ON_PAPER } from './world.ts'

/** A question to both: may they? The database answers by doing it, in a transaction that is then undone. */
export interface Question {
  readonly action: Action
  readonly about: 'candidate' | 'paper' | 'next'
  readonly what: string
  readonly does: (client: PoolClient) => Promise<boolean>
}

/** Whether a statement reaches anything. */
export const see =
  (text: string): Question['does'] =>
  async (client) => {
    const { rowCount } = await client.query(text)
    return (rowCount ?? 0) > 0
  }

/** What is of the candidate. */
export const ofCandidate = `selection = '${HERE}' and candidate = '${CANDIDATE}'`
const ofPaper = `selection = '${HERE}' and candidate = '${ON_PAPER}'`

function insertCandidacy(selection: string, account: string): string {
  return `insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
    values ('${selection}', 'CCCCC-CCCCC', ${account}, '\\x00', 'k')`
}

function insertSubmission(candidate: string): string {
  return `insert into keur.submission (selection, candidate, key, content_hash, entry, receipt)
    select '${HERE}', '${candidate}', 'again', sha256('x'), entry, 'r' from keur.entry
      where selection = '${HERE}' and candidate = '${candidate}'`
}

function insertUpload(candidate: string): string {
  return `insert into keur.upload (selection, candidate, attachment, sealed_name, type, bytes, sha256, stored_at)
    values ('${HERE}', '${candidate}', 'cv', '\\x00', 'application/pdf', 1, sha256('x'), 'new')`
}

function insertLetter(candidate: string, round = 'r'): string {
  return `insert into keur.letter
      (selection, letter, candidate, round, entry, told, sealed, sha256, mailed, created)
    select '${HERE}', gen_random_uuid(), '${candidate}', '${round}', entry, 't', '\\x00', sha256('x'), true, now()
      from keur.entry where selection = '${HERE}' and candidate = '${candidate}'`
}

const insertMinutes = `insert into keur.minutes (selection, version, entry, sealed, sha256, created)
  select '${HERE}', 2, entry, '\\x00', sha256('x'), now() from keur.entry
    where selection = '${HERE}' and candidate = '${CANDIDATE}'`

/** Of a candidate with whom nobody has a conflict yet. */
function insertConflict(account: string): string {
  return `insert into keur.conflict (selection, account, candidate, entry)
    select '${HERE}', ${account}, 'DDDDD-DDDDD', entry from keur.entry
      where selection = '${HERE}' and candidate = '${CANDIDATE}'`
}

const insertJudgement = `insert into keur.judgement
    (selection, candidate, round, measure, account, sealed)
  values ('${HERE}', '${CANDIDATE}', 'r', 'm', keur.actor(), '\\x00')`

/** A file with scores that somebody sent. */
export function insertScoreTable(account: string): string {
  return `insert into keur.score_table
      (score_table, selection, account, round, measures, sealed_name, sealed, content_hash)
    values (gen_random_uuid(), '${HERE}', ${account}, 'r', array['m'], '\\x00', '\\x00', sha256('x'))`
}

/** A role that somebody gives, as the columns and values say; by the account that asks when nothing else is said. */
export function insertRole(given: Readonly<Record<string, string>> = {}): string {
  const row = {
    account: `'${NEWCOMER}'`,
    selection: `'${HERE}'`,
    role: `'selector'`,
    given_by: 'keur.actor()',
    ...given,
  }
  return `insert into keur.assignment (${Object.keys(row).join()}) values (${Object.values(row).join()})`
}

/** The end of a role that was given here. */
export function endRole(given: Readonly<Record<string, string>> = {}): string {
  const set = {
    until: `keur.stamp() + interval '1 millisecond'`,
    ended_by: 'keur.actor()',
    ended_why: `'mistake'`,
    ...given,
  }
  const assigned = Object.entries(set).map(([column, value]) => `${column} = ${value}`)
  return `update keur.assignment set ${assigned.join()}
    where account = '${COLLEAGUE}' and selection = '${HERE}'`
}

/** A role that waits for whoever signs in with an address. */
export function insertInvitation(given: Readonly<Record<string, string>> = {}): string {
  const row = {
    email_hash: `sha256('new')`,
    sealed: `'\\x00'`,
    selection: `'${HERE}'`,
    role: `'selector'`,
    given_by: 'keur.actor()',
    ...given,
  }
  return `insert into keur.role_invitation (${Object.keys(row).join()}) values (${Object.values(row).join()})`
}

/** What is asked. */
export const QUESTIONS: readonly Question[] = [
  {
    action: 'give-scores',
    about: 'candidate',
    what: 'a form of one’s own',
    does: see(insertJudgement),
  },
  {
    action: 'declare-conflict',
    about: 'candidate',
    what: 'a conflict of one’s own',
    does: see(insertConflict('keur.actor()')),
  },
  {
    action: 'find-conflict',
    about: 'candidate',
    what: 'a conflict of somebody else',
    does: see(insertConflict(`'00000000-0000-4000-8000-000000000000'`)),
  },
  {
    action: 'read-letters',
    about: 'candidate',
    what: 'a letter about a result',
    does: see(`select from keur.letter where ${ofCandidate}`),
  },
  {
    action: 'release-results',
    about: 'candidate',
    what: 'a letter about a result',
    does: see(insertLetter(CANDIDATE)),
  },
  {
    action: 'make-offer',
    about: 'candidate',
    what: 'the letter of an offer',
    does: see(insertLetter(CANDIDATE, 'offers/aanbod-1')),
  },
  {
    action: 'read-minutes',
    about: 'candidate',
    what: 'the minutes',
    does: see(`select from keur.minutes where selection = '${HERE}'`),
  },
  {
    action: 'draw-up-minutes',
    about: 'candidate',
    what: 'the minutes',
    does: see(insertMinutes),
  },
  {
    action: 'import-scores',
    about: 'candidate',
    what: 'a file with scores that came in',
    does: see(`select from keur.score_table where selection = '${HERE}'`),
  },
  {
    action: 'import-scores',
    about: 'candidate',
    what: 'a file with scores of one’s own',
    does: see(insertScoreTable('keur.actor()')),
  },
  {
    action: 'import-scores',
    about: 'candidate',
    what: 'taking a file with scores',
    does: see(`update keur.score_table set state = 'taking' where selection = '${HERE}'`),
  },
  {
    action: 'import-scores',
    about: 'candidate',
    what: 'away with a file with scores',
    does: see(`delete from keur.score_table where selection = '${HERE}'`),
  },
  {
    action: 'read-file',
    about: 'candidate',
    what: 'the candidacy',
    does: see(`select from keur.candidacy where ${ofCandidate}`),
  },
  {
    action: 'read-file',
    about: 'candidate',
    what: 'the answers',
    does: see(`select from keur.personal where ${ofCandidate} and not adjustment`),
  },
  {
    action: 'read-file',
    about: 'candidate',
    what: 'the files that were submitted',
    does: see(`select from keur.upload where ${ofCandidate} and entry is not null`),
  },
  {
    action: 'read-file',
    about: 'paper',
    what: 'the candidacy on paper',
    does: see(`select from keur.candidacy where ${ofPaper}`),
  },
  {
    action: 'read-adjustments',
    about: 'candidate',
    what: 'the adjustment',
    does: see(`select from keur.personal where ${ofCandidate} and adjustment`),
  },
  {
    action: 'read-draft',
    about: 'candidate',
    what: 'the draft',
    does: see(`select from keur.draft where ${ofCandidate}`),
  },
  {
    action: 'read-draft',
    about: 'candidate',
    what: 'the files of the draft',
    does: see(`select from keur.upload where ${ofCandidate} and entry is null`),
  },
  {
    action: 'edit-draft',
    about: 'candidate',
    what: 'the draft',
    does: see(`update keur.draft set version = version + 1 where ${ofCandidate}`),
  },
  {
    action: 'edit-draft',
    about: 'candidate',
    what: 'a file of the draft',
    does: see(insertUpload(CANDIDATE)),
  },
  {
    action: 'edit-draft',
    about: 'candidate',
    what: 'away with the draft',
    does: see(`delete from keur.draft where ${ofCandidate}`),
  },
  {
    action: 'submit-application',
    about: 'candidate',
    what: 'the submission',
    does: see(insertSubmission(CANDIDATE)),
  },
  {
    action: 'withdraw',
    about: 'candidate',
    what: 'what stands',
    does: see(`update keur.candidacy set standing = null where ${ofCandidate}`),
  },
  {
    action: 'enter-paper-application',
    about: 'next',
    what: 'the candidacy',
    does: see(insertCandidacy(NEXT, 'null')),
  },
  {
    action: 'enter-paper-application',
    about: 'paper',
    what: 'the submission',
    does: see(insertSubmission(ON_PAPER)),
  },
  {
    action: 'enter-paper-application',
    about: 'paper',
    what: 'a scanned file',
    does: see(insertUpload(ON_PAPER)),
  },
  {
    action: 'enter-paper-application',
    about: 'paper',
    what: 'what stands',
    does: see(`update keur.candidacy set standing = null where ${ofPaper}`),
  },
  {
    action: 'record-withdrawal',
    about: 'candidate',
    what: 'what stands no more',
    does: see(`select from keur.withdraw_for('${HERE}', '${CANDIDATE}')`),
  },
  {
    action: 'start-application',
    about: 'next',
    what: 'a candidacy of one’s own',
    does: see(insertCandidacy(NEXT, 'keur.actor()')),
  },
  {
    action: 'read-roles',
    about: 'candidate',
    what: 'the role of a colleague',
    does: see(
      `select from keur.assignment where account = '${COLLEAGUE}' and selection = '${HERE}'`,
    ),
  },
  {
    action: 'read-roles',
    about: 'candidate',
    what: 'a role that waits',
    does: see(`select from keur.role_invitation where selection = '${HERE}'`),
  },
  { action: 'give-role', about: 'candidate', what: 'a role', does: see(insertRole()) },
  { action: 'give-role', about: 'candidate', what: 'the end of a role', does: see(endRole()) },
  {
    action: 'give-role',
    about: 'candidate',
    what: 'a role that waits',
    does: see(insertInvitation()),
  },
  {
    action: 'give-role',
    about: 'candidate',
    what: 'the end of a role that waits',
    does: see(`delete from keur.role_invitation where selection = '${HERE}'`),
  },
]
