import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { erasing } from '#app/erasing/erase-due.ts'
import { exportRecord } from '#app/exporting/export.ts'
import { openSelections } from '#app/selections/selections.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import {
  type Instant,
  epochMilliseconds,
  instantOfEpoch,
  parseInstant,
} from '#core/values/instant.ts'
import { type Database } from '#persistence/connect.ts'
import { type Store } from '#persistence/store.ts'
import { type Verification } from '#verify/verification.ts'
import { verifyBundle } from '#verify/bundle.ts'
import { seedDemonstration } from '../../src/server/demonstration/seed.ts'
import { readRegulation } from '../../src/server/regulation-text.ts'
import { KIM, type PersonActor, refusalOf, testPlace, valueOf } from '../app/applying/site.ts'
import { testStore } from '../persistence/fixtures.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestClock, testClock } from '../waiting/clock.ts'

const SENT = { key: 'k', reader: 'nl' } as const
const DAY = 86_400_000

onOwnServer('erasing what is due', (server) => {
  let store: Store
  let owner: Database
  let clock: TestClock

  before(async () => {
    const made = await testStore(server)
    store = made.store
    owner = server.owner(made.database)
    await seedDemonstration(store, at('2027-03-02T08:00:00Z'))
    clock = await testClock(owner)
  })

  async function left(selection: string): Promise<number> {
    const { rowCount } = await owner.pool.query(`select from keur.candidacy where selection = $1`, [
      selection,
    ])
    return rowCount ?? 0
  }

  /** Looks as a process does that was just started. */
  async function erase(): Promise<number> {
    const selections = openSelections(store, { read: readRegulation })
    return erasing({ store, selections, now: clock.now })()
  }

  async function verified(selection: string): Promise<Verification> {
    const request = { selection, personal: true, by: 'operator' }
    const exported = await exportRecord(store, { read: readRegulation }, request)
    assert.ok(exported.ok)
    const { lines } = exported.value
    return verifyBundle(bytes(lines))
  }

  test('leaves everybody whose list is valid or who can appeal, and takes them once that is over', async () => {
    const selection = 'ago-4711'
    const { rows } = await owner.pool.query<{ last: Instant }>(
      'select max(recorded) as last from keur.entry where selection = $1',
      [selection],
    )
    const all = await left(selection)
    assert.ok(all > 10)
    await clock.set(instantOfEpoch(epochMilliseconds(rows[0]?.last ?? assert.fail()) + DAY))
    await erase()
    const some = await left(selection)
    assert.ok(some > 0 && some < all, `${some} of ${all}`)
    const first = await verified(selection)
    assert.deepEqual(first.findings, [])
    assert.equal(first.withheld, all - some)
    await clock.set(at('2035-01-01T09:00:00Z'))
    await erase()
    assert.equal(await left(selection), 0)
    const last = await verified(selection)
    assert.deepEqual(last.findings, [])
    assert.deepEqual([last.withheld, last.isOutcomeRecomputed], [all, true])
    const { rows: gone } = await owner.pool.query(
      `select (select count(*) from keur.personal where selection = $1) as personal,
        (select count(*) from keur.mail where selection = $1 and candidate is not null) as mails,
        (select count(*) from keur.letter where selection = $1) as letters,
        (select count(*) from keur.entry where selection = $1 and kind = 'PersonalDataErased') as told`,
      [selection],
    )
    assert.deepEqual(gone, [{ personal: 0, mails: 0, letters: 0, told: all }])
  })

  test('is done once, by whichever process comes first', async () => {
    const processes = [1, 2].map(() =>
      erasing({
        store,
        selections: openSelections(store, { read: readRegulation }),
        now: clock.now,
      }),
    )
    const counts = await Promise.all(processes.map(async (one) => one()))
    const { rows } = await owner.pool.query<{ twice: number }>(
      `select count(*) as twice from (select from keur.entry where kind = 'PersonalDataErased'
        group by selection, candidate having count(*) > 1) as repeated`,
    )
    assert.deepEqual(rows, [{ twice: 0 }])
    assert.equal(await erase(), 0)
    // The same day nothing is looked at again.
    assert.deepEqual(await Promise.all(processes.map(async (one) => one())), [0, 0])
    assert.ok(counts.every((count) => count >= 0))
  })
})

onOwnServer('erasing who applied and left', (server) => {
  test('waits until applying is over, and for a draft until the selection is', async () => {
    const place = await testPlace(server)
    const clock = await testClock(place.owner)
    const selection = await place.vacancy(3)
    const [leaver, writer, stays] = [
      await place.person(),
      await place.person(),
      await place.person(),
    ]
    for (const one of [leaver, writer, stays]) {
      valueOf(await place.applying.open(one, selection, KIM))
    }
    for (const one of [leaver, stays]) valueOf(await place.applying.submit(one, selection, SENT))
    await clock.pass(10)
    valueOf(await place.applying.withdraw(leaver, selection, { reader: 'nl' }))
    const erase = async (): Promise<number> => {
      const selections = openSelections(place.store, { read })
      return erasing({ store: place.store, selections, now: clock.now })()
    }
    const isThere = async (who: PersonActor): Promise<boolean> =>
      (await place.applying.status(who, selection)).ok
    await clock.pass(DAY)
    assert.equal(await erase(), 0)
    await clock.pass(5 * DAY)
    assert.equal(await erase(), 1)
    assert.deepEqual(
      [await isThere(leaver), await isThere(writer), await isThere(stays)],
      [false, true, true],
    )
    assert.equal(refusalOf(await place.applying.status(leaver, selection)).code, 'no-application')
    const event = { event: 'SelectionStopped', reason: 'No post.', by: 'x', role: 'hr' } as const
    await place.desk(selection, [{ by: 'x', role: 'hr', event }])
    await clock.pass(DAY)
    await erase()
    assert.equal(await isThere(writer), false)
    const { rows } = await place.owner.pool.query<{ told: number }>(
      `select count(*) as told from keur.entry where selection = $1 and kind = 'PersonalDataErased'`,
      [selection],
    )
    // Of the draft the record never said anything.
    assert.deepEqual(rows, [{ told: (await isThere(stays)) ? 1 : 2 }])
  })
})

function at(text: string): Instant {
  return parseInstant(text) ?? assert.fail(text)
}

function read(text: string): Regulation {
  return schema.parse(JSON.parse(text))
}

async function* bytes(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const line of lines) yield Buffer.from(line)
}
