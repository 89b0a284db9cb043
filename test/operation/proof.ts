/**
 * Proves what became of submissions that were acknowledged: each is in the record once, as it was sent; sent again it gets
 * the same receipt; every receipt verifies; and the record as a whole fits.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Source } from '#persistence/connect.ts'
import { isSigned, sha256 } from '#verify/digest.ts'
import { verifyReceipt } from '#verify/receipt.ts'
import { keur } from '../cli/keur.ts'
import { ask, newAgent } from './asking.ts'
import { asOwner } from './candidates.ts'
import { type Acknowledged } from './stream.ts'

/** What there is to prove, and where. */
export interface ToProve {
  readonly acknowledged: readonly Acknowledged[]
  /** How many submissions there are beside those. */
  readonly others?: number
  /** A server that runs. */
  readonly address: string
  readonly selection: string
  /** Its data folder. */
  readonly data: string
  readonly source: Source
  readonly keys: string
  /** The variables by which a command finds the same installation. */
  readonly settings?: Readonly<Record<string, string>>
}

/** What was proved. */
export interface Proved {
  readonly submissions: number
  readonly files: number
  /** How many entries the exported record has. */
  readonly entries: number
}

/** Proves it, or fails with what does not hold. */
export async function prove(what: ToProve): Promise<Proved> {
  const { acknowledged, others = 0, data } = what
  const folder = path.join(data, 'proof')
  mkdirSync(folder, { recursive: true })
  await untilIntegrated(what)
  await sentAgain(what)
  const receipts = await receiptsOf(what, folder)
  const bundle = await exported(what, folder, receipts)
  const lines = bundle.filter(({ event }) => event === 'ApplicationSubmitted')
  const all = acknowledged.length + others
  assert.equal(lines.length, all, 'entries for acknowledged submissions')
  const found = new Map(lines.map((line) => [line.entry, line]))
  for (const one of acknowledged) {
    const line = found.get(entryIn(one.receipt))
    assert.ok(line !== undefined, `${one.answer}: lost`)
    assert.equal(line.answer, one.answer)
    if (one.file !== undefined) assert.ok(line.files.includes(one.file), `${one.answer}: its file`)
  }
  assert.equal(new Set(acknowledged.map(({ receipt }) => receipt)).size, acknowledged.length)
  await onceMailed(what, all)
  const files = acknowledged.filter(({ file }) => file !== undefined).length
  return { submissions: acknowledged.length, files, entries: bundle.length }
}

function entryIn(receipt: string): string {
  return receipt.split('/').at(-1) ?? ''
}

async function untilIntegrated(what: ToProve): Promise<void> {
  await asOwner(what, async (_, { pool }) => {
    for (const since = performance.now(); performance.now() - since < 60_000; await sleep(100)) {
      const { rows } = await pool.query<{ done: boolean }>(
        `select not exists (select from keur.pending)
          and not exists (select from keur.tree where signed_size < size) as done`,
      )
      if (rows[0]?.done === true) return
    }
    assert.fail('entries wait for their position longer than promised')
  })
}

const AT_ONCE = 8

/** Does something for each, a few at once. */
async function forEach<One>(
  all: readonly One[],
  act: (one: One, index: number) => Promise<void>,
): Promise<void> {
  const rest = all.entries()
  const worker = async (): Promise<void> => {
    for (const [index, one] of rest) await act(one, index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** The same key gives the receipt it gave (policy 9). */
async function sentAgain({ acknowledged, address, selection }: ToProve): Promise<void> {
  const agent = newAgent()
  const at = `/vacatures/${selection}/solliciteren/nakijken`
  await forEach(acknowledged, async ({ candidate: { cookie }, form: fields, receipt }) => {
    const form = new URLSearchParams(fields)
    const { status, to } = await ask(agent, { address, path: at, cookie, form })
    assert.deepEqual([status, to], [303, receipt])
  })
  agent.destroy()
}

/** Every receipt as its candidate downloads it, with a proof that holds. The files it was kept in. */
async function receiptsOf(what: ToProve, folder: string): Promise<readonly string[]> {
  const { acknowledged, address } = what
  const agent = newAgent()
  const key = await asOwner(what, async ({ keys }) => keys.signing.publicKey)
  const files: string[] = []
  await forEach(acknowledged, async ({ candidate: { cookie }, receipt }, index) => {
    const { body } = await ask(agent, { address, path: `${receipt}/json`, cookie })
    const trusted = { keys: [key], witnesses: [] }
    const verdict = await verifyReceipt(body.toString(), trusted, { sha256, isSigned })
    assert.equal(verdict.code, 'included')
    const file = path.join(folder, `${index}.json`)
    writeFileSync(file, body)
    files.push(file)
  })
  agent.destroy()
  return files
}

interface Line {
  readonly entry: string
  readonly event: string
  /** What was answered. */
  readonly answer: string | undefined
  /** The hashes of files. */
  readonly files: readonly string[]
}

/** The entries of the record as it is exported, once `keur verify` found nothing wrong with it and the receipts. */
async function exported(
  { data, selection, settings = { KEUR_DATA: data } }: ToProve,
  folder: string,
  receipts: readonly string[],
): Promise<readonly Line[]> {
  const file = path.join(folder, 'bundle.jsonl')
  const made = await keur(['export', selection, '--personal', '--out', file], { env: settings })
  assert.equal(made.status, 0, made.complaint)
  const verified = await keur(['verify', file, '--receipt', ...receipts])
  assert.equal(verified.status, 0, verified.output + verified.complaint)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"entry"'))
    .map(lineOf)
}

const lineSchema = z.object({
  entry: z.object({
    entry: z.string(),
    event: z.object({ event: z.string() }),
    files: z.record(z.string(), z.string()).default({}),
  }),
  opened: z
    .object({
      answers: z.object({ value: z.object({ motivation: z.string().optional() }) }).optional(),
    })
    .optional(),
})

function lineOf(text: string): Line {
  const { entry, opened } = lineSchema.parse(JSON.parse(text))
  return {
    entry: entry.entry,
    event: entry.event.event,
    answer: opened?.answers?.value.motivation,
    files: Object.values(entry.files),
  }
}

/** Each submission caused one mail. */
async function onceMailed(what: ToProve, submissions: number): Promise<void> {
  await asOwner(what, async (_, { pool }) => {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*) as count from keur.mail where kind = 'application-received'`,
    )
    assert.equal(rows[0]?.count, submissions, 'mails with a receipt')
  })
}
