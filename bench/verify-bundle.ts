/**
 * Writes the bundle of a large selection under the shipped regulation 19498, from the facts of `decide-facts.ts`: entries
 * with commitments, heads signed and co-signed, the outcome. Deterministic; the salts are no secret here.
 *
 * @module
 */

import { createPrivateKey, createPublicKey, hash, sign } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { event as eventSchema } from '#core/selection/event.ts'
import { type Replay, replay } from '#core/selection/evolve.ts'
import { type OutcomeParts, outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { parseYaml } from '#files/yaml.ts'
import { type BundleEntry, type BundleHead, bundleLines } from '#record/bundle.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import { entryOf } from '#record/entry.ts'
import { cosignatureLine, signedHead, witnessKey, witnessedHead } from '#record/head.ts'
import { outcomesStated } from '#record/stated.ts'
import { type Edge, NO_LEAVES, grown, rootOf } from '#record/tree.ts'

const SELECTION = 'opgroeien-19498'
const INSTALLATION = 'bench'
/** A head for so many events. */
const EVERY = 5000

/** Writes the bundle of the facts in a file. Resolves to the number of events it holds. */
export async function writeBundle(
  regulationFile: string,
  facts: string,
  bundle: string,
): Promise<number> {
  const text = readFileSync(regulationFile, 'utf8')
  const yaml = parseYaml(text)
  if (!yaml.ok) throw new Error(`${regulationFile} cannot be read.`)
  const played = replay(schema.parse(yaml.value.data))
  const making: Making = { text, played, edge: NO_LEAVES, at: moment('2025-11-01T09:00:00Z') }
  const stream = createWriteStream(bundle, { highWaterMark: 1 << 20 })
  for await (const line of bundleLines(sourceOf(making, facts), sha256)) {
    if (!stream.write(line)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  return making.edge.size
}

const installation = signerOf(1)
const witness = signerOf(2)
const cosigner = witnessKey('witness.example', witness.key)

interface Making {
  readonly text: string
  readonly played: Replay
  edge: Edge
  at: Instant
}

function sourceOf(making: Making, facts: string): Parameters<typeof bundleLines>[0] {
  let made: OutcomeParts | undefined
  const parts = (): OutcomeParts => (made ??= outcomeParts(making.played.selection, undefined))
  return {
    installation: INSTALLATION,
    selection: SELECTION,
    exported: making.at,
    personal: true,
    keys: [installation.key],
    witnesses: [cosigner],
    regulations: [making.text],
    entries: entriesOf(making, facts),
    heads: headsOf(making),
    outcome: {
      get head() {
        return parts().head
      },
      candidates: () => parts().candidates(),
      rules: () => parts().rules(),
    },
  }
}

async function* entriesOf(making: Making, facts: string): AsyncGenerator<BundleEntry> {
  yield recorded(making, { event: 'RegulationPublished', regulation: SELECTION })
  for await (const line of createInterface({ input: createReadStream(facts) })) {
    const { at, ...event } = eventSchema.parse(JSON.parse(line))
    making.at = moment(at)
    const received = event.event === 'ApplicationSubmitted' ? { received: making.at } : {}
    const taken = making.played.take({ ...event, ...received, at: making.at })
    if (!taken.ok) throw new Error(`${line}: ${taken.refusal.code}`)
    const of = id(making.edge.size)
    yield recorded(making, event)
    if (event.event !== 'RoundConfirmed') continue
    const decided = making.played.selection.rounds.get(event.round)?.decided
    if (decided === undefined) throw new Error(`Round ${event.round} is not decided.`)
    for (const stated of outcomesStated(event.round, of, decided)) yield recorded(making, stated)
  }
  // The last head is of the whole tree.
  while (making.edge.size % EVERY !== 0) {
    yield recorded(making, { event: 'OwnDataDownloaded', candidate: 'k0' })
  }
}

function recorded(making: Making, event: RecordedEvent): BundleEntry {
  const { at, text, edge } = making
  const isText = event.event === 'RegulationPublished'
  const files = isText ? { regulation: hash('sha256', text) } : undefined
  const entry = entryOf(
    {
      selection: SELECTION,
      entry: id(edge.size),
      recorded: at,
      by: 'bench-1',
      role: 'system',
      event,
      files,
    },
    { sha256, salt: () => sha256(Buffer.from(`salt ${edge.size}`)) },
  )
  making.edge = grown(edge, [entry.hash], sha256)
  return { ...entry, kind: event.event }
}

/** A head is signed when it is written: just after the entry that made the tree that large. */
function* headsOf(making: Making): Generator<BundleHead> {
  for (let size = EVERY; ; size += EVERY) {
    yield {
      size,
      get note() {
        return noteOf(making)
      },
    }
  }
}

function noteOf({ edge, at }: Making): string {
  const head = {
    installation: INSTALLATION,
    selection: SELECTION,
    size: edge.size,
    root: rootOf(edge, sha256),
    time: at,
  }
  const note = signedHead(head, installation.key, { sha256, sign: installation.sign })
  const line = cosignatureLine(note, cosigner, 1_800_000_000, { sha256, sign: witness.sign })
  return witnessedHead(note, [line])
}

function moment(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(text)
  return instant
}

function id(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
}

function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

function signerOf(byte: number): {
  readonly key: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
} {
  const seed = Buffer.alloc(32, byte)
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return { key: spki.subarray(-32), sign: (message) => sign(null, message, secret) }
}
