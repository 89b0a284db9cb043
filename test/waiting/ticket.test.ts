import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { KIM, refusalOf, valueOf } from '../app/applying/site.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { MINUTE, type WaitingTests, passOf, waitingTests, waits } from './fixtures.ts'

const SENT = { key: 'k1', reader: 'nl' } as const

onEveryServer('a ticket of the waiting room', (server) => {
  let all: WaitingTests

  before(async () => {
    all = await waitingTests(server)
  })

  test('lets who still waits at closing finish within the grace; nobody waits in its second half', async () => {
    const here = await all.closingIn(1)
    await here.fill()
    const [waiting, late] = await all.people(2)
    assert.ok(waiting !== undefined && late !== undefined)
    for (const who of [waiting, late]) {
      valueOf(await all.place.applying.open(who, here.selection, KIM))
    }
    const { stamped, until } = waits(await here.come(waiting))
    await all.clock.set(instantOfEpoch(epochMilliseconds(here.closes) + MINUTE))
    waits(await here.come(waiting))
    // Who comes now gets no ticket, and does not wait for anything: they are late.
    passOf(await here.come(late))
    await all.clock.set(instantOfEpoch(epochMilliseconds(here.closes) + 7.5 * MINUTE))
    passOf(await here.come(waiting))
    assert.equal(await here.room.graceFor(waiting.account, here), until)
    assert.equal(await here.room.graceFor(late.account, here), undefined)
    const draft = valueOf(await all.place.applying.draft(waiting, here.selection))
    assert.deepEqual([draft.isLate, draft.ticket], [false, { stamped, until }])
    await all.clock.set(instantOfEpoch(epochMilliseconds(until) - 1))
    const receipt = valueOf(await all.place.applying.submit(waiting, here.selection, SENT))
    assert.deepEqual(
      [receipt.timely, receipt.ticket, receipt.receipt['ticket']],
      ['in-time', stamped, stamped],
    )
    assert.equal(receipt.recorded, all.clock.now())
    const pdf = await all.place.applying.receiptPdf(waiting, here.selection, {
      entry: receipt.entry,
      reader: 'nl',
    })
    valueOf(pdf)
    assert.deepEqual(all.place.typeset.at(-1)?.timeliness, {
      kind: 'in-time-by-ticket',
      ticket: stamped,
      until,
    })
    const other = valueOf(await all.place.applying.submit(late, here.selection, SENT))
    assert.deepEqual([other.timely, other.ticket], ['late', undefined])
    // The same once more is the same receipt, also when the grace is over.
    await all.clock.pass(MINUTE)
    const repeated = valueOf(await all.place.applying.submit(waiting, here.selection, SENT))
    assert.equal(repeated.entry, receipt.entry)
  })

  test('makes nobody in time whose grace is over', async () => {
    const here = await all.closingIn(1)
    await here.fill()
    const [who] = await all.people(1)
    assert.ok(who !== undefined)
    valueOf(await all.place.applying.open(who, here.selection, KIM))
    const { until } = waits(await here.come(who))
    await all.clock.set(until)
    const receipt = valueOf(await all.place.applying.submit(who, here.selection, SENT))
    assert.equal(receipt.timely, 'late')
  })

  test('is nobody’s business: staff sees no ticket, and no other candidate does', async () => {
    const here = await all.closingIn(20)
    await here.fill()
    const [who, other] = await all.people(2)
    assert.ok(who !== undefined && other !== undefined)
    waits(await here.come(who))
    const see = async (account: string): Promise<number> =>
      inTransaction(all.place.store.database, { account }, async ({ client }) => {
        const { rowCount } = await client.query('select from keur.ticket where selection = $1', [
          here.selection,
        ])
        return rowCount ?? 0
      })
    const staff = await Promise.all(
      (['selector', 'hr', 'assessor'] as const).map(async (role) => all.place.staff(role)),
    )
    const seen = []
    for (const { account } of [who, other, ...staff]) seen.push(await see(account))
    assert.deepEqual(seen, [1, 0, 0, 0, 0])
    await assert.rejects(
      inTransaction(all.place.store.database, { account: other.account }, async ({ client }) =>
        client.query('insert into keur.ticket (selection, account) values ($1, $2)', [
          here.selection,
          who.account,
        ]),
      ),
    )
    await assert.rejects(
      inTransaction(all.place.store.database, { account: who.account }, async ({ client }) =>
        client.query('update keur.ticket set stamped = now()'),
      ),
      /permission/,
    )
    assert.equal(refusalOf(await all.place.applying.draft(who, here.selection)).code, 'no-draft')
  })

  test('gives no ticket while the clocks disagree', async () => {
    const here = await all.closingIn(20)
    await here.fill()
    const [who] = await all.people(1)
    assert.ok(who !== undefined)
    await all.place.owner.pool.query(
      `update public.clock set moment = moment - interval '1.1 seconds'`,
    )
    await assert.rejects(here.come(who), /clock-offset/)
    assert.equal(await here.tickets(), 0)
    await all.clock.pass(0)
    waits(await here.come(who))
  })

  test('forgets its tickets a day after closing', async () => {
    const here = await all.closingIn(20)
    await here.fill()
    const [who] = await all.people(1)
    assert.ok(who !== undefined)
    waits(await here.come(who))
    await all.clock.set(instantOfEpoch(epochMilliseconds(here.closes) + 24 * 60 * MINUTE))
    await here.room.tidy()
    assert.equal(await here.tickets(), 1)
    await all.clock.pass(1)
    assert.ok((await here.room.tidy()) >= 1)
    assert.equal(await here.tickets(), 0)
    assert.deepEqual(here.room.figures(), { applying: 0, waiting: 0 })
  })
})
