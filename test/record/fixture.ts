/**
 * A record and its bundle, made from a shipped regulation and the facts beside it: signed by an installation, co-signed by a
 * witness. Everything random comes from a seed.
 *
 * @module
 */

import { type KeyObject, createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import type { Selection } from '#core/selection/state.ts'
import {
  type Regulation,
  regulation as regulationSchema,
} from '#core/regulation/schema/regulation.ts'
import {
  type Instant,
  epochMilliseconds,
  instantOfEpoch,
  parseInstant,
} from '#core/values/instant.ts'
import { readLine } from '#files/facts-line.ts'
import { parseYaml } from '#files/yaml.ts'
import { type BundleEntry, bundleLines } from '#record/bundle.ts'
import type { OwnEvent } from '#record/own-events.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import { type Entry, entryOf } from '#record/entry.ts'
import { type Head, cosignatureLine, signedHead, witnessKey, witnessedHead } from '#record/head.ts'
import { type Sign, keyText } from '#record/note.ts'
import type { ActingRole } from '#record/own-events.ts'
import { emptyTree } from '#record/proofs.ts'
import { type Receipt, receiptOf, withInclusion } from '#record/receipt.ts'
import { outcomesStated } from '#record/stated.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** SHA-256 by Node. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

/** Somebody who signs. */
export interface Signer {
  readonly key: Uint8Array
  readonly sign: Sign
}

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The signer whose private key is made from a word. */
function signer(word: string): Signer {
  return signerOf(createHash('sha256').update(word).digest())
}

/** The signer with this private key of 32 bytes. */
export function signerOf(seed: Uint8Array): Signer {
  const secret: KeyObject = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return {
    key: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, secret)),
  }
}

/** Bytes drawn from a word and a number. */
function drawn(word: string, index: number): Uint8Array {
  return new Uint8Array(createHash('sha256').update(`${word} ${index}`).digest())
}

/** A random UUID (version 4) drawn from a word and a number. */
export function drawnId(word: string, index: number): string {
  const hex = Buffer.from(drawn(word, index)).toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** One entry that was recorded. */
export interface Recorded extends Entry {
  readonly id: string
  readonly recorded: Instant
  readonly event: RecordedEvent
  readonly by: string
  readonly role: ActingRole
  readonly files: Readonly<Record<string, string>> | undefined
}

/** A record in memory. */
export interface KeptRecord {
  readonly selection: string
  readonly regulation: string
  readonly entries: readonly Recorded[]
}

/** Who signs in the tests. */
const installation = signer('installation')
/** The witness of the tests. */
const witness = signer('witness')
/** The witness's key as `--witness` takes it. */
export const witnessText = keyText(witnessKey('witness.example', witness.key), sha256)
/** The installation's public key as `--key` takes it. */
export const INSTALLATION_KEY = Buffer.from(installation.key).toString('base64')
/** The name of the installation. */
export const INSTALLATION = 'toets'

/** A record of the facts in `examples/`, with what every confirmation decided. */
export function recordOf(name: string): KeptRecord {
  return recorded(name, regulationText(name), eventsOf(name))
}

/** The text of a shipped regulation. */
export function regulationText(name: string): string {
  return readFileSync(path.join(root, 'regulations', `${name}.yaml`), 'utf8')
}

/** The events in `examples/`. */
export function eventsOf(name: string): readonly Event[] {
  const facts = readFileSync(path.join(root, 'examples', `${name}.jsonl`), 'utf8')
  return facts
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const read = readLine(line)
      if (!read.ok) throw new Error(line)
      return read.value
    })
}

/** A record of these events, of which the first publishes the regulation. */
export function recorded(name: string, regulation: string, events: readonly Event[]): KeptRecord {
  const { selection, take } = replay(regulationOf(regulation))
  const entries: Recorded[] = []
  const text = Buffer.from(sha256(Buffer.from(regulation))).toString('hex')
  const add = (at: Instant, event: RecordedEvent): string => {
    const id = drawnId(name, entries.length)
    const files = event.event === 'RegulationPublished' ? { regulation: text } : undefined
    const what = { id, recorded: at, event, by: byOf(event), role: 'selector', files } as const
    entries.push(written(name, what))
    return id
  }
  for (const event of events) {
    const taken = take(event)
    if (!taken.ok) throw new Error(taken.refusal.code)
    const { at, ...said } = event
    const id = add(momentOf(at), said)
    for (const stated of statedAfter(selection, event, id)) add(momentOf(at), stated)
  }
  return { selection: name, regulation, entries }
}

function statedAfter(selection: Selection, event: Event, id: string): readonly RecordedEvent[] {
  if (event.event !== 'RoundConfirmed' && event.event !== 'CorrectionConfirmed') return []
  const decided = selection.rounds.get(event.round)?.decided
  if (decided === undefined) throw new Error(event.round)
  return outcomesStated(event.round, id, decided)
}

function momentOf(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(text)
  return instant
}

const regulations = new Map<string, Regulation>()

