/**
 * A vacancy that closes soon, with a waiting room before it, and people who come.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type WaitingRoom, type Coming, openWaitingRoom } from '#app/waiting/waiting-room.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { deadline } from '#core/selection/applications/timeliness.ts'
import { type Instant, epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import { type PersonActor, type TestPlace, testPlace } from '../app/applying/site.ts'
import { type TestServer } from '../persistence/servers.ts'
import { type TestClock, testClock } from './clock.ts'

/** In milliseconds. */
export const MINUTE = 60_000
/** Two may apply at once. */
export const SETTINGS = { minutes: 30, load: 2, batch: 10 }

/** Vacancies that close when a test wants, over a fresh database. */
export interface WaitingTests {
  readonly place: TestPlace
  readonly clock: TestClock
  /** A vacancy of which closing is so many minutes away. */
  readonly closingIn: (minutes: number, settings?: typeof SETTINGS) => Promise<Here>
  readonly people: (count: number) => Promise<PersonActor[]>
}

/** A vacancy with a waiting room. */
export interface Here {
  readonly selection: string
  readonly regulation: Regulation
  readonly closes: Instant
  readonly room: WaitingRoom
  /** The same of another web process. */
  readonly elsewhere: WaitingRoom
  /** Somebody comes, with the pass they have. */
  readonly come: (who: PersonActor, pass?: string) => Promise<Coming>
  /** People come until no more may apply at once. */
  readonly fill: () => Promise<void>
  readonly tickets: () => Promise<number>
}

/** What tests of a waiting room need. */
export async function waitingTests(server: TestServer): Promise<WaitingTests> {
  const place = await testPlace(server)
  const clock = await testClock(place.owner)
  const people: WaitingTests['people'] = async (count) =>
    Promise.all(Array.from({ length: count }, async () => place.person()))
  return {
    place,
    clock,
    people,
    closingIn: async (minutes, settings = SETTINGS) => {
      const selection = await place.vacancy(1)
      const regulation = await regulationOf(place, selection)
      const closes = deadline(regulation)
      await clock.set(instantOfEpoch(epochMilliseconds(closes) - minutes * MINUTE))
      const room = openWaitingRoom(place.store, settings, clock.now)
      const come: Here['come'] = async (who, pass) =>
        room.come(who.account, { selection, regulation }, pass)
      return {
        selection,
        regulation,
        closes,
        room,
        elsewhere: openWaitingRoom(place.store, settings, clock.now),
        come,
        fill: async () => {
          for (const who of await people(settings.load)) passOf(await come(who))
        },
        tickets: async () => ticketsOf(place, selection),
      }
    },
  }
}

/** The regulation of a selection. */
export async function regulationOf({ owner }: TestPlace, selection: string): Promise<Regulation> {
  const { rows } = await owner.pool.query<{ data: Regulation }>(
    'select data from keur.regulation_version where selection = $1',
    [selection],
  )
  return rows[0]?.data ?? assert.fail()
}

async function ticketsOf({ owner }: TestPlace, selection: string): Promise<number> {
  const { rowCount } = await owner.pool.query('select from keur.ticket where selection = $1', [
    selection,
  ])
  return rowCount ?? 0
}

/** The place of who waits. */
export function waits(come: Coming): Extract<Coming, { kind: 'waits' }>['waiting'] {
  assert.equal(come.kind, 'waits')
  return come.kind === 'waits' ? come.waiting : assert.fail()
}

/** The pass of who goes on. */
export function passOf(come: Coming): string {
  assert.equal(come.kind, 'goes-on')
  return come.kind === 'goes-on' ? (come.pass?.text ?? assert.fail()) : assert.fail()
}
