/**
 * What happened about a candidate, every event in words, the newest first.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { entriesAboutCandidate } from '#persistence/entries/read.ts'
import type { OpenedEntry } from '#persistence/entries/read.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type EntryBody, folded } from '#record/fold.ts'
import { type RecordedName, catalogue } from '#record/catalogue.ts'
import { type Whose, colleaguesFor } from '../colleagues.ts'
import { offersTo } from '../lists/member-facts.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { detailsOf } from './details.ts'

/** One event. */
export interface HistoryLine {
  readonly entry: string
  readonly event: RecordedName
  readonly at: Instant
  /** What happened, in general. */
  readonly says: Text
  /** What it was in this case. */
  readonly details: readonly Text[]
  /** Who did it: a name where the reader may know it, else what they are called here. */
  readonly by: string
  readonly role: string
}

/** What is said of an event in the history of one person, where the catalogue speaks of many. */
const SAYS: Partial<Readonly<Record<RecordedName, Text>>> = {
  ApplicationSubmitted: { nl: 'De kandidaat solliciteerde.', en: 'The candidate applied.' },
  OutcomesStated: { nl: 'Over deze ronde werd beslist.', en: 'This round was decided.' },
  ScoresImported: {
    nl: 'Een resultaat kwam uit een bestand.',
    en: 'A score came from a file.',
  },
  ContactAnswered: {
    nl: 'De kandidaat antwoordde op de vraag naar interesse.',
    en: 'The candidate answered whether they are interested.',
  },
  ComparableVacancyAnswered: {
    nl: 'Wat er van de vergelijkbare vacature kwam.',
    en: 'What came of the comparable vacancy.',
  },
}

/** Longer histories are cut off; the record itself holds all. */
const MOST = 500

/** The history of a candidate, as far as the actor may see it. */
export async function historyOf(
  means: DeskMeans,
  place: DeskPlace,
  candidate: string,
): Promise<readonly HistoryLine[]> {
  const { store } = means
  const { actor, name: selection } = place
  const entries = await inTransaction(store.database, { account: actor.account }, async (work) =>
    entriesAboutCandidate(store, work, {
      selection,
      candidate,
      offers: offersTo(place.selection, candidate).map(({ offer }) => offer),
      limit: MOST,
    }),
  )
  const whose = await colleaguesFor(means, place)
  return entries.map((one) => lineOf(one, { place, candidate, whose }))
}

interface Telling {
  readonly place: DeskPlace
  readonly candidate: string
  readonly whose: Whose
}

function lineOf(
  { entry, recorded, text, opened }: OpenedEntry,
  { place, candidate, whose }: Telling,
): HistoryLine {
  const body = bodyOf(text)
  const values = Object.fromEntries(
    Object.entries(opened).map(([field, { value }]) => [field, value]),
  )
  const { event } = folded(body, values, undefined)
  return {
    entry,
    event: body.event.event,
    at: recorded,
    says: SAYS[body.event.event] ?? catalogue[body.event.event].says,
    details: detailsOf({ event, body: body.event, candidate, place }),
    by: whose(body.by),
    role: body.role,
  }
}

interface Body extends EntryBody {
  readonly by: string
  readonly role: string
  readonly event: EntryBody['event'] & { readonly event: RecordedName }
}

function bodyOf(text: string): Body {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own canonical text of an entry
  return JSON.parse(text) as Body
}
