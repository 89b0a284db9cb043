/**
 * A site with a record that witnesses watch, and the records that somebody with its keys could show instead.
 *
 * @module
 */

import { generateKeyPairSync, sign } from 'node:crypto'
import { publicRecord } from '#app/record/public-record.ts'
import { openWitnessing, type Witnessing } from '#app/record/witnessing.ts'
import { openSelections } from '#app/selections/selections.ts'
import { candidacyOf } from '#persistence/candidacies.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import { type Store, means, openStore } from '#persistence/store.ts'
import { submissionDesk } from '#persistence/submissions.ts'
import { cosignatureLine, witnessKey } from '#record/head.ts'
import { type NamedKey, keyText } from '#record/note.ts'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { regulationIn, shippedServices } from '../browser/harness/shipped.ts'
import { newAccount, submitting, testStore } from '../persistence/fixtures.ts'
import { type TestServer } from '../persistence/servers.ts'

/** The selection that is watched. */
export const WATCHED = 's-watched'

/** A witness that signs within the test. */
export interface TestWitness {
  readonly named: NamedKey
  /** Its key as text. */
  readonly text: string
  /** Its line under a head. */
  readonly line: (note: string, seconds?: number) => string
}

/** A witness with a fresh key. */
export function testWitness(name: string): TestWitness {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const named = witnessKey(name, Uint8Array.from(spki.subarray(-32)))
  const signing = {
    sha256: means.sha256,
    sign: (message: Uint8Array) => sign(null, message, privateKey),
  }
  return {
    named,
    text: keyText(named, means.sha256),
    line: (note, seconds = Math.floor(Date.now() / 1000)) =>
      cosignatureLine(note, named, seconds, signing),
  }
}

/** A record in a database of its own. */
export interface WatchedRecord {
  readonly store: Store
  /** Applications come in, and a head is signed. */
  readonly grow: (motivations: readonly string[]) => Promise<void>
  /** The site over it. */
  readonly site: (witnesses: readonly NamedKey[], allowance?: number) => Promise<WatchedSite>
}

/** A site over a record. */
export interface WatchedSite {
  readonly fetch: ReturnType<typeof app>['fetch']
  readonly witnessing: Witnessing
  readonly told: { readonly selection: string; readonly note: string }[]
}

/** A record with one selection and nothing in it; of the same installation and keys as `like`, where that is given. */
export async function watchedRecord(server: TestServer, like?: Store): Promise<WatchedRecord> {
  const made = await testStore(server)
  if (like !== undefined) {
    await server
      .owner(made.database)
      .pool.query('update keur.installation set installation = $1', [like.installation])
  }
  const store = await openStore(made.store.database, made.store.keys)
  await store.database.pool.query(
    `insert into keur.selection (selection, authority) values ($1, 'agency')`,
    [WATCHED],
  )
  const desk = submissionDesk(store)
  return {
    store,
    grow: async (motivations) => {
      for (const motivation of motivations) {
        const candidacy = await candidacyOf(store, WATCHED, await newAccount(store))
        await desk.submit(submitting(store, candidacy, { motivation }))
      }
      await integrate(store, WATCHED)
    },
    site: async (witnesses, allowance) => siteOver(store, witnesses, allowance),
  }
}

async function siteOver(
  store: Store,
  witnesses: readonly NamedKey[],
  allowance: number | undefined,
): Promise<WatchedSite> {
  const told: { selection: string; note: string }[] = []
  const witnessing = openWitnessing({
    store,
    selections: openSelections(store, { read: regulationIn }),
    witnesses,
    contradicted: (what) => {
      told.push(what)
    },
    allowance,
  })
  const services = await shippedServices({ more: { record: publicRecord(store) } })
  const { fetch } = app({ ...services, witnessing }, await loadAssets())
  return { fetch, witnessing, told }
}
