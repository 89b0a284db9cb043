/**
 * The shipped regulations: what holds for each of them, and the figures of req18582 and 19498 up to the
 * last round (rules.md, sections 1 to 6). Their lists and what follows are in `shipped-lists.test.ts`, 4711 has its own.
 */

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { isMap, placesOf } from '../profile/visit.ts'
import { cardOf } from '../scoring/cards.ts'
import { ZERO, parseRational, rational } from '../values/rational.ts'
import { type Regulation, regulation as schema } from './schema/regulation.ts'
import { type Measure, type Round } from './schema/round.ts'
import { type Step } from './schema/schedule.ts'

const folder = new URL('../../../regulations/', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const read = (file: string): Regulation => schema.parse(parse(textOf(file)))

const roundOf = ({ rounds }: Regulation, name: string): Round => {
  const found = rounds.find(({ round }) => round === name)
  assert.ok(found !== undefined, name)
  return found
}
const stepOf = ({ rounds }: Regulation, name: string): Step => {
  const found = rounds.flatMap(({ schedule }) => schedule).find(({ step }) => step === name)
  assert.ok(found !== undefined, name)
  return found
}
const measureOf = (round: Round, name: string): Measure => {
  const found = round.measures?.[name]
  assert.ok(found !== undefined, name)
  return found
}
const minimaOf = ({ minima }: Round): readonly unknown[] =>
  (minima ?? []).map(({ of, 'at-least': atLeast }) => [of, atLeast])
/** The exact total of a score on the computer test and a percentage for the questionnaire. */
const totalOf = (round: Round, score: number, percentage: string): unknown =>
  cardOf(round).total(
    new Map([
      ['computer-test', rational(score)],
      ['questionnaire', parseRational(percentage) ?? ZERO],
    ]),
  )
const closuresOf = ({ routes }: Regulation): readonly unknown[] =>
  Object.entries(routes).flatMap(([route, { 'closed-to': closed }]) =>
    (closed ?? []).map((closure) => [route, closure['who-qualify-for']]),
  )
const opgroeien18582 = read('opgroeien-req18582.yaml')
const opgroeien19498 = read('opgroeien-19498.yaml')
const both = [opgroeien18582, opgroeien19498] as const

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  describe(`the shipped file ${file}`, () => {
    const regulation = read(file)

    test('is named after its regulation, and names its schema for editors', () => {
      assert.equal(`${regulation.regulation}.yaml`, file)
      assert.match(
        textOf(file),
        /^# yaml-language-server: \$schema=\.\.\/schemas\/regulation\.schema\.json\n/,
      )
    })

    test('says what the source says beside every assumption, and nowhere else', () => {
      for (const { path, value } of placesOf(regulation)) {
        if (!isMap(value)) continue
        assert.equal(value['assumed'] === true, 'source-says' in value, path.join('/'))
      }
    })

    test('names each step of the time line once', () => {
      const steps = regulation.rounds.flatMap(({ schedule }) => schedule.map(({ step }) => step))
      assert.deepEqual([...new Set(steps)], steps)
    })
  })
}

describe('the announcements of req18582 and 19498', () => {
  test('state number, closing date, grade and place of work', () => {
    const facts = both.map(({ announcement: { number, closing, grade, places } }) => [
      number,
      closing,
      `${grade.name} ${grade.rank} ${grade.level} ${grade.scale ?? ''}`,
      places[0]?.address,
    ])
    assert.deepEqual(facts, [
      ['req18582', '2025-06-03', 'deskundige B1 B NB111', 'Hallepoortlaan 27, 1060 Brussel'],
      ['19498', '2025-11-10', 'deskundige B1 B NB111', 'Hallepoortlaan, Brussel'],
    ])
  })

  test('ask the same seven competences at the same levels (rules 122 and 123)', () => {
    for (const { announcement } of both) {
      const asked = announcement.competences.map(
        ({ competence, level }) => `${competence} ${level}`,
      )
      assert.deepEqual(asked.toSorted(), [
        'analyseren 1',
        'communiceren 2',
        'klantgerichtheid 1',
        'oordeelsvorming 1',
        'samenwerken 1',
        'verantwoordelijkheid-nemen 1',
        'zorgvuldigheid 2',
      ])
    }
  })

  test('give 35 days of leave (rule 24)', () => {
    for (const { announcement } of both) {
      const leave = announcement.benefits.find(({ benefit }) => benefit === 'annual-leave')
      assert.equal(leave?.amount, 35)
    }
  })

  test('exclude nobody for the licence and car of 19498 (rule 22)', () => {
    assert.deepEqual(
      opgroeien19498.announcement.expectations?.map(({ condition }) => condition),
      ['none'],
    )
    assert.equal(opgroeien19498.announcement.region?.en, 'West Flanders')
    assert.equal(opgroeien18582.announcement.expectations, undefined)
  })
})

