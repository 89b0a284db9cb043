/**
 * Writing entries and what belongs beside them, many in one statement.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import type { Instant } from '#core/values/instant.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import { type Opened, valueText } from '#record/commitment.ts'
import { type Happening, entryOf } from '#record/entry.ts'
import { base64 } from '#record/bytes.ts'
import { DatabaseFailure } from '../failure.ts'
import { bytesList, textList, uuidList } from '../lists.ts'
import { type SealingKey, seal } from '../sealing.ts'
import { means } from '../store.ts'
import { type Work, together } from '../transaction.ts'

/** Something to be recorded: who did what, in which role, under which rule. */
export type Act = Omit<Happening, 'selection' | 'entry' | 'recorded'> & {
  /** The candidate whose personal fields the event carries, where it names none: an offer that is declined. */
  readonly about?: string | undefined
}

/** An entry as it was written. */
export interface Written {
  readonly entry: string
  readonly recorded: Instant
  /** The leaf hash. */
  readonly hash: Uint8Array
  readonly text: string
  readonly event: RecordedEvent
  /** The personal fields in the clear. */
  readonly opened: Readonly<Record<string, Opened>>
  /** Whose they are. */
  readonly owner: string | undefined
}

/** Makes the entry of an act, under a random identifier when none is given; nothing is stored yet. */
export function written(
  selection: string,
  { about, ...act }: Act,
  recorded: Instant,
  entry: string = randomUUID(),
): Written {
  const { text, hash, opened } = entryOf({ ...act, selection, entry, recorded }, means)
  return {
    entry,
    recorded,
    hash,
    text,
    event: act.event,
    opened,
    owner: about ?? ownerOf(act.event),
  }
}

/** Stores entries with their personal fields. `keys` has the data key of every candidate whose fields are among them. */
export async function store(
  work: Work,
  selection: string,
  entries: readonly Written[],
  keys: ReadonlyMap<string, SealingKey>,
): Promise<void> {
  if (entries.length === 0) return
  const personal = entries.flatMap((one) => sealedFields(selection, one, keys))
  const inserted = insertEntries(work, selection, entries)
  await together(
    personal.length === 0 ? [inserted] : [inserted, insertPersonal(work, selection, personal)],
  )
}

/** The candidate whose personal fields an event carries: of a pair, the first. */
function ownerOf(event: RecordedEvent): string | undefined {
  if ('candidate' in event) return event.candidate
  return 'candidates' in event && Array.isArray(event.candidates) ? event.candidates[0] : undefined
}

/** The column of the candidate says nothing that the entry itself does not say. */
function namedIn({ event, opened }: Written): string | null {
  if (!('candidate' in event) || Object.hasOwn(opened, 'candidate')) return null
  return event.candidate ?? null
}

async function insertEntries(
  { client }: Work,
  selection: string,
  entries: readonly Written[],
): Promise<void> {
  await client.query({
    name: 'keur-insert-entries',
    text: `insert into keur.entry (selection, entry, recorded, kind, candidate, hash, body)
      select $1, * from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::bytea[], $7::text[])`,
    values: [
      selection,
      uuidList(entries.map(({ entry }) => entry)),
      entries.map(({ recorded }) => recorded),
      textList(entries.map(({ event }) => event.event)),
      textList(entries.map(namedIn)),
      bytesList(entries.map(({ hash }) => hash)),
      textList(entries.map(({ text }) => text)),
    ],
  })
}

interface SealedField {
  readonly entry: string
  readonly field: string
  readonly candidate: string
  readonly adjustment: boolean
  readonly sealed: Buffer
}

function sealedFields(
  selection: string,
  { entry, event, opened, owner }: Written,
  keys: ReadonlyMap<string, SealingKey>,
): readonly SealedField[] {
  const fields = Object.entries(opened)
  if (fields.length === 0) return []
  const key = owner === undefined ? undefined : keys.get(owner)
  if (owner === undefined || key === undefined) throw new DatabaseFailure('candidacy-gone')
  return fields.map(([field, one]) => ({
    entry,
    field,
    candidate: owner,
    adjustment: field === 'adjustments' || event.event === 'AdjustmentGranted',
    sealed: seal(key, bytesOf(one), placeOf(selection, entry, field)),
  }))
}

/** What a sealed personal field is bound to. */
export function placeOf(selection: string, entry: string, field: string): string {
  return `personal/${selection}/${entry}/${field}`
}

/** The canonical text of salt and value. */
function bytesOf(opened: Opened): Uint8Array {
  return Buffer.from(`{"salt":"${base64(opened.salt)}","value":${valueText(opened)}}`)
}

async function insertPersonal(
  { client }: Work,
  selection: string,
  fields: readonly SealedField[],
): Promise<void> {
  await client.query({
    name: 'keur-insert-personal',
    text: `insert into keur.personal (selection, entry, field, candidate, adjustment, sealed)
      select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::bytea[])`,
    values: [
      selection,
      uuidList(fields.map(({ entry }) => entry)),
      textList(fields.map(({ field }) => field)),
      textList(fields.map(({ candidate }) => candidate)),
      fields.map(({ adjustment }) => adjustment),
      bytesList(fields.map(({ sealed }) => sealed)),
    ],
  })
}
