/**
 * Whom Keur suspects of being one person, and why (policy 13). A suspicion is a question for a person: it decides nothing, and
 * nobody drops out by it.
 *
 * Suspected are two who have their mail address or telephone number in common; and two of one name, unless their dates of birth
 * are known and not the same. A name may be written with its parts swapped or its particles left out; beside the same date of birth or
 * address it may differ in one letter. Neither an address nor a date of birth alone is suspicious: people live together.
 *
 * @module
 */

import { pairOf } from '#core/selection/pair.ts'
import type { Marks } from './marks.ts'

/** In what two agree, or do not. */
export type Sign = 'email' | 'phone' | 'name' | 'similar-name' | 'born' | 'address'

/** Two who may be one person. */
export interface Suspicion {
  /** The pair, the lower name first. */
  readonly candidates: readonly [string, string]
  /** What they have in common. */
  readonly same: readonly Sign[]
  /** What is known of both and is not the same. */
  readonly different: readonly Sign[]
}

/** Somebody with their marks. */
export interface Marked {
  readonly candidate: string
  readonly marks: Marks
}

/**
 * More than so many with one mark are not compared by it: a number of a school or an office tells nothing, and the pairs would be
 * without end.
 */
const MOST_ALIKE = 12

/** Everybody who is suspected, the strongest suspicion first, then by name. */
export function suspicions(people: readonly Marked[]): readonly Suspicion[] {
  const found = new Map<string, Suspicion>()
  for (const alike of groupsOf(people)) {
    for (const [index, one] of alike.entries()) {
      for (const other of alike.slice(index + 1)) {
        const pair = pairOf([one.candidate, other.candidate])
        if (one.candidate === other.candidate || found.has(pair)) continue
        const suspicion = compare(one, other)
        if (isSuspect(suspicion)) found.set(pair, suspicion)
      }
    }
  }
  return [...found.values()].toSorted(byStrength)
}

/** What two have in common and what not, whether or not that is suspicious. */
export function compare(one: Marked, other: Marked): Suspicion {
  const [a, b] = one.candidate < other.candidate ? [one, other] : [other, one]
  const same: Sign[] = []
  const different: Sign[] = []
  const name = nameSign(a.marks, b.marks)
  if (name !== undefined)
    (name === 'other' ? different : same).push(name === 'other' ? 'name' : name)
  for (const sign of ['born', 'email', 'phone', 'address'] as const) {
    const [left, right] = [a.marks[sign], b.marks[sign]]
    if (left === '' || right === '') continue
    ;(left === right ? same : different).push(sign)
  }
  return { candidates: [a.candidate, b.candidate], same, different }
}

function isSuspect({ same, different }: Suspicion): boolean {
  const has = (sign: Sign): boolean => same.includes(sign)
  if (has('email') || has('phone')) return true
  if (different.includes('born')) return false
  return has('name') || (has('similar-name') && (has('born') || has('address')))
}

function nameSign(a: Marks, b: Marks): 'name' | 'similar-name' | 'other' | undefined {
  if (a.family === '' || b.family === '' || a.given === '' || b.given === '') return undefined
  if (nameKey(a) === nameKey(b)) return 'name'
  return isOneLetterOff(nameKey(a), nameKey(b)) ? 'similar-name' : 'other'
}

/** The same whichever of the two names was filled in first. */
function nameKey({ stem, given }: Marks): string {
  return stem < given ? `${stem} ${given}` : `${given} ${stem}`
}

/** Those who have a mark in common, in small groups. */
function groupsOf(people: readonly Marked[]): readonly (readonly Marked[])[] {
  return KEYS.flatMap((key) => {
    const groups = Map.groupBy(people, ({ marks }) => key(marks))
    groups.delete('')
    return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST_ALIKE)
  })
}

/** By what people are laid beside each other. */
const KEYS: readonly ((marks: Marks) => string)[] = [
  ({ email }) => email,
  ({ phone }) => phone,
  (marks) => (marks.stem === '' || marks.given === '' ? '' : nameKey(marks)),
  ({ born, stem, given }) => (born === '' ? '' : `${born} ${initials(stem, given)}`),
  ({ address, stem, given }) => (address === '' ? '' : `${address} ${initials(stem, given)}`),
]

function initials(stem: string, given: string): string {
  return [stem.slice(0, 1), given.slice(0, 1)].toSorted((a, b) => (a < b ? -1 : 1)).join('')
}

/** Whether one letter was added, left out or replaced. */
function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at)
  return rest === long.slice(at + 1)
}

const WEIGHTS: Readonly<Record<Sign, number>> = {
  email: 8,
  phone: 6,
  born: 4,
  name: 3,
  'similar-name': 2,
  address: 2,
}

function strengthOf({ same }: Suspicion): number {
  return same.reduce((sum, sign) => sum + WEIGHTS[sign], 0)
}

function byStrength(a: Suspicion, b: Suspicion): number {
  return strengthOf(b) - strengthOf(a) || (pairOf(a.candidates) < pairOf(b.candidates) ? -1 : 1)
}
