/**
 * Entries: one event as the record keeps it, by whom, when, in which role, under which rule.
 *
 * An entry is its bytes. What is personal is taken out of the event and stands in the entry as a commitment; the values go
 * beside the record, where they can be erased.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { type Sha256, utf8 } from './bytes.ts'
import { type Json, canonicalText, jsonOf } from './canonical.ts'
import { type RecordedEvent, catalogue } from './catalogue.ts'
import { type Opened, commitment } from './commitment.ts'
import type { ActingRole } from './own-events.ts'
import { leafHash } from './tree.ts'

const ENTRY_FORMAT = 'keur-entry/1'

/** What happened, before it is written down. */
export interface Happening {
  readonly selection: string
  /** A random UUID (version 4). */
  readonly entry: string
  /** The moment of recording, by the one clock of the record. */
  readonly recorded: Instant
  /** Who acted: a pseudonym. */
  readonly by: string
  readonly role: ActingRole
  /** The rule it happened under, by its path. */
  readonly rule?: string | undefined
  readonly event: RecordedEvent
  /** Personal fields that the rules do not know: contact data, names of uploaded files. */
  readonly extra?: Readonly<Record<string, Json>> | undefined
  /** Whether its free words are about nobody in particular: then they stand in the entry, as nobody could have them erased. */
  readonly isAboutNobody?: boolean | undefined
  /** SHA-256 of files that belong to it, by name, in hexadecimal. */
  readonly files?: Readonly<Record<string, string>> | undefined
}

/** An entry and what belongs beside it. */
export interface Entry {
  /** The canonical text; its UTF-8 is what is hashed. */
  readonly text: string
  /** The leaf hash. */
  readonly hash: Uint8Array
  /** The personal fields, to be kept where they can be erased. */
  readonly opened: Readonly<Record<string, Opened>>
}

/** Means that are passed in. */
export interface EntryMeans {
  readonly sha256: Sha256
  /** 32 fresh random bytes. */
  readonly salt: () => Uint8Array
}

/**
 * Writes down what happened.
 *
 * @throws {RangeError} on an extra field that the catalogue does not know for this kind of event.
 */
export function entryOf(happening: Happening, means: EntryMeans): Entry {
  const { event, extra = {}, files, isAboutNobody, ...who } = happening
  const known = isAboutNobody === true ? [] : (catalogue[event.event].personal ?? [])
  const { rest, opened } = parted({ event, known, extra }, means.salt)
  const commitments = Object.entries(opened).map(([field, one]) => [
    field,
    commitment(one, means.sha256),
  ])
  const text = canonicalText({
    format: ENTRY_FORMAT,
    ...who,
    event: rest,
    ...(commitments.length === 0 ? {} : { personal: Object.fromEntries(commitments) }),
    ...(files === undefined ? {} : { files }),
  })
  return { text, hash: leafHash(utf8(text), means.sha256), opened }
}

interface Parted {
  readonly rest: Readonly<Record<string, Json>>
  readonly opened: Readonly<Record<string, Opened>>
}

interface Parting {
  readonly event: RecordedEvent
  /** The personal fields of the event. */
  readonly known: readonly string[]
  readonly extra: Readonly<Record<string, Json>>
}

function parted({ event, known, extra }: Parting, salt: () => Uint8Array): Parted {
  const rest: Record<string, Json> = {}
  const opened: Record<string, Opened> = {}
  for (const [field, value] of Object.entries(event)) {
    if (value === undefined) continue
    if (known.includes(field)) opened[field] = { salt: salt(), value: jsonOf(value) }
    else rest[field] = jsonOf(value)
  }
  for (const [field, value] of Object.entries(extra)) {
    if (catalogue[event.event].extra?.includes(field) !== true) {
      throw new RangeError(`${event.event} has no field ${field} beside its own.`)
    }
    opened[field] = { salt: salt(), value }
  }
  return { rest, opened }
}
