/**
 * A place to apply at: a database, a folder for files, vacancies that close when a test wants.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { type Actor } from '#app/access/actor.ts'
import { type Applying } from '#app/applying/applying.ts'
import { type ApplyingSettings, openApplying } from '#app/applying/open-applying.ts'
import { type ReceiptData } from '#app/applying/receipt-data.ts'
import { type ApplyingRefusal } from '#app/applying/refusal.ts'
import { outbox } from '#app/mail/outbox.ts'
import { openSelections } from '#app/selections/selections.ts'
import { directoryIn } from '#app/vacancies/from-database.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { addDays } from '#core/values/day.ts'
import { dayInBrussels, instantOfEpoch, parseInstant } from '#core/values/instant.ts'
import { type Result } from '#core/values/result.ts'
import { vacancyOf } from '#core/vacancy/vacancy.ts'
import { type Database } from '#persistence/connect.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { type Act } from '#persistence/entries/write.ts'
import { addVersion, openSelection } from '#persistence/publications.ts'
import { type Store } from '#persistence/store.ts'
import { writeVacancy } from '#persistence/vacancies/write.ts'
import { shippedServices } from '../../browser/harness/shipped.ts'
import { newAccount, testStore } from '../../persistence/fixtures.ts'
import { type TestServer } from '../../persistence/servers.ts'

/** Somebody who is signed in. */
export type PersonActor = Extract<Actor, { kind: 'person' }>

/** A place to apply at. */
export interface TestPlace {
  readonly store: Store
  readonly owner: Database
  readonly applying: Applying
  readonly folder: string
  readonly tidy: () => Promise<number>
  /** The receipts that were typeset. */
  readonly typeset: ReceiptData[]
  readonly person: () => Promise<PersonActor>
  /** Somebody with a role for the authority. */
  readonly staff: (role: 'selector' | 'assessor' | 'hr') => Promise<PersonActor>
  /** A vacancy whose last day is that many days from today. */
  readonly vacancy: (days?: number) => Promise<string>
  /** Records what the desk does. */
  readonly desk: (selection: string, acts: readonly Act[]) => Promise<void>
  readonly mails: () => ReturnType<typeof outbox>
}

/** A place to apply at over a fresh database; it is removed after the tests. */
export async function testPlace(
  server: TestServer,
  settings: Partial<ApplyingSettings> = {},
): Promise<TestPlace> {
  const { store, database } = await testStore(server)
  const folder = await mkdtemp(path.join(tmpdir(), 'keur-applying-'))
  after(async () => rm(folder, { recursive: true, force: true }))
  const typeset: ReceiptData[] = []
  const { applying, tidy } = openApplying(store, {
    vacancies: directoryIn(store.database, { clock: () => performance.now() }),
    selections: openSelections(store, { read }),
    folder,
    origin: 'https://keur.voorbeeld.example',
    now: () => instantOfEpoch(Date.now()),
    addresses: (selection, reader) => ({
      application: `https://keur.voorbeeld.example/${reader}/${selection}`,
      verify: `https://keur.voorbeeld.example/${reader}/verify`,
    }),
    typeset: async (data) => {
      typeset.push(data)
      return Buffer.from('%PDF')
    },
    ...settings,
  })
  return {
    store,
    owner: server.owner(database),
    applying,
    folder,
    tidy,
    typeset,
    person: async () => actor(await newAccount(store)),
    staff: async (role) => {
      const account = await newAccount(store)
      const owner = server.owner(database)
      await owner.pool.query(
        'insert into keur.assignment (account, authority, role) values ($1, $2, $3)',
        [account, 'ago', role],
      )
      return { ...actor(account), assignments: [{ role, authority: 'ago' }] }
    },
    vacancy: async (days = 10) => vacancy(store, days),
    desk: async (selection, acts) => {
      await withRecord(store, { selection, onBehalf: 'system', how: 'alone' }, async ({ append }) =>
        append(acts),
      )
    },
    mails: async () => outbox(store.database, store.keys.wrapping),
  }
}

function actor(account: string): PersonActor {
  return { kind: 'person', account, assignments: [] }
}

function read(text: string): Regulation {
  return schema.parse(JSON.parse(text))
}

let shipped: Promise<Regulation> | undefined

async function shippedRegulation(): Promise<Regulation> {
  const { vacancies } = await shippedServices()
  const now = parseInstant('2021-12-01T10:00:00Z')
  const found = now === undefined ? undefined : await vacancies.find('ago-4711', now)
  assert.ok(found !== undefined)
  return found.regulation
}

async function vacancy(store: Store, days: number): Promise<string> {
  shipped ??= shippedRegulation()
  const { announcement, applications, amendments: _, ...rest } = await shipped
  const today = dayInBrussels(instantOfEpoch(Date.now()))
  const { 'closing-weekday': __, ...announced } = announcement
  const selection = `v-${randomUUID().slice(0, 8)}`
  const regulation = schema.parse({
    ...rest,
    regulation: selection,
    announcement: {
      ...announced,
      authority: { id: 'ago', name: 'An agency' },
      published: addDays(today, days - 20),
      closing: addDays(today, days),
    },
    applications: {
      ...applications,
      questions: {
        motivation: {
          label: { nl: 'Waarom jij?', en: 'Why you?' },
          'max-characters': 50,
          says: { nl: 'We vragen waarom.', en: 'We ask why.' },
        },
      },
    },
  })
  const text = JSON.stringify(regulation)
  const acting = { selection, onBehalf: 'system', how: 'alone' } as const
  await withRecord(store, acting, async (record) => {
    const { authority } = regulation.announcement
    await openSelection(record, { selection, authority })
    const event = { event: 'RegulationPublished', regulation: selection } as const
    const [written] = await record.append([{ by: 'x', role: 'selector', event }])
    assert.ok(written !== undefined)
    const { entry, recorded } = written
    await addVersion(record, { selection, version: 1, entry, text, data: regulation, recorded })
    const before = parseInstant('2020-01-01T00:00:00Z')
    await writeVacancy(record, vacancyOf(regulation), before ?? recorded)
  })
  return selection
}

/** What was answered. */
export function valueOf<Value>(result: Result<Value, ApplyingRefusal>): Value {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

/** Why not. */
export function refusalOf(result: Result<unknown, ApplyingRefusal>): ApplyingRefusal {
  assert.ok(!result.ok, 'It was not refused.')
  return result.refusal
}

/** Somebody fictional with an address. */
export const KIM = {
  person: { given: 'Kim', family: 'Verzonnen', email: 'kim@voorbeeld.example' },
} as const

/** A diploma of before 2002, of which a copy is owed. */
export const DIPLOMA = {
  claim: 'diploma',
  kind: 'diploma',
  level: 'bachelor',
  obtained: '1999-06-30',
  country: 'BE',
  institution: 'flemish',
  language: 'nl',
} as const
