/**
 * The ranks of grades (background, section 5; bijlage 3 VPS), and the ranks that exist.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Regulation, regulation as schema } from '../schema/regulation.ts'
import { type CheckFinding } from './codes.ts'
import { checkRanks } from './ranks.ts'

const file = new URL('../../../../test/checks/base.yaml', import.meta.url)
const base = schema.parse(parse(readFileSync(file, 'utf8')))

type Grade = Regulation['announcement']['grade']

/** What is said about a vacancy in a grade, apart from its pay. */
function found(grade: Grade): readonly CheckFinding[] {
  return checkRanks(
    {
      ...base,
      conditions: {},
      announcement: { ...base.announcement, grade },
      hiring: { ...base.hiring, pay: [] },
    },
    {},
  )
}

const RANKS_OF_GRADES: readonly (readonly [name: string, rank: string])[] = [
  ['adjunct van de directeur', 'A1'],
  ['arts', 'A1'],
  ['informaticus', 'A1'],
  ['ingenieur', 'A1'],
  ['hoofddeskundige', 'B2'],
  ['hoofdprogrammeur', 'B2'],
  ['deskundige', 'B1'],
  ['programmeur', 'B1'],
  ['hoofdmedewerker', 'C2'],
  ['medewerker', 'C1'],
  ['technicus', 'C1'],
  ['hoofdassistent', 'D2'],
  ['assistent', 'D1'],
]

const levelOf = (rank: string): Grade['level'] =>
  (['A', 'B', 'C', 'D'] as const).find((level) => rank.startsWith(level)) ?? 'A'

describe('the grade', () => {
  for (const [name, rank] of RANKS_OF_GRADES) {
    test(`${name} is of rank ${rank}`, () => {
      assert.deepEqual(found({ name, rank, level: levelOf(rank) }), [])
      const other = rank === 'A2' ? 'A1' : 'A2'
      assert.deepEqual(
        found({ name, rank: other, level: 'A' }).map(({ code, facts }) => [code, facts]),
        [['grade-rank-disagree', { name, rank: other, known: rank }]],
      )
    })
  }
})

describe('a rank', () => {
  for (const rank of 'A3 A2L A2A A2E A2M A2 A1 B3 B2 B1 C3 C2 C1 D3 D2 D1'.split(' ')) {
    test(`${rank} exists, in its own level only`, () => {
      const level = levelOf(rank)
      assert.deepEqual(found({ name: 'onderzoeker', rank, level }), [])
      const other = level === 'A' ? 'B' : 'A'
      assert.deepEqual(
        found({ name: 'onderzoeker', rank, level: other }).map(({ code }) => code),
        ['rank-level-disagree'],
      )
    })
  }

  test('that nobody knows does not exist', () => {
    for (const rank of ['A4', 'B', 'E1', 'A2X']) {
      const [one] = found({ name: 'onderzoeker', rank, level: 'A' })
      assert.equal(one?.code, 'rank-unknown', rank)
    }
  })
})

const scaled = (scale: string): readonly string[] =>
  found({ name: 'deskundige', rank: 'B1', level: 'B', scale }).map(({ code }) => code)

describe('a pay scale', () => {
  test('names its rank, with or without an N before it', () => {
    for (const scale of ['B111', 'NB111', 'B112', 'NB1']) assert.deepEqual(scaled(scale), [], scale)
    for (const scale of ['B211', 'NC111', 'A111']) {
      assert.deepEqual(scaled(scale), ['scale-rank-disagree'], scale)
    }
  })

  test('of another kind is not compared', () => {
    for (const scale of ['IFIC 14', 'XNB211', 'NB211 bis', 'B2'])
      assert.deepEqual(scaled(scale), [])
  })
})
