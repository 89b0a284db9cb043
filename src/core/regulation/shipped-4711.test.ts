/**
 * Selection 4711 as shipped: its figures, its routes, its rounds and its lists (rules.md, sections 1 to 13).
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { isMap, placesOf } from '../profile/visit.ts'
import { parseDay, weekday } from '../values/day.ts'
import { parseRational, rational, sum } from '../values/rational.ts'
import { regulation as schema } from './schema/regulation.ts'
import { type Round } from './schema/round.ts'

const source = readFileSync(new URL('../../../regulations/ago-4711.yaml', import.meta.url), 'utf8')
const regulation = schema.parse(parse(source))
const { announcement, conditions, rounds, routes } = regulation

const roundOf = (name: string): Round => {
  const found = rounds.find(({ round }) => round === name)
  assert.ok(found !== undefined, name)
  return found
}
const stepOf = (name: string): Round['schedule'][number] => {
  const found = rounds.flatMap(({ schedule }) => schedule).find(({ step }) => step === name)
  assert.ok(found !== undefined, name)
  return found
}
const preselection = roundOf('preselection')
const valuesAt = (key: string): readonly unknown[] =>
  placesOf(regulation)
    .filter(({ path }) => path.at(-1) === key)
    .map(({ value }) => value)

const known = (names: readonly unknown[], holder: object | undefined): void => {
  assert.ok(names.length > 0)
  for (const name of names) assert.ok(Object.hasOwn(holder ?? {}, String(name)), String(name))
}
const setOf = (
  items: readonly { readonly competence?: string | undefined }[],
): ReadonlySet<unknown> => new Set(items.map(({ competence }) => competence))

describe('the file of selection 4711', () => {
  test('names its schema for editors', () => {
    assert.match(
      source,
      /^# yaml-language-server: \$schema=\.\.\/schemas\/regulation\.schema\.json\n/,
    )
  })

  test('holds no e-mail address and no telephone number', () => {
    assert.doesNotMatch(source, /@/)
    assert.doesNotMatch(source, /\b0\d{1,3}[ ./]\d{2,3}[ .]\d{2}[ .]\d{2}\b/)
  })

  test('says what the source says beside every assumption, and nowhere else', () => {
    const maps = placesOf(regulation).filter(({ value }) => isMap(value))
    for (const { path, value } of maps) {
      if (!isMap(value)) continue
      assert.equal(value['assumed'] === true, 'source-says' in value, path.join('/'))
    }
  })

  test('refers only to conditions, attachments, tables and kinds of experience that it holds', () => {
    known(valuesAt('condition'), conditions)
    known(
      Object.values(routes).flatMap((route) => route.conditions),
      conditions,
    )
    known(valuesAt('published-generally'), regulation['publication-tables'])
    known(valuesAt('relevant-to'), regulation['experience-kinds'])
    known(valuesAt('evidence').filter(Array.isArray).flat(), regulation.applications.attachments)
    known(valuesAt('routes').filter(Array.isArray).flat(), routes)
  })

  test('refers in every step to steps and measures that it holds', () => {
    const steps = new Set(rounds.flatMap(({ schedule }) => schedule.map(({ step }) => step)))
    for (const { measures = {}, schedule } of rounds) {
      for (const step of schedule) {
        for (const name of step.after ?? []) assert.ok(steps.has(name), name)
        for (const name of step.measures ?? []) assert.ok(Object.hasOwn(measures, name), name)
      }
    }
  })
})

describe('the announcement of selection 4711', () => {
  test('is for a reserve of experts of rank B1, without a post to fill now', () => {
    assert.equal(announcement.number, '4711')
    assert.deepEqual(announcement.grade, {
      name: 'deskundige',
      rank: 'B1',
      level: 'B',
      scale: 'B111',
    })
    assert.equal(announcement.serves, 'reserve-only')
    assert.equal(announcement.posts, 0)
  })

  test('closes on Wednesday 8 December 2021', () => {
    const closing = parseDay(announcement.closing)
    assert.equal(closing, '2021-12-08')
    assert.equal(announcement['closing-weekday'], 'wednesday')
    assert.equal(weekday(closing), 3)
  })

  test('divides the meal voucher of 7 euros between employer and employee', () => {
    const voucher = announcement.benefits.find(({ benefit }) => benefit === 'meal-vouchers')
    const amounts = (voucher?.parts ?? []).map(({ amount }) => {
      const exact = parseRational(String(amount))
      assert.ok(exact !== undefined)
      return exact
    })
    assert.equal(amounts.length, 2)
    assert.deepEqual(sum(amounts), rational(7))
    assert.equal(voucher?.amount, 7)
  })

  test('asks six competences, each on level 1, and tests the same six', () => {
    const asked = announcement.competences
    assert.equal(asked.length, 6)
    assert.ok(asked.every(({ level }) => level === 1))
    const { competences = [], measures = {} } = roundOf('competences')
    assert.deepEqual(setOf(competences), setOf(asked))
    assert.deepEqual(setOf(measures['interview']?.criteria ?? []), setOf(asked))
  })
})

describe('the routes of selection 4711', () => {
  test('are three, all judged on the closing date, none closed to anybody', () => {
    assert.deepEqual(Object.keys(routes), ['external', 'horizontal-mobility', 'external-mobility'])
    for (const route of Object.values(routes)) {
      assert.equal(route['reference-date'], 'closing')
      assert.equal(route['closed-to'], undefined)
    }
  })

  test('all ask experience of any length', () => {
    for (const route of Object.values(routes)) {
      assert.ok(route.conditions.includes('relevant-experience'))
    }
    const experience = conditions['relevant-experience']
    assert.equal(experience?.weight, 'must')
    assert.equal(experience.require.experience?.['at-least'], undefined)
  })

  test('ask a diploma, or what stands in for it, only of external candidates', () => {
    for (const [name, route] of Object.entries(routes)) {
      const external = name === 'external'
      assert.equal(route.conditions.includes('diploma-or-alternative'), external)
      const exempt = (route.exemptions ?? []).map(({ condition }) => condition)
      assert.deepEqual(exempt, external ? [] : ['diploma-or-alternative'])
    }
  })

  test('open horizontal mobility in four ways that each have their own sentence', () => {
    const ways = conditions['flemish-services-staff']?.require['any-of'] ?? []
    const sentences = ways.map(({ condition = '' }) => conditions[condition]?.says.nl)
    assert.equal(sentences.length, 4)
    assert.ok(sentences.every((sentence) => sentence !== undefined))
    assert.equal(new Set(sentences).size, 4)
  })

  test('open external mobility only to permanent staff in an equivalent grade', () => {
    const job = conditions['external-authority-staff']?.require.employment
    assert.equal(job?.status, 'statutory')
    assert.deepEqual(job.appointment, ['permanent'])
    assert.equal(job['equivalent-grade'], true)
    assert.equal(job.kinds?.length, 5)
  })
})

describe('an application for selection 4711', () => {
  const { channels, attachments = {} } = regulation.applications

  test('on paper is dated by its postmark', () => {
    assert.equal(channels.find(({ channel }) => channel === 'post')?.postmark, 'decides')
  })

  test('owes a diploma from before 2002, and leaves one of 2002 to a person', () => {
    const cases = attachments['diploma-copy']?.['by-diploma-day']
    assert.deepEqual(
      cases?.map(({ before, from, through, after, then }) => [
        before ?? from ?? after,
        through,
        then,
      ]),
      [
        ['2002-01-01', undefined, 'owed'],
        ['2002-01-01', '2002-12-31', 'person-decides'],
        ['2002-12-31', undefined, 'looked-up'],
      ],
    )
    assert.equal(cases[1]?.assumed, true)
  })

  test('comes with a creative assignment of three minutes at most, due on the closing date', () => {
    assert.equal(attachments['creative-work']?.['may-last'], 'PT3M')
    const due = stepOf('creative-work-due').when
    assert.deepEqual(due, { day: announcement.closing, weekday: 'wednesday' })
  })
})

describe('the rounds of selection 4711', () => {
  test('are four, all eliminatory', () => {
    assert.deepEqual(
      rounds.map(({ round, eliminatory }) => [round, eliminatory]),
      [
        ['cv-screening', true],
        ['preselection', true],
        ['competences', true],
        ['function-specific', true],
      ],
    )
  })

  test('let through the best eight with 60 per cent of three equal criteria, and who equals the last', () => {
    assert.deepEqual(Object.values(preselection.total?.of ?? {}), ['1/3', '1/3', '1/3'])
    assert.equal(preselection.total?.assumed, true)
    assert.deepEqual(
      preselection.minima?.map((minimum) => [minimum.of, minimum['at-least']]),
      [['total', 60]],
    )
    assert.equal(preselection['cut-off']?.top, 8)
    assert.deepEqual(preselection['cut-off'].by, ['total'])
    assert.equal(preselection['cut-off'].ties, 'widen')
    assert.equal(preselection['not-invited']?.['go-to'], 'nothing')
  })

  test('replace, as a choice, only who withdrew', () => {
    assert.equal(preselection.replacement?.kind, 'may')
    assert.deepEqual(preselection.replacement.when, ['withdrew'])
  })

  test('screen and assess in the week of Monday 6 December, both assumed', () => {
    for (const name of ['screening', 'preselection-assessment']) {
      const { when, assumed, reserved } = stepOf(name)
      assert.deepEqual([when, assumed, reserved], [{ 'week-of': '2021-12-06' }, true, true])
    }
  })

  test('end with a verdict, positive or negative, in modules 2 and 3', () => {
    for (const [name, measure] of [
      ['competences', 'interview'],
      ['function-specific', 'panel'],
    ] as const) {
      const { measures = {}, minima = [] } = roundOf(name)
      const scale = measures[measure]?.scale
      assert.ok(scale !== undefined && 'values' in scale)
      assert.deepEqual(scale.values, ['negative', 'positive'])
      assert.deepEqual(
        minima.map((one) => [one.of, one['at-least']]),
        [[measure, 'positive']],
      )
    }
  })

  test('give each candidate one of two days for modules 2 and 3, under reservation', () => {
    const days = (name: string): unknown => [stepOf(name).when, stepOf(name).reserved]
    assert.deepEqual(days('competence-session'), [
      { days: ['2021-12-15', '2021-12-17'], attend: 'one' },
      true,
    ])
    assert.equal(stepOf('competence-session').place, 'MS Teams')
    assert.deepEqual(days('function-session'), [
      { days: ['2021-12-22', '2021-12-23'], attend: 'one' },
      true,
    ])
  })

  test('want the case on Tuesday 21 December, without the weekday the source names', () => {
    const { when, assumed, 'source-says': says } = stepOf('case-due')
    assert.deepEqual(when, { day: '2021-12-21' })
    assert.equal(assumed, true)
    assert.match(says?.nl ?? '', /zondag/)
    const day = parseDay('2021-12-21')
    assert.equal(day === undefined ? undefined : weekday(day), 2)
  })

  test('send the case and the computer test only after the result of module 2', () => {
    assert.deepEqual(stepOf('case-sent').after, ['competence-results'])
    assert.deepEqual(stepOf('computer-test-invitation').after, ['competence-results'])
  })

  test('score nothing that the source gives no score', () => {
    const { measures = {} } = roundOf('function-specific')
    const informative = Object.keys(measures).filter(
      (name) => measures[name]?.counts === 'informative',
    )
    assert.deepEqual(informative, ['practical-exercise', 'case', 'computer-test'])
    assert.equal(measures['computer-test']?.assumed, true)
    assert.equal(measures['practical-exercise']?.preparation?.length, 'PT1H')
  })
})
