/**
 * A role that waits for an address is taken by whoever first signs in with it at the identity provider, and by nobody else.
 */

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { addInvitation } from '#persistence/invitations.ts'
import { hashOfWritten } from '#persistence/staff-addresses.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { newAccount, newSelection } from '../persistence/fixtures.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestSite, testSite } from './fixtures.ts'
import { type TestProvider, atProvider, startProvider } from './provider.ts'

const ORIGIN = 'https://keur.voorbeeld.example'

onOwnServer('a role that waits', (server) => {
  let provider: TestProvider
  let here: TestSite
  let giver: string

  before(async () => {
    provider = await startProvider(ORIGIN)
    here = await testSite(server, { origin: ORIGIN, openId: provider.settings('secret') })
    giver = await newAccount(here.store)
  })
  after(async () => {
    await provider.stop()
  })

  test('is taken at the first sign-in with that address, and recorded in the name of who gave it', async () => {
    const selection = await newSelection(here.store)
    const invitation = await waits('noor@keur.example', { selection })
    assert.deepEqual(await rolesAfter('noor', { email: 'Noor@Keur.example' }), [
      { role: 'panel', selection },
    ])
    assert.deepEqual(await waiting(), [])
    const { rows } = await here.owner.pool.query<{ body: string; giver: string; taker: string }>(
      `select e.body, g.actor::text as giver, t.actor::text as taker from keur.entry e
        join keur.actor g on g.selection = e.selection and g.account = $2
        join keur.actor t on t.selection = e.selection and t.account <> $2
        where e.selection = $1`,
      [selection, giver],
    )
    assert.equal(rows.length, 1)
    const [{ body, giver: by, taker } = assert.fail()] = rows
    const said: Record<string, unknown> = JSON.parse(body)
    const event = { event: 'RoleGranted', actor: taker, role: 'panel', invitation }
    assert.deepEqual([said['event'], said['by'], said['role']], [event, by, 'hr'])
    // Once.
    await rolesAfter('noor', { email: 'noor@keur.example' })
    const again = await here.owner.pool.query('select from keur.entry where selection = $1', [
      selection,
    ])
    assert.equal(again.rowCount, 1)
  })

  test('of an authority is taken as well', async () => {
    await waits('hoofd@keur.example', { authority: 'agency' }, { role: 'hr', isByOperator: true })
    assert.deepEqual(await rolesAfter('hoofd', { email: 'hoofd@keur.example' }), [
      { role: 'hr', authority: 'agency' },
    ])
  })

  test('is not taken with an address that nobody checked, nor with another', async () => {
    const selection = await newSelection(here.store)
    await waits('echt@keur.example', { selection })
    const unchecked = { email: 'echt@keur.example', email_verified: false }
    assert.deepEqual(await rolesAfter('vals', unchecked), [])
    assert.deepEqual(await rolesAfter('ander', { email: 'ander@keur.example' }), [])
    assert.deepEqual(await rolesAfter('zonder', {}), [])
    assert.equal((await waiting()).length, 1)
    const checked = { email: 'echt@keur.example', email_verified: true }
    assert.deepEqual(await rolesAfter('echt', checked), [{ role: 'panel', selection }])
  })

  test('is not taken by a link in a mail', async () => {
    const selection = await newSelection(here.store)
    await waits('post@keur.example', { selection })
    const browser = here.visitor()
    await browser.post('/aanmelden', { email: 'post@keur.example' })
    await browser.get(await here.lastLink())
    const session = await here.signIn.sessionOf(browser.cookies.get('__Host-keur-session') ?? '')
    assert.deepEqual(session?.assignments, [])
    assert.equal((await waiting()).length, 1)
    await here.owner.pool.query('delete from keur.role_invitation')
  })

  test('is not taken by a candidate of that selection', async () => {
    const selection = await newSelection(here.store)
    await waits('kandidaat@keur.example', { selection })
    const account = await newAccount(here.store)
    await here.owner.pool.query('update keur.account set email_hash = $2 where account = $1', [
      account,
      hashOfWritten(here.store.keys, 'kandidaat@keur.example'),
    ])
    await here.owner.pool.query(
      `insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
        values ($1, 'XXXXX-XXXXX', $2, '\\x00', 'k')`,
      [selection, account],
    )
    assert.deepEqual(await rolesAfter('kandidaat', { email: 'kandidaat@keur.example' }), [])
    assert.equal((await waiting()).length, 1)
  })

  test('is for whoever signed in with that address last, and the address of before counts no more', async () => {
    await rolesAfter('een', { email: 'balie@keur.example' })
    await rolesAfter('twee', { email: 'balie@keur.example' })
    assert.equal(await subjectAt('balie@keur.example'), 'twee')
    await rolesAfter('twee', { email: 'twee@keur.example' })
    assert.equal(await subjectAt('balie@keur.example'), undefined)
    assert.equal(await subjectAt('twee@keur.example'), 'twee')
    await rolesAfter('twee', {})
    assert.equal(await subjectAt('twee@keur.example'), undefined)
  })

  test('costs no incident', () => {
    assert.deepEqual(here.incidents, [])
  })

  async function waits(
    address: string,
    place: { readonly selection: string } | { readonly authority: string },
    { role = 'panel', isByOperator = false } = {},
  ): Promise<string> {
    const { database, keys } = here.store
    const invitation = randomUUID()
    const hash = hashOfWritten(keys, address)
    const givenBy = isByOperator ? undefined : giver
    await inTransaction(database, 'system', async (work) =>
      addInvitation(work, keys.wrapping, { invitation, address, hash, role, place, givenBy }),
    )
    return invitation
  }

  async function subjectAt(address: string): Promise<string | undefined> {
    const { rows } = await here.owner.pool.query<{ subject: string }>(
      `select i.subject from keur.staff_address s join keur.identity i using (account)
        where s.email_hash = $1`,
      [hashOfWritten(here.store.keys, address)],
    )
    return rows[0]?.subject
  }

  async function waiting(): Promise<readonly unknown[]> {
    return (await here.owner.pool.query('select invitation from keur.role_invitation')).rows
  }

  /** Signs somebody in at the provider, which says this about them; the roles they have then. */
  async function rolesAfter(
    subject: string,
    claims: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    provider.people[subject] = claims
    const browser = here.visitor()
    const { to } = await browser.get('/aanmelden/dienst')
    const back = await atProvider(here.origin).visit(to ?? '', subject)
    const { status, html } = await browser.get(back)
    assert.equal(status, 303, html)
    return (await here.signIn.sessionOf(browser.cookies.get('__Host-keur-session') ?? ''))
      ?.assignments
  }
})
