import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Told, applied, decided, passing, scores, tell } from '../fixtures/story.ts'
import { explain } from './explain.ts'

const regulation = shipped('ago-4711')
const written = shipped('opgroeien-req18582')

function shipped(name: string): Regulation {
  const file = new URL(`../../../../regulations/${name}.yaml`, import.meta.url)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}

function linesOf(
  steps: readonly Told[],
  candidate: string,
  round: string,
  under = regulation,
): readonly string[] {
  const parts = explain(tell(under, steps), candidate, undefined)?.parts ?? []
  const found = parts.find(({ rule }) => rule === `rounds/${round}`)
  assert.ok(found !== undefined, round)
  return found.lines.map(({ text }) => text.nl)
}

describe('the explanation of a round with a total', () => {
  test('solves which score on each measure would have been enough', () => {
    const names = Array.from({ length: 9 }, (_, index) => `k${index + 1}`)
    const given = (last: number): Readonly<Record<string, number>> =>
      Object.fromEntries(names.map((name) => [name, name === 'k9' ? last : 70]))
    const steps = [
      ...applied(...names),
      ...passing(regulation, names, 'cv-screening'),
      scores('preselection', 'motivation-and-expectations', given(66)),
      scores('preselection', 'technical-competence', given(69)),
      scores('preselection', 'relevance-of-experience', given(70)),
      ...decided('preselection'),
    ]
    const lines = linesOf(steps, 'k9', 'preselection')
    const rest = 'met al de rest hetzelfde.'
    assert.deepEqual(
      lines.filter((line) => line.startsWith('Genoeg')),
      [
        `Genoeg was geweest: 71 voor Motivatie en verwachtingen, ${rest}`,
        `Genoeg was geweest: 74 voor Technische competentie, ${rest}`,
        `Genoeg was geweest: 75 voor Relevantie van de ervaring, ${rest}`,
      ],
    )
  })
})

describe('the explanation of a total', () => {
  test('says how it is made of the scores, in the words of the regulation', () => {
    const steps: readonly Told[] = [
      ...applied('k1'),
      ...passing(written, ['k1'], 'cv-screening'),
      scores('preselection', 'questionnaire', { k1: 82 }),
      scores('preselection', 'computer-test', { k1: 5 }),
    ]
    const lines = linesOf(steps, 'k1', 'preselection', written)
    const from = lines.indexOf('Totaal: 91.')
    assert.deepEqual(lines.slice(from, from + 3), [
      'Totaal: 91.',
      'Je totaal is het gemiddelde van beide resultaten, elk voor de helft.',
      'Voor het totaal zetten we de score om in procent. Score 1 wordt 0 %, score 3 wordt 50 % en score 5 wordt 100 %.',
    ])
  })
})

describe('the explanation of a round with verdicts', () => {
  test('names a verdict by its word', () => {
    const steps = [...applied('k1'), ...passing(regulation, ['k1'], 'competences')]
    assert.match(linesOf(steps, 'k1', 'competences').join(' '), /: positief\./)
  })
})

