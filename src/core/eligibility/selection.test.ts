import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ClaimOf } from '#core/claims/schema.ts'
import { type PublicationTable } from '#core/regulation/schema/condition.ts'
import { reasonFor, says, verdictFor } from './fixtures/regulation.ts'
import { type Verdict } from './verdict.ts'

type Passed = ClaimOf<'selection'>

const TABLE: PublicationTable = {
  says: says('published generally'),
  rows: [
    {
      from: '2006-01-01',
      through: '2014-10-31',
      channels: ['staatsblad', 'vdab', 'jobpunt'],
      'passed-at': 'flemish-services',
    },
    {
      from: '2014-11-01',
      through: '2017-12-31',
      channels: ['vdab'],
      'passed-at': 'flemish-services',
    },
    {
      from: '2018-01-01',
      channels: ['vdab', 'werkenvoorvlaanderen'],
      'passed-at': 'flemish-services',
    },
    {
      from: '2006-01-01',
      channels: ['selor', 'vvsg', 'vdab', 'jobpunt'],
      'passed-at': 'other-authority',
    },
  ],
}
const ASKED = {
  selection: { type: 'objective-recruitment-system', 'published-generally': 'general' },
} as const
const tables = { general: TABLE }

const passed = (other: Partial<Passed>): Passed => ({
  claim: 's',
  kind: 'selection',
  type: 'objective-recruitment-system',
  authority: 'flemish-services',
  ...other,
})

const cases: readonly (readonly [string, Partial<Passed>, Verdict])[] = [
  ['rule 63: first day, Staatsblad', { published: '2006-01-01', channels: ['staatsblad'] }, 'met'],
  ['rule 63: the day before', { published: '2005-12-31', channels: ['staatsblad'] }, 'not-met'],
  ['rule 63: last day of Jobpunt', { published: '2014-10-31', channels: ['jobpunt'] }, 'met'],
  ['rule 63: Jobpunt a day later', { published: '2014-11-01', channels: ['jobpunt'] }, 'not-met'],
  ['rule 63: VDAB in between', { published: '2016-05-01', channels: ['other', 'vdab'] }, 'met'],
  [
    'rule 63: our site too early',
    { published: '2017-12-31', channels: ['werkenvoorvlaanderen'] },
    'not-met',
  ],
  [
    'rule 63: our site from 2018',
    { published: '2018-01-01', channels: ['werkenvoorvlaanderen'] },
    'met',
  ],
  ['rule 63: day not known', { channels: ['vdab'] }, 'undecided'],
  ['rule 63: day not known, channel that never counts', { channels: ['other'] }, 'not-met'],
  ['rule 63: channel not known', { published: '2018-01-01' }, 'undecided'],
  ['rule 63: before every row, channel not known', { published: '2004-01-01' }, 'not-met'],
  [
    'rule 64: Selor elsewhere, before entry',
    {
      authority: 'other-authority',
      'before-entry': true,
      published: '2010-01-01',
      channels: ['selor'],
    },
    'met',
  ],
  [
    'rule 64: Selor within the Flemish services',
    { published: '2010-01-01', channels: ['selor'] },
    'not-met',
  ],
  [
    'rule 64: elsewhere, after entry',
    {
      authority: 'other-authority',
      'before-entry': false,
      published: '2010-01-01',
      channels: ['selor'],
    },
    'not-met',
  ],
  [
    'rule 64: elsewhere, not known when',
    { authority: 'other-authority', published: '2010-01-01', channels: ['selor'] },
    'undecided',
  ],
  [
    'rule 64: before entry names the authority',
    { authority: undefined, 'before-entry': true, published: '2010-01-01', channels: ['selor'] },
    'met',
  ],
  [
    'rule 61: another kind of selection',
    { type: 'other', published: '2018-01-01', channels: ['vdab'] },
    'not-met',
  ],
  [
    'rule 42: published after the reference date',
    { published: '2025-06-04', channels: ['vdab'] },
    'not-met',
  ],
]

describe('a selection passed earlier', () => {
  for (const [source, other, verdict] of cases) {
    test(`is ${verdict} (${source})`, () => {
      assert.equal(verdictFor(ASKED, [passed(other)], { tables }), verdict)
    })
  }

  test('shows what was asked of it, by the field it stands in', () => {
    const asked = { selection: { type: 'career-selection', grade: 'deskundige' } } as const
    const [found] = reasonFor(asked, [passed({ type: 'career-selection', grade: 'x' })]).claims
    assert.deepEqual(
      found?.facts.slice(0, 2).map(({ field, verdict }) => `${field} ${verdict}`),
      ['type met', 'grade not-met'],
    )
  })

  test('names what is not known about its publication', () => {
    const { missing } = reasonFor(ASKED, [passed({ authority: undefined })], { tables })
    assert.deepEqual(
      missing.map(({ field }) => field),
      ['published', 'channels', 'authority'],
    )
  })

  test('is for the grade asked (rule 62)', () => {
    const asked = { selection: { type: 'career-selection', grade: 'deskundige' } } as const
    const career = passed({ type: 'career-selection' })
    assert.equal(verdictFor(asked, [{ ...career, grade: 'deskundige' }]), 'met')
    assert.equal(verdictFor(asked, [{ ...career, grade: 'medewerker' }]), 'not-met')
    assert.equal(verdictFor(asked, [career]), 'undecided')
  })
})
