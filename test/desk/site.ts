/**
 * The desk over a database of its own, in which a shipped selection was replayed up to a point; and browsers in which those
 * who work on it are signed in, by the names they have in its facts.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { openApplying } from '#app/applying/open-applying.ts'
import { type Action } from '#app/access/can.ts'
import { type DiplomaSource } from '#app/desk/diplomas/source.ts'
import { type Desk } from '#app/desk/desk.ts'
import { openDesk } from '#app/desk/open-desk.ts'
import { type Moment, perform } from '#app/desk/perform.ts'
import { newTurns } from '#app/desk/turns.ts'
import { replaySeries } from '#app/replaying/replay.ts'
import { openSelections, type Selections } from '#app/selections/selections.ts'
import { demonstrationAccount, demonstrationRoleIn } from '#app/sign-in/demonstration.ts'
import { actorOf } from '#app/sign-in/session.ts'
import { openSignIn } from '#app/sign-in/sign-in.ts'
import { directoryIn } from '#app/vacancies/from-database.ts'
import { type Command } from '#core/selection/command.ts'
import { type Event } from '#core/selection/event.ts'
import { type Selection } from '#core/selection/state.ts'
import { type Language } from '#core/values/text.ts'
import { type Instant, instantOfEpoch } from '#core/values/instant.ts'
import { accept } from '#core/values/result.ts'
import { readTable } from '#files/tables/read-table.ts'
import { type Database } from '#persistence/connect.ts'
import { integrateAll } from '#persistence/entries/integrate.ts'
import { beginSession } from '#persistence/sessions.ts'
import { type Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { filledIn, PATHS } from '#web/paths.ts'
import { type Incident } from '#web/services.ts'
import { openPapers } from '../../src/server/papers.ts'
import { readSeries, SERIES } from '../../src/server/demonstration/series.ts'
import { regulationIn, shippedServices } from '../browser/harness/shipped.ts'
import { testStore } from '../persistence/fixtures.ts'
import { type TestServer } from '../persistence/servers.ts'
import { newVisitor, type Visitor } from '../sign-in/visitor.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A desk with its parts. */
export interface DeskSite {
  readonly site: ReturnType<typeof app>
  readonly desk: Desk
  readonly store: Store
  readonly owner: Database
  readonly selections: Selections
  readonly selection: string
  readonly origin: string
  readonly incidents: readonly Incident[]
  /** The selection as everything recorded by now made it. */
  readonly folded: () => Promise<Selection>
  /** From names in the facts, such as `k07`, to the pseudonyms they have here. */
  readonly nameOf: (name: string) => string
  /** A browser in which somebody of the facts is signed in: `selector-1`, `line-manager-1`, or a candidate such as `k07`. */
  readonly as: (name: string) => Promise<Visitor>
  /** The value of the cookie of a session of somebody of the facts, for a real browser. */
  readonly sessionOf: (name: string) => Promise<string>
  /** Has somebody of the facts do something that no page of this test is about; the code of the refusal, or nothing. */
  readonly does: (
    name: string,
    action: Action,
    command: (moment: Pick<Moment, 'at' | 'by'>) => Command,
  ) => Promise<string | undefined>
  /** A browser in which nobody is signed in. */
  readonly guest: () => Visitor
}

/** What is replayed. */
export interface Replayed {
  readonly series: 'ago-4711' | 'opgroeien-19498' | 'opgroeien-req18582'
  /** The first fact that is left out; everything when none is. */
  readonly before?: ((event: Event) => boolean) | undefined
  readonly origin?: string | undefined
  /** The authentic source of diplomas that is connected. */
  readonly diplomas?: DiplomaSource | undefined
}

/** Whether a fact is the first that is no application: a selection replayed before it waits for the screening. */
export function isAfterClosing({ event }: Event): boolean {
  return !['RegulationPublished', 'ApplicationSubmitted', 'CandidateWithdrew'].includes(event)
}

const now = (): Instant => instantOfEpoch(Date.now())

