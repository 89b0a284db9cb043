/**
 * Phases in an order that can happen.
 *
 * - Nothing of a round, hand-ins apart, comes on or before the closing date; a week that only
 *   starts before it is `week-of-before-closing`.
 * - A step comes after those it waits for (`after`). Where the two overlap, it is a warning: the
 *   other must then be finished early.
 * - A round does not start before the round before it.
 * - A window runs forwards; the days of a list too.
 * - A step without a day is reported: it must be dated before publication (policy 34).
 *
 * Within one round see `round-time-line.ts`.
 *
 * @module
 */

import { parseDay } from '../../values/day.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { lastDayOf, type PlacedStep, spanOfDays, stepsOf } from './steps.ts'

/** Reports windows and lists of days that run backwards, and steps without a day. */
export const checkMoments: Check = (regulation) =>
  stepsOf(regulation).flatMap(({ step: { step, when }, path }) => {
    const at = [...path, 'when']
    if ('not-stated' in when) return [finding('step-undated', at, { step })]
    if ('from' in when) {
      const { from, through } = when
      return from > through ? [finding('window-reversed', at, { step, from, through })] : []
    }
    if (!('days' in when)) return []
    const inOrder = when.days.every(
      (day, index) => index === 0 || (when.days[index - 1] ?? '') < day,
    )
    return inOrder ? [] : [finding('days-order', [...at, 'days'], { step, days: when.days })]
  })

/** Reports steps that are over on the closing date, or start on or before it. */
export const checkClosing: Check = (regulation) => {
  const closing = parseDay(regulation.announcement.closing)
  if (closing === undefined) return []
  const { end } = spanOfDays(closing, closing)
  return stepsOf(regulation).flatMap(({ step, path, span }) => {
    if (span === undefined || step.what === 'hand-in' || step.what === 'other') return []
    const early = 'week-of' in step.when ? span.end <= end : span.start < end
    if (!early) return []
    const facts = { step: step.step, day: span.start.slice(0, 10), closing }
    return [finding('step-before-closing', [...path, 'when'], facts)]
  })
}

/** Reports steps that come before what they wait for. */
export const checkPrerequisites: Check = (regulation) => {
  const steps = stepsOf(regulation)
  return steps.flatMap((placed) =>
    (placed.step.after ?? []).flatMap((name, index) => {
      const before = steps.find(({ step }) => step.step === name)
      return before === undefined || before === placed
        ? []
        : checkPair(placed, before, [...placed.path, 'after', index])
    }),
  )
}

function checkPair(
  { step, span }: PlacedStep,
  before: PlacedStep,
  path: PlacedStep['path'],
): readonly CheckFinding[] {
  const other = before.span
  if (span === undefined || other === undefined) return []
  const facts = { step: step.step, before: before.step.step, day: span.start.slice(0, 10) }
  const until = lastDayOf(other) ?? ''
  if (span.end <= other.start || (span.start < other.start && span.end < other.end)) {
    return [finding('step-before-prerequisite', path, { ...facts, until })]
  }
  const otherDays = other.start.slice(0, 10) !== until
  const overlap = span.start < other.end && otherDays && span.start.slice(0, 10) !== until
  return overlap ? [finding('step-overlaps-prerequisite', path, { ...facts, until })] : []
}

/** Reports a round that starts before the one that precedes it. */
export const checkRoundOrder: Check = (regulation) => {
  const starts = regulation.rounds.map((round, index) => ({
    round: round.round,
    index,
    start: startOf(regulation, round.round),
  }))
  return starts.flatMap(({ round, index, start }) => {
    const earlier = starts
      .slice(0, index)
      .find((other) => start !== undefined && other.start !== undefined && start < other.start)
    if (earlier?.start === undefined || start === undefined) return []
    const facts = {
      round,
      before: earlier.round,
      day: start.slice(0, 10),
      other: earlier.start.slice(0, 10),
    }
    return [finding('round-order', ['rounds', index, 'schedule'], facts)]
  })
}

/** Reports an expected end before the last dated step, and a publication too short or too late. */
export const checkAnnouncedDays: Check = (regulation) => {
  const { announcement } = regulation
  const by = announcement['expected-end']?.by
  const ends = stepsOf(regulation).flatMap(({ span }) =>
    span === undefined ? [] : lastDayOf(span),
  )
  const last = ends.reduce<string>(
    (latest, day) => (day !== undefined && day > latest ? day : latest),
    '',
  )
  return [
    ...(by !== undefined && by < last
      ? [finding('expected-end-too-early', ['announcement', 'expected-end', 'by'], { by, last })]
      : []),
    ...(announcement.published !== undefined && announcement.published > announcement.closing
      ? [
          finding('published-after-closing', ['announcement', 'published'], {
            published: announcement.published,
            closing: announcement.closing,
          }),
        ]
      : []),
  ]
}

function startOf(regulation: Regulation, round: string): string | undefined {
  const starts = stepsOf(regulation)
    .filter((placed) => placed.round.round === round && placed.step.what !== 'other')
    .filter(({ step }) => step.what !== 'hand-in' && step.what !== 'case-sent')
    .flatMap(({ span }) => span?.start ?? [])
  return starts.toSorted()[0]
}
