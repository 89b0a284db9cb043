import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { type Told, applied, passing, tell } from '#core/selection/fixtures/story.ts'
import { decisionsIn } from './decisions.ts'

const file = new URL('../../../../../regulations/ago-4711.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(file, 'utf8')))
const names = ['k1', 'k2', 'k3']

function overruling(measure: string, overrules: string[]): Told {
  return {
    command: 'ImportScores',
    round: 'preselection',
    measure,
    source: 'forms.csv',
    scores: names.map((name) => [name, 70]),
    overrules,
    reason: 'Everybody was asked another question.',
    by: 'p.selector',
  }
}

describe('the decisions in the minutes', () => {
  test('hold an import that overrules assessors once, with its reason, and a score filled in without its own', () => {
    const selection = tell(regulation, [
      ...applied(...names),
      ...passing(regulation, names, 'cv-screening'),
      overruling('motivation-and-expectations', ['k1', 'k3']),
      overruling('technical-competence', ['k2']),
      {
        command: 'RecordScore',
        candidate: 'k1',
        round: 'preselection',
        measure: 'relevance-of-experience',
        score: 70,
        overrules: true,
        reason: 'About one person.',
        by: 'p.selector',
      },
    ])
    const round = regulation.rounds.find((one) => one.round === 'preselection')
    assert.ok(round !== undefined)
    const state = roundState(selection.rounds, 'preselection')
    const end =
      'kwam de score uit forms.csv in de plaats van wat beoordelaars gaven (woensdag 1 december 2021 om 10:0'
    const why = 'uur, door p.selector). Reden: Everybody was asked another question.'
    assert.deepEqual(decisionsIn(selection, round, state), [
      `Motivatie en verwachtingen: bij 2 kandidaten ${end}5 ${why}`,
      `Technische competentie: bij één kandidaat ${end}6 ${why}`,
      'Relevantie van de ervaring: bij k1 werd een andere score ingevuld in de plaats van wat beoordelaars gaven (woensdag 1 december 2021 om 10:07 uur, door p.selector).',
    ])
  })
})