describe('the explanation of a score from a file that overrules what assessors gave', () => {
  const overruling: Told = {
    command: 'ImportScores',
    round: 'preselection',
    measure: 'motivation-and-expectations',
    source: 'the test',
    scores: [
      ['k1', 70],
      ['k2', 70],
    ],
    by: 'p.assessor',
    overrules: ['k2'],
    reason: 'Everybody was asked another question.',
  }
  const steps = [
    ...applied('k1', 'k2'),
    ...passing(regulation, ['k1', 'k2'], 'cv-screening'),
    overruling,
  ]
  const whyOf = (more: readonly Told[], candidate = 'k2'): readonly string[] =>
    linesOf([...steps, ...more], candidate, 'preselection').filter((line) =>
      line.includes('in de plaats van'),
    )
  const why =
    'Uit the test, woensdag 1 december 2021 om 10:04 uur, in de plaats van wat beoordelaars gaven. Reden: Everybody was asked another question.'
  const about = { candidate: 'k2', round: 'preselection', measure: 'motivation-and-expectations' }
  const correction: Told = {
    command: 'CorrectScore',
    ...about,
    score: 71,
    reason: 'x',
    by: 'p.corrector',
  }

  test('gives the reason of the import, for those whom it overrules', () => {
    assert.deepEqual(whyOf([]), [why])
    assert.deepEqual(whyOf([], 'k1'), [])
  })

  test('gives the reason of a score that was filled in', () => {
    const measure = 'technical-competence'
    const filled = { ...about, measure, score: 60, reason: 'Another question.', by: 'p.x' } as const
    const lines = whyOf([{ command: 'RecordScore', overrules: true, ...filled }])
    assert.deepEqual(lines, [
      why,
      'Ingevuld op woensdag 1 december 2021 om 10:05 uur, in de plaats van wat beoordelaars gaven. Reden: Another question.',
    ])
  })

  test('still gives it when the score was corrected', () => {
    assert.deepEqual(whyOf([correction]), [why])
    const lines = linesOf([...steps, correction], 'k2', 'preselection')
    assert.ok(lines.some((line) => line.endsWith(': 70. Reden: x')))
  })

  test('still gives it when the score was void and another was given', () => {
    const conflict: Told = {
      command: 'FindConflict',
      assessor: 'p.assessor',
      candidate: 'k1',
      round: 'preselection',
      reason: 'A sister.',
      by: 'p.selector',
    }
    const again = { command: 'RecordScore', ...about, score: 60, by: 'p.other' } as const
    assert.deepEqual(whyOf([conflict, again]), [why])
    const linesOn = (candidate: string): readonly string[] =>
      linesOf([...steps, conflict, again, { ...again, candidate: 'k1' }], candidate, 'preselection')
    const fell = 'Die score verviel: wie ze gaf, had een belangenconflict met'
    assert.ok(linesOn('k1').some((line) => line.endsWith(`${fell} jou. Reden: A sister.`)))
    assert.ok(linesOn('k2').some((line) => line.endsWith(`: 70. ${fell} een andere kandidaat.`)))
    assert.doesNotMatch(linesOn('k2').join(' '), /sister/u)
  })
})

describe('the explanation of an absence', () => {
  const absent: Told = {
    command: 'RecordAttendance',
    candidate: 'k2',
    round: 'competences',
    attendance: 'no-show',
    by: 'p.selector',
  }
  const chosen: Told = {
    command: 'MakeChoice',
    choice: 'rounds/competences/no-show/k2',
    option: 'not-passed',
    reason: 'Nobody was told.',
    by: 'p.selector',
    role: 'selector',
  }
  const steps = [
    ...applied('k1', 'k2'),
    ...passing(regulation, ['k1', 'k2'], 'preselection'),
    absent,
  ]

  test('says what was noted, and once it was decided by whom and why', () => {
    const noted = 'Genoteerd is dat je niet kwam opdagen.'
    assert.ok(linesOf(steps, 'k2', 'competences').includes(noted))
    const lines = linesOf([...steps, chosen], 'k2', 'competences')
    const at = lines.indexOf(noted)
    assert.match(
      lines[at + 1] ?? '',
      /^Besluit van de selectieverantwoordelijke, .+ uur: je neemt niet verder deel aan deze ronde\. Reden: Nobody was told\.$/u,
    )
  })

  test('says nothing of it to who was there', () => {
    const lines = linesOf([...steps, chosen], 'k1', 'competences')
    assert.ok(!lines.some((line) => line.startsWith('Genoteerd')))
  })

  test('names the regulation where that settles it', () => {
    const declared = schema.parse({
      ...regulation,
      rounds: regulation.rounds.map((round) =>
        round.round === 'competences'
          ? { ...round, 'no-show': { effect: 'not-passed', owner: 'selector' } }
          : round,
      ),
    })
    const explained = explain(tell(declared, steps), 'k2', undefined)?.parts ?? []
    const part = explained.find(({ rule }) => rule === 'rounds/competences')
    const said = part?.lines.map(({ text }) => text.en) ?? []
    assert.ok(said.includes('By the regulation you then take no further part in this round.'))
  })
})
