/**
 * Timed work and test windows: when an answer still counts (rules 85, 93, 108, 113–116; policy 6).
 *
 * The window runs from its scheduled start (or the agreed slot) for its declared length; opening late does not move the end.
 * Extra time granted and outages of ours lengthen it. An answer exactly at the end is late; then the last autosaved answer
 * from before the end counts. Where a latest start is declared, who starts then still has the full length. A window of several days ends at 24:00 of its last day, also for work in progress.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { parseDay } from '#core/values/day.ts'
import { type Duration, parseDuration } from '#core/values/duration.ts'
import {
  type Instant,
  addDuration,
  endOfDay,
  localInBrussels,
  startOfDay,
} from '#core/values/instant.ts'
import { roundOf } from './in-force.ts'
import type { Answer, Candidate, Selection, TimedChange } from './state.ts'

/** From when to when an answer counts: `opens` included, `ends` not. */
export interface Window {
  readonly opens: Instant
  readonly ends: Instant
}

/** What became of a candidate's work. */
export type Work =
  | { readonly state: 'nothing'; readonly window: Window | undefined }
  | {
      readonly state: 'in-time' | 'autosaved' | 'late' | 'person-decides' | 'no-window'
      readonly answer: Answer
      readonly window: Window | undefined
    }

interface Which {
  readonly round: string
  readonly measure: string
}

/** What decides about a window. */
export type TimedFacts = Pick<Selection, 'outages'>

/** The window of one candidate for one measure; undefined when the regulation gives none. */
export function windowOf(
  facts: TimedFacts,
  regulation: Regulation,
  candidate: Pick<Candidate, 'timed'>,
  { round: name, measure }: Which,
): Window | undefined {
  const round = roundOf(regulation, name)
  const changes = [...(candidate.timed ?? []), ...facts.outages].filter((change) =>
    concerns(change, name, measure),
  )
  const base =
    timedWindow(round, measure, changes) ?? daysWindow(round, measure) ?? handIn(round, measure)
  if (base === undefined) return undefined
  return { ...base, ends: lengthened(base.ends, changes) }
}

/** What became of one candidate's work on one measure. */
export function workOf(
  facts: TimedFacts,
  regulation: Regulation,
  candidate: Pick<Candidate, 'timed' | 'answers' | 'toldDates'>,
  which: Which,
): Work {
  const window = windowOf(facts, regulation, candidate, which)
  const answers = (candidate.answers ?? []).filter(
    ({ round, measure }) => round === which.round && measure === which.measure,
  )
  const last = answers.at(-1)
  if (last === undefined) return { state: 'nothing', window }
  if (window === undefined) return { state: 'no-window', answer: last, window }
  const inTime = answers.filter(({ received }) => received < window.ends)
  const submitted = inTime.findLast(({ form }) => form === 'submitted')
  if (submitted !== undefined) return { state: 'in-time', answer: submitted, window }
  const late = { answer: last, window }
  return toldAnotherEnd(regulation, candidate, which)
    ? { state: 'person-decides', ...late }
    : notSubmitted(lateRule(regulation, which), inTime.at(-1), late)
}

/** Whether a message named another day or time for this work than the regulation does (policy 31). */
function toldAnotherEnd(
  regulation: Regulation,
  { toldDates }: Pick<Candidate, 'toldDates'>,
  { round: name, measure }: Which,
): boolean {
  const round = roundOf(regulation, name)
  return (toldDates ?? []).some(({ of, date }) => {
    if (of === `rounds/${name}/measures/${measure}/timed`) {
      return round?.measures?.[measure]?.timed?.starts !== date
    }
    const step = round?.schedule.find((one) => of.startsWith(`rounds/${name}/schedule/${one.step}`))
    return step?.measures?.includes(measure) === true && !Object.values(step.when).includes(date)
  })
}

type LateRule = 'last-autosave-counts' | 'not-scored' | 'person-decides'

function lateRule(regulation: Regulation, { round, measure }: Which): LateRule {
  const timed = roundOf(regulation, round)?.measures?.[measure]?.timed
  return timed?.late ?? 'last-autosave-counts'
}

function notSubmitted(
  rule: LateRule,
  saved: Answer | undefined,
  late: { readonly answer: Answer; readonly window: Window },
): Work {
  if (saved !== undefined && rule === 'last-autosave-counts') {
    return { state: 'autosaved', answer: saved, window: late.window }
  }
  return { state: rule === 'person-decides' ? 'person-decides' : 'late', ...late }
}

function concerns({ round, measure }: TimedChange, name: string, wanted: string): boolean {
  return (round === undefined || round === name) && (measure === undefined || measure === wanted)
}

function timedWindow(
  round: Round | undefined,
  measure: string,
  changes: readonly TimedChange[],
): Window | undefined {
  const timed = round?.measures?.[measure]?.timed
  if (timed === undefined) return undefined
  const slot = changes.findLast(({ kind }) => kind === 'slot')?.value
  const opens = exactly(slot ?? timed.starts)
  const lastStart = slot === undefined ? exactly(timed['start-at-latest'] ?? timed.starts) : opens
  return running(opens, lastStart, parseDuration(timed.length))
}

function running(
  opens: Instant | undefined,
  lastStart: Instant | undefined,
  length: Duration | undefined,
): Window | undefined {
  if (opens === undefined || lastStart === undefined || length === undefined) return undefined
  return { opens, ends: addDuration(lastStart, length) }
}

function exactly(local: string): Instant | undefined {
  const found = localInBrussels(local)
  return found?.kind === 'exact' ? found.instant : undefined
}

function daysWindow(round: Round | undefined, measure: string): Window | undefined {
  const step = round?.schedule.find(
    ({ what, measures }) =>
      what === 'test-window' && (measures === undefined || measures.includes(measure)),
  )
  if (step === undefined || !('from' in step.when)) return undefined
  const from = parseDay(step.when.from)
  const through = parseDay(step.when.through)
  return from === undefined || through === undefined
    ? undefined
    : { opens: startOfDay(from), ends: endOfDay(through) }
}

function handIn(round: Round | undefined, measure: string): Window | undefined {
  const step = round?.schedule.find(
    ({ what, measures }) =>
      what === 'hand-in' && (measures === undefined || measures.includes(measure)),
  )
  if (step === undefined) return undefined
  if ('at' in step.when) return untilTime(step.when.at)
  const day = 'day' in step.when ? parseDay(step.when.day) : undefined
  return day === undefined ? undefined : { opens: startOfDay(day), ends: endOfDay(day) }
}

/** Due at a time of a day: from the start of that day. */
function untilTime(at: string): Window | undefined {
  const day = parseDay(at.slice(0, 10))
  const ends = exactly(at)
  return day === undefined || ends === undefined ? undefined : { opens: startOfDay(day), ends }
}

function lengthened(ends: Instant, changes: readonly TimedChange[]): Instant {
  return changes
    .filter(({ kind }) => kind !== 'slot')
    .map(({ value }) => parseDuration(value))
    .filter((value): value is Duration => value !== undefined)
    .reduce(addDuration, ends)
}
