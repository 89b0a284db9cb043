/**
 * A server on a database of the operator's own: what happens when that goes away, comes back, or has another time. Everything
 * goes through a line that the test can cut.
 */

import assert from 'node:assert/strict'
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, type Socket, createConnection, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Database } from '#persistence/connect.ts'
import { hidden } from '../applying/pages.ts'
import { keur } from '../cli/keur.ts'
import { onOwnServer } from '../persistence/servers.ts'

const PROGRAM = path.join(import.meta.dirname, '..', '..', 'bin', 'serve.mjs')
const PORT = 5432

/** A line to the socket of a database. */
interface Line {
  readonly port: number
  /** Ends every connection and takes none, until it is mended. */
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => void
}

async function lineTo(host: string): Promise<Line> {
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((here) => {
    if (isCut) {
      here.destroy()
      return
    }
    const there = createConnection(path.join(host, `.s.PGSQL.${PORT}`))
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      open.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const end = (): void => {
    for (const one of open) one.destroy()
  }
  return {
    port: portOf(server.address()),
    cut: () => {
      isCut = true
      end()
    },
    mend: () => {
      isCut = false
    },
    close: () => {
      end()
      server.close()
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  assert.ok(typeof address === 'object' && address !== null)
  return address.port
}

onOwnServer('a server on a database of its operator', (server) => {
  let folder: string
  let line: Line
  let owner: Database
  let child: ChildProcess
  let address: string
  let user: string
  let name: string
  let log = ''
  let cookie = ''

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'keur-own-'))
    const database = await server.empty()
    owner = server.owner(database)
    line = await lineTo(database.owner.host)
    ;({ user, database: name } = database.owner)
    const started = start({ DATABASE_URL: databaseUrl(name) })
    child = started
    started.stderr.on('data', (chunk) => {
      log += String(chunk)
    })
    const lines = createInterface({ input: started.stdout })
    const [first] = await Promise.race([once(lines, 'line'), once(child, 'exit')])
    address = /http:\S+/.exec(String(first))?.[0] ?? assert.fail(log)
  })

  after(async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    line.close()
    rmSync(folder, { recursive: true, force: true })
  })

  function databaseUrl(of: string): string {
    return `postgres://${user}@127.0.0.1:${line.port}/${of}`
  }

  function start(
    settings: Readonly<Record<string, string>>,
  ): ChildProcessByStdio<null, Readable, Readable> {
    const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...environment } = process.env
    return spawn(process.execPath, [PROGRAM], {
      env: { ...environment, KEUR_DATA: folder, KEUR_PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  async function ask(where: string, init: RequestInit = {}): Promise<readonly [number, string]> {
    const headers = { cookie, origin: address }
    const response = await fetch(address + where, { ...init, headers, redirect: 'manual' })
    const set = response.headers.getSetCookie().find((one) => one.startsWith('keur-session='))
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    return [response.status, await response.text()]
  }

  async function send(
    where: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<readonly [number, string]> {
    return ask(where, { method: 'POST', body: new URLSearchParams(fields) })
  }

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (let patience = 400; !(await holds()); patience -= 1) {
      assert.ok(patience > 0, `it did not come to hold: ${what}\n${log}`)
      await wait(50)
    }
  }

  function told(words: RegExp): number {
    return log.split('\n').filter((one) => words.test(one)).length
  }

  test('says that its database is away, refuses what it cannot keep, and goes on by itself', async () => {
    assert.deepEqual(await ask('/ready'), [200, '{"status":"ready"}'])
    line.cut()
    await until('not ready', async () => (await ask('/ready'))[0] === 503)
    assert.deepEqual(await ask('/ready'), [
      503,
      '{"status":"not-ready","code":"database-unreachable"}',
    ])
    assert.deepEqual(await ask('/health'), [200, '{"status":"alive"}'])
    const [status, page] = await send('/demonstratie', { role: 'candidate' })
    assert.equal(status, 503)
    assert.match(page, /We zijn even niet bereikbaar/)
    await until('one line of the log', async () => told(/integration failed/) === 1)
    assert.match((await ask('/metrics'))[1], /keur_database_up 0/)
    assert.match(log, /"code":"database-unreachable"/)
    line.mend()
    await until('ready', async () => (await ask('/ready'))[0] === 200)
    await until('the log says so', async () => told(/database answers again/) === 1)
    // While it was away one line was enough.
    assert.equal(told(/integration failed/), 1)
    assert.equal((await send('/demonstratie', { role: 'candidate' }))[0], 303)
  })

  test('stamps nothing while the clocks disagree, says so once, and loses nothing by it', async () => {
    const list = await ask('/vacatures')
    const open = /href="\/vacatures\/(wegwijs-[^"/]+)"/.exec(list[1])?.[1] ?? assert.fail()
    const base = `/vacatures/${open}/solliciteren`
    assert.equal((await send(base, {}))[0], 303)
    const [, check] = await ask(`${base}/nakijken`)
    const fields = { key: hidden(check, 'key'), version: hidden(check, 'version') }
    await owner.pool.query(`create or replace function keur.stamp() returns timestamptz(3)
      language sql volatile parallel safe
      return date_trunc('milliseconds', clock_timestamp() + interval '1.5 seconds')`)
    const [status, page] = await send(`${base}/nakijken`, fields)
    assert.equal(status, 503)
    assert.match(page, /Wat al bewaard of ingediend was, is er nog/)
    await until('an alarm', async () => told(/"code":"clock-offset".*clocks disagree/) === 1)
    const [, figures] = await ask('/metrics')
    assert.match(figures, /keur_stamping 0/)
    assert.match(figures, /keur_clock_offset_seconds 1\.[45]/)
    assert.deepEqual(await ask('/ready'), [200, '{"status":"ready","refused":"clock-offset"}'])
    const { rowCount } = await owner.pool.query(`select from keur.submission where key = $1`, [
      fields.key,
    ])
    assert.equal(rowCount, 0)
    await owner.pool.query(`create or replace function keur.stamp() returns timestamptz(3)
      language sql volatile parallel safe
      return date_trunc('milliseconds', clock_timestamp())`)
    assert.equal((await send(`${base}/nakijken`, fields))[0], 303)
    await until('the end of it', async () => told(/clocks agree again/) === 1)
    assert.match((await ask('/metrics'))[1], /keur_stamping 1/)
    assert.equal(told(/clocks disagree/), 1)
  })

  test('is backed up while it runs; what is restored verifies', async () => {
    const env = { KEUR_DATA: folder, DATABASE_URL: databaseUrl(name) }
    const file = path.join(folder, 'keur.backup')
    const kept = await keur(['backup', file], { env })
    assert.deepEqual([kept.status, kept.output], [0, `Bewaard in ${file}.\n`])
    const other = await server.empty()
    const restored = { ...env, DATABASE_URL: databaseUrl(other.owner.database) }
    const put = await keur(['restore', file], { env: restored })
    assert.equal(put.status, 0, put.complaint)
    assert.match(put.output, /^Teruggezet: .* alles klopt\.\n$/)
    const again = await keur(['restore', file], { env: restored })
    assert.match(again.complaint, /fout database-not-empty/)
    const bundle = await keur(['export', 'ago-4711'], { env: restored })
    assert.equal(bundle.status, 0, bundle.complaint)
    const verified = await keur(['verify', '-'], { input: bundle.output })
    assert.equal(verified.status, 0, verified.output)
  })

  test('lets a request that is under way finish when it is asked to stop, and takes no new one', async () => {
    const answered = Promise.withResolvers<number | undefined>()
    const { hostname, port } = new URL(address)
    const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' }
    const sending = request({ hostname, port, path: '/demonstratie', method: 'POST', headers })
    sending.on('response', (response) => {
      answered.resolve(response.statusCode)
      response.resume()
    })
    sending.on('error', answered.reject)
    sending.write('role=')
    await until('the request is under way', async () => (await ask('/ready'))[0] === 200)
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await until('it stops', async () => told(/"msg":"stopping"/) === 1)
    await assert.rejects(fetch(`${address}/health`))
    sending.end('candidate')
    assert.equal(await answered.promise, 303)
    assert.deepEqual(await ended, [0, null])
    assert.equal(told(/"msg":"stopped"/), 1)
  })

  test('refuses a database that a newer version used, says so, and changes nothing', async () => {
    await owner.pool.query(
      `insert into keur.migration (number, name, sha256) values (999, 'later', '')`,
    )
    const second = start({ DATABASE_URL: databaseUrl(name) })
    const [output, complaint] = await Promise.all([text(second.stdout), text(second.stderr)])
    assert.equal(output, '')
    assert.match(complaint, /nieuwere versie van Keur gebruikt \(stap 999/)
    assert.match(complaint, /used by a newer version of Keur \(step 999/)
    assert.equal(second.exitCode ?? (await once(second, 'exit'))[0], 1)
    const exported = await keur(['export', 'ago-4711', '--lang', 'en'], {
      env: { KEUR_DATA: folder, DATABASE_URL: databaseUrl(name) },
    })
    assert.match(exported.complaint, /newer version of Keur/)
    const { rowCount } = await owner.pool.query('select from keur.migration where number = 999')
    assert.equal(rowCount, 1)
  })
})
