/**
 * Requirements on the latest document of a kind: the evaluation, and the extract from the criminal record (rules 68, 153).
 *
 * Only documents of on or before the reference date count. All of them good is met, all of them bad is not met. Where they
 * differ the latest one decides; when a day is missing, or the last day has both, it is undecided. Without any evaluation
 * it is undecided too: nothing is said about a person who was never evaluated. Here a further claim can take away what an
 * earlier one gave, because "the latest" says so.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type CandidateFile, evidenceOf, isOfKind } from './file.ts'
import { HIRED_ON, isOnOrBefore } from './property.ts'
import { type ClaimReason, type Missing } from './reason.ts'
import { type Requirement, type Standpoint } from './requirement.ts'
import { type Verdict, everyOf, verdictOf } from './verdict.ts'

type DatedKind = 'evaluation' | 'criminal-record'
type Dated = ClaimOf<DatedKind>

/** How one kind of document is read. */
interface Reading {
  readonly rule: string
  readonly asks: Expression
  readonly kind: DatedKind
  readonly field: string
  readonly dayField: string
  readonly good: (claim: Dated) => Verdict
  readonly value: (claim: Dated) => string | undefined
  readonly day: (claim: Dated) => string | undefined
  readonly whenNone: Verdict
}

/** The requirement that the latest evaluation is not insufficient. */
export function evaluationRequirement(
  rule: string,
  test: NonNullable<Expression['evaluation']>,
): Requirement {
  return latestRequirement({
    rule,
    asks: { evaluation: test },
    kind: 'evaluation',
    field: 'result',
    dayField: 'on',
    good: (claim) => verdictOf(resultOf(claim) !== test['latest-not']),
    value: resultOf,
    day: (claim) => (claim.kind === 'evaluation' ? claim.on : undefined),
    whenNone: 'undecided',
  })
}

/** The requirement that the latest extract from the criminal record shows civil and political rights. */
export function criminalRecordRequirement(
  rule: string,
  test: NonNullable<Expression['criminal-record']>,
): Requirement {
  return latestRequirement({
    rule,
    asks: { 'criminal-record': test },
    kind: 'criminal-record',
    field: 'rights',
    dayField: 'issued',
    good: (claim) => {
      const rights = rightsOf(claim)
      return rights === undefined ? 'undecided' : verdictOf(rights === test.rights)
    },
    value: rightsOf,
    day: (claim) => (claim.kind === 'criminal-record' ? claim.issued : undefined),
    whenNone: 'not-met',
  })
}

function resultOf(claim: Dated): string | undefined {
  return claim.kind === 'evaluation' ? claim.result : undefined
}

function rightsOf(claim: Dated): string | undefined {
  return claim.kind === 'criminal-record' ? claim.rights : undefined
}

function latestRequirement(reading: Reading): Requirement {
  const verdict = (file: CandidateFile, at: Standpoint): Verdict => judge(reading, file, at)
  return {
    verdict,
    explain: (file, at) => ({
      verdict: verdict(file, at),
      rule: reading.rule,
      kind: reading.kind,
      asks: reading.asks,
      referenceDate: at.day,
      claims: file.claims
        .filter((claim) => isOfKind(claim, reading.kind))
        .map((claim) => claimReason(reading, { file, claim, at })),
      missing: missingFrom(reading, file, at),
      children: [],
    }),
  }
}

function judge(reading: Reading, file: CandidateFile, at: Standpoint): Verdict {
  const documents = standing(reading, file).filter(
    (claim) => isInTime(reading, claim, at) !== false,
  )
  if (documents.length === 0) return at.day === undefined ? 'undecided' : reading.whenNone
  const verdicts = documents.map((claim) => inTimeAndGood(reading, claim, at))
  const first = verdicts[0] ?? 'undecided'
  if (verdicts.every((one) => one === first)) return first
  return amongDiffering(reading, documents, at)
}

/** The latest decides, provided that every document has a day. */
function amongDiffering(reading: Reading, documents: readonly Dated[], at: Standpoint): Verdict {
  const days = documents.map(reading.day)
  if (days.includes(undefined)) return 'undecided'
  const last = days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b))
  const verdicts = documents
    .filter((claim) => reading.day(claim) === last)
    .map((claim) => inTimeAndGood(reading, claim, at))
  const every = everyOf(verdicts)
  return every === 'not-met' && verdicts.includes('met') ? 'undecided' : every
}

function inTimeAndGood(reading: Reading, claim: Dated, at: Standpoint): Verdict {
  const good = reading.good(claim)
  return isInTime(reading, claim, at) === undefined && good === 'met' ? 'undecided' : good
}

/** Whether the document is of on or before the reference date. A document without a day is taken to be. */
function isInTime(reading: Reading, claim: Dated, at: Standpoint): boolean | undefined {
  const day = reading.day(claim)
  return day === undefined ? true : isOnOrBefore(day, at)
}

function standing(reading: Reading, file: CandidateFile): readonly Dated[] {
  return file.claims
    .filter((claim) => isOfKind(claim, reading.kind))
    .filter((claim) => evidenceOf(file, claim) !== 'refuted')
}

interface Looked {
  readonly file: CandidateFile
  readonly claim: Dated
  readonly at: Standpoint
}

function claimReason(reading: Reading, { file, claim, at }: Looked): ClaimReason {
  const evidence = evidenceOf(file, claim)
  const inTime = isInTime(reading, claim, at) !== false
  const good = inTimeAndGood(reading, claim, at)
  return {
    claim: claim.claim,
    kind: reading.kind,
    verdict: inTime && evidence !== 'refuted' ? good : 'not-met',
    evidence,
    facts: [
      { field: reading.field, value: reading.value(claim), verdict: reading.good(claim) },
      {
        field: reading.dayField,
        value: reading.day(claim),
        verdict: verdictOf(isInTime(reading, claim, at)),
      },
    ],
  }
}

function missingFrom(reading: Reading, file: CandidateFile, at: Standpoint): readonly Missing[] {
  const { kind } = reading
  const documents = standing(reading, file).filter(
    (claim) => isInTime(reading, claim, at) !== false,
  )
  if (documents.length === 0) return [{ kind }]
  const fields = documents.flatMap((claim) => missingOn(reading, claim, at))
  return fields.length > 0 ? fields : [{ kind: 'judgement', about: kind }]
}

function missingOn(reading: Reading, claim: Dated, at: Standpoint): readonly Missing[] {
  const { kind } = reading
  return [
    ...(reading.value(claim) === undefined
      ? [{ kind, claim: claim.claim, field: reading.field }]
      : []),
    ...(reading.day(claim) === undefined
      ? [{ kind, claim: claim.claim, field: reading.dayField }]
      : []),
    ...(isInTime(reading, claim, at) === undefined
      ? [{ kind: 'hiring' as const, field: HIRED_ON }]
      : []),
  ]
}
