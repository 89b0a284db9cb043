/**
 * Two web processes on one database and one data folder, as an operator runs them behind a proxy.
 */

import assert from 'node:assert/strict'
import { type Agent } from 'node:http'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { type TestDatabase, onEveryServer } from '../persistence/servers.ts'
import { type Told, ask, newAgent } from './asking.ts'
import { type SignedIn, asOwner, openSelection, signedIn } from './candidates.ts'
import { type KeurProcess, startKeur } from './keur-process.ts'
import { prove } from './proof.ts'
import { hidden, startStream, wordsOn } from './stream.ts'

const PEOPLE = 12
const EACH = 60

onEveryServer('two web processes', (server) => {
  let data: string
  let settings: Readonly<Record<string, string>>
  let place: { readonly source: TestDatabase['owner']; readonly keys: string }
  let processes: readonly [KeurProcess, KeurProcess]
  let people: readonly SignedIn[]
  let selection: string
  let agent: Agent

  before(async () => {
    data = mkdtempSync(path.join(os.tmpdir(), 'keur-two-'))
    chmodSync(data, 0o755)
    const { owner } = await server.empty()
    settings = { KEUR_DATA: data, DATABASE_URL: urlOf(owner) }
    place = { source: owner, keys: path.join(data, 'keys') }
    agent = newAgent()
    processes = await Promise.all([startKeur(settings), startKeur(settings)])
    await asOwner(place, async (store, database) => {
      people = await signedIn(store, PEOPLE + 3)
      selection = await openSelection(database)
    })
  })
  after(async () => {
    agent.destroy()
    await Promise.all(processes.map(async (one) => one.kill()))
    rmSync(data, { recursive: true, force: true })
  })

  /** Somebody who is in no stream. */
  function another(index: number): SignedIn {
    return people[PEOPLE + index] ?? assert.fail()
  }

  async function sent(
    at: 0 | 1,
    { cookie }: SignedIn,
    where: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Told> {
    const form = fields === undefined ? undefined : new URLSearchParams(fields)
    const to = where.startsWith('/') ? where : `/vacatures/${selection}/solliciteren/${where}`
    return ask(agent, { address: processes[at].address, path: to, cookie, form })
  }

  async function drafted(who: SignedIn): Promise<void> {
    const person = { given: 'Noor', family: 'Verzonnen', email: `${who.name}@verzonnen.example` }
    assert.equal((await sent(0, who, `/vacatures/${selection}/solliciteren`, {})).status, 303)
    assert.equal((await sent(1, who, 'over-jou', person)).status, 303)
    assert.equal((await sent(0, who, 'kanaal', { route: 'external' })).status, 303)
  }

  test('that start at the same moment on an empty database fill one demonstration', async () => {
    const { rows } = await asOwner(place, async (_, { pool }) =>
      pool.query<{ open: number; twice: number }>(
        `select count(*) filter (where closes > keur.stamp()) as open,
            (select count(*) from keur.entry where kind = 'RegulationPublished') - count(*) as twice
          from keur.vacancy`,
      ),
    )
    assert.deepEqual(rows, [{ open: 1, twice: 0 }])
  })

  test('show what was written in the other, and never overwrite it silently', async () => {
    const who = another(0)
    await drafted(who)
    const seen = hidden(await sent(1, who, 'vraag/motivation'), 'version')
    const answered = await sent(0, who, 'vraag/motivation', {
      version: seen,
      answer: 'Het eerste.',
    })
    assert.equal(answered.status, 303)
    assert.match(wordsOn(await sent(1, who, 'vraag/motivation')), /Het eerste\./u)
    const other = await sent(1, who, 'vraag/motivation', { version: seen, answer: 'Het tweede.' })
    assert.equal(other.status, 409)
    const elsewhere = await sent(1, who, 'aanpassingen', { version: seen, request: 'Meer tijd.' })
    assert.equal(elsewhere.status, 303)
    const check = wordsOn(await sent(0, who, 'nakijken'))
    assert.match(check, /Het eerste\..*Meer tijd\./u)
  })

  test('make one submission of a form that reaches both at the same moment', async () => {
    const who = another(1)
    await drafted(who)
    const page = await sent(0, who, 'nakijken')
    const form = { key: hidden(page, 'key'), version: hidden(page, 'version') }
    const all = await Promise.all(
      ([0, 1, 0, 1, 0, 1] as const).map(async (at) => sent(at, who, 'nakijken', form)),
    )
    assert.deepEqual([...new Set(all.map(({ status }) => status))], [303])
    assert.equal(new Set(all.map(({ to }) => to)).size, 1)
    const { rowCount } = await asOwner(place, async (_, { pool }) =>
      pool.query('select from keur.submission where key = $1', [form.key]),
    )
    assert.equal(rowCount, 1)
  })

  test('end a session for each other', async () => {
    const who = another(2)
    assert.equal((await sent(1, who, '/mijn-sollicitaties')).status, 200)
    assert.equal((await sent(0, who, '/afmelden', {})).status, 200)
    const { status, to } = await sent(1, who, '/mijn-sollicitaties')
    assert.equal(status, 303)
    assert.match(to, /^\/aanmelden/u)
  })

  test('keep one record, also when one of them is killed while people apply', async () => {
    let turn = 0
    const isGone = [false, false]
    const address = async (): Promise<string> => {
      turn += 1
      const at = turn % 2 === 0 ? 0 : 1
      return processes[isGone[at] === true ? (at === 0 ? 1 : 0) : at].address
    }
    const stream = startStream(people.slice(0, PEOPLE), { selection, address })
    try {
      await stream.reached(EACH)
      const killed = processes[0].kill()
      isGone[0] = true
      await killed
      await stream.reached(stream.acknowledged.length + EACH)
      processes = [await startKeur(settings), processes[1]]
      isGone[0] = false
      await stream.reached(stream.acknowledged.length + EACH)
      await stream.stop()
    } catch (error) {
      stream.abandon()
      throw error
    }
    // Who was left served everybody all the time.
    assert.doesNotMatch(processes[1].log(), /"level":"(?:warn|error)"/)
    const { acknowledged } = stream
    const { address: left } = processes[1]
    await prove({ ...place, acknowledged, others: 1, address: left, selection, data, settings })
  })
})

/** The address of a database behind a socket, as an operator writes it. */
function urlOf({ host, database, user }: TestDatabase['owner']): string {
  return `postgres://${user}@${encodeURIComponent(host)}/${database}`
}
