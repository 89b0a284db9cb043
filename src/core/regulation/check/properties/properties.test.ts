/**
 * The properties tried on invented candidates: each is found broken where it is, and not in the shipped regulations.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { worded } from '../../messages/messages.ts'
import { withValueAt, pathOfNames } from '../../path.ts'
import { type Regulation, regulation as schema } from '../../schema/regulation.ts'
import { checkRegulation, checkReport } from '../check.ts'
import { type CheckFinding } from '../codes.ts'
import { ENGINE, type Engine } from './engine.ts'
import { tryProperties } from './properties.ts'
import { type PropertyCode, propertySeverities } from './severities.ts'

const FILES = ['opgroeien-req18582', 'opgroeien-19498', 'ago-4711'] as const
const shipped = (name: (typeof FILES)[number]): Regulation => {
  const file = new URL(`../../../../../regulations/${name}.yaml`, import.meta.url)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}
const says = { nl: 'Zin.', en: 'Sentence.' }
/** A regulation with other values at places given by names. */
const changed = (regulation: Regulation, change: Readonly<Record<string, unknown>>): Regulation =>
  schema.parse(
    Object.entries(change).reduce<unknown>((document, [names, value]) => {
      const path = pathOfNames(document, names.split('/'))
      assert.ok(path !== undefined, names)
      return withValueAt(document, path, value)
    }, regulation),
  )
const foundIn = (
  regulation: Regulation,
  code: PropertyCode,
  engine: Engine = ENGINE,
): CheckFinding => {
  const found = tryProperties(regulation, engine).findings.find((one) => one.code === code)
  assert.ok(found !== undefined, code)
  return found
}
const groupOf = ({ facts }: CheckFinding): readonly string[] => {
  assert.ok(Array.isArray(facts['group']))
  return facts['group'].map(String)
}
const req18582 = shipped('opgroeien-req18582')
const mutual = changed(req18582, {
  'routes/horizontal-mobility/closed-to': [{ says, 'who-qualify-for': 'external' }],
})

for (const name of FILES) {
  describe(`the properties of ${name}`, () => {
    const report = tryProperties(shipped(name))

    test('hold in everything that was tried', () => {
      assert.deepEqual(report.findings, [])
    })

    test('were tried on many cases', () => {
      const enough: readonly (readonly [PropertyCode, number])[] = [
        ['higher-score-hurts', 500],
        ['more-experience-hurts', 300],
        ['extra-claim-hurts', 30],
        ['arrival-order-matters', 40],
        ['withdrawal-harms-another', 110],
      ]
      for (const [code, least] of enough) assert.ok((report.tried[code] ?? 0) >= least, code)
    })

    test('are tried the same way every time', () => {
      assert.deepEqual(tryProperties(shipped(name)), report)
    })
  })
}

describe('a higher score', () => {
  test('hurts where a mapping decreases, shown by one candidate', () => {
    const found = foundIn(
      changed(req18582, {
        'rounds/preselection/measures/computer-test/mapping/points': [
          [1, 100],
          [5, 0],
        ],
      }),
      'higher-score-hurts',
    )
    assert.deepEqual(found.path, ['rounds', 1, 'measures', 'computer-test'])
    assert.equal(groupOf(found).length, 1)
    assert.equal(found.facts['aspect'], 'total-score')
  })

  test('hurts where a mapping dips in the middle', () => {
    const points = [
      [1, 0],
      [3, 80],
      [4, 70],
      [5, 100],
    ]
    const found = foundIn(
      changed(req18582, { 'rounds/preselection/measures/computer-test/mapping/points': points }),
      'higher-score-hurts',
    )
    assert.deepEqual([found.facts['from'], found.facts['to']], ['3', '4'])
  })

  test('hurts where a weight is negative', () => {
    const found = foundIn(
      changed(req18582, { 'rounds/preselection/total/of/questionnaire': '-1/4' }),
      'higher-score-hurts',
    )
    assert.equal(found.facts['measure'], 'questionnaire')
  })

  test('hurts where weights add up to less than zero, which turns the order round', () => {
    const of = { questionnaire: '1/4', 'computer-test': '-1/2' }
    foundIn(changed(req18582, { 'rounds/preselection/total/of': of }), 'higher-score-hurts')
  })

  test('hurts where an earlier result weighs against somebody', () => {
    const found = foundIn(
      changed(req18582, {
        'rounds/preselection/earlier-results': [
          { says, of: 'cv-screening', use: { weight: '-1/4' } },
        ],
      }),
      'higher-score-hurts',
    )
    assert.deepEqual(found.path, ['rounds', 1, 'earlier-results'])
  })

  test('can waste a place where equals drop out together, shown by as few as can be', () => {
    const found = foundIn(
      changed(req18582, {
        'rounds/preselection/cut-off/ties': 'exclude',
        'rounds/preselection/cut-off/top': 1,
      }),
      'higher-score-wastes-place',
    )
    assert.deepEqual(found.path, ['rounds', 1, 'cut-off', 'ties'])
    assert.equal(found.severity, 'warning')
    assert.equal(groupOf(found).length, 2)
    assert.deepEqual(
      [
        found.facts['candidate'],
        found.facts['harmed'],
        found.facts['before'],
        found.facts['after'],
      ],
      ['A', 'B', 'goes-on', 'outside-quota'],
    )
  })

  test('wastes a place of a larger number too, with one candidate more than there are places', () => {
    const exclude = changed(req18582, { 'rounds/preselection/cut-off/ties': 'exclude' })
    assert.equal(groupOf(foundIn(exclude, 'higher-score-wastes-place')).length, 9)
  })
})

