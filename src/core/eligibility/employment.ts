/**
 * A job held on the reference date (rules 60–62, 65, 70–71, 160–165): begun on or before it, not ended before it.
 *
 * Level, grade and status are those of the job itself, so they are compared for equality; the rank may be higher where the
 * regulation says "the same or a higher rank". What the order of ranks leaves open stays undecided.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { isRankAtLeast } from '#core/values/rank-order.ts'
import { claimRequirement } from './claim-requirement.ts'
import { isInRange } from './day-range.ts'
import { HIRED_ON, type Property, ifAsked, isOnOrAfter, onOrBefore, property } from './property.ts'
import { type ClaimValue } from './reason.ts'
import { type Requirement } from './requirement.ts'
import { verdictOf } from './verdict.ts'

type Job = ClaimOf<'employment'>
type JobTest = NonNullable<Expression['employment']>
type JobProperty = Property<Job>

/** The requirement of a job held on the reference date. */
export function employmentRequirement(rule: string, test: JobTest): Requirement {
  return claimRequirement({
    rule,
    asks: { employment: test },
    kind: 'employment',
    properties: [...heldOn(), ...employer(test), ...position(test), ...history(test)],
  })
}

/** Begun on or before the reference date, and not ended before it. A job without an end is still held. */
function heldOn(): readonly JobProperty[] {
  return [onOrBefore('from', (claim: Job) => claim.from), NOT_ENDED]
}

const NOT_ENDED: JobProperty = {
  field: 'until',
  value: (claim) => claim.until,
  check: (claim, at) => {
    if (claim.until !== undefined) return verdictOf(isOnOrAfter(claim.until, at))
    return at.day === undefined ? 'undecided' : 'met'
  },
  lacks: () => [HIRED_ON],
}

function employer(test: JobTest): readonly JobProperty[] {
  return [
    ...equal('scope', (claim) => claim.scope, test.at),
    ...ifAsked(test.kinds, (kinds) =>
      property(
        'authority-kind',
        (claim: Job) => claim['authority-kind'],
        (one) => kinds.includes(one),
      ),
    ),
    ...equal('status', (claim) => claim.status, test.status),
    ...equal(
      'authority-function',
      (claim) => claim['authority-function'],
      test['authority-function'],
    ),
    ...equal('nautical-chain', (claim) => claim['nautical-chain'], test['nautical-chain']),
    ...equal('pay-system', (claim) => claim['pay-system'], test['pay-system']),
  ]
}

function position(test: JobTest): readonly JobProperty[] {
  return [
    ...ifAsked(test.appointment, (kinds) =>
      property(
        'appointment',
        (claim: Job) => claim.appointment,
        (one) => kinds.includes(one),
      ),
    ),
    ...ifAsked(test['rank-at-least'], (rank) =>
      property(
        'rank',
        (claim: Job) => claim.rank,
        (one) => isRankAtLeast(one, rank),
      ),
    ),
    ...equal('scale-rank', (claim) => claim['scale-rank'], test['scale-rank']),
    ...equal('level', (claim) => claim.level, test.level),
    ...equal('equivalent-grade', (claim) => claim['equivalent-grade'], test['equivalent-grade']),
    ...equal('equal-content', (claim) => claim['equal-content'], test['equal-content']),
  ]
}

function history(test: JobTest): readonly JobProperty[] {
  return [
    ...ifAsked(test['selection-published'], (range) =>
      property(
        'selection-published',
        (claim: Job) => claim['selection-published'],
        (day) => isInRange(day, range),
      ),
    ),
    ...ifAsked(test['statutory-probation-from'], (range) =>
      property(
        'statutory-probation-from',
        (claim: Job) => claim['statutory-probation-from'],
        (day) => isInRange(day, range),
      ),
    ),
  ]
}

function equal<Value extends ClaimValue>(
  field: string,
  value: (claim: Job) => Value | undefined,
  wanted: Value | undefined,
): readonly JobProperty[] {
  return ifAsked(wanted, () => property(field, value, (one) => one === wanted))
}
