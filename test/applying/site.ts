/**
 * The whole site over a database of its own, with an open vacancy and one that closed long ago, on which people apply.
 *
 * The database's own clock decides what is in time, so the open vacancy is one of today.
 *
 * @module
 */

import assert from 'node:assert/strict'
import path from 'node:path'
import { openApplying } from '#app/applying/open-applying.ts'
import { publish } from '#app/publishing/publish.ts'
import { openSelections } from '#app/selections/selections.ts'
import { openSignIn } from '#app/sign-in/sign-in.ts'
import { type WaitingRoom } from '#app/waiting/waiting-room.ts'
import { directoryIn } from '#app/vacancies/from-database.ts'
import { dayInBrussels, type Instant, instantOfEpoch } from '#core/values/instant.ts'
import { vacancyOf } from '#core/vacancy/vacancy.ts'
import { type Database } from '#persistence/connect.ts'
import { means, type Store } from '#persistence/store.ts'
import { addVersion, openSelection } from '#persistence/publications.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { hex, utf8 } from '#record/bytes.ts'
import { writeVacancy } from '#persistence/vacancies/write.ts'
import { readTextFile } from '#files/text-file.ts'
import { openVacancy } from '#simulation/open-vacancy.ts'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { filledIn, PATHS } from '#web/paths.ts'
import { type Incident } from '#web/services.ts'
import { regulationIn, shippedServices } from '../browser/harness/shipped.ts'
import { newAccount, testStore } from '../persistence/fixtures.ts'
import { type TestServer } from '../persistence/servers.ts'
import { type Answer, newVisitor, type Visitor } from '../sign-in/visitor.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A vacancy that closed long ago. */
export const CLOSED = 'opgroeien-19498'

/** Somebody's browser on the site. */
export interface Guest extends Visitor {
  /** Sends a form with files. */
  readonly send: (path: string, form: FormData) => Promise<Answer>
}

/** The site with its parts. */
export interface ApplyingSite {
  readonly site: ReturnType<typeof app>
  readonly store: Store
  readonly owner: Database
  /** The open vacancy. */
  readonly open: string
  readonly incidents: readonly Incident[]
  readonly origin: string
  /** A browser in which nobody is signed in. */
  readonly guest: () => Guest
  /** A browser in which somebody of the demonstration is signed in. */
  readonly as: (role: 'candidate' | 'selector' | 'assessor') => Promise<Guest>
}

const now = (): Instant => instantOfEpoch(Date.now())
const ROOT = path.join(import.meta.dirname, '..', '..')

/** A site over a fresh database; with a waiting room where one is given. */
export async function applyingSite(
  server: TestServer,
  origin = 'https://keur.voorbeeld.example',
  waitingRoomOf?: (store: Store) => WaitingRoom,
): Promise<ApplyingSite> {
  const { store, database } = await testStore(server)
  const open = await publishOpen(store, now())
  await publishClosed(store)
  const vacancies = directoryIn(store.database, { clock: () => 0 })
  const services = await shippedServices({ origin, isDemonstration: true, vacancies })
  const { applying } = openApplying(store, {
    vacancies,
    selections: openSelections(store, { read: regulationIn }),
    folder: temporaryFolder('applying'),
    limits: { bytes: 300_000, files: 20 },
    origin,
    now,
    addresses: (selection, language) => ({
      application: origin + filledIn(PATHS.myApplication[language], { selection }),
      verify: origin,
    }),
    typeset: () => Promise.resolve(Buffer.from('%PDF-1.7 receipt')),
  })
  const settings = {
    from: { nl: 'Agentschap Voorbeeld', en: 'Example Agency' },
    origin,
    isDemonstration: true,
  }
  const signIn = openSignIn(store, settings, `${origin}/aanmelden/terug`)
  const waitingRoom = waitingRoomOf?.(store)
  const site = app({ ...services, now, signIn, applying, waitingRoom }, await loadAssets())
  const guest = (): Guest => guestOf(site, origin)
  return {
    site,
    store,
    owner: server.owner(database),
    open,
    incidents: services.incidents,
    origin,
    guest,
    as: async (role) => {
      const browser = guest()
      await browser.post('/demonstratie', { role })
      return browser
    },
  }
}

function guestOf(site: ApplyingSite['site'], origin: string): Guest {
  const visitor = newVisitor(site, origin)
  return {
    ...visitor,
    send: async (where, form) => {
      const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const request = new Request(origin + where, {
        method: 'POST',
        body: form,
        headers: { origin, cookie },
      })
      const response = await site.request(request)
      const { status, headers } = response
      const to = headers.get('location') ?? undefined
      return { status, html: await response.text(), to, headers }
    },
  }
}

/** Publishes the vacancy of the demonstration, as it is on the day of `at`. */
async function publishOpen(store: Store, at: Instant): Promise<string> {
  const template = await textOf('regulations/demonstration/open-vacancy.yaml')
  const { text } = openVacancy(template, dayInBrussels(at))
  const regulation = regulationIn(text)
  const account = await newAccount(store)
  const published = await publish(store, { regulation, text, errors: [] }, account)
  if (!published.ok) throw new Error(published.refusal.code)
  return published.value.selection
}

/** Publishes a vacancy whose last day has passed, which {@link publish} rightly refuses: as it would stand by now. */
async function publishClosed(store: Store): Promise<void> {
  const text = await textOf(`regulations/${CLOSED}.yaml`)
  const regulation = regulationIn(text)
  const { authority } = regulation.announcement
  const acting = { selection: CLOSED, onBehalf: 'system', how: 'alone' } as const
  await withRecord(store, acting, async (record) => {
    await openSelection(record, { selection: CLOSED, authority, selectedBy: undefined })
    const event = { event: 'RegulationPublished', regulation: CLOSED } as const
    const files = { regulation: hex(means.sha256(utf8(text))) }
    const [written] = await record.append([{ by: 'system', role: 'system', event, files }])
    const { entry, recorded } = written ?? assert.fail()
    const version = { selection: CLOSED, version: 1, entry, text, data: regulation, recorded }
    await addVersion(record, version)
    await writeVacancy(record, vacancyOf(regulation), instantOfEpoch(0))
  })
}

async function textOf(file: string): Promise<string> {
  const text = await readTextFile(path.join(ROOT, file))
  if (!text.ok) throw new Error(`${file}: ${text.refusal.code}`)
  return text.value
}
