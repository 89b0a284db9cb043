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
import { QUESTIONS, type Question, insertScoreTable, ofCandidate, see } from './questions.ts'
import { HERE, NEXT, type Person, RECRUITS, SELECTS, everybody, layOut } from './world.ts'

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
