/**
 * One property a claim must have, and how it is judged: unknown while the field is left out, for that is never a "no".
 *
 * @module
 */

import { type ClaimValue, type Missing } from './reason.ts'
import { type Standpoint } from './requirement.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** A property of claims of one kind. */
export interface Property<Claimed> {
  readonly field: string
  readonly value: (claim: Claimed) => ClaimValue | undefined
  readonly check: (claim: Claimed, at: Standpoint) => Verdict
  /** The fields to fill in when the check is undecided; left out: this one, or the day of hiring when it is there. */
  readonly lacks?: ((claim: Claimed, at: Standpoint) => readonly string[]) | undefined
}

/** What is missing when the day of hiring is not known. */
export const HIRED_ON = 'hired-on'

/** What is missing when every fact is there and still nothing can be concluded: a person must. */
const JUDGEMENT = 'judgement'

/** A property that one field has, by itself; `undefined` from `holds` means that nothing can be concluded from the value. */
export function property<Claimed, Value extends ClaimValue>(
  field: string,
  value: (claim: Claimed) => Value | undefined,
  holds: (value: Value) => boolean | undefined,
): Property<Claimed> {
  return {
    field,
    value,
    check: (claim) => {
      const known = value(claim)
      return known === undefined ? 'undecided' : verdictOf(holds(known))
    },
    lacks: (claim) => [value(claim) === undefined ? field : JUDGEMENT],
  }
}

/** The properties of what is asked: none when it is not asked. */
export function ifAsked<Wanted, Claimed>(
  wanted: Wanted | undefined,
  make: (wanted: Wanted) => Property<Claimed>,
): readonly Property<Claimed>[] {
  return wanted === undefined ? [] : [make(wanted)]
}

/** The property that something happened on or before the reference date. */
export function onOrBefore<Claimed>(
  field: string,
  value: (claim: Claimed) => string | undefined,
): Property<Claimed> {
  return {
    field,
    value,
    check: (claim, at) => {
      const day = value(claim)
      return day === undefined ? 'undecided' : verdictOf(isOnOrBefore(day, at))
    },
  }
}

/** Whether `day` is not after the reference date; `undefined` when that cannot be said yet. */
export function isOnOrBefore(day: string, at: Standpoint): boolean | undefined {
  if (at.day !== undefined) return day <= at.day
  return day <= at.notBefore ? true : undefined
}

/** Whether `day` is not before the reference date; `undefined` when that cannot be said yet. */
export function isOnOrAfter(day: string, at: Standpoint): boolean | undefined {
  if (at.day !== undefined) return day >= at.day
  return day < at.notBefore ? false : undefined
}

/** The verdict on one claim: every property must hold. */
export function weigh<Claimed>(
  properties: readonly Property<Claimed>[],
  claim: Claimed,
  at: Standpoint,
): Verdict {
  let verdict: Verdict = 'met'
  for (const one of properties) {
    const found = one.check(claim, at)
    if (found === 'not-met') return found
    if (found === 'undecided') verdict = found
  }
  return verdict
}

/** The fields that keep a claim undecided. */
export function lackingFields<Claimed>(
  properties: readonly Property<Claimed>[],
  claim: Claimed,
  at: Standpoint,
): readonly string[] {
  return properties.flatMap((one) => {
    if (one.check(claim, at) !== 'undecided') return []
    if (one.lacks !== undefined) return one.lacks(claim, at)
    return one.value(claim) === undefined ? [one.field] : [HIRED_ON]
  })
}

/** A field of a claim, the day of hiring or a judgement, as something that is missing. */
export function missingField(
  kind: Exclude<Missing['kind'], 'hiring' | 'judgement' | 'outcome'>,
  claim: string,
  field: string,
): Missing {
  if (field === JUDGEMENT) return { kind: 'judgement', claim }
  return field === HIRED_ON ? { kind: 'hiring', field } : { kind, claim, field }
}
