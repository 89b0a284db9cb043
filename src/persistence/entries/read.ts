/**
 * Reading the record: entries by position, with the personal fields that are still there and may be seen; heads.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { bytesOfBase64 } from '#record/bytes.ts'
import type { Json } from '#record/canonical.ts'
import type { Opened } from '#record/commitment.ts'
import { dataKeys } from '../candidacies.ts'
import { type SealingKey, unseal } from '../sealing.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'
import { placeOf } from './write.ts'

/** An entry at its position. */
export interface PlacedEntry {
  readonly position: number
  readonly entry: string
  readonly recorded: Instant
  readonly kind: string
  /** The leaf hash. */
  readonly hash: Uint8Array
  /** The canonical text, byte for byte as it was hashed. */
  readonly text: string
}

/** An entry with its personal fields. */
export interface OpenedEntry extends PlacedEntry {
  readonly opened: Readonly<Record<string, Opened>>
}

/** Which part of a record. */
export interface Part {
  readonly selection: string
  /** The first position. */
  readonly from: number
  /** At most this many entries. */
  readonly limit: number
}

/** The entries from a position on, in order. Empty at the end. */
export async function entriesFrom(
  { client }: Work,
  { selection, from, limit }: Part,
): Promise<readonly PlacedEntry[]> {
  const { rows } = await client.query<PlacedEntry>({
    name: 'keur-entries-from',
    text: `select l.position, e.entry, e.recorded, e.kind, e.hash, e.body as text
      from keur.leaf l join keur.entry e using (selection, entry)
      where l.selection = $1 and l.position >= $2 and l.position < $3 order by l.position`,
    values: [selection, from, from + limit],
  })
  return rows
}

/** The same with their personal fields, as far as they are still there and this transaction may see them. */
export async function openedEntriesFrom(
  store: Store,
  work: Work,
  part: Part,
): Promise<readonly OpenedEntry[]> {
  return openedAll(store, work, part.selection, await entriesFrom(work, part))
}

async function openedAll(
  store: Store,
  work: Work,
  selection: string,
  entries: readonly PlacedEntry[],
): Promise<readonly OpenedEntry[]> {
  const names = entries.map(({ entry }) => entry)
  const opened = await openedFields(store, work, selection, names)
  return entries.map((one) => ({ ...one, opened: Object.fromEntries(opened.get(one.entry) ?? []) }))
}

/** Events that may speak of somebody whom the entry does not name in a column of its own. */
const OF_OFFERS = [
  'OfferAccepted',
  'OfferDeclined',
  'OfferLapsed',
  'AcceptanceReneged',
  'ServiceEntered',
]
const OF_MANY = [
  'ScoresImported',
  'OutcomesStated',
  'DuplicateSuspected',
  'DuplicateSettled',
  'MessageSent',
  'OutageRecorded',
  'RankedListCalled',
  'ChoiceMade',
]

/**
 * The entries that speak of a candidate, the newest first, at most `limit`; with the personal fields that this transaction may
 * see. What is about everybody, such as closing a round, is not among them.
 */
export async function entriesAboutCandidate(
  store: Store,
  work: Work,
  about: {
    readonly selection: string
    readonly candidate: string
    /** The names of the offers they were made: what becomes of an offer names it and nobody. */
    readonly offers: readonly string[]
    readonly limit: number
  },
): Promise<readonly OpenedEntry[]> {
  const { selection, candidate, offers, limit } = about
  const named = offers.map((offer) => `"offer":${JSON.stringify(offer)}`)
  const { rows } = await work.client.query<PlacedEntry>({
    name: 'keur-entries-about',
    text: `select l.position, e.entry, e.recorded, e.kind, e.hash, e.body as text
      from keur.entry e join keur.leaf l using (selection, entry)
      where e.selection = $1
        and (e.candidate = $2 or (e.kind = any ($3) and position($2 in e.body) > 0)
          or (e.kind = any ($5) and exists (
            select from unnest($6::text[]) one where position(one in e.body) > 0)))
      order by l.position desc limit $4`,
    values: [selection, candidate, OF_MANY, limit, OF_OFFERS, named],
  })
  return openedAll(store, work, selection, rows)
}

type Fields = Map<string, Opened>

/** The personal fields of entries, by entry and name. */
async function openedFields(
  store: Store,
  work: Work,
  selection: string,
  entries: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Opened>>> {
  if (entries.length === 0) return new Map()
  const { rows } = await work.client.query<{
    entry: string
    field: string
    candidate: string
    sealed: Buffer
  }>({
    name: 'keur-personal-of',
    text: `select entry, field, candidate, sealed from keur.personal
      where selection = $1 and entry = any ($2) order by entry, field`,
    values: [selection, entries],
  })
  const candidates = [...new Set(rows.map(({ candidate }) => candidate))]
  const keys = await dataKeys(work, store.keys, selection, candidates)
  const found = new Map<string, Fields>()
  for (const { entry, field, candidate, sealed } of rows) {
    const fields = found.get(entry) ?? new Map<string, Opened>()
    const key = keys.get(candidate)
    if (key !== undefined) fields.set(field, open(key, sealed, placeOf(selection, entry, field)))
    found.set(entry, fields)
  }
  return found
}

function open(key: SealingKey, sealed: Buffer, place: string): Opened {
  const { salt, value }: { salt: string; value: Json } = JSON.parse(
    unseal(key, sealed, place).toString('utf8'),
  )
  const bytes = bytesOfBase64(salt)
  if (bytes === undefined) throw new Error(`The salt of ${place} is base64.`)
  return { salt: bytes, value }
}

/** A signed head with what witnesses put under it. */
export interface StoredHead {
  readonly size: number
  readonly note: string
  readonly cosignatures: readonly string[]
}

/** The last head of a selection, if one was signed. */
export async function lastHead(
  { client }: Work,
  selection: string,
): Promise<StoredHead | undefined> {
  const { rows } = await client.query<StoredHead>({
    name: 'keur-last-head',
    text: `${HEADS} where h.selection = $1 group by h.selection, h.size, h.note order by h.size desc limit 1`,
    values: [selection],
  })
  return rows[0]
}

/** The heads of trees of more than `above` leaves, smallest first, at most `limit`. */
export async function headsAbove(
  { client }: Work,
  selection: string,
  above: number,
  limit: number,
): Promise<readonly StoredHead[]> {
  const { rows } = await client.query<StoredHead>({
    name: 'keur-heads-above',
    text: `${HEADS} where h.selection = $1 and h.size > $2
      group by h.selection, h.size, h.note order by h.size limit $3`,
    values: [selection, above, limit],
  })
  return rows
}

const HEADS = `select h.size, h.note,
    coalesce(array_agg(c.line order by c.witness) filter (where c.line is not null), '{}') as cosignatures
  from keur.head h left join keur.cosignature c on c.selection = h.selection and c.size = h.size`
