/**
 * A few hundred people apply around closing, at two web processes that share one line.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type WaitingRoom, openWaitingRoom } from '#app/waiting/waiting-room.ts'
import { type ReceiptView } from '#app/applying/applying.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import { KIM, type PersonActor, type TestPlace, testPlace, valueOf } from '../app/applying/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestClock, testClock } from './clock.ts'
import { regulationOf } from './fixtures.ts'

const SETTINGS = { minutes: 30, load: 8, batch: 8 }
const STEP = 5000
const WAVE = 25
/** Waves before closing, and after it. */
const WAVES = { before: 8, after: 1 }

/** Somebody who wants to apply. */
interface Candidate {
  readonly who: PersonActor
  readonly room: WaitingRoom
  readonly wave: number
  pass: string | undefined
  stamped: string | undefined
  entered: number | undefined
  receipt: ReceiptView | undefined
}

onOwnServer('a rush at closing', (server) => {
  let place: TestPlace
  let clock: TestClock
  let selection: string
  let regulation: Regulation
  const everybody: Candidate[] = []
  /** How many were in at once, by step. */
  const inside: number[] = []

  before(async () => {
    place = await testPlace(server)
    clock = await testClock(place.owner)
    selection = await place.vacancy(0)
    regulation = await regulationOf(place, selection)
    const rooms = [0, 1].map(() => openWaitingRoom(place.store, SETTINGS, clock.now))
    for (let wave = 0; wave < WAVES.before + WAVES.after; wave += 1) {
      const made = Array.from({ length: WAVE }, async (_, index) => {
        const who = await place.person()
        valueOf(await place.applying.open(who, selection, KIM))
        const room = rooms[index % 2] ?? assert.fail()
        const nothing = { pass: undefined, stamped: undefined, entered: undefined }
        return { who, room, wave, ...nothing, receipt: undefined }
      })
      everybody.push(...(await Promise.all(made)))
    }
    await rush()
  })

  async function rush(): Promise<void> {
    const first = everybody[0] ?? assert.fail()
    const { closes } = valueOf(await place.applying.draft(first.who, selection))
    // The last wave before closing comes a millisecond before it.
    await clock.set(instantOfEpoch(epochMilliseconds(closes) - 1 - (WAVES.before - 1) * STEP))
    for (let step = 0; everybody.some(({ receipt }) => receipt === undefined); step += 1) {
      assert.ok(step < 120, 'everybody gets a turn')
      const here = everybody.filter(({ wave, receipt }) => wave <= step && receipt === undefined)
      const writing = here.filter(({ entered }) => entered !== undefined && entered < step)
      await Promise.all(writing.map(submit))
      const others = here.filter(({ receipt }) => receipt === undefined)
      await Promise.all(others.map(async (one) => come(one, step)))
      inside.push(others.filter(({ entered }) => entered !== undefined).length)
      await clock.pass(STEP)
    }
  }

  async function come(one: Candidate, step: number): Promise<void> {
    const found = await one.room.come(one.who.account, { selection, regulation }, one.pass)
    if (found.kind === 'waits') {
      assert.equal(one.stamped ?? found.waiting.stamped, found.waiting.stamped)
      one.stamped = found.waiting.stamped
    } else {
      one.entered ??= step
      one.pass = found.pass?.text
    }
  }

  async function submit(one: Candidate): Promise<void> {
    const sent = { key: 'k', reader: 'nl' } as const
    one.receipt = valueOf(await place.applying.submit(one.who, selection, sent))
    one.room.leave(one.who.account, selection)
  }

  test('makes everybody in time who came before closing, and everybody late who came after', () => {
    for (const { wave, receipt, stamped } of everybody) {
      assert.equal(receipt?.timely, wave < WAVES.before ? 'in-time' : 'late')
      assert.equal(receipt.ticket, stamped)
    }
    const afterClosing = everybody.filter(
      ({ receipt }) => receipt !== undefined && receipt.recorded >= receipt.closes,
    )
    // Most of those who were in time finished after closing, thanks to their ticket.
    assert.ok(afterClosing.length > WAVE * 4)
  })

  test('lets people through in the order of their stamps', async () => {
    const { rows } = await place.owner.pool.query<{ stamps: number; overtaken: number }>(
      `select (select count(distinct stamped) from keur.ticket where selection = $1) as stamps,
        (select count(*) from keur.ticket a join keur.ticket b using (selection)
          where selection = $1 and a.stamped < b.stamped and a.admitted > b.admitted) as overtaken`,
      [selection],
    )
    assert.deepEqual(rows, [{ stamps: WAVES.before, overtaken: 0 }])
  })

  test('has no more in at once than both processes take, and no more than one once all came by ticket', () => {
    const early = inside.slice(0, WAVES.before)
    assert.ok(Math.max(...early) <= 2 * SETTINGS.load)
    // Those who come after closing are late and do not wait.
    const by = everybody.filter(({ stamped }) => stamped !== undefined)
    for (let step = 2; step < inside.length; step += 1) {
      const count = by.filter(({ entered = 0 }) => entered === step).length
      assert.ok(count <= SETTINGS.load, `${count} at step ${step}`)
    }
  })

  test('leaves one ticket for each who waited, all of them used', async () => {
    const { rows } = await place.owner.pool.query<{ count: number; used: number; people: number }>(
      `select count(*) as count, count(used) as used, count(distinct account) as people
        from keur.ticket where selection = $1`,
      [selection],
    )
    const waited = everybody.filter(({ stamped }) => stamped !== undefined).length
    assert.deepEqual(rows, [{ count: waited, used: waited, people: waited }])
  })
})
