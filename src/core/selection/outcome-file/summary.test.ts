import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import type { Language } from '#core/values/text.ts'
import type { OutcomeHead, RoundOutcome } from './format.ts'
import { summaryOf } from './summary.ts'

const file = new URL('../../../../regulations/opgroeien-19498.yaml', import.meta.url)
const regulation = schema.parse(parse(readFileSync(file, 'utf8')))

const NOBODY: OutcomeHead = {
  format: 'keur-outcome/1',
  regulation: 'opgroeien-19498',
  at: null,
  deadline: '2025-10-08T22:00:00Z',
  applicants: 0,
  rounds: [],
  lists: {},
  offers: [],
  open: [],
}
const PRESELECTION: RoundOutcome = {
  round: 'preselection',
  label: { nl: 'Voorselectie', en: 'Preselection' },
  state: 'decided',
  participants: 9,
  counts: { 'outside-quota': 2, passed: 1, 'goes-on': 6 },
  confirmed: [],
}
const place = { state: 'kept' } as const
const people = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `k${index + 1}`)

const told = (part: Partial<OutcomeHead>, language: Language = 'en'): readonly string[] =>
  summaryOf({ ...NOBODY, ...part }, regulation, language)

describe('the summary of an outcome', () => {
  test('says so when nothing happened and nothing waits', () => {
    assert.deepEqual(told({}), [
      'opgroeien-19498 — nothing happened yet',
      'Applicants: 0',
      '',
      '',
      'Nothing waits for a person.',
    ])
    assert.deepEqual(told({}, 'nl'), [
      'opgroeien-19498 — nog niets gebeurd',
      'Kandidaten: 0',
      '',
      '',
      'Er wacht niets op een persoon.',
    ])
  })

  test('names the moment, and how the selection ended', () => {
    const at = '2025-11-20T09:30:00Z'
    const stopped = told({ at, ended: { by: 'stopped', detail: 'No budget.' } })
    assert.match(stopped[0] ?? '', /20 November 2025.*10:30/)
    assert.equal(stopped[1], 'Stopped: No budget.')
    const over = told({ at, ended: { by: 'expired', detail: '2027-12-08' } }, 'nl')
    assert.equal(over[1], 'Afgelopen: de laatste lijst verviel na woensdag 8 december 2027')
  })

  test('counts the outcomes of a round from best to worst, one person in the singular', () => {
    assert.deepEqual(told({ rounds: [PRESELECTION] }).slice(3, 8), [
      'Preselection [preselection]: decided',
      '        1  passed',
      '        6  go on',
      '        2  above the minima, outside the quota',
      '',
    ])
    const one = { ...PRESELECTION, counts: { 'goes-on': 1 } }
    assert.equal(told({ rounds: [one] })[4], '        1  goes on')
    assert.equal(told({ rounds: [one] }, 'nl')[4], '        1  gaat door')
  })

  test('names the round that a round waits for', () => {
    const waiting = { ...PRESELECTION, state: 'waiting', 'waits-for': 'cv-screening' } as const
    const [, , , line = ''] = told({ rounds: [waiting] })
    assert.match(
      line,
      /^Preselection \[preselection\]: waiting \(for the decision on .+ \[cv-screening\]\)$/,
    )
  })

  test('gives the places, the ties and the score of the last place', () => {
    const cut = { announced: 5, within: 6, competing: 12, values: { main: '6', total: '197/3' } }
    assert.equal(
      told({ rounds: [{ ...PRESELECTION, 'cut-off': cut }] })[4],
      '  12 above the minima; 5 places, 6 with ties; cut-off Main measure (learning ability) [main] 6, total 65.67 (exact 197/3)',
    )
    const single = { announced: 1, within: 1, competing: 1, values: {} }
    assert.equal(
      told({ rounds: [{ ...PRESELECTION, 'cut-off': single }] })[4],
      '  1 above the minima; 1 place; cut-off –',
    )
  })

  test('says who comes in and who falls out when a correction is confirmed', () => {
    const correction = { because: ['score'], 'comes-in': ['k3', 'k4'], 'falls-out': [] }
    const lines = told({ rounds: [{ ...PRESELECTION, counts: {}, correction }] })
    assert.equal(lines[4], '  To confirm: comes in k3, k4; falls out –')
  })

  test('shows twenty people of a list and counts the others', () => {
    const ranked = people(21).map((candidate, index) => {
      return { rank: index + 1, candidate, because: 'round', called: false, place }
    })
    const validity = { state: 'valid', through: '2027-11-20', extended: 0 } as const
    const lines = told({
      lists: {
        'ranked-list': { ...validity, members: ranked },
        reserve: {
          ...validity,
          members: people(20).map((candidate) => ({ candidate, place })),
        },
      },
    })
    assert.equal(lines[3], 'Ranked list: valid through Saturday 20 November 2027')
    assert.deepEqual(lines.slice(22, 27), [
      '    19. k19',
      '    20. k20',
      '  … 1 more',
      'Reserve (no order): valid through Saturday 20 November 2027',
      `  ${people(20).join(', ')}`,
    ])
    assert.equal(lines[27], '')
  })

  test('leaves out the people of an empty reserve, and the day of a list that did not start', () => {
    const reserve = { state: 'not-started', extended: 0, members: [] } as const
    assert.deepEqual(told({ lists: { reserve: { ...reserve, members: [] } } }).slice(3, 5), [
      'Reserve (no order): not started yet',
      '',
    ])
  })

  test('says what became of each offer', () => {
    const offer = {
      offer: 'o1',
      candidate: 'k1',
      vacancy: 'this',
      contract: 'contractual',
    } as const
    const lines = told({ offers: [{ ...offer, status: 'declined', sent: '2025-11-20T09:30:00Z' }] })
    assert.deepEqual(lines.slice(4, 7), ['Offers:', '  o1 → k1: declined', ''])
  })

  test('marks what holds something up, and counts what waits', () => {
    const point = {
      point: 'rounds/preselection/confirm',
      kind: 'confirm',
      rule: 'rounds/preselection',
      owner: ['selector', 'line-manager'],
      options: [],
      'settled-by': 'ConfirmRound',
      facts: { round: 'preselection' },
    }
    const lines = told({
      open: [
        { ...point, blocks: true },
        { ...point, blocks: false },
      ],
    })
    assert.match(lines[4] ?? '', /^Waits for a person \(2; ! blocks something, · may be done\):$/)
    assert.match(lines[5] ?? '', /^ {2}! rounds\/preselection\/confirm \(.+ \+ .+\) — \S/)
    assert.match(lines[6] ?? '', /^ {2}· rounds\/preselection\/confirm /)
    assert.equal(lines.length, 7)
  })
})
