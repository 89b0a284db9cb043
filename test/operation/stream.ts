/**
 * Many candidates who apply, again and again, and insist: what is not acknowledged they send once more, the same as before.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { PDF } from '../app/applying/streams.ts'
import { type Asked, type Told, ask, newAgent } from './asking.ts'
import { type SignedIn } from './candidates.ts'

/** A submission that was acknowledged. */
export interface Acknowledged {
  readonly candidate: SignedIn
  /** The form as it was sent. */
  readonly form: Readonly<Record<string, string>>
  /** The path of the receipt, as the answer named it. */
  readonly receipt: string
  /** What was answered to the question of the regulation: unlike any other answer. */
  readonly answer: string
  /** The SHA-256 of a file that was sent along. */
  readonly file: string | undefined
}

/** Candidates who are at it. */
export interface Stream {
  readonly acknowledged: readonly Acknowledged[]
  /** How often somebody got no answer, or was told to come back. */
  readonly disturbed: () => number
  /** Resolves when so many submissions were acknowledged in all; fails when that takes too long. */
  readonly reached: (count: number) => Promise<void>
  /** Everybody finishes what they are at. */
  readonly stop: () => Promise<void>
  /** Everybody gives up at once, after a failure. */
  readonly abandon: () => void
}

/** Where a stream goes. */
export interface Goal {
  readonly selection: string
  /** The address of a server that runs, for an attempt: the first, or one after others failed. */
  readonly address: (attempt: number) => Promise<string>
}

const PATIENCE = 60_000
/** Of a file that was removed when somebody got no answer. */
const GONE_ALREADY = 404
/** Before somebody insists: as long as it leaves the processor to what starts again. */
const PAUSE = 150
/** A file goes along with one application in so many. */
const FILES = 8

/** Starts the stream. */
export function startStream(candidates: readonly SignedIn[], goal: Goal): Stream {
  const acknowledged: Acknowledged[] = []
  const agent = newAgent()
  const ending = new AbortController()
  const abandoned = new AbortController()
  let disturbed = 0
  let failed: Error | undefined

  function onDisturbance(): void {
    abandoned.signal.throwIfAborted()
    disturbed += 1
  }

  async function applyOn(candidate: SignedIn): Promise<void> {
    const insisting = { agent, goal, candidate, onDisturbance }
    for (let time = 0; !ending.signal.aborted; time += 1) {
      acknowledged.push(await apply(insisting, time))
    }
  }

  const all = candidates.map(async (candidate) =>
    applyOn(candidate).catch((error: unknown) => {
      failed ??= error instanceof Error ? error : new Error(String(error))
    }),
  )
  return {
    acknowledged,
    disturbed: () => disturbed,
    reached: async (count) => {
      for (const since = performance.now(); acknowledged.length < count; await sleep(2)) {
        if (failed !== undefined) throw failed
        const waited = performance.now() - since
        assert.ok(waited < PATIENCE, `${acknowledged.length} of ${count} were acknowledged`)
      }
    },
    stop: async () => {
      ending.abort()
      await Promise.all(all)
      agent.destroy()
      if (failed !== undefined) throw failed
    },
    abandon: () => {
      ending.abort()
      abandoned.abort()
      agent.destroy()
    },
  }
}

interface Insisting {
  readonly agent: Agent
  readonly goal: Goal
  readonly candidate: SignedIn
  readonly onDisturbance: () => void
}

/** Begins a draft, fills it in and submits it, through the pages. */
async function apply(how: Insisting, time: number): Promise<Acknowledged> {
  const { candidate, goal } = how
  const base = `/vacatures/${goal.selection}/solliciteren`
  await post(how, base)
  if (time === 0) await introduce(how, base)
  const answer = `${candidate.name} voor de ${time}e keer`
  await post(how, `${base}/vraag/motivation`, { answer })
  const file = time % FILES === 1 ? await sendFile(how, base, answer) : undefined
  const page = await insist(how, { path: `${base}/nakijken` }, 200)
  const form = { key: hidden(page, 'key'), version: hidden(page, 'version') }
  const receipt = await post(how, `${base}/nakijken`, form)
  return { candidate, form, receipt, answer, file }
}

async function introduce(how: Insisting, base: string): Promise<void> {
  const { name } = how.candidate
  const person = { given: name, family: 'Verzonnen', email: `${name}@verzonnen.example` }
  await post(how, `${base}/over-jou`, person)
  await post(how, `${base}/kanaal`, { route: 'external' })
}

/** Sends a file along in the place of the one before. */
async function sendFile(how: Insisting, base: string, text: string): Promise<string> {
  const page = await insist(how, { path: `${base}/bijlage/other` }, 200)
  for (const [earlier] of page.body.toString().matchAll(/[^"]*\/bestand\/[^"]*\/verwijderen/gu)) {
    await insist(how, { path: earlier, form: new URLSearchParams() }, 303, GONE_ALREADY)
  }
  const bytes = Buffer.concat([PDF, Buffer.from(`%${text}\n`)])
  const form = new FormData()
  form.append('file', new File([bytes], `${text}.pdf`, { type: 'application/pdf' }))
  await insist(how, { path: `${base}/bijlage/other`, form }, 303)
  return createHash('sha256').update(bytes).digest('hex')
}

/** Sends a form until it is taken; the path it leads to. */
async function post(
  how: Insisting,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { to } = await insist(how, { path, form: new URLSearchParams(fields) }, 303)
  assert.doesNotMatch(to, /aanmelden/)
  return to
}

async function insist(
  { agent, goal, candidate, onDisturbance }: Insisting,
  { path, form }: Pick<Asked, 'path' | 'form'>,
  ...wanted: readonly number[]
): Promise<Told> {
  for (let attempt = 0; ; attempt += 1) {
    const address = await goal.address(attempt)
    const asked = { address, path, form, cookie: candidate.cookie }
    const told = await ask(agent, asked).catch(brokenOff)
    if (told !== undefined && wanted.includes(told.status)) return told
    const isPassing = told === undefined || told.status === 503
    if (!isPassing) assert.fail(`${path}: ${told.status} ${wordsOn(told).slice(0, 2000)}`)
    onDisturbance()
    await sleep(PAUSE)
  }
}

/** A connection that broke is no answer; anything else is a mistake of this test. */
function brokenOff(error: unknown): undefined {
  if (error instanceof Error && ('code' in error || error.message === 'aborted')) return undefined
  throw error
}

/** What a page says. */
export function wordsOn({ body }: Told): string {
  return body
    .toString()
    .replace(/^.*<main/su, '<main')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
}

export function hidden({ body }: Told, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(body.toString())?.[1]
  return found ?? assert.fail(`${name} is not on the page`)
}
