/** Appointing HR, for whoever operates the machine. */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Appointment, appoint } from '#app/operation/appoint.ts'
import { takeInvitations } from '#app/sign-in/invited.ts'
import type { Database } from '#persistence/connect.ts'
import type { Store } from '#persistence/store.ts'
import { newAccount, testStore } from '../persistence/fixtures.ts'
import { onOwnServer } from '../persistence/servers.ts'

onOwnServer('appointing HR', (server) => {
  let store: Store
  let owner: Database

  before(async () => {
    const made = await testStore(server)
    store = made.store
    owner = server.owner(made.database)
  })

  test('waits for who never signed in, once, and is theirs when they do', async () => {
    assert.deepEqual(await done('Eerste@keur.example'), ['waits', 0])
    assert.deepEqual(await done('eerste@keur.example'), ['waits', 0])
    const account = await newAccount(store)
    await takeInvitations(store, account, 'eerste@keur.example')
    assert.deepEqual(await rolesOf(account), [{ role: 'hr', authority: 'agency', holds: true }])
    assert.deepEqual(await done('eerste@keur.example'), ['held', 1])
  })

  test('is at once for who signed in before, and ends at once', async () => {
    const account = await newAccount(store)
    await takeInvitations(store, account, 'tweede@keur.example')
    assert.deepEqual(await done('tweede@keur.example'), ['given', 2])
    assert.deepEqual(await done('tweede@keur.example', { isEnd: true }), ['ended', 1])
    assert.deepEqual(await rolesOf(account), [{ role: 'hr', authority: 'agency', holds: false }])
    assert.deepEqual(await done('tweede@keur.example', { isEnd: true }), ['nothing-to-end', 1])
  })

  test('is taken back while it waits', async () => {
    assert.deepEqual(await done('derde@keur.example'), ['waits', 1])
    assert.deepEqual(await done('derde@keur.example', { isEnd: true }), ['ended', 1])
    const account = await newAccount(store)
    await takeInvitations(store, account, 'derde@keur.example')
    assert.deepEqual(await rolesOf(account), [])
  })

  test('leaves alone what the identity provider gives', async () => {
    const account = await newAccount(store)
    await takeInvitations(store, account, 'vierde@keur.example')
    await owner.pool.query(
      `insert into keur.assignment (account, authority, role, issuer) values ($1, 'agency', 'hr', 'i')`,
      [account],
    )
    assert.deepEqual(await done('vierde@keur.example'), ['held', 2])
    assert.deepEqual(await done('vierde@keur.example', { isEnd: true }), ['nothing-to-end', 2])
  })

  test('is refused without an address, or an authority that is known or clear', async () => {
    assert.equal(await done('niemand'), 'address-unreadable')
    assert.equal(await done('x@keur.example', { authority: 'elders' }), 'authority-unknown')
    await owner.pool.query(`insert into keur.authority (authority, name) values ('b', 'Second')`)
    assert.equal(await done('x@keur.example'), 'authority-missing')
    assert.deepEqual(await done('x@keur.example', { authority: 'b' }), ['waits', 0])
  })

  async function done(address: string, asked: Partial<Appointment> = {}): Promise<unknown> {
    const result = await appoint(store, { address, authority: undefined, isEnd: false, ...asked })
    if (!result.ok) return result.refusal.code
    return [result.value.what, result.value.holders]
  }

  async function rolesOf(account: string): Promise<unknown> {
    const { rows } = await owner.pool.query(
      'select role, authority, until is null as holds from keur.assignment where account = $1',
      [account],
    )
    return rows
  }
})
