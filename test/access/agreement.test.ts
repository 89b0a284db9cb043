/**
 * The application and the database are asked the same question for every role, action and relation, and have to agree: what
 * one lets through, the other lets through, and nothing else.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Subject, can } from '#app/access/can.ts'
import type { Database } from '#persistence/connect.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { testStore } from '../persistence/fixtures.ts'
import { onEveryServer } from '../persistence/servers.ts'
import {
  QUESTIONS,
  type Question,
  endRole,
  insertInvitation,
  insertRole,
  insertScoreTable,
  ofCandidate,
  see,
} from './questions.ts'
import {
  COLLEAGUE,
  HERE,
  NEXT,
  type Person,
  RECRUITS,
  SELECTS,
  THERE,
  everybody,
  layOut,
} from './world.ts'

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
      // A role is given to somebody else, in a selection in which they do not stand, in one's own name, from now on.
      insertRole({ account: 'keur.actor()' }),
      insertRole({ account: `'00000000-0000-4000-8000-000000000000'` }),
      insertRole({ given_by: 'null' }),
      insertRole({ given_by: `'00000000-0000-4000-8000-000000000000'` }),
      insertRole({ since: `keur.stamp() - interval '1 hour'` }),
      insertRole({ issuer: `'somebody'` }),
      insertRole({ selection: 'null', authority: `'${RECRUITS}'` }),
      insertRole({
        selection: `'${THERE}'`,
        account: `'${COLLEAGUE}'`,
        role: `'hr'`,
        given_by: 'null',
      }),
      // And ended from now on, in one's own name, saying why.
      endRole({ ended_by: 'null' }),
      endRole({ ended_why: 'null' }),
      endRole({ until: `since + interval '1 millisecond'` }),
      `update keur.assignment set role = 'hr'`,
      `update keur.assignment set until = null`,
      `delete from keur.assignment`,
      insertInvitation({ email_hash: `sha256('candidate')` }),
      insertInvitation({ given_by: 'null' }),
      insertInvitation({ selection: 'null', authority: `'${RECRUITS}'` }),
      `update keur.role_invitation set role = 'hr'`,
      `select from keur.staff_address`,
      `insert into keur.staff_address (email_hash, account) values (sha256('x'), keur.actor())`,
      `select from keur.email_link`,
      `select from keur.sign_in`,
      `select from keur.session where account <> keur.actor()`,
      `select from keur.account where account <> keur.actor()`,
      `select from keur.alert`,
      `select from keur.judgement where account <> keur.actor()`,
      insertScoreTable(`'00000000-0000-4000-8000-000000000000'`),
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

async function unlessForbidden(
  client: Parameters<Question['does']>[0],
  does: Question['does'],
): Promise<boolean> {
  try {
    return await does(client)
  } catch (error) {
    // What the rules for rows refuse to a new row.
    if (error instanceof Error && 'code' in error && error.code === '42501') return false
    throw error
  }
}
