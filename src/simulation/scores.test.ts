import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { randomFrom } from './random.ts'
import { drawFor } from './scores.ts'

const folder = new URL('../../regulations/', import.meta.url)
const shipped: readonly Regulation[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .toSorted()
  .map((file) => schema.parse(parse(readFileSync(new URL(file, folder), 'utf8'))))

describe('made-up scores', () => {
  for (const { regulation, rounds } of shipped) {
    test(`of ${regulation} are on the scale of every measure`, () => {
      for (const round of rounds) {
        const card = cardOf(round)
        for (const measure of card.scored) {
          const draw = drawFor(round, measure, randomFrom(3))
          assert.ok(draw !== undefined)
          for (const ability of [0, 250, 500, 750, 1000]) {
            for (let turn = 0; turn < 50; turn += 1) {
              const score: string = draw(ability)
              assert.equal(card.meters.get(measure)?.read(score).ok, true, `${measure} ${score}`)
            }
          }
        }
      }
    })
  }

  test('are higher for who is more able', () => {
    const round = shipped[0]?.rounds.find(({ round: name }) => name === 'preselection')
    assert.ok(round !== undefined)
    const draw = drawFor(round, 'technical-competence', randomFrom(1))
    assert.ok(draw !== undefined)
    const mean = (ability: number): number =>
      Array.from({ length: 500 }, () => Number(draw(ability))).reduce((sum, one) => sum + one, 0) /
      500
    assert.ok(mean(900) > mean(500) + 10)
    assert.ok(mean(500) > mean(100) + 10)
  })

  test('are not drawn for a measure without a scale', () => {
    const round = shipped[0]?.rounds.find(({ round: name }) => name === 'preselection')
    assert.ok(round !== undefined)
    assert.equal(drawFor(round, 'standard-questionnaire', randomFrom(1)), undefined)
  })
})
