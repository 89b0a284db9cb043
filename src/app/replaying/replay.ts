/**
 * Replaying: a series of facts that are past is put in the record with its own instants, under fresh pseudonyms.
 *
 * Only a demonstration may do this, where everybody is fictional: elsewhere an entry has the moment of the database's clock
 * and no other. Everything else is as always: personal data are sealed, receipts signed, and what is confirmed is stated.
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Person } from '#persistence/accounts.ts'
import { type OpenRecord, withRecord } from '#persistence/entries/append.ts'
import { hasSelection, holdDemonstration } from '#persistence/replaying.ts'
import type { Store } from '#persistence/store.ts'
import { type CheckedRegulation, type PublishRefusal, publishIn } from '../publishing/publish.ts'
import { type Persons, companyOf, staffAccount } from './company.ts'
import { castOf, renamed } from './names.ts'
import { type SeriesClock, instantOf, recordFact, seriesClock, takeFact } from './stage.ts'

/** A series to replay. */
export interface Series extends CheckedRegulation {
  /** In order; the first publishes the regulation. */
  readonly events: readonly Event[]
  /** Who a candidate is. */
  readonly candidate: (name: string) => Person
  /** Who a member of staff is. */
  readonly staff: (name: string) => Person
  /** The candidate who is the visitor of the demonstration. */
  readonly visitor: string
}

/** What became of a series; one whose selection is there changes nothing. */
export type Replayed = 'replayed' | 'was-there'

/** Replays a series into a selection of its own, all of it or nothing. A fact that the rules refuse is a defect. */
export async function replaySeries(
  store: Store,
  series: Series,
  { isDemonstration }: { readonly isDemonstration: boolean },
): Promise<Result<Replayed, PublishRefusal>> {
  if (!isDemonstration) throw new Error('Only a demonstration replays facts.')
  const clock = seriesClock()
  const acting = {
    selection: series.regulation.regulation,
    onBehalf: 'system',
    how: 'alone',
    clock: () => Promise.resolve(clock.now()),
  } as const
  return withRecord(store, acting, async (record) => {
    await holdDemonstration(record)
    if (await hasSelection(record, acting.selection)) return accept('was-there')
    return played(store, record, { ...series, clock })
  })
}

async function played(
  store: Store,
  record: OpenRecord,
  { clock, ...series }: Series & { readonly clock: SeriesClock },
): Promise<Result<Replayed, PublishRefusal>> {
  const { regulation, events } = series
  const [first, ...rest] = events
  if (first?.event !== 'RegulationPublished') throw new Error('A series begins with publishing.')
  const place = { store, work: record, selection: regulation.regulation }
  const { by = 'selector-1' } = first
  clock.go(instantOf(first))
  const done = await publishIn(record, series, await staffAccount(place, by, series.staff(by)))
  if (!done.ok) return refuse(done.refusal)
  const company = await companyOf(place, castOf(events), personsOf(series))
  const folded = replay(regulation)
  takeFact(folded, renamed(first, company.names))
  const stage = { store, record, regulation, company, folded, clock }
  for (const event of rest) {
    // oxlint-disable-next-line no-await-in-loop -- each fact builds on those before
    await recordFact(stage, renamed(event, company.names))
  }
  return accept('replayed')
}

function personsOf({ events, candidate, staff, visitor }: Series): Persons {
  const onPaper = events.flatMap((event) =>
    event.event === 'ApplicationSubmitted' && event.channel === 'post' ? [event.candidate] : [],
  )
  return { candidate, staff, visitor, onPaper: new Set(onPaper) }
}