describe('the routes of req18582 and 19498', () => {
  test('close external recruitment twice in req18582, once in 19498 (rule 49)', () => {
    assert.deepEqual(closuresOf(opgroeien18582), [
      ['external', 'external-mobility'],
      ['external', 'horizontal-mobility'],
    ])
    assert.deepEqual(closuresOf(opgroeien19498), [['external', 'horizontal-mobility']])
  })

  test('judge on the closing date in 19498, on three stated days in req18582 (rule 42, C3)', () => {
    const dates = Object.values(opgroeien19498.routes).map((route) => route['reference-date'])
    assert.deepEqual(dates, ['closing', 'closing', 'closing', 'closing'])
    const stated = Object.values(opgroeien18582.routes).map(({ 'reference-date': date }) =>
      typeof date === 'string' ? date : [date.day, date.deliberate !== undefined],
    )
    assert.deepEqual(stated, [
      ['2025-06-03', false],
      ['2025-06-03', false],
      ['2025-06-01', true],
      ['2025-06-01', true],
    ])
    const experience = opgroeien18582.conditions['four-years-experience']
    assert.deepEqual(experience?.['reference-date'], { day: '2025-06-03' })
  })

  test('ask four years of experience for promotion, under RSZ only (rules 66 and 67)', () => {
    for (const { conditions, routes } of both) {
      assert.ok(routes['promotion']?.conditions.includes('four-years-experience') === true)
      const experience = conditions['four-years-experience']?.require.experience
      assert.equal(experience?.['at-least'], 'P4Y')
      assert.deepEqual(experience?.['social-security'], ['rsz'])
    }
  })

  test('let a first experience weigh in req18582 without excluding anybody (C9)', () => {
    assert.equal(opgroeien18582.conditions['first-experience']?.weight, 'plus')
    assert.equal(opgroeien19498.conditions['first-experience'], undefined)
  })

  test('admit students of June in req18582 only (rule 57)', () => {
    const student = opgroeien18582.conditions['student-graduating-by-june']
    assert.equal(student?.require.diploma?.['expected-by'], '2025-06-30')
    assert.equal(opgroeien19498.conditions['student-graduating-by-june'], undefined)
  })

  test('judge proofs that replace a diploma at the moment of applying (rules 51 to 53)', () => {
    for (const { conditions } of both) {
      const proofs = Object.values(conditions).filter(({ require }) => require.proof !== undefined)
      assert.deepEqual(
        proofs.map((proof) => proof['reference-date']),
        ['application', 'application', 'application'],
      )
    }
  })
})

describe('general publication in 19498 (rules 63 and 64)', () => {
  test('has three periods for Flemish services and one for other authorities', () => {
    const rows = opgroeien19498['publication-tables']?.['general-publication']?.rows ?? []
    assert.deepEqual(
      rows.map(({ from, through, channels, 'passed-at': at }) => [at, from, through, channels]),
      [
        ['flemish-services', '2006-01-01', '2014-10-31', ['staatsblad', 'vdab', 'jobpunt']],
        ['flemish-services', '2014-11-01', '2017-12-31', ['vdab']],
        ['flemish-services', '2018-01-01', undefined, ['vdab', 'werkenvoorvlaanderen']],
        ['other-authority', '2006-01-01', undefined, ['selor', 'vvsg', 'vdab', 'jobpunt']],
      ],
    )
    assert.equal(opgroeien18582['publication-tables'], undefined)
  })
})

describe('the pre-selection of req18582', () => {
  const round = roundOf(opgroeien18582, 'preselection')

  test('takes the 8 highest totals with score 3 and 50 % (rules 86 and 87)', () => {
    assert.deepEqual(minimaOf(round), [
      ['computer-test', 3],
      ['questionnaire', 50],
    ])
    const { top, by, ties } = round['cut-off'] ?? {}
    assert.deepEqual([top, by, ties], [8, ['total'], 'widen'])
    assert.equal(round['not-invited']?.['go-to'], 'nothing')
  })

  test('weighs both halves alike, in percent', () => {
    assert.deepEqual(round.total?.of, { questionnaire: '1/2', 'computer-test': '1/2' })
    assert.equal(round.total?.unit, 'percent')
    assert.equal(measureOf(round, 'computer-test').mapping?.to, 'percent')
  })

  test('counts score 4 and 50 % as 62,5 %, and score 3 as its own half', () => {
    assert.deepEqual(totalOf(round, 4, '50'), parseRational('62.5'))
    assert.deepEqual(totalOf(round, 3, '50'), rational(50))
    assert.deepEqual(totalOf(round, 3, '49.975'), parseRational('49.9875'))
  })

  test('tests from 10 through 14 June 2025, after the screening (rule 85)', () => {
    assert.deepEqual(stepOf(opgroeien18582, 'test-sent').when, { day: '2025-06-10' })
    assert.deepEqual(stepOf(opgroeien18582, 'test-sent').after, ['screening'])
    const window = { from: '2025-06-10', through: '2025-06-14' }
    assert.deepEqual(stepOf(opgroeien18582, 'test-window').when, window)
  })
})

