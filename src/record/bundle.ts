/**
 * The bundle: everything of one selection that is needed to check it without us (`keur-bundle/1`).
 *
 * One line after the other, each the canonical text of an object, so that a bundle of any size can be written and read as a
 * stream. A head stands right after the entry that made the tree that large.
 *
 * @module
 */

import type { OutcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import type { Instant } from '#core/values/instant.ts'
import { type Sha256, base64, hex, utf8 } from './bytes.ts'
import { type Json, canonicalText, jsonOf } from './canonical.ts'
import { type RecordedName, catalogue } from './catalogue.ts'
import type { Opened } from './commitment.ts'
import { type NamedKey, keyText } from './note.ts'

const BUNDLE_FORMAT = 'keur-bundle/1'

/** Everything a bundle is written from. */
export interface BundleSource {
  readonly installation: string
  readonly selection: string
  readonly exported: Instant
  /** Whether the personal fields that no policy seals are shown; those that are there and not shown are named. */
  readonly personal: boolean
  /** The installation's public keys. */
  readonly keys: readonly Uint8Array[]
  readonly witnesses: readonly NamedKey[]
  /** Every text of the regulation, oldest first. */
  readonly regulations: readonly string[]
  /** By position, with the personal fields that are still there. */
  readonly entries: Iterable<BundleEntry> | AsyncIterable<BundleEntry>
  /** By size, each with its signatures and co-signatures; the last one is of the whole tree. */
  readonly heads: Iterable<BundleHead> | AsyncIterable<BundleHead>
  /** What the rules and the people made of it, at the last entry. */
  readonly outcome: OutcomeParts
}

/** An entry for a bundle. */
export interface BundleEntry {
  /** The canonical text. */
  readonly text: string
  readonly hash: Uint8Array
  readonly kind: RecordedName
  readonly opened: Readonly<Record<string, Opened>>
}

/** A head for a bundle. */
export interface BundleHead {
  readonly size: number
  readonly note: string
}

/** The lines of a bundle, each with its line end. */
export async function* bundleLines(source: BundleSource, sha256: Sha256): AsyncGenerator<string> {
  yield line({ bundle: headerOf(source, sha256) })
  for (const [index, text] of source.regulations.entries()) {
    yield line({ regulation: { version: index + 1, sha256: hex(sha256(utf8(text))), text } })
  }
  const heads = ahead(source.heads)
  let position = 0
  for await (const entry of source.entries) {
    yield entryLine(entry, position, source.personal)
    position += 1
    yield* headLines(heads, position)
  }
  yield* outcomeLines(source.outcome)
  yield line({ end: { entries: position, heads: heads.taken() } })
}

function headerOf(source: BundleSource, sha256: Sha256): Json {
  const { installation, selection, exported, keys, witnesses } = source
  return {
    format: BUNDLE_FORMAT,
    installation,
    selection,
    exported,
    keys: keys.map(base64),
    witnesses: witnesses.map((witness) => keyText(witness, sha256)),
  }
}

/** The line of an entry. Its text is put in as it is, so that its bytes are those that were hashed. */
export function entryLine(
  { text, hash, kind, opened }: BundleEntry,
  position: number,
  personal: boolean,
): string {
  const sealed = catalogue[kind].sealed ?? []
  const isShown = (field: string): boolean => personal && !sealed.includes(field)
  const shown = Object.fromEntries(
    Object.entries(opened)
      .filter(([field]) => isShown(field))
      .map(([field, { salt, value }]) => [field, { salt: hex(salt), value }]),
  )
  const leftOut = Object.keys(opened).filter((field) => !isShown(field))
  const more = [
    ...(leftOut.length === 0 ? [] : [`,"left-out":${canonicalText(leftOut.toSorted())}`]),
    ...(Object.keys(shown).length === 0 ? [] : [`,"opened":${canonicalText(shown)}`]),
  ]
  return `{"entry":${text},"hash":"${hex(hash)}"${more.join('')},"position":${position}}\n`
}

async function* headLines(heads: Ahead, size: number): AsyncGenerator<string> {
  for (;;) {
    const note = await heads.upTo(size)
    if (note === undefined) return
    yield line({ head: note })
  }
}

interface Ahead {
  /** The next head of at most this size. */
  readonly upTo: (size: number) => Promise<string | undefined>
  readonly taken: () => number
}

function ahead(heads: BundleSource['heads']): Ahead {
  const all = each(heads)
  let next: Promise<IteratorResult<BundleHead, unknown>> | undefined
  let taken = 0
  return {
    upTo: async (size) => {
      next ??= all.next()
      const found = await next
      if (found.done === true || found.value.size > size) return undefined
      next = undefined
      taken += 1
      return found.value.note
    },
    taken: () => taken,
  }
}

async function* each<One>(some: Iterable<One> | AsyncIterable<One>): AsyncGenerator<One> {
  yield* some
}

function* outcomeLines({ head, candidates, rules }: OutcomeParts): Generator<string> {
  yield line({ outcome: jsonOf(head) })
  for (const candidate of candidates()) yield line({ candidate: jsonOf(candidate) })
  yield line({ rules: jsonOf(rules()) })
}

function line(value: Json): string {
  return `${canonicalText(value)}\n`
}
