import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { outbox } from '#app/mail/outbox.ts'
import { startChores } from '../../src/server/jobs.ts'
import { openLog } from '../../src/server/log.ts'
import { openMetrics } from '../../src/server/metrics.ts'
import { openSite } from '../../src/server/site.ts'
import { testStore } from '../persistence/fixtures.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { added, toldIn } from './parts.ts'

const ORIGIN = 'https://keur.voorbeeld.example'

onOwnServer('the server', (server) => {
  test('tells of new vacancies by itself, and writes nothing of an alert into its log', async () => {
    const { store, database } = await testStore(server)
    const lines: string[] = []
    const log = openLog('debug', { write: (line) => lines.push(line) })
    const data = mkdtempSync(path.join(os.tmpdir(), 'keur-alerts-'))
    const metrics = openMetrics()
    const { answer, chores } = await openSite({
      store,
      origin: ORIGIN,
      words: { authority: { nl: 'A', en: 'A' }, contact: { nl: 'B', en: 'B' } },
      isDemonstration: false,
      openId: undefined,
      proxies: 0,
      data,
      scanner: undefined,
      tableMegabytes: 1,
      listExpiryDays: 30,
      witnesses: [],
      waiting: { minutes: 30, load: 1000, batch: 20 },
      log,
      metrics,
      watched: {
        metricsToken: undefined,
        askDatabase: async () => store.database.pool.query('select 1'),
        isStopping: () => false,
        isStamping: () => true,
      },
    })
    const post = async (address: string, fields: Record<string, string>): Promise<number> => {
      const body = new URLSearchParams(fields)
      const headers = { origin: ORIGIN }
      const request = new Request(ORIGIN + address, { method: 'POST', body, headers })
      return (await answer(request, {})).status
    }
    const wish = { email: 'stille@verzonnen.example', q: 'geheimzinnig' }
    assert.equal(await post('/op-de-hoogte', wish), 200)
    const [mail] = await outbox(store.database, store.keys.wrapping)
    const link = String(mail?.content?.order['address']).replace(ORIGIN, '')
    assert.equal(await post(link, {}), 200)
    await added(store, { selection: 'log-1', title: { nl: 'Geheimzinnig', en: 'Mysterious' } })
    const due = chores.map((chore) => ({ ...chore, every: 5 }))
    const end = startChores(due, log)
    for (const since = performance.now(); (await toldIn(store)).length === 0;) {
      assert.ok(performance.now() - since < 20_000, 'nothing is told')
    }
    // A failure is logged, and still says nothing of whom it was about.
    await server.owner(database).pool.query(`update keur.alert set sealed = '\\x00'`)
    await added(store, { selection: 'log-2', title: { nl: 'Geheimzinnig', en: 'Mysterious' } })
    for (const since = performance.now(); !lines.join('').includes('telling of new');) {
      assert.ok(performance.now() - since < 20_000, 'no failure is logged')
      await new Promise(setImmediate)
    }
    assert.equal(await post(link, {}), 500)
    await end()
    rmSync(data, { recursive: true })
    const written = lines.join('')
    assert.ok(written.includes('request failed'))
    const token = link.split('/').at(-1) ?? ''
    for (const secret of ['stille', 'geheimzinnig', token]) {
      assert.ok(!written.toLowerCase().includes(secret.toLowerCase()), secret)
    }
  })
})
