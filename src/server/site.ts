/**
 * The site, put together: what pages ask for, the watch points, a figure for every request.
 *
 * @module
 */

import { outbox } from '#app/mail/outbox.ts'
import { erasing } from '#app/erasing/erase-due.ts'
import { publicRecord } from '#app/record/public-record.ts'
import { type Witnessing, openWitnessing } from '#app/record/witnessing.ts'
import type { AlertJobs } from '#app/alerts/alerts.ts'
import type { OpenApplying } from '#app/applying/open-applying.ts'
import {
  type WaitingRoom,
  type WaitingSettings,
  openWaitingRoom,
} from '#app/waiting/waiting-room.ts'
import { directoryIn } from '#app/vacancies/from-database.ts'
import { type Instant, instantOfEpoch } from '#core/values/instant.ts'
import { asFailure, isPassing } from '#persistence/sql-errors.ts'
import type { Store } from '#persistence/store.ts'
import type { DiplomaSource } from '#app/desk/diplomas/source.ts'
import type { NamedKey } from '#record/note.ts'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import type { Services } from '#web/services.ts'
import { alertsOf } from './alerts.ts'
import { applyingOf } from './applying.ts'
import { announcing } from '#app/desk/announcing/announce.ts'
import { OFFER_DAYS } from '#app/desk/announcing/due.ts'
import type { Desk } from '#app/desk/desk.ts'
import type { DeskMeans } from '#app/desk/means.ts'
import { openDesk } from '#app/desk/open-desk.ts'
import { type Selections, openSelections } from '#app/selections/selections.ts'
import { readTable } from '#files/tables/read-table.ts'
import type { Chore } from './jobs.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { pathTo } from '#web/paths.ts'
import { openPapers } from './papers.ts'
import { readRegulation } from './regulation-text.ts'
import { readShipped } from './shipped.ts'
import type { SiteWords } from './site-words.ts'
import { signInOf } from './sign-in.ts'
import { WATCH_POINTS, type Watched, watchPoints } from './watch-points.ts'

/** What the site is put together from. */
export interface SiteParts {
  readonly store: Store
  readonly origin: string
  /** Whose site it is, and where to write to. */
  readonly words: SiteWords
  readonly isDemonstration: boolean
  /** The file with the settings of the identity provider. */
  readonly openId: string | undefined
  readonly proxies: number
  /** The data folder. */
  readonly data: string
  readonly scanner: string | undefined
  /** The authentic source of diplomas; undefined where none is connected. */
  readonly diplomas?: DiplomaSource | undefined
  /** How large a file with scores may be, in megabytes. */
  readonly tableMegabytes: number
  /** Whose co-signatures are taken. */
  readonly witnesses: readonly NamedKey[]
  /** When and above which load there is a waiting room. */
  readonly waiting: WaitingSettings
  /** How many days beforehand it is told that a list ends; 0 for never. */
  readonly listExpiryDays: number
  readonly log: Log
  readonly metrics: Metrics
  readonly watched: Omit<Watched, 'metrics'>
}

/** Answers a request. */
export type Answer = (request: Request, bindings: object) => Promise<Response>

/** A method and a path, with `:` before what stands for a name, that something answers to. */
export interface Route {
  readonly method: string
  readonly path: string
}

/** The site with what is to be done for it every now and then. */
export interface OpenSite {
  readonly answer: Answer
  /** Everything that answers, what does so for every address included. */
  readonly routes: readonly Route[]
  readonly chores: readonly Chore[]
}

/** Everything that answers requests. */
export async function openSite(parts: SiteParts): Promise<OpenSite> {
  const { log, metrics, watched } = parts
  const [{ services, chores }, assets] = await Promise.all([servicesOf(parts), loadAssets()])
  const points = watchPoints({ ...watched, metrics })
  const pages = app(services, assets)
  const answer: Answer = async (request, bindings) => {
    const began = performance.now()
    const { method } = request
    const isPoint = WATCH_POINTS.has(new URL(request.url).pathname)
    const response = await (isPoint ? points : pages).fetch(request, bindings)
    const milliseconds = performance.now() - began
    if (!isPoint) metrics.answered(method, response.status, milliseconds / 1000)
    log.debug(
      { method, status: response.status, milliseconds: Math.round(milliseconds) },
      'request',
    )
    return response
  }
  const routes = [...points.routes, ...pages.routes].map(({ method, path }) => ({ method, path }))
  return { answer, chores, routes }
}

/** The clock of this machine, for what is shown; what counts is stamped by the database. */
function now(): Instant {
  return instantOfEpoch(Date.now())
}

const MINUTE = 60_000

