/**
 * Doing something for many candidates at once. It is prepared first: whom exactly it touches is shown, and it can be taken
 * back until it is confirmed. Only those who were shown are touched, or nobody.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import type { Instant } from '#core/values/instant.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { dropPrepared, keepPrepared, preparedBy, preparedCount } from '#persistence/desk/bulk.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { namesIn } from '../candidates/names.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { byRules, plainly, wrongFields } from '../refusal.ts'
import { type BulkDeed, bulkDeed, touchedBy } from './deed.ts'

/** Something prepared, as it stands now. */
export interface PreparedView {
  readonly bulk: string
  readonly deed: BulkDeed
  readonly created: Instant
  readonly touched: readonly { readonly candidate: string; readonly name: string }[]
  /** Who was chosen and is not touched, with the reason. */
  readonly left: readonly {
    readonly candidate: string
    readonly name: string
    readonly why: Text
  }[]
  /** Stands for exactly those who are touched. */
  readonly mark: string
}

/** What the desk does for many at once. */
export interface BulkPart {
  /** Prepares it; gives the name under which it waits. */
  readonly prepare: (
    place: DeskPlace,
    deed: BulkDeed,
    candidates: readonly string[],
  ) => Answer<string>
  /** What the actor prepared here and neither confirmed nor took back, the newest first. */
  readonly prepared: (place: DeskPlace) => Promise<readonly PreparedView[]>
  /** How many the actor prepared here. */
  readonly preparedCount: (place: DeskPlace) => Promise<number>
  /** Does it for exactly those for whom `mark` stands. */
  readonly confirmPrepared: (place: DeskPlace, bulk: string, mark: string) => Answer<unknown>
  readonly takeBack: (place: DeskPlace, bulk: string) => Promise<boolean>
}

const MOST = 100_000

/** The part over a store. */
export function bulkPart(means: DeskMeans): BulkPart {
  const { database } = means.store
  return {
    prepare: async (place, deed, candidates) => {
      const known = candidates.filter((one) => place.selection.candidates.has(one))
      if (known.length === 0 || known.length > MOST) return refuse(wrongFields([NOBODY]))
      const whose = whoseIn(place)
      return accept(
        await inTransaction(database, { account: whose.account }, (work) =>
          keepPrepared(work, whose, { deed, candidates: known }),
        ),
      )
    },
    prepared: async (place) => viewsOf(means, place),
    preparedCount: async (place) => {
      const whose = whoseIn(place)
      return inTransaction(database, { account: whose.account }, (work) =>
        preparedCount(work, whose),
      )
    },
    confirmPrepared: async (place, bulk, mark) => confirm(means, place, bulk, mark),
    takeBack: async (place, bulk) => {
      const whose = whoseIn(place)
      return inTransaction(database, { account: whose.account }, (work) =>
        dropPrepared(work, whose, bulk),
      )
    },
  }
}

const NOBODY = {
  field: 'kandidaat',
  says: { nl: 'Duid minstens één kandidaat aan.', en: 'Mark at least one candidate.' },
} as const

function whoseIn({ actor, name }: DeskPlace): {
  readonly account: string
  readonly selection: string
} {
  return { account: actor.account, selection: name }
}

async function viewsOf(means: DeskMeans, place: DeskPlace): Promise<readonly PreparedView[]> {
  const whose = whoseIn(place)
  const rows = await inTransaction(means.store.database, { account: whose.account }, async (work) =>
    preparedBy(work, whose),
  )
  if (rows.length === 0) return []
  const { shown } = await namesIn(means, place)
  const nameOf = (candidate: string): string => {
    const ordinal = place.selection.candidates.get(candidate)?.ordinal
    return ordinal === undefined ? '' : (shown[ordinal] ?? '')
  }
  return rows.map(({ bulk, deed: kept, candidates, created }) => {
    const deed = bulkDeed.parse(kept)
    // Whoever asks may do it themselves: the rules ask the same of everybody.
    const moment = { at: place.now, by: place.actor.account, selection: place.selection }
    const { touched, refused } = touchedBy(moment, deed, candidates)
    return {
      bulk,
      deed,
      created,
      touched: touched.map((candidate) => ({ candidate, name: nameOf(candidate) })),
      left: refused.map(({ candidate, refusal }) => ({
        candidate,
        name: nameOf(candidate),
        why: byRules(refusal, place.selection).says,
      })),
      mark: markOf(touched),
    }
  })
}

async function confirm(
  means: DeskMeans,
  place: DeskPlace,
  bulk: string,
  mark: string,
): Answer<unknown> {
  const whose = whoseIn(place)
  const rows = await inTransaction(means.store.database, { account: whose.account }, async (work) =>
    preparedBy(work, whose),
  )
  const row = rows.find((one) => one.bulk === bulk)
  if (row === undefined) return refuse(plainly('changed-meanwhile'))
  return perform(means, {
    actor: place.actor,
    selection: place.name,
    action: 'run-round',
    commands: (moment) => {
      const { commands, touched } = touchedBy(moment, bulkDeed.parse(row.deed), row.candidates)
      return commands.length > 0 && markOf(touched) === mark
        ? accept(commands)
        : refuse(plainly('changed-meanwhile'))
    },
    effects: async ({ record }) => {
      await dropPrepared(record, whose, bulk)
    },
  })
}

function markOf(touched: readonly string[]): string {
  return createHash('sha256').update(touched.join(' ')).digest('base64url')
}
