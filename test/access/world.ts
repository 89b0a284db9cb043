/**
 * Authorities, selections, two candidates, and people with every role, scope and relation.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { type Actor, anybody, staffRoles } from '#app/access/actor.ts'
import { actorOf } from '#app/sign-in/session.ts'
import { openSignIn } from '#app/sign-in/sign-in.ts'
import type { Database } from '#persistence/connect.ts'
import { beginSession } from '#persistence/sessions.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'

/** The selection it is about. */
export const HERE = 'here-1'
/** Of the same authority; nobody stands in it. */
export const NEXT = 'next-1'
/** Of another authority. */
export const THERE = 'there-1'
/** The authority that recruits, and the one that runs the selection for it. */
export const RECRUITS = 'recruiting-agency'
export const SELECTS = 'selecting-agency'
const ELSEWHERE = 'other-agency'

/** The candidate whose file it is about, and the one who applied on paper. */
export const CANDIDATE = 'AAAAA-AAAAA'
export const ON_PAPER = 'BBBBB-BBBBB'

/** Somebody with a role in the selection, and somebody without any; neither of them stands in it. */
export const COLLEAGUE = '11111111-1111-4111-8111-111111111111'
export const NEWCOMER = '22222222-2222-4222-8222-222222222222'

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

/** Somebody, and what they are to the candidate. */
export interface Person {
  readonly who: string
  readonly actor: Actor
  readonly relation: Relation
}

/** People with every role, scope and relation; and people with none. */
export async function everybody(store: Store, owner: Database): Promise<readonly Person[]> {
  const people: Person[] = [{ who: 'nobody in particular', actor: anybody, relation: 'nothing' }]
  for (const relation of RELATIONS) people.push(await personWith(store, owner, relation))
  for (const role of staffRoles) {
    for (const scope of Object.keys(SCOPES)) {
      for (const relation of RELATIONS) {
        people.push(await personWith(store, owner, relation, { role, scope }))
      }
    }
  }
  return people
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
export async function layOut(owner: Database): Promise<void> {
  await owner.pool.query(`
    insert into keur.authority (authority, name)
      values ('${RECRUITS}', 'r'), ('${SELECTS}', 's'), ('${ELSEWHERE}', 'e');
    insert into keur.selection (selection, authority, selected_by)
      values ('${HERE}', '${RECRUITS}', '${SELECTS}'), ('${NEXT}', '${RECRUITS}', '${SELECTS}'),
        ('${THERE}', '${ELSEWHERE}', null);
    insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
      values ('${HERE}', '${CANDIDATE}', null, '\\x00', 'k'), ('${HERE}', '${ON_PAPER}', null, '\\x00', 'k');
    insert into keur.account (account)
      values ('00000000-0000-4000-8000-000000000000'), ('${COLLEAGUE}'), ('${NEWCOMER}');
    insert into keur.assignment (account, selection, role, since)
      values ('${COLLEAGUE}', '${HERE}', 'panel', keur.stamp() - interval '1 hour');
    insert into keur.staff_address (email_hash, account)
      values (sha256('candidate'), '00000000-0000-4000-8000-000000000000');
    insert into keur.role_invitation (email_hash, sealed, selection, role)
      values (sha256('waiting'), '\\x00', '${HERE}', 'panel');
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
    insert into keur.letter
        (selection, letter, candidate, round, entry, told, sealed, sha256, mailed, created)
      select selection, gen_random_uuid(), candidate, 'r', entry, 't', '\\x00', sha256('x'), true, now()
        from keur.entry;
    insert into keur.judgement (selection, candidate, round, measure, account, sealed)
      select selection, candidate, 'r', 'm', '00000000-0000-4000-8000-000000000000', '\\x00'
        from keur.candidacy;
    insert into keur.minutes (selection, version, entry, sealed, sha256, created)
      select selection, 1, entry, '\\x00', sha256('x'), now() from keur.entry
        where candidate = '${CANDIDATE}';
    insert into keur.score_table
        (score_table, selection, account, round, measures, sealed_name, sealed, content_hash)
      values (gen_random_uuid(), '${HERE}', '00000000-0000-4000-8000-000000000000', 'r', array['m'],
        '\\x00', '\\x00', sha256('x'));
    update keur.candidacy c set standing = e.entry from keur.entry e
      where e.selection = c.selection and e.candidate = c.candidate`)
}