describe('the pre-selection of 19498', () => {
  const round = roundOf(opgroeien19498, 'preselection')

  test('takes the 5 highest with score 4 on the main measure (rule 94)', () => {
    assert.deepEqual(minimaOf(round), [['main', 4]])
    const { top, by, ties } = round['cut-off'] ?? {}
    assert.deepEqual([top, by, ties], [5, ['main'], 'widen'])
    assert.equal(round['not-invited']?.['go-to'], 'ranked-list')
  })

  test('measures on an assumed scale of whole scores from 1 to 7 (Q3, Q4)', () => {
    for (const name of ['main', 'ADM', 'ANAB0']) {
      const { scale } = measureOf(round, name)
      assert.ok(scale !== undefined && 'from' in scale, name)
      assert.deepEqual([scale.from, scale.to, scale.step, scale.assumed], [1, 7, 1, true], name)
    }
  })

  test('tests from 14 through 18 November 2025 (rule 93)', () => {
    const window = { from: '2025-11-14', through: '2025-11-18' }
    assert.deepEqual(stepOf(opgroeien19498, 'test-window').when, window)
    assert.deepEqual(stepOf(opgroeien19498, 'screening').when, { 'week-of': '2025-11-14' })
  })
})

describe('the later rounds of req18582 and 19498', () => {
  test('are held together, of which only the last eliminates (C27)', () => {
    for (const regulation of both) {
      const later = ['competences', 'function-specific'].map((name) => roundOf(regulation, name))
      assert.deepEqual(
        later.map((round) => [round['held-with'], round.eliminatory, minimaOf(round)]),
        [
          ['function-specific', false, []],
          ['competences', true, [['panel', 'suitable']]],
        ],
      )
    }
  })

  test('give one of two days in req18582, and one day under reservation in 19498 (rule 118)', () => {
    for (const step of ['competence-session', 'function-session']) {
      const days = { days: ['2025-06-23', '2025-06-26'], attend: 'one' }
      assert.deepEqual(stepOf(opgroeien18582, step).when, days)
      assert.equal(stepOf(opgroeien18582, step).reserved, undefined)
      assert.deepEqual(stepOf(opgroeien19498, step).when, { day: '2025-12-04' })
      assert.equal(stepOf(opgroeien19498, step).reserved, true)
    }
  })

  test('judge four points in the panel talk (rules 91 and 102)', () => {
    for (const regulation of both) {
      const { criteria } = measureOf(roundOf(regulation, 'function-specific'), 'panel')
      assert.deepEqual(
        criteria?.map(({ criterion }) => criterion),
        ['motivation', 'vision-and-insight', 'knowledge-and-skills', 'deployability'],
      )
    }
  })

  test('give 45 minutes for the case of req18582, from 19:00 on 19 June 2025 (rule 113)', () => {
    const { timed } = measureOf(roundOf(opgroeien18582, 'function-specific'), 'case')
    assert.deepEqual([timed?.starts, timed?.length], ['2025-06-19T19:00', 'PT45M'])
    assert.deepEqual(stepOf(opgroeien18582, 'case-sent').when, { at: '2025-06-19T19:00' })
    assert.deepEqual(stepOf(opgroeien18582, 'case-due').when, { at: '2025-06-19T19:45' })
    assert.equal(timed?.['alternative-slot']?.owner, 'selector')
  })

  test('show earlier results without a weight (rule 112, policy 24)', () => {
    for (const { rounds } of both) {
      const used = rounds.flatMap((round) => round['earlier-results'] ?? []).map(({ use }) => use)
      assert.ok(used.length >= 2)
      assert.ok(used.every((use) => use === 'shown'))
    }
  })

  test('let a person decide about a no-show (policy 20)', () => {
    for (const { rounds } of both) {
      const scored = rounds.filter(({ kind }) => kind === 'assessment')
      assert.deepEqual(
        scored.map((round) => round['no-show']?.effect),
        ['person-decides', 'person-decides', 'person-decides'],
      )
    }
  })
})