/** The regulation of a text. */
function regulationOf(text: string): Regulation {
  const known = regulations.get(text)
  if (known !== undefined) return known
  const yaml = parseYaml(text)
  if (!yaml.ok) throw new Error('The text is no YAML.')
  const regulation = regulationSchema.parse(yaml.value.data)
  regulations.set(text, regulation)
  return regulation
}

function byOf(event: RecordedEvent): string {
  const by: unknown = 'by' in event ? event.by : undefined
  return typeof by === 'string' ? by : 'candidate-1'
}

/** Writes an entry down. */
export function written(
  selection: string,
  { id, recorded: at, event, by, role, files }: Omit<Recorded, keyof Entry>,
): Recorded {
  let salts = 0
  const entry = entryOf(
    { selection, entry: id, recorded: at, by, role, event, files },
    {
      sha256,
      salt: () => {
        salts += 1
        return drawn(`salt ${id}`, salts)
      },
    },
  )
  return { ...entry, id, recorded: at, event, by, role, files }
}

/** How a bundle is made. */
export interface Making {
  /** After how many entries each a head is signed. */
  readonly every?: number
  /** The heads, instead of those signed here. */
  readonly heads?: readonly { readonly size: number; readonly note: string }[]
  /** The record whose outcome is shown, instead of this one. */
  readonly outcomeOf?: KeptRecord
  /** Whether personal fields go along; they do when left out. */
  readonly personal?: boolean
}

/** Heads of a record, signed and witnessed. */
export function headsOf(
  { selection, entries }: KeptRecord,
  every = 25,
): readonly { readonly size: number; readonly note: string }[] {
  const tree = emptyTree(sha256)
  const heads: { size: number; note: string }[] = []
  for (const { hash, recorded: at } of entries) {
    tree.add(hash)
    const size = tree.size()
    if (size % every !== 0 && size !== entries.length) continue
    heads.push({
      size,
      note: witnessedBy({
        installation: INSTALLATION,
        selection,
        size,
        root: tree.root(),
        time: at,
      }),
    })
  }
  return heads
}

/** A head signed by the installation only. */
export function signedBy(head: Head): string {
  return signedHead(head, installation.key, { sha256, sign: installation.sign })
}

/** A head signed by the installation and the witness. */
function witnessedBy(head: Head): string {
  const note = signedBy(head)
  const seconds = Math.floor(epochMilliseconds(head.time) / 1000) + 1
  const key = witnessKey('witness.example', witness.key)
  return witnessedHead(note, [cosignatureLine(note, key, seconds, { sha256, sign: witness.sign })])
}

/** The lines of a record's bundle, each with its line end. */
export async function bundleOf(
  record: KeptRecord,
  making: Making = {},
): Promise<readonly string[]> {
  const { selection, regulation, entries } = record
  const heads = making.heads ?? headsOf(record, making.every)
  const last = entries.at(-1)?.recorded ?? instantOfEpoch(0)
  const lines = bundleLines(
    {
      installation: INSTALLATION,
      selection,
      exported: last,
      personal: making.personal ?? true,
      keys: [installation.key],
      witnesses: [witnessKey('witness.example', witness.key)],
      regulations: [regulation],
      entries: entries.map(bundled),
      heads,
      outcome: outcomeOf(making.outcomeOf ?? record),
    },
    sha256,
  )
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}

function bundled({ text, hash, event, opened }: Recorded): BundleEntry {
  return { text, hash, kind: event.event, opened }
}

/** The outcome of a record; an Error where the rules refuse it. */
export function outcomeOf({ regulation, entries }: KeptRecord): ReturnType<typeof outcomeParts> {
  const played = replay(regulationOf(regulation))
  for (const { event, recorded: at } of entries) {
    if (!isOfRules(event)) continue
    const received =
      event.event === 'ApplicationSubmitted' ? { received: event.received ?? at } : {}
    const taken = played.take({ ...event, ...received, at })
    if (!taken.ok) throw new Error(`${event.event}: ${taken.refusal.code}`)
  }
  return outcomeParts(played.selection, undefined)
}

type OfRules = Exclude<RecordedEvent, { event: OwnEvent['event'] }>

function isOfRules(event: RecordedEvent): event is OfRules {
  return event.event !== 'OutcomesStated'
}

/** The receipt of an entry, with its proof. */
export function receiptFor(record: KeptRecord, index: number): Receipt {
  const { selection, entries } = record
  const entry = entries[index]
  const heads = headsOf(record)
  const head = heads.find(({ size }) => size > index)
  if (entry === undefined || head === undefined) throw new Error(`There is no entry ${index}.`)
  const tree = emptyTree(sha256)
  for (const { hash } of entries) tree.add(hash)
  const receipt = receiptOf(
    {
      installation: INSTALLATION,
      selection,
      entry: entry.id,
      hash: entry.hash,
      recorded: entry.recorded,
      timely: 'in-time',
    },
    installation.key,
    { sha256, sign: installation.sign },
  )
  const audit = tree.inclusion(index, head.size)
  return withInclusion(receipt, { index, size: head.size, path: audit, head: head.note })
}
