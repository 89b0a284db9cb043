/**
 * The disk is full: at the first start, while people apply, when the database cannot even keep its own log, for the files
 * that people send along, for a backup, and for the log of Keur itself.
 */

import assert from 'node:assert/strict'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Source, connect } from '#persistence/connect.ts'
import { createKeyFile, readKeys } from '#persistence/key-file.ts'
import { PDF } from '../app/applying/streams.ts'
import { keur } from '../cli/keur.ts'
import { type Asked, type Told, ask, newAgent } from './asking.ts'
import { asOwner, openSelection, signedIn, sourceIn } from './candidates.ts'
import { type KeurProcess, addressOf, runKeur, spawnKeur, startKeur } from './keur-process.ts'
import { prove } from './proof.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'
import { startStream, wordsOn } from './stream.ts'

const TINY = 8
const ENOUGH = 250
const PEOPLE = 6
const EACH = 20

const mounted = smallDisk(TINY)
const skip = typeof mounted === 'string' ? `No disk can be mounted here (${mounted}).` : false
const noFullDevice = existsSync('/dev/full') ? false : 'There is no /dev/full here.'

describe('a disk that is full', { skip }, () => {
  const agent = newAgent()
  let disk: SmallDisk
  let data: string
  let running: KeurProcess
  before(() => {
    assert.ok(typeof mounted !== 'string')
    disk = mounted
    data = path.join(disk.folder, 'data')
  })
  after(async () => {
    agent.destroy()
    await running.kill()
    disk.remove()
  })

  test('is no place to start on, and nothing half-made stays', async () => {
    const child = runKeur({ KEUR_DATA: data, KEUR_PORT: '0' })
    const [complaint, output] = await Promise.all([text(child.stderr), text(child.stdout)])
    assert.match(complaint, /De schijf is vol\..*\n\nThe disk is full\./u)
    assert.equal(output, '')
    assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 1)
    assert.deepEqual(readdirSync(data), [])
  })

  test('keeps no half of a key file', () => {
    const file = path.join(disk.folder, 'keys')
    disk.fill()
    assert.throws(() => createKeyFile(file, 'first'), /disk-full/)
    assert.equal(existsSync(file), false)
    disk.free()
    createKeyFile(file, 'first')
    assert.equal(readKeys(file).wrapping.current, 'first')
  })

  test('loses nothing while people apply, says so, and Keur goes on by itself once there is room', async () => {
    disk.enlarge(ENOUGH)
    running = await startKeur({ KEUR_DATA: data })
    const { address } = running
    const place = { source: sourceIn(data), keys: path.join(data, 'keys') }
    const { people, selection } = await asOwner(place, async (store, database) => ({
      people: await signedIn(store, PEOPLE),
      selection: await openSelection(database),
    }))
    const stream = startStream(people, { selection, address: async () => address })
    try {
      await stream.reached(EACH)

      await beginLog(place.source)
      disk.fill()
      await refusedFor(/disk-full/)
      await publicPagesAnswer(address)
      disk.free()
      await stream.reached(stream.acknowledged.length + EACH)

      disk.fill()
      await endLog(place.source)
      await refusedFor(/database-unreachable/)
      await running.told('database stopped and does not start')
      disk.free()
      await stream.reached(stream.acknowledged.length + EACH)
      await stream.stop()
    } catch (error) {
      stream.abandon()
      throw error
    }
    assert.match(running.log(), /database had stopped and was started again/)
    const { acknowledged } = stream
    await prove({ ...place, acknowledged, address, selection, data })
  })

  test('takes no file, says to come back, and keeps no half of it', async () => {
    const { address } = running
    const place = { source: sourceIn(data), keys: path.join(data, 'keys') }
    const { people, selection } = await asOwner(place, async (store, database) => ({
      people: await signedIn(store, 1),
      selection: await openSelection(database),
    }))
    const base = `/vacatures/${selection}/solliciteren`
    const send = async (to: string, form: Asked['form']): Promise<Told> =>
      ask(agent, { address, path: base + to, cookie: people[0]?.cookie, form })
    const form = new FormData()
    const bytes = Buffer.concat([PDF, Buffer.alloc(3_000_000, 32)])
    form.append('file', new File([bytes], 'diploma.pdf', { type: 'application/pdf' }))
    assert.equal((await send('', new URLSearchParams())).status, 303)
    const kept = filesIn(data)
    disk.fill()
    const refused = await send('/bijlage/other', form)
    assert.equal(refused.status, 503)
    assert.match(wordsOn(refused), /Wat al bewaard of ingediend was, is er nog\./u)
    assert.deepEqual(filesIn(data), kept)
    disk.free()
    assert.equal((await send('/bijlage/other', form)).status, 303)
    assert.equal(filesIn(data).length, kept.length + 1)
  })

  test('gets no half of a backup', async () => {
    disk.fill()
    const file = path.join(disk.folder, 'keur.backup')
    const { status, complaint } = await keur(['backup', file], { env: { KEUR_DATA: data } })
    assert.equal(status, 1)
    assert.match(complaint, /De schijf is vol\. Er is niets bewaard/u)
    const left = readdirSync(disk.folder).filter((name) => name.includes('backup'))
    assert.deepEqual(left, [])
    disk.free()
  })

  /** Until somebody was told to come back, for this reason. */
  async function refusedFor(reason: RegExp): Promise<void> {
    const from = running.log().length
    for (const since = performance.now(); !reason.test(running.log().slice(from));) {
      assert.ok(performance.now() - since < 60_000, `nobody was refused for ${reason}`)
      await sleep(20)
    }
  }

  async function publicPagesAnswer(address: string): Promise<void> {
    assert.equal((await ask(agent, { address, path: '/vacatures' })).status, 200)
    assert.equal((await ask(agent, { address, path: '/ready' })).status, 200)
  }
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : assert.fail()
}

