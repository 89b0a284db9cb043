/**
 * One entry of a bundle: its bytes, its leaf hash, its commitments.
 *
 * @module
 */

import { readHex } from './bytes.ts'
import { type Fields, canonicalOf, isFields, parsed } from './canonical.ts'
import { commitmentOf, leafOf } from './digest.ts'
import { type Entry, isEntry, wrongField } from './entry-form.ts'
import type { FindingCode } from './finding.ts'

/** An entry as a bundle shows it. */
export interface EntryLine {
  readonly entry: Entry
  readonly position: number
  /** The leaf hash of its bytes. */
  readonly leaf: Buffer
  /** The personal fields that are shown and fit their commitments. */
  readonly opened: Fields
  /** Those that were there and were left out of the bundle. */
  readonly leftOut: readonly string[]
}

/** Why a line is no sound entry. */
export interface EntryProblem {
  readonly code: FindingCode
  readonly facts: Readonly<Record<string, string | number>>
  /** As far as they can be told. */
  readonly position?: number | undefined
  readonly entry?: string | undefined
  readonly leaf?: Buffer | undefined
}

const fields = ['entry', 'hash', 'left-out', 'opened', 'position']

/** Reads the line of an entry. */
export function readEntryLine(line: string): EntryLine | EntryProblem {
  const value = parsed(line)
  if (!isFields(value)) return { code: 'line-broken', facts: {} }
  if (Object.keys(value).some((field) => !fields.includes(field))) {
    return { code: 'line-unexpected', facts: {} }
  }
  const text = canonicalOf(value['entry'])
  if (text === undefined || rebuilt(value, text) !== line) {
    return { code: 'line-not-canonical', facts: {}, ...place(value) }
  }
  const leaf = leafOf(text)
  return leaf.toString('hex') === value['hash']
    ? readContent(value, leaf)
    : { code: 'hash-differs', facts: {}, ...place(value), leaf }
}

function readContent(value: Fields, leaf: Buffer): EntryLine | EntryProblem {
  const told = { ...place(value), leaf }
  const { entry, position } = value
  if (!isEntry(entry)) {
    const field = isFields(entry) ? (wrongField(entry) ?? '') : ''
    return { code: 'entry-broken', facts: { field }, ...told }
  }
  if (typeof position !== 'number' || position < 0) {
    return { code: 'entry-broken', facts: { field: 'position' }, ...told }
  }
  const opened = openedOf(value['opened'], entry.personal ?? {})
  if (typeof opened === 'string') {
    return { code: 'commitment-differs', facts: { field: opened }, ...told }
  }
  const hidden = Object.keys(entry.personal ?? {}).filter((field) => !Object.hasOwn(opened, field))
  const leftOut = leftOutOf(value['left-out'], hidden)
  return leftOut === undefined
    ? { code: 'entry-broken', facts: { field: 'left-out' }, ...told }
    : { entry, position, leaf, opened, leftOut }
}

function place(value: Fields): Pick<EntryProblem, 'position' | 'entry'> {
  const { position, entry: said } = value
  const id = isFields(said) ? said['entry'] : undefined
  return {
    position: typeof position === 'number' ? position : undefined,
    entry: typeof id === 'string' ? id : undefined,
  }
}

/** The line as it has to be: its parts in order, the entry's own text among them. */
function rebuilt(value: Fields, text: string): string {
  const { position, hash: said } = value
  const more = ['left-out', 'opened'].map((field) =>
    value[field] === undefined ? '' : `,"${field}":${canonicalOf(value[field]) ?? ''}`,
  )
  return `{"entry":${text},"hash":${JSON.stringify(said)}${more.join('')},"position":${JSON.stringify(position)}}`
}

/** The names of fields that are hidden, each once and in order; undefined where it is anything else. */
function leftOutOf(said: unknown, hidden: readonly string[]): readonly string[] | undefined {
  if (said === undefined) return NO_FIELDS
  if (!Array.isArray(said) || said.length === 0) return undefined
  const names = hidden.filter((field) => said.includes(field)).toSorted()
  return canonicalOf(said) === canonicalOf(names) ? names : undefined
}

const NO_FIELDS: readonly string[] = []
const NOTHING: Fields = {}

/** The opened fields, or the name of the first that does not fit its commitment. */
function openedOf(shown: unknown, commitments: Readonly<Record<string, string>>): Fields | string {
  if (shown === undefined) return NOTHING
  if (!isFields(shown)) return ''
  const opened: Record<string, unknown> = {}
  for (const [field, one] of Object.entries(shown)) {
    if (!isFields(one) || Object.keys(one).length !== 2) return field
    const salt = readHex(one['salt'], 32)
    const canonical = canonicalOf(one['value'])
    const fits =
      salt !== undefined &&
      canonical !== undefined &&
      Object.hasOwn(commitments, field) &&
      commitmentOf(salt, canonical) === commitments[field]
    if (!fits) return field
    opened[field] = one['value']
  }
  return opened
}
