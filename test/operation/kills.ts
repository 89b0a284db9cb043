/**
 * Kills the web process, the database or both while candidates apply, and brings everything up again as an operator would.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postmasterOf } from '#persistence/embedded/postmaster.ts'
import { asOwner, openSelection, signedIn, sourceIn } from './candidates.ts'
import { type KeurProcess, startKeur } from './keur-process.ts'
import { type Proved, prove } from './proof.ts'
import { type Stream, startStream } from './stream.ts'

/** What is killed: always with SIGKILL, which nobody can prepare for. */
const KINDS = ['web', 'backend', 'postmaster', 'database', 'everything'] as const
type Kind = (typeof KINDS)[number]

/** What came of the kills. */
export interface Kills extends Proved {
  readonly kills: number
  /** How often a candidate got no answer or was told to come back, and insisted. */
  readonly disturbed: number
}

/** How to kill. */
export interface Killing {
  /** An empty folder: it becomes the data folder. */
  readonly data: string
  readonly kills: number
  readonly candidates: number
  /** Where chance begins: the moments at which it is killed. */
  readonly seed: number
  /** Hears of each kill. */
  readonly tell?: (what: string) => void
}

/** Between two kills at least so many submissions are acknowledged. */
const BETWEEN = 10

/** Kills, and proves at the end that nothing was lost and nothing doubled. */
export async function killWhileApplying(killing: Killing): Promise<Kills> {
  const { data, kills, candidates } = killing
  const server = await keptUp(data)
  const place = { source: sourceIn(data), keys: path.join(data, 'keys') }
  const { people, selection } = await asOwner(place, async (store, database) => ({
    people: await signedIn(store, candidates),
    selection: await openSelection(database),
  }))
  const stream = startStream(people, { selection, address: server.address })
  try {
    await killAgainAndAgain(killing, server, stream)
    await stream.stop()
    const { acknowledged } = stream
    const address = await server.address()
    const proved = await prove({ acknowledged, address, selection, data, ...place })
    assert.equal(await server.stop(), 0)
    return { ...proved, kills, disturbed: stream.disturbed() }
  } catch (error) {
    stream.abandon()
    await server.end()
    throw error
  }
}

async function killAgainAndAgain(
  { kills, candidates, seed, tell }: Killing,
  server: KeptUp,
  stream: Stream,
): Promise<void> {
  const draw = drawing(seed)
  for (let kill = 0; kill < kills; kill += 1) {
    await stream.reached(stream.acknowledged.length + BETWEEN + draw(20))
    const kind = KINDS[kill % KINDS.length] ?? 'everything'
    const killNow = server.aim(kind)
    await sleep(draw(25))
    const before = { done: stream.acknowledged.length, disturbed: stream.disturbed() }
    await killNow()
    await stream.reached(before.done + candidates + 1)
    assert.ok(stream.disturbed() > before.disturbed, `nobody noticed the kill of ${kind}`)
    tell?.(`${kill + 1}. ${kind}: ${stream.acknowledged.length}, ${stream.disturbed()}`)
  }
}

/** A server that is brought up again after it was killed. */
interface KeptUp {
  readonly address: () => Promise<string>
  /** Looks up what is to be killed, which takes a while, and gives what kills it at once. */
  readonly aim: (kind: Kind) => () => Promise<void>
  readonly stop: () => Promise<number>
  /** After a failure: leaves nothing running. */
  readonly end: () => Promise<void>
}

async function keptUp(data: string): Promise<KeptUp> {
  const start = async (): Promise<KeurProcess> => startKeur({ KEUR_DATA: data })
  let running = start()
  await running
  return {
    address: async () => (await running).address,
    aim: (kind) => {
      const victims = kind === 'web' ? [] : ofDatabase(data, kind)
      return async () => {
        const { kill } = await running
        killAll(victims)
        if (kind !== 'web' && kind !== 'everything') return
        const killed = kill()
        running = killed.then(start)
        await running
      }
    },
    stop: async () => (await running).stop(),
    end: async () => {
      await (await running).kill()
      const postmaster = postmasterOf(path.join(data, 'postgres'))
      if (postmaster !== undefined) killAll([postmaster.process])
    },
  }
}

/** The processes of the database that are killed. */
function ofDatabase(data: string, kind: Exclude<Kind, 'web'>): readonly number[] {
  const postmaster = postmasterOf(path.join(data, 'postgres'))
  assert.ok(postmaster !== undefined, 'the database runs')
  const { process: id } = postmaster
  const helpers = childrenOf(id)
  const backend = helpers.findLast((one) => commandOf(one).includes('keur_app'))
  if (kind === 'postmaster') return [id]
  if (kind === 'backend') return [backend ?? assert.fail('nobody is connected')]
  return [id, ...helpers]
}

function killAll(processes: readonly number[]): void {
  for (const one of processes) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

/** The processes that a process started, the one started last at the end. */
function childrenOf(parent: number): readonly number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes
    .filter((name) => told(name, 'stat').split(') ')[1]?.split(' ')[1] === String(parent))
    .map(Number)
    .toSorted((one, other) => one - other)
}

function commandOf(id: number): string {
  return told(String(id), 'cmdline')
}

function told(id: string, what: string): string {
  try {
    return readFileSync(`/proc/${id}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

/** Whole numbers from 0 up to `below`, the same ones for the same seed. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