/** The files that were sent along. */
function filesIn(data: string): readonly string[] {
  const all = readdirSync(path.join(data, 'uploads'), { recursive: true, withFileTypes: true })
  return all.flatMap((one) => (one.isFile() ? [one.name] : [])).toSorted()
}

/** Has the database begin a new file of its own log, so that it is the tables for which there is no room. */
async function beginLog(source: Source): Promise<void> {
  const database = connect(source, { connections: 1 })
  await database.pool.query('select pg_switch_wal()')
  await database.pool.query('checkpoint')
  await database.close()
}

/** Makes the database begin a new file of its own log, for which there is no room. */
async function endLog(source: Source): Promise<void> {
  const database = connect(source, { connections: 1 })
  await assert.rejects(async () => {
    for (;;) await database.pool.query('select pg_switch_wal(), txid_current()')
  })
  await database.close()
}

describe('a log that cannot be written, its disk being full', { skip: noFullDevice }, () => {
  test('stops nobody', async () => {
    const data = mkdtempSync(path.join(os.tmpdir(), 'keur-log-'))
    chmodSync(data, 0o755)
    const log = openSync('/dev/full', 'w')
    const port = await freePort()
    const origin = 'https://keur.voorbeeld.example'
    const settings = { KEUR_DATA: data, KEUR_PORT: String(port), KEUR_LOG_LEVEL: 'debug' }
    const child = spawnKeur(
      {
        ...settings,
        KEUR_MODE: 'production',
        KEUR_ORIGIN: origin,
        KEUR_SITE_NAME: 'Agentschap Voorbeeld',
        KEUR_CONTACT: 'Schrijf naar vragen@voorbeeld.example.',
      },
      log,
    )
    assert.equal(await addressOf(child), origin)
    const paths = ['/vacatures', '/nergens', '/health']
    const all = paths.map(async (where) => (await fetch(`http://127.0.0.1:${port}${where}`)).status)
    assert.deepEqual(await Promise.all(all), [200, 404, 200])
    child.kill('SIGTERM')
    assert.deepEqual(await once(child, 'exit'), [0, null])
    closeSync(log)
    rmSync(data, { recursive: true, force: true })
  })
})
