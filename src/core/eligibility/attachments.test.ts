import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type Attachment } from '#core/regulation/schema/application.ts'
import {
  type AttachmentFinding,
  type AttachmentRules,
  compileAttachmentEffects,
  compileAttachments,
} from './attachments.ts'
import { type CandidateFile } from './file.ts'
import { condition, file, regulation, says } from './fixtures/regulation.ts'

const COPY: Attachment = {
  says: says('a copy of an old diploma'),
  name: says('copy'),
  'owed-at': 'application',
  'owed-when': { condition: 'bachelor' },
  'by-diploma-day': [
    { before: '2002-01-01', then: 'owed' },
    { from: '2002-01-01', through: '2002-12-31', then: 'person-decides' },
    { after: '2002-12-31', then: 'looked-up' },
  ],
  'other-institutions': 'person-decides',
  missing: 'void',
}
const PROOF: Attachment = {
  says: says('a copy of the access proof'),
  name: says('proof'),
  'owed-at': 'application',
  'owed-when': { proof: { 'one-of': ['toegangsbewijs'] } },
  missing: 'person-decides',
}

function rules(attachments: Record<string, Attachment>): AttachmentRules {
  const choice = { says: says('x'), owner: 'selector', effect: 'proposed-invalid' } as const
  return {
    ...regulation({
      bachelor: condition({ diploma: { 'at-least': 'bachelor' } }, { evidence: ['copy'] }),
    }),
    applications: {
      says: says('x'),
      channels: [],
      late: choice,
      language: choice,
      several: { says: says('x'), counts: 'last-complete-before-deadline' },
      'waiting-room': { says: says('x'), grace: 'PT15M' },
      attachments,
    },
  }
}

function found(
  attachment: Attachment,
  subject: CandidateFile,
  attached: readonly string[] = [],
): AttachmentFinding {
  const declared = rules({ copy: attachment })
  const [first] = compileAttachments(declared)(subject, new Set(attached))
  assert.ok(first !== undefined)
  const [short] = compileAttachmentEffects(declared)(subject, new Set(attached))
  assert.equal(short?.effect, first.effect, 'the short of it says the same')
  return first
}

const diploma = (obtained: string, other: Partial<ClaimOf<'diploma'>> = {}): Claim => ({
  claim: `d${obtained}`,
  kind: 'diploma',
  level: 'bachelor',
  institution: 'flemish',
  obtained,
  ...other,
})

describe('a copy of the diploma (rules 77–79)', () => {
  const cases: readonly (readonly [
    string,
    readonly Claim[],
    AttachmentFinding['owed'],
    AttachmentFinding['effect'],
  ])[] = [
    ['before 2002', [diploma('2001-12-31')], 'owed', 'void'],
    ['on the first day of 2002 (C16)', [diploma('2002-01-01')], 'person-decides', 'person-decides'],
    ['on the last day of 2002 (C16)', [diploma('2002-12-31')], 'person-decides', 'person-decides'],
    ['after 2002, in Flanders', [diploma('2003-01-01')], 'looked-up', 'none'],
    [
      'after 2002, elsewhere',
      [diploma('2003-01-01', { institution: 'other' })],
      'person-decides',
      'person-decides',
    ],
    [
      'after 2002, not known where',
      [diploma('2003-01-01', { institution: undefined })],
      'undecided',
      'person-decides',
    ],
    ['before 2002, elsewhere', [diploma('1999-07-01', { institution: 'other' })], 'owed', 'void'],
    ['no diploma', [], 'not-owed', 'none'],
    [
      'a diploma that does not serve',
      [diploma('1999-07-01', { level: 'secondary' })],
      'not-owed',
      'none',
    ],
    [
      'an old secondary diploma beside the bachelor',
      [diploma('1999-07-01', { level: 'secondary' }), diploma('2005-07-01')],
      'looked-up',
      'none',
    ],
    [
      'two that serve: the one that asks least',
      [diploma('1999-07-01'), diploma('2005-07-01')],
      'looked-up',
      'none',
    ],
  ]
  for (const [name, claims, owed, effect] of cases) {
    test(`is ${owed}: ${name}`, () => {
      const finding = found(COPY, file(claims))
      assert.equal(finding.owed, owed)
      assert.equal(finding.effect, effect)
      assert.equal(found(COPY, file(claims), ['copy']).effect, 'none')
    })
  }

  test('names the line of the regulation and the diploma', () => {
    assert.deepEqual(found(COPY, file([diploma('2001-12-31')])).diplomas, [
      {
        claim: 'd2001-12-31',
        obtained: '2001-12-31',
        owed: 'owed',
        rule: 'applications/attachments/copy/by-diploma-day/0',
      },
    ])
  })

  test('leaves a day in no line to a person', () => {
    const hole = { ...COPY, 'by-diploma-day': [{ before: '2002-01-01', then: 'owed' as const }] }
    assert.equal(found(hole, file([diploma('2002-06-30')])).owed, 'person-decides')
  })

  test('is for its own routes only', () => {
    const external = { ...COPY, routes: ['external'] }
    const old = [diploma('2001-12-31')]
    assert.equal(found(external, file(old)).owed, 'owed')
    assert.equal(found(external, file(old, { chosenRoute: 'external' })).owed, 'owed')
    assert.equal(found(external, file(old, { chosenRoute: 'promotion' })).owed, 'not-owed')
  })
})

describe('a diploma beside the one that serves', () => {
  test('asks nothing and excuses nothing', () => {
    const claims = [diploma('2005-07-01', { level: 'secondary' }), diploma('1999-07-01')]
    assert.equal(found(COPY, file(claims)).owed, 'owed')
  })

  test('is not looked at once a check refuted it', () => {
    const claims = [diploma('1999-07-01'), diploma('2005-07-01', { level: 'secondary' })]
    const subject = file(claims, { evidence: new Map([['d1999-07-01', 'refuted']]) })
    const looked = found(COPY, subject).diplomas.map(({ claim }) => claim)
    assert.deepEqual(looked, ['d2005-07-01'])
  })
})

describe('a copy of a proof (rule 78)', () => {
  const access: Claim = {
    claim: 'p',
    kind: 'proof',
    type: 'toegangsbewijs',
    issued: '2025-01-01',
    'valid-through': '2026-01-01',
  }

  test('is owed by who applies with one, and missing it does what the regulation says', () => {
    assert.equal(found(PROOF, file([access])).owed, 'owed')
    assert.equal(found(PROOF, file([access])).effect, 'person-decides')
    assert.equal(found({ ...PROOF, missing: 'no-effect' }, file([access])).effect, 'no-effect')
    assert.equal(found(PROOF, file([])).owed, 'not-owed')
    const unknown = { ...access, 'valid-through': undefined }
    assert.equal(found(PROOF, file([unknown])).owed, 'undecided')
  })

  test('waits for nobody where missing it has no effect, even when it is not known whether it is owed', () => {
    const unknown = { ...access, 'valid-through': undefined }
    assert.equal(found(PROOF, file([unknown])).effect, 'person-decides')
    assert.equal(found({ ...PROOF, missing: 'no-effect' }, file([unknown])).effect, 'no-effect')
  })

  test('is not looked at when it is owed at hiring', () => {
    const later: Attachment = { ...PROOF, 'owed-at': 'hiring' }
    assert.deepEqual(compileAttachments(rules({ later }))(file([access]), new Set()), [])
  })
})
