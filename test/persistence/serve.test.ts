import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { postmasterOf } from '#persistence/embedded/postmaster.ts'
import { listen } from '../../src/server/listen.ts'
import { keur } from '../cli/keur.ts'
import { type KeurProcess, type Settings, runKeur, startKeur } from '../operation/keur-process.ts'

describe('the server', () => {
  let folder: string
  let running: KeurProcess

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'keur-serve-'))
    chmodSync(folder, 0o755)
    running = await startKeur({ KEUR_DATA: folder, KEUR_METRICS_TOKEN: TOKEN })
  })

  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('prints its address, lives and is ready', async () => {
    assert.match(running.address, /^http:\/\/127\.0\.0\.1:\d+$/)
    assert.deepEqual(await ask('/health'), [200, '{"status":"alive"}'])
    assert.deepEqual(await ask('/ready'), [200, '{"status":"ready"}'])
  })

  test('shows the site', async () => {
    const [status, page] = await ask('/')
    assert.equal(status, 200)
    assert.match(page, /<html lang="nl"/)
  })

  test('leads whoever signs in to where there is something for them', async () => {
    for (const [role, place] of [
      ['candidate', '/mijn-sollicitaties'],
      ['selector', '/werkplek'],
    ] as const) {
      const answer = await fetch(`${running.address}/demonstratie`, {
        method: 'POST',
        headers: { origin: running.address },
        body: new URLSearchParams({ role }),
        redirect: 'manual',
      })
      assert.equal(answer.headers.get('location'), place)
    }
  })

  test('keeps its keys where nobody else can read them', () => {
    assert.equal(statSync(path.join(folder, 'keys')).mode & 0o777, 0o600)
  })

  test('tells its figures to this machine, and to nobody behind a proxy without the token', async () => {
    assert.match((await ask('/metrics'))[1], /keur_request_seconds_count\{[^}]*status="200"\} \d/)
    const passedOn = { 'x-forwarded-for': '192.0.2.1' }
    assert.deepEqual(await ask('/metrics', passedOn), [404, ''])
    const wrong = { ...passedOn, authorization: 'Bearer another-token-of-length' }
    assert.deepEqual(await ask('/metrics', wrong), [404, ''])
    const right = { ...passedOn, authorization: `Bearer ${TOKEN}` }
    assert.equal((await ask('/metrics', right))[0], 200)
  })

  test('lets its records be exported and verified while it runs', async () => {
    const env = { KEUR_DATA: folder }
    const { status, output } = await keur(['export', 'ago-4711'], { env })
    assert.equal(status, 0)
    const verified = await keur(['verify', '-'], { input: output })
    assert.equal(verified.status, 0, verified.output)
  })

  test('lets HR be appointed while it runs, and says for whom that has to be clear', async () => {
    const env = { KEUR_DATA: folder }
    const words = ['appoint', 'nieuw@keur.example']
    const unclear = await keur(words, { env })
    assert.equal(unclear.status, 2)
    const [, authority = ''] = /--authority een van: (\S+) \(/u.exec(unclear.complaint) ?? []
    const chosen = [...words, '--authority', authority]
    const { status, output } = await keur([...chosen, '--lang', 'en'], { env })
    assert.equal(status, 0, output)
    assert.match(output, /Nobody has signed in with nieuw@keur\.example yet/u)
    assert.match((await keur([...chosen, '--end'], { env })).output, /niet meer van hier/u)
    const wrong = await keur(['appoint', 'niemand', '--json'], { env })
    assert.match(wrong.complaint, /"code":"address-unreadable"/u)
    const nowhere = await keur(words, { env: { KEUR_DATA: path.join(folder, 'nothing') } })
    assert.equal(nowhere.status, 2)
    assert.match(nowhere.complaint, /installation-missing/u)
  })

  test('says that another runs on the same data, and leaves it running', async () => {
    const second = run({ KEUR_PORT: '0' })
    let told = ''
    for await (const line of createInterface({ input: second.stdout })) {
      told += `${line}\n`
      if (line.startsWith('To stop')) second.kill('SIGTERM')
    }
    assert.match(told, /draait al een Keur/)
    assert.match(told, /runs on this data folder already/)
    assert.equal(second.exitCode ?? (await once(second, 'exit'))[0], 0)
    assert.equal((await ask('/ready'))[0], 200)
  })

  test('says that its port is taken, and leaves who has it alone', async () => {
    const { port } = new URL(running.address)
    const second = run({ KEUR_PORT: port })
    const [output, complaint] = await Promise.all([text(second.stdout), text(second.stderr)])
    assert.equal(output, '')
    assert.match(complaint, new RegExp(`Poort ${port} is al in gebruik`))
    assert.match(complaint, new RegExp(`Port ${port} is in use`))
    assert.equal(second.exitCode ?? (await once(second, 'exit'))[0], 1)
    assert.equal((await ask('/ready'))[0], 200)
  })

  test('goes on by itself after its database was killed', async () => {
    const killed = postmasterOf(path.join(folder, 'postgres'))
    assert.ok(killed !== undefined)
    process.kill(killed.process, 'SIGKILL')
    await until(async () => {
      const found = postmasterOf(path.join(folder, 'postgres'))
      return found !== undefined && found.process !== killed.process
    })
    await until(async () => (await ask('/ready'))[0] === 200)
  })

  test('stops when it is asked to, with its database, and says nothing of anybody', async () => {
    const heard = running.told('"msg":"stopping"')
    running.child.kill('SIGTERM')
    // As a terminal and the program that started it may both say so.
    await heard
    running.child.kill('SIGINT')
    const [status] = await once(running.child, 'exit')
    assert.equal(status, 0)
    assert.equal(postmasterOf(path.join(folder, 'postgres')), undefined)
    const log = running.log()
    for (const line of log.trim().split('\n')) assert.ok(typeof JSON.parse(line) === 'object', line)
    assert.match(log, /"msg":"stopped"/)
    assert.equal(existsSync(path.join(folder, 'postgres.log')), true)
  })

  test('does not start with settings that are wrong', async () => {
    const child = run({ KEUR_PORT: 'many' })
    const complaint = await text(child.stderr)
    assert.match(complaint, /KEUR_PORT: verwacht/)
    assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 2)
  })

  test('does not start on a database that is not there, and says why', async () => {
    const child = run({ DATABASE_URL: 'postgres://keur@127.0.0.1:1/keur', KEUR_PORT: '0' })
    const complaint = await text(child.stderr)
    assert.match(complaint, /niet te bereiken \(ECONNREFUSED\)/)
    assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 1)
  })

  const TOKEN = 'a-token-for-the-metrics'

  function run(settings: Settings): ReturnType<typeof runKeur> {
    return runKeur({ KEUR_DATA: folder, KEUR_METRICS_TOKEN: TOKEN, ...settings })
  }

  async function ask(
    where: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<readonly [number, string]> {
    const response = await fetch(`${running.address}${where}`, { headers })
    return [response.status, await response.text()]
  }
})

