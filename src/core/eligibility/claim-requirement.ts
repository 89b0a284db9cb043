/**
 * The requirement that there is one claim with all the properties asked.
 *
 * One claim must have them all: two jobs that each have half of them are not enough. A refuted claim counts as absent.
 * Nothing claimed is not met, except while the day of hiring is open: then it may still come.
 *
 * @module
 */

import { type Claim, type ClaimKind, type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type CandidateFile, evidenceOf, isOfKind } from './file.ts'
import { type Property, lackingFields, missingField, weigh } from './property.ts'
import { type ClaimReason, type Missing } from './reason.ts'
import { type Requirement, type Standpoint } from './requirement.ts'
import { type Verdict } from './verdict.ts'

/** A requirement on claims of one kind. */
export interface ClaimTest<Kind extends ClaimKind> {
  readonly rule: string
  readonly asks: Expression
  readonly kind: Kind
  /** Which claims of the kind it is about at all; left out: every one. */
  readonly about?: ((claim: ClaimOf<Kind>) => boolean) | undefined
  /** What it is about, in a word, for saying what is missing. */
  readonly name?: string | undefined
  readonly properties: readonly Property<ClaimOf<Kind>>[]
}

/** The requirement that some claim passes the test. */
export function claimRequirement<Kind extends ClaimKind>(test: ClaimTest<Kind>): Requirement {
  const verdict = (file: CandidateFile, at: Standpoint): Verdict => verdictOn(test, file, at)
  return {
    verdict,
    explain: (file, at) => ({
      verdict: verdict(file, at),
      rule: test.rule,
      kind: test.kind,
      asks: test.asks,
      referenceDate: at.day,
      claims: claimsAskedFor(test, file).map((claim) => claimReason(test, { file, claim, at })),
      missing: missingFrom(test, file, at),
      children: [],
    }),
  }
}

function verdictOn<Kind extends ClaimKind>(
  test: ClaimTest<Kind>,
  file: CandidateFile,
  at: Standpoint,
): Verdict {
  let verdict: Verdict = 'not-met'
  let anything = false
  for (const claim of file.claims) {
    if (!isAskedFor(test, claim) || evidenceOf(file, claim) === 'refuted') continue
    anything = true
    const found = weigh(test.properties, claim, at)
    if (found === 'met') return found
    if (found === 'undecided') verdict = found
  }
  return anything || at.day !== undefined ? verdict : 'undecided'
}

function isAskedFor<Kind extends ClaimKind>(
  test: ClaimTest<Kind>,
  claim: Claim,
): claim is ClaimOf<Kind> {
  return isOfKind(claim, test.kind) && (test.about === undefined || test.about(claim))
}

function claimsAskedFor<Kind extends ClaimKind>(
  test: ClaimTest<Kind>,
  file: CandidateFile,
): readonly ClaimOf<Kind>[] {
  return file.claims.filter((claim) => isAskedFor(test, claim))
}

function claimReason<Kind extends ClaimKind>(
  test: ClaimTest<Kind>,
  { file, claim, at }: Looked<ClaimOf<Kind>>,
): ClaimReason {
  const evidence = evidenceOf(file, claim)
  return {
    claim: claim.claim,
    kind: test.kind,
    verdict: evidence === 'refuted' ? 'not-met' : weigh(test.properties, claim, at),
    evidence,
    facts: test.properties.map((one) => ({
      field: one.field,
      value: one.value(claim),
      verdict: one.check(claim, at),
    })),
  }
}

interface Looked<Claimed> {
  readonly file: CandidateFile
  readonly claim: Claimed
  readonly at: Standpoint
}

function missingFrom<Kind extends ClaimKind>(
  test: ClaimTest<Kind>,
  file: CandidateFile,
  at: Standpoint,
): readonly Missing[] {
  const standing = claimsAskedFor(test, file).filter(
    (claim) => evidenceOf(file, claim) !== 'refuted',
  )
  if (standing.length === 0) return [{ kind: test.kind, about: test.name }]
  return standing
    .filter((claim) => weigh(test.properties, claim, at) === 'undecided')
    .flatMap((claim) =>
      lackingFields(test.properties, claim, at).map((field) =>
        missingField(test.kind, claim.claim, field),
      ),
    )
}
