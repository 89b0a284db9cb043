/**
 * Telling of new vacancies: one mail to each address, with everything new that any of its alerts finds, each vacancy once.
 *
 * What an alert finds is what the same search on the site finds at that moment. That an alert was told is noted in the
 * transaction in which the mail is queued, so nothing is told twice and nothing is left out, whenever a process dies.
 *
 * @module
 */

import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import type { FoundVacancy } from '#core/vacancy/query.ts'
import { searchInWords, standingQuery } from '#core/vacancy/standing-search.ts'
import { type AlertBehind, alertsBehind, lineUp, noteTold } from '#persistence/alert-telling.ts'
import { type MailToQueue, queueMails } from '#persistence/mail.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { searchAmong } from '#persistence/vacancies/search.ts'
import { type AlertAddresses, type AlertDesk, MOST_AT_ONCE } from './settings.ts'

/** How many vacancies one mail names. */
const MOST_VACANCIES = 25

/** Queues the mails about vacancies that were added. How many mails. For a job. */
export async function tellOfVacancies(desk: AlertDesk): Promise<number> {
  const most = desk.atOnce ?? MOST_AT_ONCE
  let mails = 0
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each round takes what is left
    const round = await inTransaction(desk.store.database, 'system', async (work) =>
      tellSome(desk, work, most),
    )
    mails += round.mails
    if (round.addresses < most) return mails
  }
}

async function tellSome(
  desk: AlertDesk,
  work: Work,
  most: number,
): Promise<{ readonly addresses: number; readonly mails: number }> {
  const line = await lineUp(work)
  if (line === undefined) return { addresses: 0, mails: 0 }
  const { wrapping } = desk.store.keys
  const { end, now } = line
  const behind = await alertsBehind(work, wrapping, { end, most })
  const finds = finder(work, now)
  const mails: MailToQueue[] = []
  const subscribers = [...Map.groupBy(behind, ({ subscriber }) => subscriber).values()]
  for (const alerts of subscribers) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    const mail = await mailOf(desk, alerts, finds)
    if (mail !== undefined) mails.push(mail)
  }
  await queueMails(work, { wrapping, host: desk.host }, mails)
  await noteTold(
    work,
    behind.map(({ alert }) => alert),
    end,
  )
  return { addresses: subscribers.length, mails: mails.length }
}

type Finds = (alert: AlertBehind) => Promise<readonly FoundVacancy[]>

/** What alerts find of what was added; the same search is asked once. */
function finder(work: Work, now: Instant): Finds {
  const known = new Map<string, Promise<readonly FoundVacancy[]>>()
  return async ({ search, added }) => {
    if (added.length === 0) return []
    const key = JSON.stringify([search.read, search.text, search.chosen, added])
    const before = known.get(key)
    if (before !== undefined) return before
    const found = searchAmong(work, standingQuery(search, { now, size: added.length }), added)
    known.set(key, found)
    return found
  }
}

/** One mail for all alerts of an address; none where they find nothing. */
async function mailOf(
  { addresses, from }: AlertDesk,
  alerts: readonly AlertBehind[],
  finds: Finds,
): Promise<MailToQueue | undefined> {
  const vacancies = new Map<string, FoundVacancy>()
  const finding: AlertBehind[] = []
  for (const alert of alerts) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    const found = await finds(alert)
    if (found.length > 0) finding.push(alert)
    for (const one of found) vacancies.set(one.selection, one)
  }
  // The address was written by whoever asked last, and so was the language.
  const last = finding.at(-1)
  if (last === undefined) return undefined
  const { address: to, language, token } = last
  const all = [...vacancies.values()]
  const end = addresses.end(token, language)
  const order = {
    kind: 'job-alert',
    language,
    from: from[language],
    searches: finding.map((alert) => ({
      words: searchInWords(alert.search, language),
      list: listOf(addresses, alert),
    })),
    vacancies: all.slice(0, MOST_VACANCIES).map((one) => shown(one, addresses, language)),
    more: Math.max(0, all.length - MOST_VACANCIES),
    unsubscribe: end,
  }
  return { to, order }
}

/** The list in the language in which the words are read: there it finds the same. */
function listOf({ list }: AlertAddresses, { search: { text, read, chosen } }: AlertBehind): string {
  const values = Object.entries(chosen).map(
    ([filter, named]) => [filter, named.map(({ value }) => value)] as const,
  )
  return list({ text, chosen: Object.fromEntries(values) }, read)
}

function shown(
  { selection, title, authority, grade, places, state, opens, closing }: FoundVacancy,
  addresses: AlertAddresses,
  language: Language,
): object {
  return {
    title: title[language],
    authority: authority.name,
    grade: grade.name,
    places: places.map((place) => place[language]),
    ...(state === 'upcoming' && opens !== undefined ? { opens: dayInBrussels(opens) } : {}),
    closing,
    address: addresses.vacancy(selection, language),
  }
}