describe('more to show', () => {
  test('hurts where two routes close each other: a job', () => {
    const { facts, severity } = foundIn(mutual, 'more-experience-hurts')
    assert.equal(severity, 'error')
    assert.deepEqual(facts['admitted'], ['external'])
    assert.deepEqual(facts['closed'], ['external', 'horizontal-mobility'])
    assert.match(
      String(facts['more']),
      /^employment \(scope flemish-services; rank B1; authority-kind local; from 2024-01-01\)$/,
    )
  })

  test('hurts where two routes close each other: a diploma or proof', () => {
    const { facts } = foundIn(mutual, 'extra-claim-hurts')
    assert.deepEqual(facts['admitted'], ['horizontal-mobility'])
  })

  test('is allowed to close a route while the route that closes it is open', () => {
    assert.deepEqual(req18582.routes['external']?.['closed-to']?.length, 2)
    assert.deepEqual(tryProperties(req18582).findings, [])
  })

  test('hurts nowhere by the calendar alone, whatever length is asked', () => {
    const rule = 'conditions/four-years-experience/require'
    for (const length of ['P1M', 'P13M', 'P45D', 'P3Y11M29D', 'P4Y1M', 'P7Y']) {
      for (const partTime of ['calendar-time', 'by-fraction']) {
        const require = {
          experience: {
            'relevant-to': Object.keys(req18582['experience-kinds'] ?? {})[0],
            'at-least': length,
            'part-time': partTime,
          },
        }
        const { findings } = tryProperties(changed(req18582, { [rule]: require }))
        assert.deepEqual(findings, [], `${length} ${partTime}`)
      }
    }
  })
})

describe('an engine that fails', () => {
  test('is found out when the first to apply takes a shared place', () => {
    const engine: Engine = {
      ...ENGINE,
      course: (regulation, events) => {
        const right = ENGINE.course(regulation, events)
        const [first] = events
        const name = first?.event === 'ApplicationSubmitted' ? first.candidate : ''
        const standing = right?.get(name)
        if (right === undefined || standing?.rank === undefined) return right
        return new Map([...right, [name, { ...standing, rank: standing.rank - 1 }]])
      },
    }
    const found = foundIn(req18582, 'arrival-order-matters', engine)
    assert.equal(groupOf(found).length, 2)
    assert.deepEqual(found.path, ['rounds', 1])
  })

  test('is found out when a withdrawal lowers the number of places', () => {
    const engine: Engine = {
      ...ENGINE,
      course: (regulation, events) => {
        const leaves = events.some(({ event }) => event === 'CandidateWithdrew')
        const [round, ...others] = regulation.rounds
        const cutOff = round?.['cut-off']
        if (!leaves || round === undefined || cutOff === undefined || cutOff.top === 1)
          return ENGINE.course(regulation, events)
        const fewer = { ...round, 'cut-off': { ...cutOff, top: cutOff.top - 2 } }
        return ENGINE.course({ ...regulation, rounds: [fewer, ...others] }, events)
      },
    }
    const found = foundIn(req18582, 'withdrawal-harms-another', engine)
    assert.equal(found.facts['candidate'], 'A')
    assert.notEqual(found.facts['harmed'], 'A')
    assert.ok(groupOf(found).length <= 9)
  })

  test('is found out when who is replaced takes somebody along', () => {
    const engine: Engine = {
      ...ENGINE,
      course: (regulation, events) => {
        const right = ENGINE.course(regulation, events)
        if (!events.some(({ event }) => event === 'ChoiceMade')) return right
        return new Map([...(right ?? [])].map(([name, one]) => [name, { ...one, goesInto: false }]))
      },
    }
    const found = foundIn(req18582, 'withdrawal-harms-another', engine)
    assert.deepEqual([found.facts['when'], found.facts['aspect']], ['and-replaced', 'next-round'])
  })
})

describe('the check of a regulation', () => {
  test('reports a property beside the structural error that explains it', () => {
    const codes = checkRegulation(mutual).map(({ code }) => code)
    assert.ok(codes.includes('closure-circular'))
    assert.ok(codes.includes('more-experience-hurts'))
  })

  test('tries nothing on a regulation that cannot be executed', () => {
    const broken = changed(req18582, { 'routes/external/conditions': ['nowhere'] })
    assert.deepEqual(checkReport(broken).tried, {})
  })

  test('says how much was tried', () => {
    assert.ok((checkReport(req18582).tried['higher-score-hurts'] ?? 0) > 0)
    assert.deepEqual(checkReport(req18582, { untried: true }).tried, {})
  })
})

describe('a counterexample in words', () => {
  const exclude = changed(req18582, { 'rounds/preselection/cut-off/ties': 'exclude' })
  const examples = [
    ...tryProperties(mutual).findings,
    ...tryProperties(exclude).findings,
    ...tryProperties(changed(req18582, { 'rounds/preselection/total/of/questionnaire': '-1/4' }))
      .findings,
  ]

  test('names candidates, scores and outcomes, in both languages', () => {
    assert.equal(new Set(examples.map(({ code }) => code)).size, 4)
    for (const example of examples) {
      for (const language of ['nl', 'en'] as const) {
        const { what, why, fix } = worded(example, language)
        assert.doesNotMatch(`${what} ${why} ${fix}`, /[{}[\]]|undefined|goes-on/)
      }
    }
  })

  test('has a severity for every property', () => {
    assert.deepEqual(
      Object.keys(propertySeverities).filter((code) => code.startsWith('higher')),
      ['higher-score-hurts', 'higher-score-wastes-place'],
    )
  })
})
