/**
 * The outcome of the screening of conditions for one candidate (rules 42–82; policies 1, 8–12, 14).
 *
 * First whether the application counts (time, language, what had to be added), then whether a route is open. What a person
 * concluded about a point stands above what the rules conclude, also where the rules see nothing: that a text is in another
 * language than it says, or a copy of something else. Nothing here eliminates: it proposes. Of somebody whose data were erased
 * the outcome is the one that was decided before (policy 32).
 *
 * @module
 */

import type { CandidateFile } from '#core/eligibility/file.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { claimsOf, counting } from '../applications/counting.ts'
import { judgedPoint, timeliness } from '../applications/timeliness.ts'
import type { CompiledRules } from './rules.ts'
import type { EventOf } from '../event.ts'
import type { Candidate, OutcomeCode, Submission, ValidityFinding } from '../state.ts'

/** What about an application a person may conclude. */
export type ValidityPoint = EventOf<'ApplicationJudged'>['point']

/** A point on which an application may not count. */
export interface ValidityIssue {
  readonly point: ValidityPoint
  readonly rule: string
  readonly verdict: 'invalid' | 'undecided'
  readonly about?: string
}

const NO_EVIDENCE: CandidateFile['evidence'] = new Map()
const NO_JUDGEMENTS: CandidateFile['judgements'] = []
const NO_ISSUES: readonly ValidityIssue[] = []
const NOTHING_ATTACHED: ReadonlySet<string> = new Set()

/** The outcome of screening for one candidate who did not withdraw. */
export function screen(
  regulation: Regulation,
  rules: CompiledRules,
  candidate: Candidate,
): OutcomeCode {
  if (candidate.stated !== undefined) return candidate.stated
  const submission = counting(regulation, candidate)
  if (submission === undefined) return 'undecided'
  const file = fileOf(candidate, submission)
  const issues = validityIssues(regulation, rules, candidate, submission)
  if (issues.some(({ verdict }) => verdict === 'invalid')) return 'invalid'
  if (issues.length > 0) return 'undecided'
  const verdict = rules.eligibility.verdict(file).admissible
  if (verdict === 'undecided') return 'undecided'
  return verdict === 'met' ? 'goes-on' : 'not-admitted'
}

/** The candidate's file as the conditions see it. */
export function fileOf(candidate: Candidate, submission: Submission): CandidateFile {
  return {
    claims: claimsOf(candidate, submission),
    appliedOn: dayInBrussels(submission.received),
    evidence: candidate.verified ?? NO_EVIDENCE,
    judgements: candidate.judgements ?? NO_JUDGEMENTS,
    chosenRoute: candidate.route,
  }
}

/** Every point on which the application does not count, or a person still has to say so. */
export function validityIssues(
  regulation: Regulation,
  rules: CompiledRules,
  candidate: Candidate,
  submission: Submission,
): readonly ValidityIssue[] {
  const time = timeIssues(regulation, candidate, submission)
  const language = languageIssues(regulation, submission)
  const attachment = attachmentIssues(rules, candidate, submission)
  const count = time.length + language.length + attachment.length
  const { validity } = candidate
  if (count === 0 && validity === undefined) return NO_ISSUES
  const found = [...time, ...language, ...attachment]
  return validity === undefined ? found : asJudged(found, validity, submission)
}

/** What is left of the issues with what a person concluded above it. */
function asJudged(
  found: readonly ValidityIssue[],
  validity: NonNullable<Candidate['validity']>,
  { application }: Submission,
): readonly ValidityIssue[] {
  const judged = (point: ValidityPoint): ValidityFinding['finding'] | undefined =>
    validity[judgedPoint(application, point)]?.finding
  const settled = found.flatMap((issue): readonly ValidityIssue[] => {
    const finding = judged(issue.point)
    if (finding === undefined) return [issue]
    return finding === 'valid' ? [] : [{ ...issue, verdict: 'invalid' }]
  })
  const raised = new Set(found.map(({ point }) => point))
  const unseen = UNSEEN.filter(({ point }) => !raised.has(point) && judged(point) === 'invalid')
  return [...settled, ...unseen]
}

/** What the rules cannot see for themselves, such as an application that says it is in Dutch and is not: a person can. */
const UNSEEN: readonly ValidityIssue[] = [
  { point: 'late', rule: 'applications/late', verdict: 'invalid' },
  { point: 'postmark', rule: 'applications/late', verdict: 'invalid' },
  { point: 'language', rule: 'applications/language', verdict: 'invalid' },
  { point: 'attachment', rule: 'applications', verdict: 'invalid' },
  { point: 'channel', rule: 'applications', verdict: 'invalid' },
]

function timeIssues(
  regulation: Regulation,
  candidate: Candidate,
  submission: Submission,
): readonly ValidityIssue[] {
  const time = timeliness(regulation, candidate, submission)
  if (time === 'in-time') return NO_ISSUES
  if (time === 'late') return [{ point: 'late', rule: 'applications/late', verdict: 'invalid' }]
  const paper = submission.event.channel === 'post'
  return paper
    ? [{ point: 'postmark', rule: 'applications/illegible-postmark', verdict: 'undecided' }]
    : [{ point: 'late', rule: 'applications/late', verdict: 'undecided' }]
}

function languageIssues(regulation: Regulation, { event }: Submission): readonly ValidityIssue[] {
  return regulation.announcement.languages.includes(event.language)
    ? NO_ISSUES
    : [
        {
          point: 'language',
          rule: 'applications/language',
          verdict: 'invalid',
          about: event.language,
        },
      ]
}

function attachmentIssues(
  rules: CompiledRules,
  candidate: Candidate,
  submission: Submission,
): readonly ValidityIssue[] {
  const { attachments } = submission.event
  const attached = attachments === undefined ? NOTHING_ATTACHED : new Set(attachments)
  const findings = rules.attachments(fileOf(candidate, submission), attached)
  if (findings.every(({ effect }) => effect === 'none')) return NO_ISSUES
  return findings.flatMap(({ attachment, rule, effect }): readonly ValidityIssue[] => {
    if (effect === 'none' || effect === 'no-effect') return []
    const verdict = effect === 'void' ? 'invalid' : 'undecided'
    return [{ point: 'attachment', rule, verdict, about: attachment }]
  })
}
