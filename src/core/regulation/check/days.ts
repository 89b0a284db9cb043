/**
 * Days and times that the calendar and the clock of Brussels have.
 *
 * - Every day written in the file exists.
 * - Every local time exists exactly once: not in the hour skipped in spring, not in the one that
 *   comes twice in autumn (policy 1).
 *
 * @module
 */

import { type Path, placesOf } from '../../profile/visit.ts'
import { parseDay } from '../../values/day.ts'
import { localInBrussels } from '../../values/instant.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** Fields that hold a day although their form is free. */
const DAY_FIELDS: readonly (string | number)[] = ['expected-by', 'day']

/** Reports days and local times that do not exist, or exist twice. */
export const checkDays: Check = (regulation) =>
  placesOf(regulation).flatMap(({ path, value }) =>
    typeof value === 'string' && !isSentence(path) ? checkText(value, path) : [],
  )

function checkText(value: string, path: Path): readonly CheckFinding[] {
  if (LOCAL_TIME.test(value)) return checkLocalTime(value, path)
  const isDay = DAY.test(value) || DAY_FIELDS.includes(path.at(-1) ?? '')
  return isDay && parseDay(value) === undefined
    ? [finding('day-unknown', path, { day: value })]
    : []
}

function checkLocalTime(time: string, path: Path): readonly CheckFinding[] {
  if (parseDay(time.slice(0, 10)) === undefined) {
    return [finding('day-unknown', path, { day: time.slice(0, 10) })]
  }
  const local = localInBrussels(time)
  if (local === undefined) return [finding('local-time-unknown', path, { time })]
  if (local.kind === 'exact') return []
  if (local.kind === 'overlap') return [finding('local-time-twice', path, { time })]
  const { skippedFrom, skippedUntil } = local
  const facts = { time, from: skippedFrom.slice(11), until: skippedUntil.slice(11) }
  return [finding('local-time-skipped', path, facts)]
}

/** Whether the text is a sentence or a new value of an amendment, which is checked once applied. */
function isSentence(path: Path): boolean {
  return path.includes('changes') && path[0] === 'amendments'
}
