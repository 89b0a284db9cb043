import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { before, beforeEach, test } from 'node:test'
import { type OpenApplying, openApplying } from '#app/applying/open-applying.ts'
import { outbox } from '#app/mail/outbox.ts'
import { publish } from '#app/publishing/publish.ts'
import { openSelections } from '#app/selections/selections.ts'
import { directoryIn } from '#app/vacancies/from-database.ts'
import { parseDay } from '#core/values/day.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { openVacancy } from '#simulation/open-vacancy.ts'
import { readRegulation } from '../../../src/server/regulation-text.ts'
import { newAccount, testStore } from '../../persistence/fixtures.ts'
import { onEveryServer } from '../../persistence/servers.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const SELECTION = 'wegwijs-2126-0325'

onEveryServer('a reminder of a draft', (server) => {
  let store: Store
  let open: OpenApplying

  before(async () => {
    ;({ store } = await testStore(server))
    const file = path.join(ROOT, 'regulations/demonstration/open-vacancy.yaml')
    const day = parseDay('2126-03-04')
    assert.ok(day !== undefined)
    const { text } = openVacancy(readFileSync(file, 'utf8'), day)
    const checked = { regulation: readRegulation(text), text, errors: [] }
    assert.ok((await publish(store, checked, await newAccount(store))).ok)
    open = openApplying(store, {
      vacancies: directoryIn(store.database, { clock: () => 0 }),
      selections: openSelections(store, { read: readRegulation }),
      folder: path.join(os.tmpdir(), 'keur-none'),
      origin: 'https://keur.example',
      now: () => instantOfEpoch(Date.UTC(2126, 2, 24)),
      addresses: () => ({ application: 'https://keur.example/mine', verify: '' }),
      typeset: async () => undefined,
    })
  })

  beforeEach(async () => {
    await asSystem(`delete from keur.draft`)
    await asSystem(`delete from keur.mail`)
    await closesIn('1 day')
  })

  test('goes out once, two days before closing or later, and says what is missing', async () => {
    await draft('kim@voorbeeld.example')
    await savedAgo('2 hours')
    assert.equal(await open.remind(), 1)
    assert.equal(await open.remind(), 0)
    const [mail, ...more] = await mails()
    assert.deepEqual(more, [])
    assert.equal(mail?.to, 'kim@voorbeeld.example')
    const order = mailOrder.parse(mail.order)
    assert.ok(order.kind === 'draft-reminder')
    assert.equal(order.name, 'Kim Peeters')
    assert.equal(order.closing, '2126-03-25')
    assert.ok(order.missing.length > 0)
  })

  test('does not go out while somebody is writing, or while there is time', async () => {
    await draft('kim@voorbeeld.example')
    assert.equal(await open.remind(), 0)
    await savedAgo('2 hours')
    await closesIn('49 hours')
    assert.equal(await open.remind(), 0)
  })

  test('does not go out when the selection was stopped', async () => {
    await draft('kim@voorbeeld.example')
    await savedAgo('2 hours')
    await asSystem('update keur.vacancy set stopped = keur.stamp()')
    assert.equal(await open.remind(), 0)
    await asSystem('update keur.vacancy set stopped = null')
  })

  test('is sent to nobody without an address', async () => {
    await draft('')
    await savedAgo('2 hours')
    assert.equal(await open.remind(), 1)
    assert.deepEqual(await mails(), [])
  })

  async function draft(email: string): Promise<void> {
    const account = await newAccount(store)
    const person = { given: 'Kim', family: 'Peeters', email }
    const actor = { kind: 'person', account, assignments: [] } as const
    const begun = await open.applying.open(actor, SELECTION, { person })
    assert.ok(begun.ok, JSON.stringify(begun))
  }

  async function mails(): Promise<readonly { readonly to: string; readonly order: unknown }[]> {
    const all = await outbox(store.database, store.keys.wrapping)
    return all.flatMap(({ content }) => content ?? [])
  }

  async function closesIn(time: string): Promise<void> {
    await asSystem(`update keur.vacancy set closes = keur.stamp() + interval '${time}',
      published = keur.stamp() - interval '1 day'`)
  }

  async function savedAgo(time: string): Promise<void> {
    await asSystem(`update keur.draft set saved = keur.stamp() - interval '${time}'`)
  }

  async function asSystem(statement: string): Promise<void> {
    await inTransaction(store.database, 'system', async ({ client }) => client.query(statement))
  }
})
