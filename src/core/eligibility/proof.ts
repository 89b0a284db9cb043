/**
 * Proofs that stand in for a diploma (rules 51–53), valid on the reference date.
 *
 * Issued on or before it; a proof issued that very day counts (policy 8). The access proof is valid for a limited time, so
 * its last valid day must be known; another proof without a last day has none. A proof of a level is of that very level.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { claimRequirement } from './claim-requirement.ts'
import { HIRED_ON, type Property, ifAsked, isOnOrAfter, onOrBefore, property } from './property.ts'
import { type Requirement } from './requirement.ts'
import { verdictOf } from './verdict.ts'

type Proof = ClaimOf<'proof'>
type ProofTest = NonNullable<Expression['proof']>

/** The requirement of a proof of one of the kinds named. */
export function proofRequirement(rule: string, test: ProofTest): Requirement {
  return claimRequirement({
    rule,
    asks: { proof: test },
    kind: 'proof',
    about: (claim) => test['one-of'].includes(claim.type),
    name: test['one-of'].join(','),
    properties: [...content(test), onOrBefore('issued', (claim: Proof) => claim.issued), VALID],
  })
}

function content(test: ProofTest): readonly Property<Proof>[] {
  return [
    ...ifAsked(test['for-function'], () =>
      property(
        'for-function',
        (claim: Proof) => claim['for-function'],
        (holds) => holds,
      ),
    ),
    ...ifAsked(test['of-level'], (level) =>
      property(
        'level',
        (claim: Proof) => claim.level,
        (one) => one === level,
      ),
    ),
    ...ifAsked(test['issued-by'], (issuer) =>
      property(
        'issuer',
        (claim: Proof) => claim.issuer,
        (one) => isSameName(one, issuer),
      ),
    ),
  ]
}

const VALID: Property<Proof> = {
  field: 'valid-through',
  value: (claim) => claim['valid-through'],
  check: (claim, at) => {
    const last = claim['valid-through']
    if (last !== undefined) return verdictOf(isOnOrAfter(last, at))
    return claim.type === 'toegangsbewijs' ? 'undecided' : 'met'
  },
  lacks: (claim) => [claim['valid-through'] === undefined ? 'valid-through' : HIRED_ON],
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
