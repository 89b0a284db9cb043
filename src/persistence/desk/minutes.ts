/**
 * Minutes: each version as it was drawn up, and what the record says about who agreed with which.
 *
 * @module
 */

import { z } from 'zod'
import type { Instant } from '#core/values/instant.ts'
import { enveloped, opened } from '../envelope.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'

/** A version of the minutes. */
export interface StoredMinutes {
  readonly version: number
  readonly entry: string
  /** Of the text that members sign. */
  readonly sha256: string
  readonly created: Instant
  /** The minutes with their text, as JSON. */
  readonly content: string
}

/** Keeps a version; it is never changed. */
export async function keepMinutes(
  { keys }: Store,
  { client }: Work,
  selection: string,
  { version, entry, sha256, created, content }: StoredMinutes,
): Promise<void> {
  const sealed = enveloped(keys.wrapping, Buffer.from(content), placeOf(selection, version))
  await client.query(
    `insert into keur.minutes (selection, version, entry, sealed, sha256, created)
      values ($1, $2, $3, $4, $5, $6)`,
    [selection, version, entry, sealed, Buffer.from(sha256, 'hex'), created],
  )
}

/** The last version; undefined where none was drawn up, or it may not be seen. */
export async function lastMinutes(
  { keys }: Store,
  { client }: Work,
  selection: string,
): Promise<StoredMinutes | undefined> {
  const { rows } = await client.query<{
    version: number
    entry: string
    sealed: Buffer
    sha256: Buffer
    created: Instant
  }>(
    `select version, entry, sealed, sha256, created from keur.minutes
      where selection = $1 order by version desc limit 1`,
    [selection],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { sealed, sha256, ...rest } = row
  const content = opened(keys.wrapping, sealed, placeOf(selection, row.version)).toString('utf8')
  return { ...rest, sha256: sha256.toString('hex'), content }
}

/** What a member answered. */
export interface MinutesAnswer {
  readonly by: string
  readonly role: string
  readonly answer: 'agreed' | 'objected'
  readonly remark: string | undefined
  readonly recorded: Instant
  readonly entry: string
}

const answered = z.object({
  by: z.string(),
  role: z.string(),
  event: z.object({
    version: z.number(),
    answer: z.enum(['agreed', 'objected']),
    remark: z.string().optional(),
  }),
})

/** What members answered to a version, the first answer first. */
export async function answersTo(
  { client }: Pick<Work, 'client'>,
  selection: string,
  version: number,
): Promise<readonly MinutesAnswer[]> {
  const { rows } = await client.query<{ entry: string; recorded: Instant; body: string }>(
    `select entry, recorded, body from keur.entry
      where selection = $1 and kind = 'MinutesAnswered' order by recorded, entry`,
    [selection],
  )
  return rows.flatMap(({ entry, recorded, body }) => {
    const { by, role, event } = answered.parse(JSON.parse(body))
    if (event.version !== version) return []
    return [{ by, role, answer: event.answer, remark: event.remark, recorded, entry }]
  })
}

function placeOf(selection: string, version: number): string {
  return `minutes/${selection}/${version}`
}
