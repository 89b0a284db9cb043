/**
 * The site that a witness watches, asked over HTTP. What it answers is believed in nothing: it is read strictly and is never
 * longer than what it should be.
 *
 * @module
 */

import { z } from 'zod'

/** A site. Everything throws a {@link SiteAway} when it cannot be asked, or answers something else than it should. */
export interface WatchedSite {
  readonly keys: () => Promise<{ readonly installation: string; readonly heads: readonly string[] }>
  readonly heads: () => Promise<readonly ListedHead[]>
  /** The last head; undefined where the site says that there is none. */
  readonly head: (selection: string) => Promise<string | undefined>
  /** The last head behind the proof; undefined where the site says that it has fewer entries, or none. */
  readonly checkpoint: (selection: string, old: number) => Promise<string | undefined>
  /** Brings a head; what the site says against it, undefined where it took it. */
  readonly bring: (selection: string, note: string) => Promise<SaidNo | undefined>
}

/** The last head of a record, as a list tells it. */
export interface ListedHead {
  readonly selection: string
  readonly size: number
  /** In base64. */
  readonly root: string
}

/** Why the site did not take a head. */
export interface SaidNo {
  readonly code: string
  readonly says: { readonly nl: string; readonly en: string }
}

/** The site cannot be asked now, or is none of this kind. */
export class SiteAway extends Error {
  readonly reason: string

  constructor(reason: string, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/u)
const keysSchema = z.object({ installation: name, heads: z.array(z.string()).min(1) })
const headsSchema = z.object({
  heads: z.array(z.object({ selection: name, size: z.int().min(0), root: z.string() })),
})
const refusalSchema = z.object({
  code: z.string(),
  says: z.object({ nl: z.string(), en: z.string() }),
})

const PATIENCE = 30_000
const LARGEST = 64_000_000
/** So often a site may ask to come back later, and so long it may ask for, in seconds. */
const RETRIES = 3
const LONGEST_WAIT = 60

/** The site at an address such as `https://keur.example`. */
export function siteAt(
  address: string,
  wait: (milliseconds: number) => Promise<void>,
): WatchedSite {
  const base = address.replace(/\/+$/u, '')
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> =>
    patiently(async () => asked(base + path, init), wait)
  return {
    keys: async () => parsed(keysSchema, good(await ask('/record/keys'))),
    heads: async () => parsed(headsSchema, good(await ask('/record/heads'))).heads,
    head: async (selection) => {
      const answer = await ask(`${recordOf(selection)}/head`)
      return answer.status === 404 ? undefined : good(answer)
    },
    checkpoint: async (selection, old) => {
      const answer = await ask(`${recordOf(selection)}/checkpoint?old=${old}`)
      return answer.status === 404 || answer.status === 409 ? undefined : good(answer)
    },
    bring: async (selection, note) => {
      const answer = await ask(`${recordOf(selection)}/cosignatures`, {
        method: 'POST',
        body: note,
      })
      if (answer.status === 200) return undefined
      const said = refusalSchema.safeParse(jsonIn(answer.text))
      if (!said.success) throw new SiteAway(`HTTP ${answer.status}`)
      return said.data
    },
  }
}

function recordOf(selection: string): string {
  return `/record/${encodeURIComponent(selection)}`
}

interface Answer {
  readonly status: number
  readonly text: string
  /** After how many seconds to come back, where the site says so. */
  readonly later: number | undefined
}

async function asked(address: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    const { status, headers } = response
    const later = status === 429 ? Number(headers.get('retry-after') ?? '1') : undefined
    return { status, text: await textOf(response), later }
  } catch (error) {
    if (error instanceof SiteAway) throw error
    throw new SiteAway(reasonOf(error), error)
  }
}

async function patiently(
  ask: () => Promise<Answer>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    // Each try follows on what the one before was told.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask()
    const { later } = answer
    if (later === undefined || tries === RETRIES || !(later <= LONGEST_WAIT)) return answer
    // oxlint-disable-next-line no-await-in-loop
    await wait(later * 1000)
  }
}

async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > LARGEST) throw new SiteAway('too-long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function good({ status, text }: Answer): string {
  if (status === 200) return text
  throw new SiteAway(`HTTP ${status}`)
}

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value {
  const read = schema.safeParse(jsonIn(text))
  if (!read.success) throw new SiteAway('no-record')
  return read.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (!(cause instanceof Error)) return String(error)
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
}
