import assert from 'node:assert/strict'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { checkFile, isSound } from '#files/check-file.ts'
import { selectionsToIntegrate } from '#persistence/entries/integrate.ts'
import { openedEntriesFrom } from '#persistence/entries/read.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import {
  isUnfilled,
  renewOpenVacancy,
  seedDemonstration,
} from '../../src/server/demonstration/seed.ts'
import { SERIES, checkedText, readPractice } from '../../src/server/demonstration/series.ts'
import { testStore } from '../persistence/fixtures.ts'
import { onEveryServer } from '../persistence/servers.ts'

const REGULATIONS = path.join(import.meta.dirname, '..', '..', 'regulations')
const NOW = at('2027-03-02T08:00:00Z')
const REAL = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']
/** Copies that wait at the desk. */
const PRACTICE = REAL.map((name) => `${name}-oefening`)

describe('the regulations of the demonstration', () => {
  for (const one of SERIES) {
    test(`hold no error that the checker finds: ${one.name} and its copy`, async () => {
      assert.ok(isSound(await checkFile(path.join(REGULATIONS, `${one.name}.yaml`))))
      assert.deepEqual((await checkedText((await readPractice(one)).text)).errors, [])
    })
  }
})

onEveryServer('the demonstration', (server) => {
  let store: Store

  before(async () => {
    ;({ store } = await testStore(server))
    assert.equal(await isUnfilled(store), true)
    const { added } = await seedDemonstration(store, NOW)
    assert.equal(await isUnfilled(store), false)
    assert.deepEqual([...added].toSorted(), [...REAL, ...PRACTICE, 'wegwijs-2027-0322'].toSorted())
  })

  test('has every selection in the list of vacancies, one of them open', async () => {
    const { rows } = await store.database.pool.query(
      'select selection::text from keur.vacancy where closes > $1',
      [NOW],
    )
    assert.deepEqual(rows, [{ selection: 'wegwijs-2027-0322' }])
    const all = await store.database.pool.query('select from keur.vacancy')
    assert.equal(all.rowCount, 7)
  })

  test('is under signed heads to its last entry', async () => {
    assert.deepEqual(await selectionsToIntegrate(store), [])
    const { rows } = await store.database.pool.query<{ selection: string; size: number }>(
      'select selection::text, max(size) as size from keur.head group by selection order by selection',
    )
    assert.equal(rows.length, 7)
    assert.ok(rows.every(({ size }) => size > 0))
  })

  test('changes nothing when it is filled again', async () => {
    const first = await counts()
    const { added } = await seedDemonstration(store, NOW)
    assert.deepEqual(added, [])
    assert.deepEqual(await counts(), first)
  })

  test('opens another vacancy once the last has closed, and keeps that one', async () => {
    assert.equal(await renewOpenVacancy(store, at('2027-03-22T22:59:59Z')), undefined)
    assert.equal(await renewOpenVacancy(store, at('2027-03-22T23:00:00Z')), 'wegwijs-2027-0412')
    const all = await store.database.pool.query('select from keur.vacancy')
    assert.equal(all.rowCount, 8)
  })

  test('records nothing that lies ahead of the day it is filled', async () => {
    const early = at('2026-11-29T12:00:00Z')
    const { store: another } = await testStore(server)
    await seedDemonstration(another, early)
    const { rows } = await another.database.pool.query<{ last: string }>(
      'select max(recorded) as last from keur.entry where selection = $1',
      ['opgroeien-19498'],
    )
    assert.equal(rows[0]?.last, '2026-11-16T13:30:00.000Z')
  })

  test('names nobody in the entries: neither of the facts nor of the people made up', async () => {
    const { rows } = await store.database.pool.query<{ body: string }>(
      'select body from keur.entry',
    )
    assert.ok(rows.length > 300)
    for (const { body } of rows) {
      assert.doesNotMatch(body, /\bk\d\d\b|selector-\d|hr-\d|example\.org/, body)
    }
  })

  test('keeps who somebody is sealed beside the entry of their application', async () => {
    const selection = 'opgroeien-req18582'
    const entries = await inTransaction(store.database, 'system', async (work) =>
      openedEntriesFrom(store, work, { selection, from: 0, limit: 1000 }),
    )
    const applied = entries.filter(({ kind }) => kind === 'ApplicationSubmitted')
    assert.ok(applied.length > 10)
    for (const { opened } of applied) {
      assert.match(
        JSON.stringify(opened['person']?.value),
        /"email":"[^"]+@(example\.org|verzonnen\.example)"/,
      )
    }
  })

  async function counts(): Promise<unknown> {
    const { rows } = await store.database.pool.query(
      `select (select count(*) from keur.entry) as entries, (select count(*) from keur.head) as heads,
        (select count(*) from keur.regulation_version) as texts, (select count(*) from keur.vacancy) as vacancies`,
    )
    return rows
  }
})

function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}
