import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { MINUTE, SETTINGS, type WaitingTests, passOf, waitingTests, waits } from './fixtures.ts'

onEveryServer('the waiting room', (server) => {
  let all: WaitingTests

  before(async () => {
    all = await waitingTests(server)
  })

  test('is not there long before closing, or where the operator wants none', async () => {
    const [who] = await all.people(1)
    assert.ok(who !== undefined)
    for (const here of [
      await all.closingIn(90),
      await all.closingIn(10, { ...SETTINGS, minutes: 0 }),
      await all.closingIn(-15),
    ]) {
      assert.deepEqual(await here.come(who), { kind: 'goes-on' })
    }
  })

  test('writes nothing as long as there is room, and gives a pass', async () => {
    const here = await all.closingIn(20)
    const [a, b] = await all.people(2)
    assert.ok(a !== undefined && b !== undefined)
    passOf(await here.come(a))
    passOf(await here.come(b))
    assert.equal(await here.tickets(), 0)
    assert.deepEqual(here.room.figures(), { applying: 2, waiting: 0 })
  })

  test('gives who comes above the load a ticket with the moment of the database', async () => {
    const here = await all.closingIn(20)
    await here.fill()
    const [c, d] = await all.people(2)
    assert.ok(c !== undefined && d !== undefined)
    const first = waits(await here.come(c))
    await all.clock.pass(1500)
    const second = waits(await here.come(d))
    assert.equal(first.stamped, instantOfEpoch(Date.now() - 1500))
    assert.deepEqual([first.ahead, second.ahead], [0, 1])
    assert.equal(first.closes, here.closes)
    assert.equal(epochMilliseconds(first.until) - epochMilliseconds(here.closes), 15 * MINUTE)
    assert.equal(here.room.figures().waiting, 2)
  })

  test('keeps one ticket for an account, from however many windows and processes', async () => {
    const here = await all.closingIn(20)
    await here.fill()
    const [who] = await all.people(1)
    assert.ok(who !== undefined)
    const { selection, regulation } = here
    const found = await Promise.all(
      [here.room, here.elsewhere, here.room, here.elsewhere].map(async (room) =>
        room.come(who.account, { selection, regulation }, undefined),
      ),
    )
    // The other process has room of its own, but somebody waits: nobody goes before them, not even they themselves.
    await all.clock.pass(5 * MINUTE - 1)
    found.push(await here.come(who))
    const stamps = new Set(
      found.flatMap((one) => (one.kind === 'waits' ? [one.waiting.stamped] : [])),
    )
    assert.equal(stamps.size, 1)
    assert.equal(await here.tickets(), 1)
  })

  test('lets nobody out who is writing: their pass holds in every process', async () => {
    const here = await all.closingIn(50)
    const [writer] = await all.people(1)
    assert.ok(writer !== undefined)
    const { selection, regulation } = here
    const pass = passOf(await here.come(writer))
    await all.clock.pass(29 * MINUTE)
    await here.fill()
    waits(await here.come((await all.people(1))[0] ?? assert.fail()))
    passOf(await here.come(writer, pass))
    passOf(await here.elsewhere.come(writer.account, { selection, regulation }, pass))
    // It is theirs, for this selection, and for half an hour.
    const [other] = await all.people(1)
    assert.ok(other !== undefined)
    waits(await here.come(other, pass))
    waits(await here.come(other, `${pass.slice(0, -1)}A`))
    await all.clock.pass(2 * MINUTE)
    waits(await here.come(writer, pass))
  })

  test('lets people through in the order of their stamps, as room comes free', async () => {
    const here = await all.closingIn(20)
    const [a, b, ...rest] = await all.people(6)
    assert.ok(a !== undefined && b !== undefined)
    await here.come(a)
    await here.come(b)
    for (const who of rest) {
      waits(await here.come(who))
      await all.clock.pass(10)
    }
    here.room.leave(a.account, here.selection)
    await all.clock.pass(1000)
    const states = []
    for (const who of rest.toReversed()) states.unshift(await here.come(who))
    assert.deepEqual(
      states.map((one) => (one.kind === 'waits' ? one.waiting.ahead : 'goes-on')),
      ['goes-on', 0, 1, 2],
    )
    assert.equal(waits(states[3] ?? assert.fail()).lastMinute, 1)
  })

  test('holds room for who was let through and is on the way, and lets no more through at once than the batch', async () => {
    const here = await all.closingIn(20, { minutes: 30, load: 5, batch: 2 })
    const writers = await all.people(5)
    for (const who of writers) await here.come(who)
    const rest = await all.people(6)
    for (const who of rest) {
      waits(await here.come(who))
      await all.clock.pass(10)
    }
    for (const { account } of writers) here.room.leave(account, here.selection)
    const last = rest.at(-1) ?? assert.fail()
    const seen: number[] = []
    for (let second = 0; second < 5; second += 1) {
      await all.clock.pass(1000)
      seen.push(waits(await here.come(last)).ahead)
    }
    // Two, two, one: five are on the way, and the room is theirs.
    assert.deepEqual(seen, [3, 1, 0, 0, 0])
    // They do not show up: after a while others come in their all.place.
    await all.clock.pass(41_000)
    passOf(await here.come(last))
  })

  test('puts who did not come in time in front again, with the stamp they had', async () => {
    const here = await all.closingIn(25)
    const [a, b, c, d, e] = await all.people(5)
    assert.ok(a !== undefined && b !== undefined && c !== undefined)
    assert.ok(d !== undefined && e !== undefined)
    await here.come(a)
    await here.come(b)
    const { stamped } = waits(await here.come(c))
    here.room.leave(a.account, here.selection)
    await all.clock.pass(1000)
    waits(await here.come(d))
    // Nine minutes later it is still their turn; after ten, among many, it is not.
    await all.clock.pass(9 * MINUTE)
    passOf(await here.come(c))
    await all.clock.pass(2 * MINUTE)
    await here.come(d)
    waits(await here.come(e))
    const again = waits(await here.come(c))
    assert.deepEqual([again.stamped, again.ahead], [stamped, 1])
    await all.clock.pass(1000)
    assert.deepEqual([waits(await here.come(c)).ahead, waits(await here.come(e)).ahead], [0, 1])
    here.room.leave(d.account, here.selection)
    await all.clock.pass(1000)
    waits(await here.come(e))
    passOf(await here.come(c))
  })
})
