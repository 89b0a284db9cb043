import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseInstant } from '#core/values/instant.ts'
import { contents, REGULATION } from './fixtures.ts'
import { summaryOf, type SummaryLine } from '#web/pages/applying/summary.ts'

const SENT = parseInstant('2026-11-22T10:00:00Z') ?? assert.fail()

function lines(changes: Parameters<typeof contents>[0]): readonly SummaryLine[] {
  const uploads = [
    {
      upload: 'u-1',
      attachment: 'other',
      what: { nl: 'Iets anders', en: 'Something else' },
      name: 'cv.pdf',
      type: 'application/pdf',
      bytes: 1_400_000,
      sha256: '',
      scan: 'clean',
      sent: SENT,
    },
  ] as const
  const summed = { selection: 's-1', regulation: REGULATION, contents: contents(changes), uploads }
  return summaryOf({ ...summed, language: 'nl' }).flatMap((part) => part.lines)
}

function valueOf(label: string, all: readonly SummaryLine[]): readonly string[] | undefined {
  return all.find((line) => line.label === label)?.value
}

describe('the summary of an application', () => {
  test('holds everything in words, each with where it is changed', () => {
    const all = lines({
      person: { given: 'Noor', family: 'Peeters', email: 'n@voorbeeld.example', address: 'A\nB' },
      route: 'external',
      claims: [{ kind: 'diploma', claim: 'diploma-1', level: 'bachelor', obtained: '1999-06-27' }],
      answers: { motivation: 'Eén.\n\nTwee.' },
      adjustments: [{ request: 'Meer tijd.' }],
      reuse: [{ round: 'competences', measure: 'interview', taken: '2025-04-03' }],
    })
    assert.deepEqual(valueOf('Naam', all), ['Noor Peeters'])
    assert.deepEqual(valueOf('Postadres', all), ['A', 'B'])
    assert.deepEqual(valueOf('Telefoonnummer', all), [])
    assert.deepEqual(valueOf('Kanaal', all), ['Externe aanwerving'])
    assert.deepEqual(valueOf('Diploma of getuigschrift', all), [
      'Bachelor',
      'Wanneer behaalde je het: 27 juni 1999',
    ])
    assert.deepEqual(valueOf('Waarom wil je deze functie?', all), ['Eén.', 'Twee.'])
    assert.deepEqual(valueOf('Iets anders', all), ['cv.pdf (1,4 MB)'])
    assert.deepEqual(valueOf('Aanpassingen door een handicap', all), ['Meer tijd.'])
    assert.match(valueOf('Eerdere resultaten laten meetellen', all)?.[0] ?? '', /3 april 2025/u)
    for (const { path } of all) assert.match(path, /^\/vacatures\/s-1\/solliciteren\//u)
  })

  test('names once what nothing was added of', () => {
    const nothing = lines({}).filter(({ isNothing }) => isNothing === true)
    assert.equal(nothing.length, 1)
    assert.equal(nothing[0]?.value.length, 5)
  })
})
