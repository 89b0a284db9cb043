import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'

import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Event, event as eventSchema } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { runCourse } from './course.ts'
import { countsOf } from './counts.ts'
import { simulation } from './format.ts'
import { profileFor } from './profile.ts'
import { randomFrom } from './random.ts'
import { figureOf, simulate } from './simulate.ts'

const folder = new URL('../../regulations/', import.meta.url)
const shipped: readonly Regulation[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .toSorted()
  .map((file) => schema.parse(parse(readFileSync(new URL(file, folder), 'utf8'))))
const [ago] = shipped
assert.ok(ago !== undefined)

function eventsOf(regulation: Regulation, candidates: number, seed: number): readonly Event[] {
  const events: Event[] = []
  runCourse(regulation, { candidates, seed, onEvent: (event) => events.push(event) })
  return events
}

describe('a simulated selection', () => {
  for (const regulation of shipped) {
    const name = regulation.regulation

    test(`of ${name} is the same, byte for byte, for the same seed`, () => {
      const once = JSON.stringify(simulate(regulation, { candidates: 25, seed: 11 }))
      const again = JSON.stringify(simulate(regulation, { candidates: 25, seed: 11 }))
      assert.equal(again, once)
      assert.notEqual(JSON.stringify(simulate(regulation, { candidates: 25, seed: 12 })), once)
      assert.deepEqual(eventsOf(regulation, 25, 11), eventsOf(regulation, 25, 11))
    })

    test(`of ${name} has the format that is published`, () => {
      assert.deepEqual(simulation.parse(simulate(regulation, { candidates: 7, seed: 1 })).runs, 20)
    })

    test(`of ${name} is made of facts that any facts file may hold`, () => {
      const { take } = replay(regulation)
      for (const event of eventsOf(regulation, 60, 4)) {
        assert.deepEqual(take(eventSchema.parse(event)), { ok: true, value: undefined })
      }
    })

    test(`of ${name} ends well, however few candidates there are and whatever the seed`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 20 }),
          fc.integer({ min: 0, max: 5000 }),
          (n, seed) => {
            const course = runCourse(regulation, { candidates: n, seed })
            const { rounds, applications } = countsOf(course)
            assert.equal(applications.received, n)
            assert.equal(rounds[0]?.participants, n)
            for (const { closed, touched } of course.selection.rounds.values()) {
              assert.deepEqual([closed, touched], [undefined, undefined])
            }
          },
        ),
        { numRuns: 60, seed: 1 },
      )
    })

    test(`of ${name} counts everybody in a round once`, () => {
      for (const round of countsOf(runCourse(regulation, { candidates: 300, seed: 2 })).rounds) {
        const { participants, 'tied-at-cut-off': _, replacements: __, called: ___, ...out } = round
        assert.equal(
          Object.values(out).reduce((sum, count) => sum + count, 0),
          participants,
        )
      }
    })

    test(`of ${name} has every route, and candidates who are admitted and who are not`, () => {
      const events = eventsOf(regulation, 400, 3)
      const routes = new Set(events.flatMap((one) => ('route' in one ? (one.route ?? []) : [])))
      assert.deepEqual(routes, new Set(Object.keys(regulation.routes)))
      const [screening] = countsOf(runCourse(regulation, { candidates: 400, seed: 3 })).rounds
      assert.ok((screening?.['goes-on'] ?? 0) > 250)
      assert.ok((screening?.['not-admitted'] ?? 0) > 15)
      assert.ok((screening?.invalid ?? 0) > 0)
    })
  }

  test('hands on the events of its first run only', () => {
    const events: Event[] = []
    simulate(ago, { candidates: 10, seed: 1, onEvent: (event) => events.push(event) })
    assert.deepEqual(events, eventsOf(ago, 10, 1))
  })

  test('is played twenty times for a thousand candidates and once for one more', () => {
    const told: number[] = []
    simulate(ago, { candidates: 5, seed: 1, onProgress: (_, __, runs) => told.push(runs) })
    assert.equal(told[0], 20)
    assert.equal(simulate(ago, { candidates: 1001, seed: 1 }).runs, 1)
  })

  test('calls a replacement whenever the regulation leaves one open', () => {
    const req18582 = shipped.find(({ regulation }) => regulation === 'opgroeien-req18582')
    assert.ok(req18582 !== undefined)
    const chosen = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) =>
      eventsOf(req18582, 100, seed).filter((one) => one.event === 'ChoiceMade'),
    )
    const replacements = chosen.filter(({ choice }) => choice === 'rounds/preselection/replacement')
    assert.ok(replacements.length > 0)
    assert.ok(replacements.every(({ option }) => option === 'yes'))
  })

  test('has one person score and close and another confirm', () => {
    const events = eventsOf(ago, 50, 1)
    const by = (name: Event['event']): readonly unknown[] =>
      events.flatMap((one) => (one.event === name && 'by' in one ? [one.by] : []))
    const hands = new Set([...by('ScoresImported'), ...by('RoundClosed')])
    assert.ok(by('RoundConfirmed').length > 0)
    assert.ok(by('RoundConfirmed').every((person) => !hands.has(person)))
  })
})

describe('a made-up candidate', () => {
  test('meets, narrowly misses or leaves out what the route asks, or qualifies elsewhere too', () => {
    const random = randomFrom(1)
    const fits = new Map<string, number>()
    for (let turn = 0; turn < 1000; turn += 1) {
      const { fit } = profileFor(ago, random)
      fits.set(fit, (fits.get(fit) ?? 0) + 1)
    }
    assert.deepEqual([...fits.keys()].toSorted(), [
      'also-qualifies-elsewhere',
      'leaves-out',
      'meets',
      'narrowly-misses',
    ])
    assert.ok((fits.get('meets') ?? 0) > 600)
  })

  test('gives every claim a name of its own', () => {
    const random = randomFrom(2)
    for (let turn = 0; turn < 300; turn += 1) {
      const names: readonly string[] = profileFor(ago, random).claims.map(({ claim }) => claim)
      assert.equal(new Set(names).size, names.length)
    }
  })
})

describe('a figure over the runs', () => {
  test('is the mean to two decimals, the least and the most', () => {
    const course = countsOf(runCourse(ago, { candidates: 1, seed: 1 }))
    const counts = [1, 2, 2].map((passed) => ({
      ...course,
      hiring: { ...course.hiring, passed },
    }))
    assert.deepEqual(
      figureOf(counts, ({ hiring }) => hiring.passed),
      { mean: 1.67, least: 1, most: 2 },
    )
  })
})
