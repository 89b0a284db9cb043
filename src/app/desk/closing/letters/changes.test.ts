import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import {
  type Told,
  applied,
  decided,
  passing,
  scores,
  tell,
} from '#core/selection/fixtures/story.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import { decisionFor } from './decision-data.ts'
import { toTell } from './to-tell.ts'

const file = new URL('../../../../../regulations/opgroeien-req18582.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(file, 'utf8')))
const ROUND = 'preselection'

/** Nine for eight places: k9 is just out. And k10, who is below a minimum. */
const NINE = Array.from({ length: 9 }, (_, index) => `k${index + 1}`)
const ALL = [...NINE, 'k10']
const SCORED: readonly Told[] = [
  ...applied(...ALL),
  ...passing(regulation, ALL, 'cv-screening'),
  scores(
    ROUND,
    'questionnaire',
    Object.fromEntries(ALL.map((name, index) => [name, name === 'k10' ? 40 : 90 - index * 2])),
  ),
  scores(ROUND, 'computer-test', Object.fromEntries(ALL.map((name) => [name, 4]))),
  ...decided(ROUND),
]

function corrected(candidate: string, score: number): readonly Told[] {
  const about = { candidate, round: ROUND, measure: 'questionnaire' } as const
  return [
    { command: 'CorrectScore', ...about, score, reason: 'Eén blad telde niet mee.', by: 'p.x' },
    { command: 'ConfirmCorrection', round: ROUND, reason: 'Nagerekend.', by: 'p.second' },
  ]
}

/** What each who is told anew reads of what changed, by name. */
function changedFor(steps: readonly Told[], language: 'nl' | 'en' = 'nl'): Map<string, string[]> {
  const first = tell(regulation, SCORED)
  const standingThen = standingOfRound(first, ROUND) ?? assert.fail()
  const created = first.last ?? assert.fail()
  const before = new Map(
    toTell(first, standingThen, new Map()).map(({ candidate, told }) => [
      candidate.candidate,
      { told, created },
    ]),
  )
  const selection = tell(regulation, [...SCORED, ...steps])
  const standing = standingOfRound(selection, ROUND) ?? assert.fail()
  const round = roundOf(regulation, ROUND) ?? assert.fail()
  const notes = { onward: { nl: '', en: '' }, others: { nl: '', en: '' } }
  const at = selection.last ?? assert.fail()
  const release = { selection, regulation, round, standing, at, notes }
  return new Map(
    toTell(selection, standing, before).map((to) => {
      const about = { candidate: to.candidate, name: 'x', addresses: { application: '' } }
      const data = decisionFor(release, { ...about, language, before: to.before })
      return [to.candidate.candidate, data?.changed?.map(({ text }) => text) ?? []]
    }),
  )
}

describe('what changed since a letter', () => {
  const changed = changedFor(corrected('k9', 89))

  test('is told to whom a corrected score lets in: both outcomes, both totals, both scores, and why', () => {
    assert.deepEqual(changed.get('k9'), [
      'Eerst: je haalde elk minimum, maar je valt buiten het aantal plaatsen. Nu: je gaat door naar de volgende ronde.',
      'Totaal: eerst 74,5, nu 82.',
      'Plaats: eerst 9e, nu 2e.',
      'Grensscore: eerst 75,5, nu 76,5.',
      'Standaardvragenlijst: eerst 74, nu 89.',
      'Reden: Eén blad telde niet mee.',
    ])
  })

  test('is told to whom somebody else pushes out, without a word about that other', () => {
    const lines = changed.get('k8') ?? []
    assert.deepEqual(lines, [
      'Eerst: je gaat door naar de volgende ronde. Nu: je haalde elk minimum, maar je valt buiten het aantal plaatsen.',
      'Aan je eigen scores veranderde niets: het is het resultaat van anderen dat veranderde.',
    ])
    assert.doesNotMatch(lines.join(' '), /k9|blad/u)
  })

  test('is the cut-off, for whom that is what moved', () => {
    assert.deepEqual(changed.get('k10'), [
      'Je uitkomst blijft dezelfde: je haalde een minimumscore niet.',
      'Grensscore: eerst 75,5, nu 76,5.',
      'Aan je eigen scores veranderde niets: het is het resultaat van anderen dat veranderde.',
    ])
  })

  test('reaches nobody for whom what was told still holds', () => {
    assert.deepEqual([...changed.keys()].toSorted(), ['k10', 'k8', 'k9'])
  })

  test('says what stays the same, and in English where that is read', () => {
    assert.deepEqual(changedFor(corrected('k9', 73), 'en').get('k9'), [
      'Your outcome stays the same: you reached every minimum, but there are no more places.',
      'Total: first 74.5, now 74.',
      'Standard questionnaire: first 74, now 73.',
      'Reason: Eén blad telde niet mee.',
    ])
  })
})
