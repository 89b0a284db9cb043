/**
 * How far the reading of a bundle has come, and what it knows by then.
 *
 * @module
 */

import { isFields, parsed } from './canonical.ts'
import { type Course, course } from './course.ts'
import type { Finding, FindingCode, Tell } from './finding.ts'
import { type Header, publicKey, witnessKey } from './header.ts'
import { type HeadKeeper, type Keys, readSigned } from './heads.ts'
import type { Head, Key } from './note.ts'
import type { OutcomeComparison } from './outcome.ts'
import { type ReceiptKeeper, receiptKeeper } from './receipts.ts'
import type { Version } from './regulations.ts'
import { type Counter, counter } from './tree.ts'
import type { Given } from './verification.ts'

/** A bundle while it is read. */
export interface Reading {
  readonly given: Given
  /** The witnesses whose word is asked for. */
  readonly trusted: readonly Key[]
  readonly findings: Finding[]
  readonly tell: Tell
  readonly tree: Counter
  readonly versions: Version[]
  readonly receipts: ReceiptKeeper
  /** The identifiers of the entries so far. */
  readonly known: Set<string>
  /** What may come next. */
  stage: 'bundle' | 'regulation' | 'entry' | 'candidate' | 'end' | 'over'
  /** The number of the line that is read. */
  line: number
  /** The position the next entry has. */
  expected: number
  header: Header | undefined
  heads: HeadKeeper | undefined
  played: Course | undefined
  outcome: OutcomeComparison | undefined
  isOutcomeTold: boolean
}

const MOST_FINDINGS = 20

/** Nothing was read yet. */
export function reading(given: Given): Reading {
  const findings: Finding[] = []
  return {
    given,
    trusted: (given.witnesses ?? []).flatMap((text) => witnessKey(text) ?? []),
    findings,
    tell: (finding) => {
      if (findings.length < MOST_FINDINGS) findings.push(finding)
    },
    tree: counter(),
    versions: [],
    receipts: receiptKeeper(given.receipts ?? []),
    known: new Set(),
    stage: 'bundle',
    line: 0,
    expected: 0,
    header: undefined,
    heads: undefined,
    played: undefined,
    outcome: undefined,
    isOutcomeTold: false,
  }
}

/** What makes the recomputed tree another one than was meant. */
const MISREAD: ReadonlySet<FindingCode> = new Set([
  'not-utf8',
  'line-too-long',
  'line-broken',
  'line-not-canonical',
  'line-unexpected',
  'bundle-incomplete',
  'position-differs',
  'hash-differs',
  'entry-repeated',
])

/** Whether something was found of which a failing head would only be the consequence. */
export function isMisread({ findings }: Reading): boolean {
  return findings.some(({ code }) => MISREAD.has(code))
}

/** The course of the selection, begun when it is first needed. */
export function playedOf(state: Reading): Course {
  state.played ??= course(state.versions, state.tell)
  return state.played
}

/** Whose signatures count: what was given, before what the bundle says of itself. */
export function keysOf({ given, trusted }: Reading, header: Header): Keys {
  const { installation, selection, keys, witnesses } = header
  const isGiven = (key: Key): boolean =>
    trusted.some(({ name, id }) => name === key.name && id.join() === key.id.join())
  const ours = (given.keys ?? []).flatMap((text) => publicKey(text) ?? [])
  return {
    origin: `keur/${installation}/${selection}`,
    installation: ours.length > 0 ? ours : keys,
    witnesses: [...trusted, ...witnesses.filter((key) => !isGiven(key))],
  }
}

/** The heads given along and those in receipts, as far as their signatures hold. */
export function givenHeads({ given, tell }: Reading, keys: Keys): readonly Head[] {
  const read: Head[] = []
  for (const text of given.heads ?? []) {
    const head = readSigned(text, keys, 'elsewhere')
    if ('code' in head) tell({ ...head, facts: { ...head.facts, given: 'yes' } })
    else read.push(head.head)
  }
  for (const text of given.receipts ?? []) {
    const head = readSigned(headInReceipt(text), keys, 'elsewhere')
    if (!('code' in head)) read.push(head.head)
  }
  return read
}

function headInReceipt(text: string): string {
  const receipt = parsed(text)
  const inclusion = isFields(receipt) ? receipt['inclusion'] : undefined
  const head = isFields(inclusion) ? inclusion['head'] : undefined
  return typeof head === 'string' ? head : ''
}
