/**
 * Diplomas (rules 43–45, 54–58): level, list, country, language, and the day on which they were obtained.
 *
 * A diploma counts when it was obtained on or before the reference date. Where the regulation lets students take part, it
 * counts when it is expected, or was obtained, on or before the day the regulation names (rule 57).
 *
 * @module
 */

import { type ClaimOf, diplomaLevel, level } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { claimRequirement } from './claim-requirement.ts'
import { isInRange } from './day-range.ts'
import { HIRED_ON, type Property, ifAsked, isOnOrBefore, property } from './property.ts'
import { type Requirement, type Standpoint } from './requirement.ts'
import { type Verdict, verdictOf } from './verdict.ts'

type Diploma = ClaimOf<'diploma'>
type DiplomaTest = NonNullable<Expression['diploma']>
type DiplomaProperty = Property<Diploma>

const BENELUX: readonly string[] = ['BE', 'NL', 'LU']

/** The requirement of a diploma. */
export function diplomaRequirement(rule: string, test: DiplomaTest): Requirement {
  return claimRequirement({
    rule,
    asks: { diploma: test },
    kind: 'diploma',
    properties: [...standing(test), ...origin(test), ...time(test)],
  })
}

function standing(test: DiplomaTest): readonly DiplomaProperty[] {
  return [
    ...ifAsked(test['at-least'], (least) =>
      property('level', (claim: Diploma) => claim.level, isAtLeast(diplomaLevel, least)),
    ),
    ...ifAsked(test['on-list'], (list) =>
      property(
        'lists',
        (claim: Diploma) => claim.lists,
        (lists) => lists.includes(list),
      ),
    ),
    ...ifAsked(test['opens-level'], (opens) =>
      property('opens-level', (claim: Diploma) => claim['opens-level'], isAtLeast(level, opens)),
    ),
  ]
}

function origin(test: DiplomaTest): readonly DiplomaProperty[] {
  return [
    ...ifAsked(test.from, () => property('country', countryOf, isInBenelux)),
    ...ifAsked(test['from-outside'], () =>
      property('country', countryOf, (country) => !isInBenelux(country)),
    ),
    ...ifAsked(test.institution, (kind) =>
      property(
        'institution',
        (claim: Diploma) => claim.institution,
        (one) => one === kind,
      ),
    ),
    ...ifAsked(test.in, (language) => property('language', languageOf, (one) => one === language)),
    ...ifAsked(test['not-in'], (language) =>
      property('language', languageOf, (one) => one !== language),
    ),
  ]
}

function countryOf(claim: Diploma): string | undefined {
  return claim.country
}

function languageOf(claim: Diploma): string | undefined {
  return claim.language
}

function isInBenelux(country: string): boolean {
  return BENELUX.includes(country)
}

function time(test: DiplomaTest): readonly DiplomaProperty[] {
  return [
    ...ifAsked(test.obtained, (range) =>
      property(
        'obtained',
        (claim: Diploma) => claim.obtained,
        (day) => isInRange(day, range),
      ),
    ),
    test['expected-by'] === undefined ? OBTAINED : expected(test['expected-by']),
  ]
}

/** Obtained on or before the reference date; somebody expected to obtain it later has not obtained it. */
const OBTAINED: DiplomaProperty = {
  field: 'obtained',
  value: (claim) => claim.obtained,
  check: (claim, at) => {
    if (claim.obtained !== undefined) return verdictOf(isOnOrBefore(claim.obtained, at))
    return isExpectedLater(claim, at) ? 'not-met' : 'undecided'
  },
  lacks: (claim) => [claim.obtained === undefined ? 'obtained' : HIRED_ON],
}

function isExpectedLater(claim: Diploma, at: Standpoint): boolean {
  return claim.expected !== undefined && at.day !== undefined && claim.expected > at.day
}

/** Rule 57: expected, or meanwhile obtained, on or before the day named. */
function expected(by: string): DiplomaProperty {
  const check = (claim: Diploma): Verdict => {
    const known = expectedDay(claim)
    return known === undefined ? 'undecided' : verdictOf(known <= by)
  }
  return { field: 'expected', value: expectedDay, check, lacks: () => ['expected'] }
}

function expectedDay(claim: Diploma): string | undefined {
  return claim.obtained ?? claim.expected
}

/** Whether a value stands at or above another one in a list that runs from low to high. */
function isAtLeast<Value extends string>(
  order: { readonly options: readonly Value[] },
  least: Value,
): (value: Value) => boolean {
  const lowest = order.options.indexOf(least)
  return (value) => order.options.indexOf(value) >= lowest
}
