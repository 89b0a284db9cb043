import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { baseRegulation } from '../../../test/checks/cases.ts'
import { type Instant, parseInstant } from '../values/instant.ts'
import { amended, amendmentsInOrder, stoppedAt, withAmendment } from './amend.ts'
import { withValueAt } from './path.ts'
import { type Regulation, regulation as schema } from './schema/regulation.ts'

const reason = { nl: 'Reden', en: 'Reason' }

function regulationWith(amendments: readonly unknown[]): Regulation {
  return schema.parse(withValueAt(baseRegulation(), ['amendments'], amendments))
}

function instant(text: string): Instant {
  const parsed = parseInstant(text)
  assert.ok(parsed !== undefined)
  return parsed
}

function change(amendment: string, published: string, changes: readonly unknown[]): unknown {
  return { amendment, published, reason, kind: 'change', changes }
}

describe('a regulation with amendments', () => {
  const regulation = regulationWith([
    change('second', '2025-03-21T09:00:00Z', [
      { at: 'rounds/selection-tests/cut-off/top', to: 12 },
    ]),
    change('first', '2025-03-20T09:00:00Z', [
      { at: 'rounds/selection-tests/cut-off/top', to: 10 },
      { at: 'announcement/posts', to: 2 },
    ]),
  ])
  const topAt = (text: string): number | undefined =>
    amended(regulation, instant(text)).rounds[1]?.['cut-off']?.top

  test('reads as published before the first', () => {
    assert.equal(amended(regulation, instant('2025-03-20T08:59:59.999Z')), regulation)
  })

  test('reads as amended from the very instant of publication', () => {
    assert.equal(topAt('2025-03-20T09:00:00Z'), 10)
  })

  test('takes amendments in the order of publication, not of the file', () => {
    assert.equal(topAt('2025-04-01T00:00:00Z'), 12)
    assert.equal(amended(regulation, instant('2025-04-01T00:00:00Z')).announcement.posts, 2)
    assert.deepEqual(
      amendmentsInOrder(regulation).map(({ amendment, index }) => [amendment.amendment, index]),
      [
        ['first', 1],
        ['second', 0],
      ],
    )
  })

  test('is not changed itself', () => {
    assert.equal(regulation.rounds[1]?.['cut-off']?.top, 8)
  })

  test('loses what an amendment takes away and gets what one adds', () => {
    const after = amended(
      regulationWith([
        change('a', '2025-03-20T09:00:00Z', [
          { at: 'rounds/selection-tests/replacement', to: null },
          { at: 'announcement/region', to: { nl: 'Gent', en: 'Ghent' } },
          { at: 'rounds/interview/schedule/talks', to: null },
        ]),
      ]),
      instant('2025-03-20T09:00:00Z'),
    )
    assert.equal(after.rounds[1]?.replacement, undefined)
    assert.equal(after.announcement.region?.en, 'Ghent')
    assert.deepEqual(
      after.rounds[2]?.schedule.map(({ step }) => step),
      ['case', 'answer'],
    )
  })

  test('is a defect where the checks would have refused the amendment', () => {
    const bad = regulationWith([
      change('a', '2025-03-20T09:00:00Z', [{ at: 'rounds/x/top', to: 1 }]),
    ])
    assert.throws(() => amended(bad, instant('2025-04-01T00:00:00Z')), RangeError)
  })
})

describe('an amendment that cannot be applied', () => {
  const regulation = schema.parse(baseRegulation())
  const refusalOf = (at: string, to: unknown): string | undefined => {
    const made = regulationWith([change('a', '2025-03-20T09:00:00Z', [{ at, to }])])
    const [amendment] = made.amendments ?? []
    const after = amendment === undefined ? undefined : withAmendment(regulation, amendment)
    return after?.ok === false ? after.refusal.code : undefined
  }

  test('names a place that does not exist', () => {
    assert.equal(refusalOf('rounds/jury/eliminatory', true), 'amendment-path-unknown')
    assert.equal(refusalOf('announcement/posts/now', 1), 'amendment-path-unknown')
  })

  test('makes the regulation invalid', () => {
    assert.equal(refusalOf('announcement/closing', 'soon'), 'amendment-makes-invalid')
    assert.equal(refusalOf('rounds/interview/label', null), 'amendment-makes-invalid')
  })

  test('is told from one that can', () => {
    assert.equal(refusalOf('announcement/posts', 3), undefined)
  })
})

describe('a stopped selection', () => {
  test('was stopped when the stop was published', () => {
    const stop = { amendment: 'stop', published: '2025-03-22T10:00:00+01:00', reason, kind: 'stop' }
    assert.equal(stoppedAt(regulationWith([stop])), '2025-03-22T09:00:00.000Z')
  })

  test('is another than an amended one', () => {
    assert.equal(stoppedAt(regulationWith([])), undefined)
    assert.equal(stoppedAt(schema.parse(baseRegulation())), undefined)
  })
})
