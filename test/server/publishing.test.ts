import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { type CheckedRegulation, publish } from '#app/publishing/publish.ts'
import { replaySeries } from '#app/replaying/replay.ts'
import { parseDay } from '#core/values/day.ts'
import type { Store } from '#persistence/store.ts'
import { openVacancy } from '#simulation/open-vacancy.ts'
import { readSeries } from '../../src/server/demonstration/series.ts'
import { readRegulation } from '../../src/server/regulation-text.ts'
import { newAccount, testStore } from '../persistence/fixtures.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { regulationText } from '../record/fixture.ts'

const SOUND: CheckedRegulation = checked(openText())
const NOTHING = { selections: 0, entries: 0, texts: 0, vacancies: 0 }

onEveryServer('publishing a regulation', (server) => {
  let store: Store
  let account: string

  before(async () => {
    ;({ store } = await testStore(server))
    account = await newAccount(store)
  })

  test('is refused when the checker found an error, and leaves nothing behind', async () => {
    const done = await publish(store, { ...SOUND, errors: ['total-missing'] }, account)
    assert.deepEqual(done, {
      ok: false,
      refusal: { code: 'not-sound', errors: ['total-missing'] },
    })
    assert.deepEqual(await counts(), NOTHING)
  })

  test('is refused when the last day to apply is over', async () => {
    const done = await publish(store, checked(regulationText('ago-4711')), account)
    assert.ok(!done.ok)
    assert.equal(done.refusal.code, 'closed-already')
    assert.deepEqual(await counts(), NOTHING)
  })

  test('is all or nothing', async () => {
    const broken = { ...SOUND, text: '' }
    await assert.rejects(publish(store, broken, account))
    assert.deepEqual(await counts(), NOTHING)
  })

  test('happens once, whoever tries at the same moment', async () => {
    const all = await Promise.all([1, 2, 3].map(async () => publish(store, SOUND, account)))
    assert.equal(all.filter(({ ok }) => ok).length, 1)
    for (const done of all) {
      if (!done.ok) assert.equal(done.refusal.code, 'published-already')
    }
    assert.deepEqual(await counts(), { selections: 1, entries: 1, texts: 1, vacancies: 1 })
  })

  test('names the text by its hash in the entry', async () => {
    const { rows } = await store.database.pool.query<{ body: string; hash: string }>(
      `select e.body, encode(v.sha256, 'hex') as hash from keur.entry e
        join keur.regulation_version v using (selection, entry)`,
    )
    const [row] = rows
    assert.ok(row !== undefined && row.body.includes(`"files":{"regulation":"${row.hash}"}`))
    assert.doesNotMatch(row.body, new RegExp(account))
  })

  test('in the past is for a demonstration only', async () => {
    const series = await readSeries({ name: 'ago-4711', visitor: 'k02' })
    await assert.rejects(replaySeries(store, series, { isDemonstration: false }), /demonstration/)
  })

  async function counts(): Promise<unknown> {
    const { rows } = await store.database.pool.query(
      `select (select count(*) from keur.selection) as selections,
        (select count(*) from keur.entry) as entries,
        (select count(*) from keur.regulation_version) as texts,
        (select count(*) from keur.vacancy) as vacancies`,
    )
    return rows[0]
  }
})

function checked(text: string): CheckedRegulation {
  return { regulation: readRegulation(text), text, errors: [] }
}

/** The open vacancy of a day that is far off. */
function openText(): string {
  const file = path.join(import.meta.dirname, '../../regulations/demonstration/open-vacancy.yaml')
  const day = parseDay('2126-03-04')
  assert.ok(day !== undefined)
  return openVacancy(readFileSync(file, 'utf8'), day).text
}
