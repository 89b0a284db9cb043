/**
 * The application and the database are asked the same question for every role, action and relation, and have to agree: what
 * one lets through, the other lets through, and nothing else.
 */

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { PoolClient } from 'pg'
import { type Actor, anybody, staffRoles } from '#app/access/actor.ts'
import { type Action, type Subject, can } from '#app/access/can.ts'
import { actorOf } from '#app/sign-in/session.ts'
import { openSignIn } from '#app/sign-in/sign-in.ts'
import type { Database } from '#persistence/connect.ts'
import { beginSession } from '#persistence/sessions.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { testStore } from '../persistence/fixtures.ts'
import { onEveryServer } from '../persistence/servers.ts'

const HERE = 'here-1'
/** Of the same authority; nobody stands in it. */
const NEXT = 'next-1'
const THERE = 'there-1'
const RECRUITS = 'recruiting-agency'
const SELECTS = 'selecting-agency'
const ELSEWHERE = 'other-agency'

/** The candidate whose file it is about, and the one who applied on paper. */
const CANDIDATE = 'AAAAA-AAAAA'
const ON_PAPER = 'BBBBB-BBBBB'

/** Where and when a role holds. */
const SCOPES = {
  'for the selection': `null, '${HERE}', keur.stamp(), null`,
  'for the authority that recruits': `'${RECRUITS}', null, keur.stamp(), null`,
  'for the authority that selects': `'${SELECTS}', null, keur.stamp(), null`,
  'for another selection': `null, '${THERE}', keur.stamp(), null`,
  'for another authority': `'${ELSEWHERE}', null, keur.stamp(), null`,
  'until a while ago': `null, '${HERE}', keur.stamp() - interval '2 hours', keur.stamp() - interval '1 hour'`,
  'from tomorrow': `null, '${HERE}', keur.stamp() + interval '1 day', null`,
} as const

/** What somebody is to the candidate, besides their role. */
const RELATIONS = ['nothing', 'conflict', 'stands', 'owner'] as const
type Relation = (typeof RELATIONS)[number]

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

const QUESTIONS: readonly Question[] = [
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

interface Person {
  readonly who: string
  readonly actor: Actor
  readonly relation: Relation
}

onEveryServer('the application and the database', (server) => {
  let store: Store
  let owner: Database
  const people: Person[] = []

  before(async () => {
    const made = await testStore(server)
    store = made.store
    owner = server.owner(made.database)
    await layOut(owner)
    people.push({ who: 'nobody in particular', actor: anybody, relation: 'nothing' })
    for (const relation of RELATIONS) people.push(await personWith(store, owner, relation))
    for (const role of staffRoles) {
      for (const scope of Object.keys(SCOPES)) {
        for (const relation of RELATIONS) {
          people.push(await personWith(store, owner, relation, { role, scope }))
        }
      }
    }
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
      `insert into keur.conflict (selection, account, candidate, entry)
        select '${HERE}', keur.actor(), '${CANDIDATE}', entry from keur.entry limit 1`,
      `select from keur.email_link`,
      `select from keur.sign_in`,
      `select from keur.session where account <> keur.actor()`,
      `select from keur.account where account <> keur.actor()`,
      `select from keur.alert`,
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

/** Somebody signed in, with a role and a relation, as a session tells it. */
async function personWith(
  store: Store,
  owner: Database,
  relation: Relation,
  held?: { readonly role: string; readonly scope: string },
): Promise<Person> {
  const account = randomUUID()
  await owner.pool.query('insert into keur.account (account) values ($1)', [account])
  if (held !== undefined) {
    const [, scope = ''] = Object.entries(SCOPES).find(([name]) => name === held.scope) ?? []
    await owner.pool.query(
      `insert into keur.assignment (account, role, authority, selection, since, until)
        values ($1, $2, ${scope})`,
      [account, held.role],
    )
  }
  if (relation === 'conflict') {
    await owner.pool.query(
      `insert into keur.conflict (selection, account, candidate, entry)
        select selection, $1, candidate, entry from keur.entry where selection = '${HERE}'`,
      [account],
    )
  }
  if (relation === 'stands') {
    await owner.pool.query(
      `insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
        values ('${HERE}', $2, $1, '\\x00', 'k')`,
      [account, `X${randomBytes(8).toString('hex')}`],
    )
  }
  const who = `${held === undefined ? 'somebody' : `${held.role} ${held.scope}`}, ${relation}`
  return { who, actor: await actorIn(store, account), relation }
}

async function actorIn(store: Store, account: string): Promise<Actor> {
  const limits = { idle: 3_600_000, whole: 3_600_000 }
  const token = await inTransaction(store.database, 'system', async (work) =>
    beginSession(work, { account, method: 'openid' }, limits),
  )
  const settings = { origin: 'https://keur.example', from: { nl: 'A', en: 'A' } }
  const { sessionOf } = openSignIn(store, { ...settings, isDemonstration: false }, '')
  const session = await sessionOf(token)
  assert.ok(session !== undefined)
  return actorOf(session)
}

/** Authorities, selections, and two candidates with everything that can belong to one. */
async function layOut(owner: Database): Promise<void> {
  await owner.pool.query(`
    insert into keur.authority (authority, name)
      values ('${RECRUITS}', 'r'), ('${SELECTS}', 's'), ('${ELSEWHERE}', 'e');
    insert into keur.selection (selection, authority, selected_by)
      values ('${HERE}', '${RECRUITS}', '${SELECTS}'), ('${NEXT}', '${RECRUITS}', '${SELECTS}'),
        ('${THERE}', '${ELSEWHERE}', null);
    insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
      values ('${HERE}', '${CANDIDATE}', null, '\\x00', 'k'), ('${HERE}', '${ON_PAPER}', null, '\\x00', 'k');
    insert into keur.account (account) values ('00000000-0000-4000-8000-000000000000');
    update keur.candidacy set account = '00000000-0000-4000-8000-000000000000'
      where candidate = '${CANDIDATE}';
    insert into keur.entry (selection, entry, recorded, kind, candidate, hash, body)
      select selection, gen_random_uuid(), keur.stamp(), 'ApplicationSubmitted', candidate, sha256('x'), '{}'
        from keur.candidacy;
    insert into keur.personal (selection, entry, field, candidate, adjustment, sealed)
      select selection, entry, 'answers', candidate, false, '\\x00' from keur.entry;
    insert into keur.personal (selection, entry, field, candidate, adjustment, sealed)
      select selection, entry, 'adjustments', candidate, true, '\\x00' from keur.entry;
    insert into keur.draft (selection, candidate, sealed)
      select selection, candidate, '\\x00' from keur.candidacy;
    insert into keur.upload
        (selection, candidate, attachment, sealed_name, type, bytes, sha256, stored_at, entry)
      select selection, candidate, 'cv', '\\x00', 'application/pdf', 1, sha256('x'), 'submitted ' || candidate, entry
        from keur.entry;
    insert into keur.upload (selection, candidate, attachment, sealed_name, type, bytes, sha256, stored_at)
      select selection, candidate, 'cv', '\\x00', 'application/pdf', 1, sha256('x'), 'draft ' || candidate
        from keur.entry;
    update keur.candidacy c set standing = e.entry from keur.entry e
      where e.selection = c.selection and e.candidate = c.candidate`)
}
