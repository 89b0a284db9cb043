/**
 * The findings of the checks on profiles and dictionaries: every code there is.
 *
 * @module
 */

import { type Finding } from '../values/finding.ts'

/** Every code these checks can report, with its severity. */
export const profileSeverities = {
  'approval-missing': 'warning',
  'approval-not-filled': 'warning',
  assumption: 'warning',
  'assumption-incomplete': 'error',
  'class-outside-level': 'error',
  'class-range-differs': 'warning',
  'class-range-reversed': 'error',
  'duplicate-id': 'error',
  'level-order': 'error',
  'level-unknown': 'error',
  'cluster-unknown': 'error',
  'competence-unknown': 'error',
  'mixed-script': 'warning',
  'result-area-without-purpose': 'error',
} as const satisfies Readonly<Record<string, Finding['severity']>>

/** A code of these checks. */
export type ProfileFindingCode = keyof typeof profileSeverities

/** One finding about a profile or a competence dictionary. */
export interface ProfileFinding extends Finding {
  readonly code: ProfileFindingCode
}

/** A finding with the severity that belongs to its code. */
export function finding(
  code: ProfileFindingCode,
  path: Finding['path'],
  facts: Finding['facts'] = {},
): ProfileFinding {
  return { code, severity: profileSeverities[code], path, facts }
}
