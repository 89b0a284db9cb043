/**
 * The application and the database are asked the same question for every role, action and relation, and have to agree: what
 * one lets through, the other lets through, and nothing else.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { PoolClient } from 'pg'
import { type Action, type Subject, can } from '#app/access/can.ts'
import type { Database } from '#persistence/connect.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { testStore } from '../persistence/fixtures.ts'
import { onEveryServer } from '../persistence/servers.ts'
import {
  CANDIDATE,
  HERE,
  NEXT,
  ON_PAPER,
  type Person,
  RECRUITS,
  SELECTS,
  everybody,
  layOut,
} from './world.ts'

/** A question to both: may they? The database answers by doing it, in a transaction that is then undone. */
interface Question {
  readonly action: Action
  readonly about: 'candidate' | 'paper' | 'next'
  readonly what: string
  readonly does: (client: PoolClient) => Promise<boolean>
}

const see =
  (text: string): Question['does'] =>
  async (client) => {
    const { rowCount } = await client.query(text)
    return (rowCount ?? 0) > 0
  }

const ofCandidate = `selection = '${HERE}' and candidate = '${CANDIDATE}'`
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

function insertLetter(candidate: string): string {
  return `insert into keur.letter
      (selection, letter, candidate, round, entry, told, sealed, sha256, mailed, created)
    select '${HERE}', gen_random_uuid(), '${candidate}', 'r', entry, 't', '\\x00', sha256('x'), true, now()
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

const QUESTIONS: readonly Question[] = [
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
    action: 'start-application',
    about: 'next',
    what: 'a candidacy of one’s own',
    does: see(insertCandidacy(NEXT, 'keur.actor()')),
  },
]

onEveryServer('the application and the database', (server) => {
  let store: Store
  let people: readonly Person[] = []

  before(async () => {
    const made = await testStore(server)
    store = made.store
    const owner = server.owner(made.database)
    await layOut(owner)
    people = await everybody(store, owner)
  })

  for (const { action, about, what, does } of QUESTIONS) {
    test(`agree on ${action}, about the ${about}: ${what}`, async () => {
      const allowed: string[] = []
      const done: string[] = []
      for (const person of people) {
        if (can(person.actor, action, subjectFor(person, about))) allowed.push(person.who)
        if (await isDone(store.database, person, { about, does })) done.push(person.who)
      }
      assert.deepEqual(done, allowed)
      // Somebody may, and somebody may not.
      assert.ok(allowed.length > 0 && allowed.length < people.length)
    })
  }

  test('agree that what is nobody’s in particular is not done by a person at all', async () => {
    const forbidden = [
      `delete from keur.candidacy where ${ofCandidate}`,
      `delete from keur.personal where ${ofCandidate}`,
      `update keur.assignment set until = keur.stamp() + interval '1 second'`,
      `insert into keur.assignment (account, selection, role) values (keur.actor(), '${HERE}', 'hr')`,
      `select from keur.email_link`,
      `select from keur.sign_in`,
      `select from keur.session where account <> keur.actor()`,
      `select from keur.account where account <> keur.actor()`,
      `select from keur.alert`,
      `select from keur.judgement where account <> keur.actor()`,
    ]
    for (const text of forbidden) {
      for (const person of people) {
        const isPossible = await isDone(store.database, person, {
          about: 'candidate',
          does: see(text),
        })
        assert.equal(isPossible, false, `${person.who}: ${text}`)
      }
    }
  })
})

function subjectFor({ actor, relation }: Person, about: Question['about']): Subject {
  const authorities = [RECRUITS, SELECTS]
  if (about === 'next') return { selection: NEXT, authorities }
  const account = actor.kind === 'person' ? actor.account : undefined
  const isOwner = relation === 'owner' && about === 'candidate'
  return {
    selection: HERE,
    authorities,
    owner: isOwner ? account : undefined,
    stands: relation === 'owner' || relation === 'stands',
    conflict: relation === 'conflict',
  }
}

/** Thrown so that nothing stays of what was tried. */
class Undo extends Error {}

/** Whether the database lets somebody do it. Who owns the candidacy, owns it for as long as they try. */
async function isDone(
  database: Database,
  { actor, relation }: Person,
  { about, does }: Pick<Question, 'about' | 'does'>,
): Promise<boolean> {
  const onBehalf = actor.kind === 'person' ? { account: actor.account } : 'anybody'
  let done = false
  const tried = inTransaction(database, onBehalf, async ({ client }) => {
    if (relation === 'owner' && about !== 'next' && actor.kind === 'person') {
      await client.query(`set local keur.account = 'system'`)
      await client.query(`update keur.candidacy set account = $1 where ${ofCandidate}`, [
        actor.account,
      ])
      await client.query(`set local keur.account = '${actor.account}'`)
    }
    done = await unlessForbidden(client, does)
    throw new Undo()
  })
  await assert.rejects(tried, Undo)
  return done
}

async function unlessForbidden(client: PoolClient, does: Question['does']): Promise<boolean> {
  try {
    return await does(client)
  } catch (error) {
    // What the rules for rows refuse to a new row.
    if (error instanceof Error && 'code' in error && error.code === '42501') return false
    throw error
  }
}
