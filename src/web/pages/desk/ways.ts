/**
 * Where one goes to settle something that waits for a person.
 *
 * @module
 */

import { type Point } from '#core/selection/points/point.ts'
import { type Language } from '#core/values/text.ts'
import { pathTo } from '../../paths.ts'

/** The name under which an address and a form carry a choice point. */
export const POINT = 'punt'

/** What is settled on the page of a candidate in the screening. */
const SCREENED: ReadonlySet<Point['settledBy']> = new Set(['JudgeApplication', 'JudgeCondition'])

/** What is settled with the results of a round. */
const SCORED: ReadonlySet<Point['settledBy']> = new Set([
  'RecordScore',
  'ImportScores',
  'RecordAttendance',
  'StartSession',
])

/** The page on which a point is settled. */
export function wayTo(
  { point, candidate, settledBy, rule, facts }: Point,
  selection: string,
  language: Language,
): string {
  if (settledBy === 'MakeChoice') {
    const asked = new URLSearchParams({ [POINT]: point })
    return `${pathTo('deskChoice', language, { selection })}?${asked.toString()}`
  }
  if (settledBy === 'ConfirmRound' || settledBy === 'ConfirmCorrection') {
    const [, round = ''] = rule.split('/')
    return pathTo('deskRound', language, { selection, round })
  }
  if (SCORED.has(settledBy)) return toResults(rule, candidate, selection, language)
  if (settledBy === 'SettleDuplicate') return pathToPair(facts, selection, language)
  if (candidate !== undefined && SCREENED.has(settledBy)) {
    return pathTo('deskScreened', language, { selection, candidate })
  }
  if (candidate !== undefined) {
    return pathTo('deskCandidate', language, { selection, candidate })
  }
  return pathTo('deskSelection', language, { selection })
}

function toResults(
  rule: string,
  candidate: string | undefined,
  selection: string,
  language: Language,
): string {
  const [, round = ''] = rule.split('/')
  return candidate === undefined
    ? pathTo('deskResults', language, { selection, round })
    : pathTo('deskResult', language, { selection, round, candidate })
}

/** Two who may be one person, beside each other. */
function pathToPair(
  { candidates = [] }: Point['facts'],
  selection: string,
  language: Language,
): string {
  const [candidate = '', other = ''] = Array.isArray(candidates) ? candidates.map(String) : []
  return pathTo('deskDuplicate', language, { selection, candidate, other })
}
