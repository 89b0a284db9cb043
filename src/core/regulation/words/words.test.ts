/**
 * The pieces from which the text of a regulation is made, each by itself.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { regulation as schema } from '../schema/regulation.ts'
import { type Expression } from '../schema/condition.ts'
import { type When } from '../schema/schedule.ts'
import { channelName } from './announcement-words.ts'
import { rangeInWords } from './dates.ts'
import { wordsForExpression } from './expression.ts'
import { linesOf, wrapped } from './layout.ts'
import { printRegulation } from './print.ts'
import { ownerName, roleName } from './roles.ts'
import { ruleAt } from './rule-at.ts'
import { measureName, roundLabel, roundNamed, scoreInWords, wordsForScale } from './scale.ts'
import { amountInWords, figureInWords } from './sentences.ts'
import { termInWords } from './term.ts'
import { wordsForWhen } from './when.ts'

const source = new URL('../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(source, 'utf8')))

describe('a moment in words', () => {
  const cases: readonly (readonly [when: When, nl: string, en: string])[] = [
    [{ day: '2025-06-10' }, 'op dinsdag 10 juni 2025', 'on Tuesday 10 June 2025'],
    [
      { day: '2021-12-21', weekday: 'sunday' },
      'op dinsdag 21 december 2021 (de vacature noemt zondag)',
      'on Tuesday 21 December 2021 (the notice names Sunday)',
    ],
    [
      { at: '2025-06-19T19:00' },
      'op donderdag 19 juni 2025 om 19.00 uur',
      'on Thursday 19 June 2025 at 19:00',
    ],
    [
      { from: '2025-06-10', through: '2025-06-14' },
      'van dinsdag 10 juni 2025 tot en met zaterdag 14 juni 2025, 24 uur',
      'from Tuesday 10 June 2025 to the end of Saturday 14 June 2025',
    ],
    [
      { 'week-of': '2025-06-09' },
      'in de week van maandag 9 juni 2025 (9 tot en met 15 juni 2025)',
      'in the week of Monday 9 June 2025 (9 to 15 June 2025)',
    ],
    [
      { 'week-of': '2025-11-14' },
      'in de week waarin vrijdag 14 november 2025 valt (10 tot en met 16 november 2025)',
      'in the week in which Friday 14 November 2025 falls (10 to 16 November 2025)',
    ],
    [
      { days: ['2021-12-15', '2021-12-17'], attend: 'one' },
      'op woensdag 15 december 2021 of vrijdag 17 december 2021: je krijgt één van die dagen',
      'on Wednesday 15 December 2021 or Friday 17 December 2021: you are given one of these days',
    ],
    [
      { days: ['2021-12-15', '2021-12-17'], attend: 'every' },
      'op woensdag 15 december 2021 en vrijdag 17 december 2021: je komt op al die dagen',
      'on Wednesday 15 December 2021 and Friday 17 December 2021: you attend on every one of these days',
    ],
    [
      { 'not-stated': true },
      'op een dag die de vacature niet noemt',
      'on a day that the notice does not name',
    ],
  ]
  for (const [when, nl, en] of cases) {
    test(`is “${nl}”`, () => {
      assert.equal(wordsForWhen(when, 'nl'), nl)
      assert.equal(wordsForWhen(when, 'en'), en)
    })
  }
})

describe('a range of days in words', () => {
  const cases: readonly (readonly [range: Parameters<typeof rangeInWords>[0], nl: string])[] = [
    [{ before: '2024-06-01' }, 'vóór 1 juni 2024'],
    [{ after: '2002-12-31' }, 'na 31 december 2002'],
    [{ from: '2018-01-01' }, 'op of na 1 januari 2018'],
    [{ through: '2018-01-01' }, 'ten laatste op 1 januari 2018'],
    [{ from: '2024-06-01', through: '2024-06-01' }, 'op 1 juni 2024'],
    [{ from: '2002-01-01', through: '2002-12-31' }, 'van 1 januari tot en met 31 december 2002'],
    [
      { from: '2014-11-01', through: '2017-12-31' },
      'van 1 november 2014 tot en met 31 december 2017',
    ],
    [{ after: '2014-11-01', before: '2015-01-01' }, 'na 1 november 2014 en vóór 1 januari 2015'],
    [{}, 'op om het even welke dag'],
  ]
  for (const [range, nl] of cases) {
    test(`is “${nl}”`, () => assert.equal(rangeInWords(range, 'nl'), nl))
  }
})

describe('an expression in words', () => {
  const cases: readonly (readonly [expression: Expression, nl: string])[] = [
    [{ diploma: { 'at-least': 'bachelor' } }, 'je hebt een diploma van minstens bachelorniveau'],
    [
      {
        'any-of': [
          { exam: { name: 'artikel-7', level: 'B' } },
          { attest: { type: 'equivalence' } },
        ],
      },
      'je slaagde voor het taalexamen artikel 7 op niveau B of je hebt een attest: gelijkwaardigheid van je diploma',
    ],
    [
      { 'all-of': [{ condition: 'bachelor-diploma' }, { condition: 'nowhere' }] },
      '“Je bent minstens bachelor” en nowhere',
    ],
    [
      {
        'all-of': [
          { evaluation: { 'latest-not': 'insufficient' } },
          {
            'any-of': [
              { citizenship: { of: ['EEA', 'CH'] } },
              { 'criminal-record': { rights: 'intact' } },
            ],
          },
        ],
      },
      'je jongste evaluatie is geen onvoldoende en (je hebt de nationaliteit van een land van de Europese Economische Ruimte (EER) of van Zwitserland of uit je strafregister blijkt dat je je burgerlijke en politieke rechten hebt)',
    ],
    [
      { employment: { at: 'flemish-services', status: 'statutory', 'rank-at-least': 'B1' } },
      'je werkt bij de diensten van de Vlaamse overheid, als statutair personeelslid, in rang B1 of hoger',
    ],
    [
      { judgement: { question: 'passed-by-the-minutes' } },
      'een persoon beoordeelt deze vraag: ben je geslaagd volgens het proces-verbaal?',
    ],
    [
      { judgement: { question: 'passed-by-the-minutes', known: 'passed' } },
      'de selectieprocedure zelf beantwoordt deze vraag: ben je geslaagd volgens het proces-verbaal?',
    ],
  ]
  for (const [expression, nl] of cases) {
    test(`is “${nl}”`, () => assert.equal(wordsForExpression(expression, regulation, 'nl'), nl))
  }
})

describe('names and figures in words', () => {
  test('are those of the roles, alone or together', () => {
    assert.equal(roleName('selector', 'nl'), 'de selectieverantwoordelijke')
    assert.equal(
      ownerName(['selector', 'line-manager'], 'nl'),
      'de selectieverantwoordelijke en de lijnmanager samen',
    )
  })

  test('are those of the channels', () => assert.equal(channelName('email', 'nl'), 'per e-mail'))

  test('are those of rounds and measures, and stay names where nothing has them', () => {
    assert.equal(
      roundLabel('preselection', regulation, 'nl'),
      'Selectieronde 1b: voorselectie met computertesten',
    )
    assert.equal(roundLabel('nowhere', regulation, 'nl'), 'nowhere')
    const round = roundNamed('preselection', regulation)
    assert.equal(measureName('main', round, 'nl'), 'Hoofdmeting (leervermogen)')
    assert.equal(measureName('total', round, 'nl'), 'het totaal')
    assert.equal(measureName('nowhere', round, 'nl'), 'nowhere')
  })

  test('show the exact figure, in the manner of the language', () => {
    assert.equal(figureInWords('49.975', 'nl'), '49,975')
    assert.equal(figureInWords('49.975', 'en'), '49.975')
    assert.equal(figureInWords('1/3', 'nl'), '1/3')
    assert.equal(amountInWords('2468.36', 'nl'), '2.468,36 euro')
    assert.equal(amountInWords(1234567, 'en'), '1,234,567 euros')
  })

  test('say a scale and a score on it', () => {
    assert.equal(
      wordsForScale({ from: 1, to: 7, step: 1, unit: 'level-score' }, 'nl'),
      'van 1 tot 7 (niveauscore), in stappen van 1',
    )
    assert.equal(
      wordsForScale({ values: ['negative', 'positive'] }, 'nl'),
      'negatief, positief (van laag naar hoog)',
    )
    assert.equal(scoreInWords('62.5', 'percent', 'nl'), '62,5 procent')
    assert.equal(scoreInWords('positive', undefined, 'nl'), 'positief')
  })

  test('say how a term starts, lasts and counts', () => {
    assert.equal(
      termInWords(
        {
          length: 'P60D',
          from: 'notification',
          counting: 'start-day-excluded',
          'last-day-on-holiday': 'shifts',
        },
        'nl',
      ),
      '60 dagen vanaf de kennisgeving; de dag van het begin telt niet mee; een laatste dag op een zaterdag, zondag of feestdag verschuift naar de volgende werkdag',
    )
  })
})

describe('a rule by its path', () => {
  test('is found with its sentence', () => {
    assert.match(ruleAt(regulation, 'rounds/preselection/minima/main')?.says?.nl ?? '', /score 4/)
    assert.ok(ruleAt(regulation, 'conditions/bachelor-diploma')?.says !== undefined)
    assert.ok(ruleAt(regulation, 'hiring/pay/0')?.says !== undefined)
    assert.ok(ruleAt(regulation, 'ranked-list/place/attended')?.says !== undefined)
  })

  test('is found without a sentence where it has none', () => {
    const found = ruleAt(regulation, 'rounds/preselection/no-show')
    assert.equal(found?.rule['effect'], 'person-decides')
    assert.equal(found?.says, undefined)
  })

  test('is not found where the path leads to no rule', () => {
    assert.equal(ruleAt(regulation, 'rounds/nowhere'), undefined)
    assert.equal(ruleAt(regulation, 'announcement/closing'), undefined)
  })
})

describe('the lines of a text', () => {
  test('are as long as fits, and keep a longer word whole', () => {
    assert.deepEqual(wrapped('een twee drie', 8), ['een twee', 'drie'])
    assert.deepEqual(wrapped('onbreekbaar woord', 4), ['onbreekbaar', 'woord'])
    assert.deepEqual(wrapped('een [aanname\u{A0}1]', 12), ['een', '[aanname 1]'])
  })

  test('hang lists under their letter and align tables', () => {
    assert.deepEqual(
      linesOf([
        {
          kind: 'list',
          signs: 'letter',
          items: [
            {
              text: 'een',
              below: [{ kind: 'list', signs: 'dash', items: [{ text: 'x', below: [] }] }],
            },
            { text: 'twee', below: [] },
          ],
        },
        { kind: 'table', head: ['Wat', 'Hoe'], rows: [['lang woord', 'y']] },
      ]),
      ['a) een', '   - x', 'b) twee', '', 'Wat        | Hoe', '-----------|----', 'lang woord | y'],
    )
  })
})

describe('amendments in the printed regulation', () => {
  const text = printRegulation(
    {
      ...regulation,
      amendments: [
        {
          amendment: 'stopped',
          published: '2025-12-01T09:00:00+01:00',
          reason: { nl: 'De post is geschrapt.', en: 'The post was abolished.' },
          kind: 'stop',
        },
        {
          amendment: 'later-closing',
          published: '2025-11-05T09:00:00+01:00',
          reason: { nl: 'De website lag stil.', en: 'The website was down.' },
          kind: 'change',
          changes: [{ at: 'announcement/closing', to: '2025-11-12' }],
        },
      ],
    },
    'nl',
  )

  test('stand in the order in which they were published, with their reason', () => {
    const change = text.indexOf('De website lag stil.')
    assert.ok(change > 0 && change < text.indexOf('De post is geschrapt.'))
  })

  test('say what changes, and in which article', () => {
    assert.match(text, /announcement\/closing \(artikel 1\) wordt: woensdag 12 november 2025/)
  })
})
