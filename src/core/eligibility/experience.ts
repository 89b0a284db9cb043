/**
 * Experience by calendar through the reference date (rules 46, 66–67; policy 7).
 *
 * A job counts when it is relevant as claimed and under one of the social-security schemes the regulation names; other
 * jobs count zero. What is not known about a job makes it count at most, not surely: met when the sure jobs suffice, not
 * met when even all that may count is too little, undecided between the two. Without a length, any such job is enough.
 *
 * @module
 */

import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Day } from '#core/values/day.ts'
import { type CalendarDuration, isoDuration, parseCalendarDuration } from '#core/values/duration.ts'
import { type Text } from '#core/values/text.ts'
import { type CandidateFile, evidenceOf } from './file.ts'
import { type Length, measureOf, reaches } from './experience-length.ts'
import {
  HIRED_ON,
  type Property,
  ifAsked,
  lackingFields,
  missingField,
  onOrBefore,
  property,
  weigh,
} from './property.ts'
import { type ClaimReason, type Counted, type Missing } from './reason.ts'
import { type Requirement, type Standpoint } from './requirement.ts'
import { type Verdict } from './verdict.ts'

type Job = ClaimOf<'employment'>
type ExperienceTest = NonNullable<Expression['experience']>

/** What is asked, ready to be counted. */
interface Asked {
  readonly rule: string
  readonly test: ExperienceTest
  readonly length: CalendarDuration | undefined
  readonly properties: readonly Property<Job>[]
}

/** What the jobs in a file come to. */
interface Tally {
  readonly verdict: Verdict
  readonly sure: Length | undefined
  readonly atMost: Length | undefined
}

/**
 * The requirement of experience.
 *
 * @throws {RangeError} on a length that is none of calendar units, which the checker refuses beforehand.
 */
export function experienceRequirement(
  rule: string,
  test: ExperienceTest,
  name?: Text,
): Requirement {
  const asked = { rule, test, length: lengthOf(test), properties: propertiesOf(test) }
  return {
    verdict: (file, at) => tally(asked, file, at).verdict,
    explain: (file, at) => {
      const { verdict, sure, atMost } = tally(asked, file, at)
      return {
        verdict,
        rule,
        kind: 'experience',
        asks: { experience: test },
        experience: name,
        referenceDate: at.day,
        claims: file.claims.filter(isJob).map((job) => jobReason(asked, { file, job, at })),
        missing: missingFrom(asked, file, at),
        counted: countedOf(sure, atMost),
        children: [],
      }
    },
  }
}

function lengthOf(test: ExperienceTest): CalendarDuration | undefined {
  const { 'at-least': text } = test
  if (text === undefined) return undefined
  const length = parseCalendarDuration(text)
  if (length === undefined) throw new RangeError(`${text} is no length of years, months and days`)
  return length
}

function propertiesOf(test: ExperienceTest): readonly Property<Job>[] {
  const { 'social-security': schemes, 'relevant-to': relevant } = test
  return [
    onOrBefore('from', (claim: Job) => claim.from),
    property(
      'relevant-to',
      (claim: Job) => claim['relevant-to'],
      (all) => all.includes(relevant),
    ),
    ...ifAsked(schemes, (counting) =>
      property(
        'social-security',
        (claim: Job) => claim['social-security'],
        (scheme) => counting.includes(scheme),
      ),
    ),
    ...(test['part-time'] === 'by-fraction' ? [FRACTION] : []),
  ]
}

/** Where part-time counts by its fraction, the fraction must be known. */
const FRACTION: Property<Job> = property(
  'fraction',
  (claim: Job) => claim.fraction,
  () => true,
)

function tally(asked: Asked, file: CandidateFile, at: Standpoint): Tally {
  const sure: Job[] = []
  const possible: Job[] = []
  for (const claim of file.claims) {
    if (!isJob(claim) || evidenceOf(file, claim) === 'refuted') continue
    const verdict = weigh(asked.properties, claim, at)
    if (verdict === 'met') sure.push(claim)
    if (verdict !== 'not-met') possible.push(claim)
  }
  return compare(asked, { sure, possible }, at)
}

function compare(
  asked: Asked,
  jobs: { readonly sure: readonly Job[]; readonly possible: readonly Job[] },
  at: Standpoint,
): Tally {
  const { length } = asked
  if (length === undefined) {
    return { verdict: anyOf(jobs, at), sure: undefined, atMost: undefined }
  }
  const byFraction = asked.test['part-time'] === 'by-fraction'
  const sure = measureOf(jobs.sure, through(at), byFraction)
  const atMost =
    jobs.sure.length === jobs.possible.length
      ? sure
      : measureOf(jobs.possible, through(at), byFraction)
  if (reaches(sure, length)) return { verdict: 'met', sure, atMost }
  const open = at.day === undefined || reaches(atMost, length)
  return { verdict: open ? 'undecided' : 'not-met', sure, atMost }
}

function anyOf(
  { sure, possible }: { readonly sure: readonly Job[]; readonly possible: readonly Job[] },
  at: Standpoint,
): Verdict {
  if (sure.length > 0) return 'met'
  return possible.length > 0 || at.day === undefined ? 'undecided' : 'not-met'
}

/** Until the day of hiring is known, only what was worked up to the application surely counts. */
function through(at: Standpoint): Day {
  return at.day ?? at.notBefore
}

function countedOf(sure: Length | undefined, atMost: Length | undefined): Counted | undefined {
  if (sure === undefined || atMost === undefined) return undefined
  return { sure: isoDuration(sure), atMost: isoDuration(atMost) }
}

function isJob(claim: Claim): claim is Job {
  return claim.kind === 'employment'
}

interface Looked {
  readonly file: CandidateFile
  readonly job: Job
  readonly at: Standpoint
}

function jobReason({ properties }: Asked, { file, job, at }: Looked): ClaimReason {
  const evidence = evidenceOf(file, job)
  const facts = properties.map((one) => ({
    field: one.field,
    value: one.value(job),
    verdict: one.check(job, at),
  }))
  return {
    claim: job.claim,
    kind: 'employment',
    verdict: evidence === 'refuted' ? 'not-met' : weigh(properties, job, at),
    evidence,
    facts: [...facts, { field: 'until', value: job.until, verdict: 'met' }],
  }
}

function missingFrom(asked: Asked, file: CandidateFile, at: Standpoint): readonly Missing[] {
  const jobs = file.claims.filter(isJob).filter((job) => evidenceOf(file, job) !== 'refuted')
  if (jobs.length === 0) return [{ kind: 'employment', about: asked.test['relevant-to'] }]
  const open = jobs
    .filter((job) => weigh(asked.properties, job, at) === 'undecided')
    .flatMap((job) =>
      lackingFields(asked.properties, job, at).map((field) =>
        missingField('employment', job.claim, field),
      ),
    )
  return at.day === undefined ? [...open, { kind: 'hiring', field: HIRED_ON }] : open
}