interface MoreChores {
  readonly waitingRoom: WaitingRoom
  readonly erase: () => Promise<number>
  readonly announce: () => Promise<number>
  readonly isDemonstration: boolean
  readonly alerts: AlertJobs
}

/** Nobody of a demonstration is real, and its selections ended long ago: there nothing is erased by itself. */
function choresOf(
  { tidy, remind }: OpenApplying,
  { waitingRoom, erase, announce, isDemonstration, alerts }: MoreChores,
): readonly Chore[] {
  return [
    { what: 'telling of new vacancies', every: MINUTE, run: alerts.tell },
    { what: 'removal of unconfirmed alerts', every: 60 * MINUTE, run: alerts.tidy },
    { what: 'removal of discarded files', every: 5 * MINUTE, run: tidy },
    { what: 'reminders of drafts', every: 5 * MINUTE, run: remind },
    { what: 'announcing of what ends', every: 10 * MINUTE, run: announce },
    { what: 'removal of old tickets', every: 5 * MINUTE, run: waitingRoom.tidy },
    ...(isDemonstration ? [] : [{ what: 'erasure', every: 10 * MINUTE, run: erase }]),
  ]
}

function witnessingOf({ store, witnesses, log }: SiteParts, selections: Selections): Witnessing {
  return openWitnessing({
    store,
    selections,
    witnesses,
    contradicted: (what) => {
      log.error(what, 'a witness holds another head: there are two records')
    },
  })
}

/** The desk, put together. */
function deskOf(
  { store, origin, diplomas, tableMegabytes, listExpiryDays }: SiteParts,
  shared: Pick<DeskMeans, 'vacancies' | 'selections' | 'papers' | 'addresses'>,
): Desk {
  return openDesk({
    ...shared,
    store,
    now,
    host: new URL(origin).hostname,
    deskAddress: (selection, reader) =>
      `${origin}${pathTo('deskSelection', reader, { selection })}`,
    listExpiryDays,
    diplomas,
    readTable,
    largestTable: tableMegabytes * 1_000_000,
  })
}

/** The job that tells what ends. */
function announcingOf(
  { store, origin, listExpiryDays }: SiteParts,
  selections: Selections,
  addresses: DeskMeans['addresses'],
): () => Promise<number> {
  return announcing({
    store,
    selections,
    now,
    host: new URL(origin).hostname,
    addresses,
    lists: (selection, reader) => `${origin}${pathTo('deskLists', reader, { selection })}`,
    ahead: { lists: listExpiryDays, offers: OFFER_DAYS },
  })
}

async function servicesOf(
  parts: SiteParts,
): Promise<{ readonly services: Services; readonly chores: readonly Chore[] }> {
  const { store, origin, words, isDemonstration, openId, proxies, data, scanner, log } = parts
  const waitingRoom = openWaitingRoom(store, parts.waiting, now)
  parts.metrics.watchWaitingRoom(waitingRoom.figures)
  const { profiles, dictionary } = await readShipped()
  const vacancies = directoryIn(store.database, { clock: () => performance.now() })
  const selections = openSelections(store, { read: readRegulation })
  const papers = openPapers()
  const opened = applyingOf({ store, vacancies, selections, origin, data, scanner, now, papers })
  const addresses: DeskMeans['addresses'] = (selection, reader) => ({
    application: `${origin}${pathTo('myApplication', reader, { selection })}`,
  })
  const alerts = alertsOf({ store, vacancies, now, origin, from: words.authority })
  const services: Services = {
    site: { ...words, origin, isDemonstration },
    now,
    vacancies,
    dictionary,
    profile: (id) => profiles.get(id),
    isPassing,
    alerts,
    signIn: signInOf({ store, origin, from: words.authority, openId, isDemonstration }),
    applying: opened.applying,
    desk: deskOf(parts, { vacancies, selections, papers, addresses }),
    waitingRoom,
    record: publicRecord(store),
    witnessing: witnessingOf(parts, selections),
    outbox: isDemonstration ? async () => outbox(store.database, store.keys.wrapping) : undefined,
    proxies,
    report: ({ error, ...incident }) => {
      // While the database is away that happens to everybody who comes: where it came from says nothing then.
      if (isPassing(error))
        log.warn({ ...incident, reason: String(asFailure(error)) }, 'request put off')
      else log.error({ ...incident, err: error }, 'request failed')
    },
  }
  const erase = erasing({ store, selections, now })
  const announce = announcingOf(parts, selections, addresses)
  const more = { waitingRoom, erase, announce, isDemonstration, alerts }
  return { services, chores: choresOf(opened, more) }
}