describe('stopping', () => {
  test('lets a request finish and takes no new one', async () => {
    const gate = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const server = await listen(
      async () => {
        arrived.resolve()
        await gate.promise
        return new Response('finished')
      },
      { host: '127.0.0.1', port: 0 },
    )
    const address = `http://127.0.0.1:${server.port}`
    const answer = fetch(address)
    await arrived.promise
    const stopped = server.stop(10_000)
    await assert.rejects(fetch(address))
    gate.resolve()
    assert.equal(await (await answer).text(), 'finished')
    await stopped
  })

  test('cuts off what takes longer than the limit', async () => {
    const arrived = Promise.withResolvers<void>()
    const server = await listen(
      async () => {
        arrived.resolve()
        return new Promise<Response>(() => undefined)
      },
      { host: '127.0.0.1', port: 0 },
    )
    const answer = fetch(`http://127.0.0.1:${server.port}`)
    const cut = assert.rejects(answer)
    await arrived.promise
    await server.stop(20)
    await cut
  })

  test('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = addressOf(other.address())
    await assert.rejects(
      listen(() => new Response(''), { host: '127.0.0.1', port }),
      new RegExp(`port-busy.*KEUR_PORT=${port + 1}`),
    )
    other.close()
  })
})

async function until(holds: () => Promise<boolean>, patience = 20_000): Promise<void> {
  if (await holds()) return
  assert.ok(patience > 0, 'it did not come to hold')
  await wait(50)
  await until(holds, patience - 50)
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  assert.ok(typeof address === 'object' && address !== null)
  return address
}
