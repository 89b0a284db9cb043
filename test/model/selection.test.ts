/**
 * Random courses of each shipped selection: any sequence of commands, sensible or not, against `decide` and `evolve`.
 */

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { regulation as schema, type Regulation } from '#core/regulation/schema/regulation.ts'
import { eventOf } from '#core/selection/command.ts'
import { decide } from '#core/selection/decide.ts'
import type { Event } from '#core/selection/event.ts'
import { event as eventFormat } from '#core/selection/event.ts'
import { evolve, opened, replay } from '#core/selection/evolve.ts'
import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import { permit } from '#core/selection/permit.ts'
import { refusalCodes } from '#core/selection/refusal.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { deepFreeze } from './deep-freeze.ts'
import { explains, holdsAt } from './invariants.ts'
import { type Model, newModel, note } from './model.ts'
import { type Step, step } from './draws.ts'
import { application, commandOf } from './moves.ts'

const RUNS = 25
const STEPS = 220
const APPLICATIONS = 14
const folder = new URL('../../regulations/', import.meta.url)

/** Steps ahead in time: mostly a minute, sometimes days, seldom a year. */
const waited = (now: Instant, { value, other }: Step): Instant => {
  const days = value % 23 === 0 ? other % 9 : 0
  const years = value % 211 === 0 ? 400 : 0
  const later = Date.parse(now) + 60_000 + (days + years) * 86_400_000
  return instant(new Date(later).toISOString().replace(/\.\d+Z$/, 'Z'))
}
const instant = (text: string): Instant => {
  const read = parseInstant(text)
  assert.ok(read !== undefined, text)
  return read
}

interface Course {
  readonly regulation: Regulation
  readonly model: Model
  readonly accepted: Event[]
  readonly attempted: Event[]
  selection: Selection
  at: Instant
}

const begun = (regulation: Regulation): Course => ({
  regulation,
  model: newModel(),
  accepted: [],
  attempted: [],
  selection: deepFreeze(opened(regulation)),
  at: instant(`${regulation.announcement.closing}T06:00:00Z`),
})

/** Takes one step, and asserts what must hold of it. */
const take = (course: Course, one: Step, isFirst: boolean): void => {
  course.at = waited(course.at, isFirst ? { ...one, value: 1 } : one)
  const place = { regulation: course.regulation, selection: course.selection, at: course.at }
  const command = isFirst
    ? application({ ...one, value: one.value | 1 }, place)
    : commandOf(one, place)
  const event = eventOf(command)
  course.attempted.push(event)
  const decided = decide(command, course.selection)
  if (!decided.ok) {
    assert.ok(refusalCodes.includes(decided.refusal.code))
    assert.deepEqual(permit(course.selection, event), decided.refusal)
    return
  }
  for (const accepted of decided.value) {
    eventFormat.parse(accepted)
    assert.equal(permit(course.selection, accepted), undefined)
    course.selection = deepFreeze(evolve(course.selection, accepted))
    course.accepted.push(accepted)
    note(course.model, accepted)
  }
  holdsAt(course.regulation, course.selection, course.model, course.at)
  explains(
    course.selection,
    [...course.model.applied][one.who % course.model.applied.size] ?? 'x',
    course.at,
  )
}

const run = (regulation: Regulation, steps: readonly Step[]): Course => {
  const course = begun(regulation)
  for (const [index, one] of steps.entries()) {
    try {
      take(course, index < APPLICATIONS ? { ...one, who: index } : one, index < APPLICATIONS)
    } catch (error) {
      const told = course.attempted.map((event) => JSON.stringify(event)).join('\n')
      throw new Error(`After these events:\n${told}`, { cause: error })
    }
  }
  return course
}

const steps = fc.array(step, { minLength: 60, maxLength: STEPS, size: 'max' })

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const regulation = deepFreeze(schema.parse(parse(readFileSync(new URL(file, folder), 'utf8'))))
  describe(`any course of ${file}`, () => {
    const reached = new Map<string, number>()

    test('keeps every promise at every moment, and is the same when it is replayed', () => {
      fc.assert(
        fc.property(steps, (drawn) => {
          const course = run(regulation, drawn)
          for (const { event } of course.accepted) {
            reached.set(event, (reached.get(event) ?? 0) + 1)
          }
          const expected = outcomeFile(course.selection, course.at)
          const permitted = replay(regulation)
          for (const event of course.accepted) assert.ok(permitted.take(event).ok)
          assert.deepEqual(outcomeFile(permitted.selection, course.at), expected)
          const everything = replay(regulation)
          for (const event of course.attempted) everything.take(event)
          assert.deepEqual(outcomeFile(everything.selection, course.at), expected)
        }),
        { numRuns: RUNS, seed: 20250603, endOnFailure: true },
      )
    })

    test('reaches decisions, lists and offers in these courses', () => {
      for (const event of ['RoundConfirmed', 'ScoreCorrected', 'CandidateWithdrew']) {
        assert.ok((reached.get(event) ?? 0) > 0, event)
      }
    })
  })
}
