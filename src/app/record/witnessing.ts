/**
 * Witnesses: what they ask for and what they bring. A witness keeps the last head it saw of every record, asks for the proof that
 * the next one only adds to it, and co-signs that one; it comes to us, so that it needs no address of its own.
 *
 * What is given for a witness is the body of `add-checkpoint` of c2sp.org/tlog-witness, and what is taken is a head with the
 * lines that such a witness answers: somebody who stands in between can serve any witness of that kind.
 *
 * @module
 */

import { epochMilliseconds, isInstant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { type Count, counterOf } from '#persistence/attempts.ts'
import { keepCosignature, listedHeads, noteOfSize } from '#persistence/cosignatures.ts'
import { lastHead } from '#persistence/entries/read.ts'
import { stamp } from '#persistence/entries/stamp.ts'
import { type Store, isSigned, means } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { base64 } from '#record/bytes.ts'
import { type Cosignature, cosignedBy } from '#record/cosignature.ts'
import { witnessedHead } from '#record/head.ts'
import { type NamedKey, keyText, signaturesOf, textOfNote } from '#record/note.ts'
import type { Selections } from '../selections/selections.ts'
import { WITNESSING, type WitnessingCode } from './witnessing-words.ts'

/** The last head of a record, in short; not signed. */
export interface HeadBrief {
  readonly selection: string
  readonly size: number
  /** The root, in base64. */
  readonly root: string
}

/** Why a witness is not served. */
export interface WitnessingRefusal {
  readonly code: WitnessingCode
  readonly says: Text
  /** The size that makes it impossible: of our last head, or of what the witness co-signed last. */
  readonly size?: number | undefined
}

/** What was taken from a witness. */
export interface Taken {
  readonly size: number
  /** The names of the witnesses whose line stands under the head now. */
  readonly witnesses: readonly string[]
}

type Answer<Value> = Promise<Result<Value, WitnessingRefusal>>

/** Serving witnesses. */
export interface Witnessing {
  /** The keys of the known witnesses, `name+id+key`. */
  readonly witnesses: readonly string[]
  readonly heads: () => Promise<readonly HeadBrief[]>
  /** The last head behind the proof that its record begins with the first `old` entries. */
  readonly checkpoint: (selection: string, old: number) => Answer<string>
  /** Takes a head with what witnesses put under it. The same once more changes nothing. */
  readonly cosign: (selection: string, note: string) => Answer<Taken>
  /** Counts a request from a network address: milliseconds to wait where it is one too many, 0 where it is not. */
  readonly count: Count
}

/** What serving witnesses needs. */
export interface WitnessingMeans {
  readonly store: Store
  readonly selections: Selections
  /** The known witnesses. */
  readonly witnesses: readonly NamedKey[]
  /** Told when a known witness holds another head of the same size than we do: there are two records. */
  readonly contradicted?:
    | ((what: { readonly selection: string; readonly note: string }) => void)
    | undefined
  /** Requests a minute from one network address; 600 when left out. */
  readonly allowance?: number | undefined
}

/** Serves witnesses. */
export function openWitnessing(given: WitnessingMeans): Witnessing {
  const { store, witnesses, allowance: times = 600 } = given
  return {
    witnesses: witnesses.map((one) => keyText(one, means.sha256)),
    heads: async () => {
      const found = await inTransaction(store.database, 'system', listedHeads)
      return found.map(({ root, ...rest }) => ({ ...rest, root: base64(root) }))
    },
    checkpoint: async (selection, old) => checkpoint(given, selection, old),
    cosign: async (selection, note) => cosign(given, selection, note),
    count: counterOf(store, { what: 'witness', times, seconds: 60 }),
  }
}

async function checkpoint(
  { store, selections }: WitnessingMeans,
  selection: string,
  old: number,
): Answer<string> {
  const head = await inTransaction(store.database, 'system', async (work) =>
    lastHead(work, selection),
  )
  if (head === undefined) return refuse(why('head-unknown'))
  const { size, note, cosignatures } = head
  if (old > size) return refuse(why('old-beyond', size))
  const path = await selections.consistency(selection, old, size)
  const lines = path.map((hash) => `${base64(hash)}\n`).join('')
  return accept(`old ${old}\n${lines}\n${witnessedHead(note, cosignatures)}`)
}

async function cosign(
  { store, witnesses, contradicted }: WitnessingMeans,
  selection: string,
  note: string,
): Answer<Taken> {
  const signatures = signaturesOf(note)
  const size = sizeIn(note)
  if (signatures === undefined || size === undefined) return refuse(why('note-unreadable'))
  const { good, wrong } = cosignedBy(note, { signatures, witnesses }, { ...means, isSigned })
  if (wrong.length > 0) return refuse(why('cosignature-wrong'))
  if (good.length === 0) return refuse(why('witness-unknown'))
  return inTransaction(store.database, 'system', async (work): Answer<Taken> => {
    const ours = await noteOfSize(work, selection, size)
    if (ours === undefined) return refuse(why('head-unknown'))
    if (textOfNote(ours) !== textOfNote(note)) {
      contradicted?.({ selection, note })
      return refuse(why('head-differs'))
    }
    const now = epochMilliseconds(await stamp(work))
    if (!good.every((one) => isOfNow(one, note, now))) return refuse(why('moment-wrong'))
    for (const { witness, line } of good) {
      const key = keyText(witness, means.sha256)
      const until = await keepCosignature(work, { selection, size, witness: key, line })
      if (until > size) return refuse(why('witnessed-later', until))
    }
    return accept({ size, witnesses: good.map(({ witness }) => witness.name) })
  })
}

/** Clocks of others may differ by this much, in milliseconds. */
const TOLERANCE = 5 * 60_000

/** Not before the head was signed, and not in times to come. */
function isOfNow({ seconds }: Cosignature, note: string, now: number): boolean {
  const signed = /\ntime (\S+)\n/u.exec(note)?.[1] ?? ''
  if (!isInstant(signed)) return false
  const at = seconds * 1000
  return at >= epochMilliseconds(signed) - TOLERANCE && at <= now + TOLERANCE
}

function sizeIn(note: string): number | undefined {
  const digits = /^[^\n]+\n(0|[1-9]\d{0,14})\n/u.exec(note)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function why(code: WitnessingCode, size?: number): WitnessingRefusal {
  return { code, says: WITNESSING[code], ...(size === undefined ? {} : { size }) }
}
