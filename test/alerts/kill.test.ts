import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { standingSearch } from '#core/vacancy/standing-search.ts'
import { addAlert, confirmAlert } from '#persistence/alerts.ts'
import { connect } from '#persistence/connect.ts'
import { type Store, openStore } from '#persistence/store.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { testKeys } from '../persistence/fixtures.ts'
import { type TestDatabase, onOwnServer } from '../persistence/servers.ts'
import { added, toldIn } from './parts.ts'

const KILLS = 8
const SUBSCRIBERS = 60

onOwnServer('a process that is killed while it tells of new vacancies', (server) => {
  const processes: ChildProcess[] = []
  async function endAll(): Promise<void> {
    await Promise.all(
      processes.map(async (one) => {
        if (one.kill('SIGKILL')) await once(one, 'exit')
      }),
    )
  }

  function startTelling({ application }: TestDatabase): ChildProcess {
    const file = path.join(import.meta.dirname, 'telling.ts')
    const child = spawn(process.execPath, [file, JSON.stringify(application)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    processes.push(child)
    return child
  }

  test(`tells nobody twice and leaves nothing out, ${KILLS} times in the middle`, async () => {
    const made = await server.migrated()
    const store = await openStore(connect(made.application), testKeys)
    try {
      await inTransaction(store.database, 'system', async (work) => subscribe(store, work))
      let middle = 0
      for (let kill = 0; kill < KILLS; kill += 1) {
        const child = startTelling(made)
        const before = await queued(store)
        await added(store, { selection: `nieuw-${kill}` })
        await reached(async () => queued(store), before + 1 + (kill % 7))
        child.kill('SIGKILL')
        await once(child, 'exit')
        if ((await queued(store)) < before + SUBSCRIBERS) middle += 1
      }
      // Two take over together.
      startTelling(made)
      startTelling(made)
      await reached(async () => behind(store), 0)
      assert.ok(middle > 0, 'no kill came in the middle')
      const told = Map.groupBy(await toldIn(store), ({ to }) => to)
      const expected = Array.from({ length: KILLS }, (_, kill) => `nieuw-${kill}`).toSorted()
      assert.equal(told.size, SUBSCRIBERS)
      for (const [to, mails] of told) {
        const selections = mails.flatMap(({ vacancies }) =>
          vacancies.map(({ address }) => address.split('/').at(-1) ?? ''),
        )
        assert.deepEqual(selections.toSorted(), expected, to)
      }
    } finally {
      await endAll()
      await store.database.close()
    }
  })
})

async function subscribe({ keys }: Store, work: Work): Promise<void> {
  const chosen = { authority: [], grade: [], place: [], route: [] }
  const facets = { state: [], authority: [], grade: [], place: [], route: [] }
  for (let index = 0; index < SUBSCRIBERS; index += 1) {
    const search = standingSearch(
      { text: index % 2 === 0 ? '' : 'rivier', read: 'nl', chosen },
      facets,
    )
    const address = `volger-${index}@verzonnen.example`
    await addAlert(work, keys, { address, search, language: 'nl', lasts: 1000 })
  }
  const { rows } = await work.client.query<{ alert: string }>('select alert from keur.alert')
  for (const { alert } of rows) await confirmAlert(work, alert)
}

async function queued({ database }: Store): Promise<number> {
  return counted(database, 'select count(*)::int as n from keur.mail')
}

/** How many vacancies and alerts still wait; none once everything is told. */
async function behind({ database }: Store): Promise<number> {
  const count = await counted(
    database,
    `select (select count(*) from keur.vacancy where lined_up is null)
      + (select count(*) from keur.alert where told_until < keur.end_of_line()) as n`,
  )
  return -count
}

async function counted(database: Store['database'], text: string): Promise<number> {
  return inTransaction(database, 'system', async ({ client }) => {
    const { rows } = await client.query<{ n: number }>(text)
    return rows[0]?.n ?? 0
  })
}

async function reached(count: () => Promise<number>, goal: number): Promise<void> {
  for (const since = performance.now(); (await count()) < goal; await sleep(1)) {
    if (performance.now() - since > 60_000) throw new Error(`${goal} is not reached`)
  }
}
