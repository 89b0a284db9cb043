/**
 * The order of the steps within one round.
 *
 * - Judging ends after the test window or hand-in it judges; where it starts before that end, it
 *   is a warning (C5).
 * - A case is sent before it is due, and before its time starts.
 * - What is handed in for a session is due at the latest on the day of the first session (C4).
 * - Results come after the last session, test or assessment has begun.
 * - The time of a timed case runs forwards (policy 6).
 *
 * Steps that name different measures do not concern each other.
 *
 * Source: rules 81, 84, 104, 107, 113 to 118; policies 3 and 6.
 *
 * @module
 */

import { parseClockDuration, milliseconds } from '../../values/duration.ts'
import { compareInstants, epochMilliseconds, localInBrussels } from '../../values/instant.ts'
import { type Path } from '../../profile/visit.ts'
import { type Measure } from '../schema/round.ts'
import { type Step } from '../schema/schedule.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { concernSame, lastDayOf, type PlacedStep, type Span, stepsOf } from './steps.ts'

interface Dated extends PlacedStep {
  readonly span: Span
}

type PairCheck = (first: Dated, second: Dated) => readonly CheckFinding[]

/** Reports steps of one round that cannot happen in the order that is meant. */
export const checkRoundTimeLine: Check = (regulation) => {
  const dated = stepsOf(regulation).flatMap((placed) =>
    placed.span === undefined ? [] : [{ ...placed, span: placed.span }],
  )
  return [
    ...pairs(dated, ['assessment'], ['test-window', 'hand-in'], assessmentAfterTest),
    ...pairs(dated, ['case-sent'], ['hand-in'], caseBeforeDue),
    ...pairs(dated, ['hand-in'], ['session'], dueBeforeSession),
    ...pairs(dated, ['results'], ['session', 'test-window', 'assessment'], resultsAfter),
  ]
}

/** Reports a timed case whose moments do not follow each other. */
export const checkTimed: Check = ({ rounds }) =>
  rounds.flatMap((round, index) =>
    Object.entries(round.measures ?? {}).flatMap(([name, { timed }]) =>
      timed === undefined ? [] : checkWindow(timed, ['rounds', index, 'measures', name, 'timed']),
    ),
  )

function checkWindow(
  { starts, length, 'start-at-latest': latest }: NonNullable<Measure['timed']>,
  path: Path,
): readonly CheckFinding[] {
  const start = localInBrussels(starts)
  const late = latest === undefined ? undefined : localInBrussels(latest)
  const time = parseClockDuration(length)
  if (start?.kind !== 'exact' || late?.kind !== 'exact' || time === undefined) return []
  const end = epochMilliseconds(start.instant) + milliseconds(time)
  const inside =
    compareInstants(late.instant, start.instant) >= 0 && epochMilliseconds(late.instant) < end
  if (inside || latest === undefined) return []
  return [finding('timed-order', [...path, 'start-at-latest'], { starts, latest, length })]
}

function pairs(
  steps: readonly Dated[],
  first: readonly Step['what'][],
  second: readonly Step['what'][],
  check: PairCheck,
): readonly CheckFinding[] {
  return steps
    .filter(({ step }) => first.includes(step.what))
    .flatMap((a) =>
      steps
        .filter(({ step, round }) => second.includes(step.what) && round.round === a.round.round)
        .filter((b) => concernSame(a.step, b.step))
        .flatMap((b) => check(a, b)),
    )
}

const assessmentAfterTest: PairCheck = (assessment, test) => {
  const facts = {
    step: assessment.step.step,
    test: test.step.step,
    day: assessment.span.start.slice(0, 10),
    until: lastDayOf(test.span) ?? '',
  }
  const at = [...assessment.path, 'when']
  if (assessment.span.end <= test.span.end && assessment.span.start < test.span.end) {
    return assessment.span.end === test.span.end && assessment.span.start >= test.span.start
      ? []
      : [finding('assessment-before-test-ends', at, facts)]
  }
  return assessment.span.start < test.span.start || assessment.span.start < dayOf(test.span)
    ? [finding('assessment-overlaps-test', at, facts)]
    : []
}

const caseBeforeDue: PairCheck = (sent, due) =>
  sent.span.start > due.span.start || sent.span.start >= due.span.end
    ? [
        finding('case-sent-after-due', [...sent.path, 'when'], {
          step: sent.step.step,
          due: due.step.step,
          sent: sent.span.start.slice(0, 10),
          until: due.span.start.slice(0, 10),
        }),
      ]
    : []

const dueBeforeSession: PairCheck = (due, session) => {
  const until = lastDayOf(due.span) ?? ''
  const held = session.span.start.slice(0, 10)
  const facts = { step: due.step.step, session: session.step.step, until, held }
  return until > held ? [finding('hand-in-after-session', [...due.path, 'when'], facts)] : []
}

const resultsAfter: PairCheck = (results, step) => {
  const facts = {
    step: results.step.step,
    before: step.step.step,
    day: lastDayOf(results.span) ?? '',
    held: lastDayOf(step.span) ?? '',
  }
  return results.span.end < step.span.end
    ? [finding('results-before-session', [...results.path, 'when'], facts)]
    : []
}

/** The start of the last day of a span: judging on that day itself is usual. */
function dayOf(span: Span): string {
  return `${lastDayOf(span) ?? ''}T00:00`
}
