/** How long a list is valid (policies 4 and 5), for any day on which it starts and any extensions. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'

import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Day, addDays, parseDay } from '#core/values/day.ts'
import { type Instant, endOfDay, parseInstant, startOfDay } from '#core/values/instant.ts'
import { type ListFacts, type Validity, validityAt } from './validity.ts'

const file = new URL('../../../../regulations/ago-4711.yaml', import.meta.url)
const versions = [{ from: undefined, regulation: schema.parse(parse(readFileSync(file, 'utf8'))) }]

const existing = <Value>(value: Value | undefined): Value => {
  assert.ok(value !== undefined)
  return value
}
const decided = existing(parseInstant('2022-01-01T10:00:00Z'))
const minutes = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => addDays(existing(parseDay('2022-01-01')), days))
const lengths = fc.array(fc.constantFrom('P1Y', 'P6M', 'P45D'), { maxLength: 4 })

const factsOf = (start: Day, extensions: readonly string[]): ListFacts => ({
  versions,
  rounds: new Map(),
  minutes: start,
  extensions: extensions.map((length) => ({ list: 'reserve', length, decided, by: 'owner' })),
})
const atMoment = (facts: ListFacts, at: Instant): Exclude<Validity, { state: 'not-started' }> => {
  const validity = existing(validityAt(facts, 'reserve', at))
  assert.ok(validity.state !== 'not-started')
  return validity
}

describe('the validity of a list', () => {
  test('lasts through its last day, to the last instant, and ends there', () => {
    fc.assert(
      fc.property(minutes, lengths, (start, extensions) => {
        const facts = factsOf(start, extensions)
        const { through } = atMoment(facts, startOfDay(start))
        assert.equal(atMoment(facts, startOfDay(through)).state, 'valid')
        assert.equal(atMoment(facts, endOfDay(through)).state, 'expired')
      }),
    )
  })

  test('never comes back once it has expired', () => {
    fc.assert(
      fc.property(minutes, lengths, fc.nat(4000), fc.nat(4000), (start, extensions, a, b) => {
        const facts = factsOf(start, extensions)
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((days) =>
          startOfDay(addDays(start, days)),
        )
        const before = atMoment(facts, existing(early))
        const after = atMoment(facts, existing(late))
        assert.ok(before.state === 'valid' || after.state === 'expired')
      }),
    )
  })

  test('grows with every extension, without a gap', () => {
    fc.assert(
      fc.property(minutes, lengths, fc.constantFrom('P1Y', 'P6M', 'P45D'), (start, some, more) => {
        const at = startOfDay(start)
        const before = atMoment(factsOf(start, some), at)
        const after = atMoment(factsOf(start, [...some, more]), at)
        assert.equal(after.from, before.from)
        assert.ok(after.through > before.through)
      }),
    )
  })

  test('is that of its own list: an extension of the other one changes nothing', () => {
    fc.assert(
      fc.property(minutes, (start) => {
        const facts = factsOf(start, [])
        const other: ListFacts = {
          ...facts,
          extensions: [{ list: 'ranked-list', length: 'P1Y', decided, by: 'owner' }],
        }
        const at = startOfDay(start)
        assert.deepEqual(atMoment(other, at), atMoment(facts, at))
      }),
    )
  })
})
