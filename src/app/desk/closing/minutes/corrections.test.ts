import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { type Told, applied, passing, tell } from '#core/selection/fixtures/story.ts'
import { correctionsIn } from './corrections.ts'

const file = new URL('../../../../../regulations/ago-4711.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(file, 'utf8')))
const names = ['k1', 'k2', 'k3']
const ROUND = 'preselection'
const FILE = 'De leverancier telde vraag 7 niet mee.'
const ONE = 'Bij deze kandidaat viel een blad weg.'
const CONFIRMED = 'k1 komt erbij.'

/** One value for everybody on each measure that is scored. */
const MARKED: readonly Told[] = [
  'motivation-and-expectations',
  'technical-competence',
  'relevance-of-experience',
].map((measure) => ({
  command: 'ImportScores',
  round: ROUND,
  measure,
  source: 'forms.csv',
  scores: names.map((name) => [
    name,
    measure === 'technical-competence' && name === 'k1' ? 10 : 70,
  ]),
  by: 'p.assessor',
}))

const DECIDED: readonly Told[] = [
  ...applied(...names),
  ...passing(regulation, names, 'cv-screening'),
  ...MARKED,
  { command: 'CloseRound', round: ROUND, by: 'p.closer' },
  { command: 'ConfirmRound', round: ROUND, by: 'p.confirmer' },
]

function corrected(candidate: string, score: number, reason: string, at?: string): Told {
  return {
    command: 'CorrectScore',
    candidate,
    round: ROUND,
    measure: 'technical-competence',
    score,
    reason,
    by: 'p.assessor',
    ...(at === undefined ? {} : { at }),
  }
}

const confirmed: Told = {
  command: 'ConfirmCorrection',
  round: ROUND,
  reason: CONFIRMED,
  by: 'p.confirmer',
}

function told(...steps: readonly Told[]): string[] {
  const selection = tell(regulation, [...DECIDED, ...steps])
  const round = regulation.rounds.find((one) => one.round === ROUND)
  assert.ok(round !== undefined)
  return correctionsIn(selection, round, roundState(selection.rounds, ROUND))
}

describe('the corrections in the minutes', () => {
  test('are none where nothing was decided anew', () => {
    assert.deepEqual(told(), [])
    assert.deepEqual(told(corrected('k1', 80, ONE)), [], 'a correction that waits is not decided')
  })

  test('say of what kind they were and what they moved, and give no words about one candidate', () => {
    const [sentence = '', ...others] = told(corrected('k1', 80, ONE), confirmed)
    assert.deepEqual(others, [])
    assert.match(
      sentence,
      /^Opnieuw beslist op .*, bevestigd door p\.confirmer, omdat een score verbeterd werd\./u,
    )
    assert.match(sentence, /Daardoor kwam 1 kandidaat erbij en viel niemand weg\./u)
    assert.match(sentence, /Wat over één kandidaat geschreven werd, staat in het register\.$/u)
    for (const words of [ONE, CONFIRMED]) assert.ok(!sentence.includes(words), words)
  })

  test('give the reason that several candidates share, once', () => {
    const at = '2021-12-10T09:00:00Z'
    const [sentence = ''] = told(
      corrected('k2', 75, FILE, at),
      corrected('k3', 75, FILE, at),
      corrected('k1', 12, ONE),
      confirmed,
    )
    assert.match(
      sentence,
      /omdat 3 scores verbeterd werden\. Daardoor kwam niemand erbij en viel niemand weg/u,
    )
    assert.ok(sentence.includes(` Reden bij 2 kandidaten: ${FILE} `))
    assert.equal(sentence.split(FILE).length, 2)
    assert.ok(!sentence.includes(ONE))
  })

  test('give no reason of whose data were erased', () => {
    const at = '2021-12-10T09:00:00Z'
    const [sentence = ''] = told(
      corrected('k2', 75, FILE, at),
      corrected('k3', 75, FILE, at),
      confirmed,
      { command: 'WithdrawCandidate', candidate: 'k3' },
      { command: 'ErasePersonalData', candidate: 'k3', by: 'p.hr' },
    )
    assert.match(sentence, /omdat 2 scores verbeterd werden/u)
    assert.ok(!sentence.includes(FILE))
  })

  test('stand each by itself, with what was corrected since the one before', () => {
    const sentences = told(corrected('k1', 80, ONE), confirmed, corrected('k1', 20, ONE), confirmed)
    assert.equal(sentences.length, 2)
    for (const sentence of sentences) assert.match(sentence, /omdat een score verbeterd werd/u)
    assert.match(sentences[1] ?? '', /kwam niemand erbij en viel 1 kandidaat weg/u)
  })
})