/** A desk over a fresh database. */
export async function deskSite(server: TestServer, replayed: Replayed): Promise<DeskSite> {
  const {
    series: selection,
    before,
    origin = 'https://keur.voorbeeld.example',
    diplomas,
  } = replayed
  const { store, database } = await testStore(server)
  const candidates = await replay(store, selection, before)
  const { read } = { read: regulationIn }
  const vacancies = directoryIn(store.database, { clock: () => 0 })
  const services = await shippedServices({ origin, isDemonstration: true, vacancies })
  const selections = openSelections(store, { read })
  const papers = openPapers()
  const { applying } = openApplying(store, {
    vacancies,
    selections,
    folder: temporaryFolder('desk'),
    origin,
    now,
    addresses: (name, language) => ({
      application: origin + filledIn(PATHS.myApplication[language], { selection: name }),
      verify: origin,
    }),
    typeset: () => Promise.resolve(Buffer.from('%PDF-1.7 receipt')),
    typesetLetter: papers.decision,
  })
  const from = { nl: 'Agentschap Voorbeeld', en: 'Example Agency' }
  const signIn = openSignIn(store, { from, origin, isDemonstration: true }, `${origin}/terug`)
  const means = {
    store,
    vacancies,
    selections,
    now,
    host: new URL(origin).hostname,
    listExpiryDays: 30,
    addresses: (name: string, language: Language) => ({
      application: origin + filledIn(PATHS.myApplication[language], { selection: name }),
    }),
    deskAddress: (name: string, language: Language) =>
      origin + filledIn(PATHS.deskSelection[language], { selection: name }),
    papers,
    diplomas,
    readTable,
    largestTable: 5_000_000,
  }
  const desk = openDesk(means)
  const site = app({ ...services, now, signIn, applying, desk }, await loadAssets())
  const guest = (): Visitor => newVisitor(site, origin)
  const sessionOf = async (name: string): Promise<string> => beginSessionOf(store, selection, name)
  return {
    site,
    desk,
    store,
    owner: server.owner(database),
    selections,
    selection,
    origin,
    incidents: services.incidents,
    folded: async () => (await selections.find(selection)) ?? assert.fail(selection),
    nameOf: (name) => candidates.get(name) ?? assert.fail(name),
    guest,
    sessionOf,
    does: async (name, action, command) => {
      const session = (await signIn.sessionOf(await sessionOf(name))) ?? assert.fail(name)
      const done = await perform(
        { ...means, turns: newTurns() },
        {
          actor: actorOf(session),
          selection,
          action,
          commands: (moment) => accept([command(moment)]),
        },
      )
      return done.ok ? undefined : done.refusal.code
    },
    as: async (name) => {
      const visitor = guest()
      const prefix = origin.startsWith('https:') ? '__Host-' : ''
      visitor.cookies.set(`${prefix}keur-session`, await sessionOf(name))
      return visitor
    },
  }
}

/** Replays the series; gives the pseudonyms of its candidates, who applied in this order. */
async function replay(
  store: Store,
  name: Replayed['series'],
  before: Replayed['before'] = () => false,
): Promise<ReadonlyMap<string, string>> {
  const one = SERIES.find((series) => series.name === name) ?? assert.fail(name)
  const series = await readSeries(one)
  const end = series.events.findIndex((event) => before(event))
  const events = end === -1 ? series.events : series.events.slice(0, end)
  const done = await replaySeries(store, { ...series, events }, { isDemonstration: true })
  assert.deepEqual(done, { ok: true, value: 'replayed' })
  await integrateAll(store)
  const names = new Set(
    events.flatMap((event) => (event.event === 'ApplicationSubmitted' ? [event.candidate] : [])),
  )
  const folded = await openSelections(store, { read: regulationIn }).find(name)
  const pseudonyms = folded?.roll.map(({ candidate }) => candidate) ?? []
  return new Map([...names].map((known, index) => [known, pseudonyms[index] ?? assert.fail()]))
}

async function beginSessionOf(store: Store, selection: string, name: string): Promise<string> {
  return inTransaction(store.database, 'system', async (work) => {
    const role = demonstrationRoleIn(name)
    const account =
      role === undefined
        ? await accountOf(work, selection, name)
        : await demonstrationAccount(work, store.keys, role, 'nl')
    const limits = { idle: 3_600_000, whole: 3_600_000 }
    return beginSession(work, { account, method: 'demonstration' }, limits)
  })
}

async function accountOf(
  { client }: Parameters<Parameters<typeof inTransaction>[2]>[0],
  selection: string,
  name: string,
): Promise<string> {
  const { rows } = await client.query<{ account: string }>(
    `select account from keur.identity where issuer = 'demonstration' and subject = $1`,
    [`${selection}/${name}`],
  )
  return rows[0]?.account ?? assert.fail(`${name} takes no part in ${selection}.`)
}
