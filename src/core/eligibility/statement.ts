/**
 * Plain statements: a licence, a car, conduct (rules 22, 152).
 *
 * A statement that was never asked is undecided. What a person verified or refuted stands above what is only stated; a
 * statement that something holds and was refuted means that it does not hold. Statements that contradict one another leave
 * it undecided.
 *
 * @module
 */

import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type CandidateFile, evidenceOf } from './file.ts'
import { HIRED_ON, isOnOrBefore } from './property.ts'
import { type ClaimReason, type Missing } from './reason.ts'
import { type Requirement, type Standpoint } from './requirement.ts'
import { type Verdict, verdictOf } from './verdict.ts'

type Statement = ClaimOf<'statement'>

/** The requirement that a statement holds. */
export function statementRequirement(
  rule: string,
  test: NonNullable<Expression['statement']>,
): Requirement {
  const { about } = test
  const verdict = (file: CandidateFile, at: Standpoint): Verdict => judge(about, file, at)
  return {
    verdict,
    explain: (file, at) => ({
      verdict: verdict(file, at),
      rule,
      kind: 'statement',
      asks: { statement: test },
      referenceDate: at.day,
      claims: statementsOn(about, file).map((claim) => claimReason(file, claim, at)),
      missing: missingFrom(about, file, at),
      children: [],
    }),
  }
}

function judge(about: string, file: CandidateFile, at: Standpoint): Verdict {
  let stated: Verdict | undefined
  let found: Verdict | undefined
  for (const claim of statementsOn(about, file)) {
    const verdict = verdictOn(file, claim, at)
    if (verdict === undefined) continue
    if (evidenceOf(file, claim) === 'claimed') stated = agree(stated, verdict)
    else found = agree(found, verdict)
  }
  return found ?? stated ?? 'undecided'
}

function agree(a: Verdict | undefined, b: Verdict): Verdict {
  return a === undefined || a === b ? b : 'undecided'
}

/** What one statement comes to; `undefined` when it says nothing on the reference date. */
function verdictOn(file: CandidateFile, claim: Statement, at: Standpoint): Verdict | undefined {
  const inTime = claim.on === undefined ? true : isOnOrBefore(claim.on, at)
  if (inTime === false) return undefined
  if (evidenceOf(file, claim) === 'refuted') return claim.holds ? 'not-met' : undefined
  return inTime === undefined ? 'undecided' : verdictOf(claim.holds)
}

function statementsOn(about: string, file: CandidateFile): readonly Statement[] {
  return file.claims.filter((claim) => isAbout(claim, about))
}

function isAbout(claim: Claim, about: string): claim is Statement {
  return claim.kind === 'statement' && claim.about === about
}

function claimReason(file: CandidateFile, claim: Statement, at: Standpoint): ClaimReason {
  const verdict = verdictOn(file, claim, at) ?? 'undecided'
  return {
    claim: claim.claim,
    kind: 'statement',
    verdict,
    evidence: evidenceOf(file, claim),
    facts: [{ field: 'holds', value: claim.holds, verdict }],
  }
}

function missingFrom(about: string, file: CandidateFile, at: Standpoint): readonly Missing[] {
  const waits = statementsOn(about, file).some(
    (claim) => claim.on !== undefined && isOnOrBefore(claim.on, at) === undefined,
  )
  return waits ? [{ kind: 'hiring', field: HIRED_ON }] : [{ kind: 'statement', about }]
}
