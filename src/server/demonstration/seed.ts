/**
 * Fills a demonstration: three selections that ran to their end, and a vacancy that is open. What is there stays.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type PublishRefusal, publish } from '#app/publishing/publish.ts'
import { type Series, replaySeries } from '#app/replaying/replay.ts'
import { instantOf } from '#app/replaying/stage.ts'
import { demonstrationAccount, demonstrationRoles } from '#app/sign-in/demonstration.ts'
import { type Instant, compareInstants, dayInBrussels } from '#core/values/instant.ts'
import { integrateAll } from '#persistence/entries/integrate.ts'
import { hasSelection } from '#persistence/replaying.ts'
import type { Event } from '#core/selection/event.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { hasOpenVacancy } from '#persistence/vacancies/open.ts'
import { openVacancy } from '#simulation/open-vacancy.ts'
import {
  SERIES,
  type ShippedSeries,
  checkedText,
  practiceName,
  readPractice,
  readSeries,
} from './series.ts'

const TEMPLATE = path.join(
  import.meta.dirname,
  '../../../regulations/demonstration/open-vacancy.yaml',
)

/** Who publishes the open vacancies. */
const AUTHORITY = 'agentschap-wegwijs'

/** What was added. */
export interface Seeded {
  /** The selections that are new. */
  readonly added: readonly string[]
}

/** Adds what is missing at `now`. Only for a demonstration. */
export async function seedDemonstration(store: Store, now: Instant): Promise<Seeded> {
  const added: string[] = []
  for (const series of SERIES) {
    // oxlint-disable-next-line no-await-in-loop -- the processor is all there is to share
    if (await replayed(store, series.name, async () => readUntil(series, now))) {
      added.push(series.name)
    }
    const practice = practiceName(series)
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (await replayed(store, practice, async () => readPractice(series))) added.push(practice)
  }
  const opened = await renewOpenVacancy(store, now)
  if (opened !== undefined) added.push(opened)
  await inTransaction(store.database, 'system', async (work) => {
    for (const role of demonstrationRoles) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
      await demonstrationAccount(work, store.keys, role, 'nl')
    }
  })
  await integrateAll(store)
  return { added }
}

/** Whether a selection that comes along is missing, so that filling takes a while. */
export async function isUnfilled(store: Store): Promise<boolean> {
  return inTransaction(store.database, 'system', async (work) => {
    for (const series of SERIES) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
      if (!(await hasSelection(work, series.name))) return true
    }
    return false
  })
}

/** One of the selections, without what happens after `now`: a record holds nothing that lies ahead. */
async function readUntil(one: ShippedSeries, now: Instant): Promise<Series> {
  const series = await readSeries(one)
  const isPast = (fact: Event): boolean => compareInstants(instantOf(fact), now) <= 0
  return { ...series, events: series.events.filter(isPast) }
}

async function replayed(
  store: Store,
  name: string,
  series: () => Promise<Series>,
): Promise<boolean> {
  const isThere = await inTransaction(store.database, 'system', async (work) =>
    hasSelection(work, name),
  )
  if (isThere) return false
  const done = await replaySeries(store, await series(), { isDemonstration: true })
  if (!done.ok) throw refused(name, done.refusal)
  return done.value === 'replayed'
}

/** Publishes a vacancy that is open from now on, unless one is. Its selection; undefined when one was. */
export async function renewOpenVacancy(store: Store, now: Instant): Promise<string | undefined> {
  if (await hasOpenVacancy(store.database, AUTHORITY, now)) return undefined
  const { selection, text } = openVacancy(await readFile(TEMPLATE, 'utf8'), dayInBrussels(now))
  const account = await inTransaction(store.database, 'system', async (work) =>
    demonstrationAccount(work, store.keys, 'selector', 'nl'),
  )
  const done = await publish(store, await checkedText(text), account)
  if (done.ok) return selection
  // Another process was first.
  if (done.refusal.code === 'published-already') return undefined
  throw refused(selection, done.refusal)
}

function refused(selection: string, refusal: PublishRefusal): Error {
  return new Error(`${selection} is not published: ${JSON.stringify(refusal)}`)
}
