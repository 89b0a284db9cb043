/**
 * Every code the checks on a regulation can report, with its severity.
 *
 * An error forbids publication; a warning asks a person to look. The wording of each code is in
 * `../messages/`, the table for readers in docs/refusals.md.
 *
 * @module
 */

import { type Finding } from '../../values/finding.ts'
import { propertySeverities } from './properties/severities.ts'

type Severities = Readonly<Record<string, Finding['severity']>>

/** What may be wrong with the text of a file. */
export const fileSeverities = {
  'file-unreadable': 'error',
  'file-too-large': 'error',
  'file-not-utf8': 'error',
  'yaml-broken': 'error',
  'yaml-duplicate-key': 'error',
  'yaml-several-documents': 'error',
  'yaml-alias-limit': 'error',
  'yaml-tag': 'error',
  'yaml-key': 'error',
  'yaml-empty': 'error',
  'format-unknown': 'error',
  'dictionary-missing': 'warning',
} as const satisfies Severities

/** What may be wrong with the form of a file. */
export const formSeverities = {
  'missing-field': 'error',
  'unknown-key': 'error',
  'unknown-value': 'error',
  'wrong-type': 'error',
  'wrong-form': 'error',
  'wrong-size': 'error',
  'cut-off-without-tie-rule': 'error',
  'term-incomplete': 'error',
  'choice-without-owner': 'error',
  'choice-one-option': 'error',
  'routes-without-choice': 'error',
  'reference-date-missing': 'error',
  'validity-missing': 'error',
  'assessors-missing': 'error',
  'place-table-missing': 'error',
} as const satisfies Severities

/** Names that lead nowhere, twice or in a circle. */
export const nameSeverities = {
  'expression-keys': 'error',
  'reference-unknown': 'error',
  'reference-unused': 'warning',
  'measure-unused': 'warning',
  'duplicate-name': 'error',
  'name-reserved': 'error',
  'condition-cycle': 'error',
} as const satisfies Severities

/** Days, the time line, ranges and terms. */
export const timeSeverities = {
  'day-unknown': 'error',
  'weekday-contradicts-date': 'error',
  'weekday-unknown': 'error',
  'local-time-unknown': 'error',
  'local-time-skipped': 'error',
  'local-time-twice': 'error',
  'on-holiday': 'warning',
  'on-weekend': 'warning',
  'week-of-not-monday': 'warning',
  'week-of-holiday': 'warning',
  'week-of-before-closing': 'warning',
  'window-reversed': 'error',
  'days-order': 'error',
  'step-undated': 'warning',
  'step-before-closing': 'error',
  'assessment-before-test-ends': 'error',
  'assessment-overlaps-test': 'warning',
  'step-before-prerequisite': 'error',
  'step-overlaps-prerequisite': 'warning',
  'step-cycle': 'error',
  'round-order': 'error',
  'case-sent-after-due': 'error',
  'hand-in-after-session': 'error',
  'results-before-session': 'error',
  'timed-order': 'error',
  'expected-end-too-early': 'warning',
  'published-after-closing': 'error',
  'publication-term-short': 'error',
  'reference-dates-differ': 'error',
  'deliberate-without-reason': 'error',
  'reference-date-before-publication': 'warning',
  'reference-date-after-closing': 'warning',
  'checked-before-reference-date': 'error',
  'range-unbounded': 'error',
  'range-two-bounds': 'error',
  'range-empty': 'error',
  'range-hole': 'error',
  'range-overlap': 'error',
  'length-unreadable': 'error',
  'term-length-zero': 'error',
  'term-clock-units': 'error',
  'timed-calendar-units': 'error',
  'term-start-nothing': 'error',
  'extension-unlimited': 'warning',
} as const satisfies Severities

/** Scales, totals, minima and cut-offs. */
export const scoreSeverities = {
  'figure-not-exact': 'error',
  'scale-missing': 'error',
  'scale-reversed': 'error',
  'scale-step': 'error',
  'informative-used': 'error',
  'total-missing': 'error',
  'total-scales-differ': 'error',
  'total-ordinal': 'error',
  'total-weights': 'error',
  'weight-not-positive': 'error',
  'mapping-unit-differs': 'error',
  'mapping-off-scale': 'error',
  'mapping-not-covering': 'error',
  'mapping-not-increasing': 'error',
  'mapping-decreases': 'error',
  'mapping-off-target': 'error',
  'threshold-off-scale': 'error',
  'threshold-between-steps': 'error',
  'threshold-unknown-value': 'error',
  'threshold-excludes-nobody': 'warning',
  'cut-off-excludes-ties': 'warning',
  'eliminates-but-not-eliminatory': 'error',
  'eliminatory-without-criterion': 'error',
  'round-not-eliminatory': 'warning',
  'replacement-without-cut-off': 'error',
  'not-invited-without-cut-off': 'error',
  'earlier-result-not-earlier': 'error',
} as const satisfies Severities

/** Routes and conditions. */
export const routeSeverities = {
  'condition-never': 'error',
  'condition-unspecific': 'warning',
  'rank-unknown': 'error',
  'rank-level-disagree': 'error',
  'grade-rank-disagree': 'warning',
  'scale-rank-disagree': 'warning',
  'hiring-condition-in-route': 'warning',
  'route-open-to-all': 'warning',
  'closure-of-itself': 'error',
  'closure-circular': 'error',
} as const satisfies Severities

/** Lists, choice points, what a regulation must settle, assumptions and amendments. */
export const publicationSeverities = {
  'ranked-list-missing': 'error',
  'ranked-list-not-fed': 'error',
  'ranked-list-order-differs': 'warning',
  'ranked-list-call-not-later': 'error',
  'place-event-open': 'error',
  'place-event-idle': 'warning',
  'reserve-missing': 'error',
  'posts-contradict-serves': 'error',
  'choice-owner-candidate': 'warning',
  'test-missing': 'error',
  'round-without-tests': 'error',
  'assessor-missing': 'error',
  'pass-criterion-missing': 'error',
  'language-not-dutch': 'warning',
  assumption: 'warning',
  'assumption-incomplete': 'error',
  'text-blank': 'error',
  'text-same': 'warning',
  'mixed-script': 'warning',
  'amendment-instant-unknown': 'error',
  'amendment-before-announcement': 'error',
  'amendment-same-instant': 'error',
  'amendment-after-stop': 'error',
  'amendment-path-unknown': 'error',
  'amendment-fixed-part': 'error',
  'stop-with-changes': 'error',
  'change-without-changes': 'error',
} as const satisfies Severities

/** Every code of the checks on a regulation, with its severity. */
export const checkSeverities = {
  ...fileSeverities,
  ...formSeverities,
  ...nameSeverities,
  ...timeSeverities,
  ...scoreSeverities,
  ...routeSeverities,
  ...publicationSeverities,
  ...propertySeverities,
} as const

/** A code of the checks on a regulation. */
export type CheckCode = keyof typeof checkSeverities

/** One finding about a regulation. */
export interface CheckFinding extends Finding {
  readonly code: CheckCode
}

/** A finding with the severity that belongs to its code. */
export function finding(
  code: CheckCode,
  path: Finding['path'],
  facts: Finding['facts'] = {},
): CheckFinding {
  return { code, severity: checkSeverities[code], path, facts }
}
