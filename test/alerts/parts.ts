/**
 * Job alerts over a database, vacancies to be told of, and the mails that were queued; no pages.
 *
 * @module
 */

import { type AlertJobs, type Alerts } from '#app/alerts/alerts.ts'
import type { AlertAllowances } from '#app/alerts/settings.ts'
import { outbox } from '#app/mail/outbox.ts'
import { directoryIn } from '#app/vacancies/from-database.ts'
import type { VacancyDirectory } from '#app/vacancies/directory.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { type Vacancy } from '#core/vacancy/vacancy.ts'
import { type OrderOf, mailOrder } from '#documents/mail/orders.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { writeVacancy } from '#persistence/vacancies/write.ts'
import { alertsOf } from '../../src/server/alerts.ts'

/** The address of the site of the tests. */
export const ORIGIN = 'https://keur.voorbeeld.example'
/** A moment at which the vacancies of the tests are open. */
export const NOW = at('2026-06-01T10:00:00Z')

/** Alerts, and what is looked at beside them. */
export interface AlertParts {
  readonly alerts: Alerts & AlertJobs
  readonly vacancies: VacancyDirectory
}

/** A mail about new vacancies, with its address. */
export type Told = OrderOf<'job-alert'> & { readonly to: string }

/** What a test may set. */
export interface AlertSetting {
  readonly allowances: AlertAllowances
  readonly origin: string
  readonly atOnce?: number
}

/** As often as anybody likes. */
export const FREELY: AlertAllowances = {
  client: { times: 100_000, seconds: 1 },
  address: { times: 100_000, seconds: 1 },
}

/** Alerts and vacancies over a store. */
export function partsOf(
  store: Store,
  { allowances, origin, atOnce }: AlertSetting = { allowances: FREELY, origin: ORIGIN },
): AlertParts {
  // Every question is asked anew: a test does not wait until what is remembered has grown old.
  let asked = 0
  const clock = (): number => {
    asked += 10_000
    return asked
  }
  const vacancies = directoryIn(store.database, { clock })
  const from = { nl: 'Agentschap Voorbeeld', en: 'Example Agency' }
  const alerts = alertsOf({ store, vacancies, origin, from, allowances, atOnce, now: () => NOW })
  return { alerts, vacancies }
}

/** The mails about new vacancies in the queue, the oldest first. */
export async function toldIn({ database, keys }: Store): Promise<readonly Told[]> {
  const mails = await outbox(database, keys.wrapping, { limit: 10_000 })
  return mails.toReversed().flatMap(({ content }) => {
    if (content === undefined) return []
    const order = mailOrder.parse(content.order)
    return order.kind === 'job-alert' ? [{ ...order, to: content.to }] : []
  })
}

/** What is different about a vacancy. */
export type Changes = Partial<Vacancy> & Pick<Vacancy, 'selection'>

/** Publishes vacancies, in one transaction. */
export async function added({ database }: Store, ...changes: readonly Changes[]): Promise<void> {
  await inTransaction(database, 'system', async (work) => {
    for (const one of changes) {
      const vacancy = { ...PLAIN, number: one.selection, ...one }
      await work.client.query(
        `insert into keur.authority (authority, name) values ($1, $2) on conflict do nothing`,
        [vacancy.authority.id, vacancy.authority.name],
      )
      await work.client.query(
        'insert into keur.selection (selection, authority) values ($1, $2) on conflict do nothing',
        [vacancy.selection, vacancy.authority.id],
      )
      await writeVacancy(work, vacancy, at('2026-05-01T00:00:00Z'))
    }
  })
}

const PLAIN: Omit<Vacancy, 'selection' | 'number'> = {
  authority: { id: 'water', name: 'Dienst Water' },
  title: { nl: 'Peilbeheerder', en: 'Level officer' },
  alsoCalled: undefined,
  grade: { name: 'deskundige', rank: 'B1', level: 'B' },
  places: [{ nl: 'Gent, Zuid', en: 'Ghent, South' }],
  region: undefined,
  routes: ['external'],
  opens: undefined,
  closing: '2126-11-10',
  closes: at('2126-11-10T23:00:00Z'),
  stopped: undefined,
  words: { nl: 'Je bewaakt het peil van rivieren.', en: 'You watch the level of rivers.' },
}

/** The instant that a text writes. */
export function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}
