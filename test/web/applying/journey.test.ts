import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type UploadView } from '#app/applying/applying.ts'
import { type Claim } from '#core/claims/schema.ts'
import { parseInstant } from '#core/values/instant.ts'
import { journey } from './fixtures.ts'
import { type Journey, taskAfter, tasksOf } from '#web/pages/applying/journey.ts'

const OLD_DIPLOMA: Claim = {
  kind: 'diploma',
  claim: 'diploma-1',
  level: 'bachelor',
  obtained: '1999-06-27',
  institution: 'flemish',
}

function states(of: Journey): Readonly<Record<string, string>> {
  const tasks = tasksOf(of).flatMap((group) => group.tasks)
  return Object.fromEntries(tasks.map(({ task, state }) => [task, state]))
}

function upload(attachment: string): UploadView {
  const what = { nl: attachment, en: attachment }
  const sent = parseInstant('2026-11-22T10:00:00Z') ?? assert.fail()
  const rest = { type: 'application/pdf', bytes: 1, sha256: '', scan: 'clean', sent } as const
  return { upload: attachment, attachment, what, name: 'a.pdf', ...rest }
}

describe('the tasks of an application', () => {
  test('ask what the regulation looks at, and nothing else', () => {
    assert.deepEqual(Object.keys(states(journey())), [
      'person',
      'claims/diploma',
      'claims/proof',
      'claims/employment',
      'claims/selection',
      'claims/evaluation',
      'route',
      'question/motivation',
      'question/plain-language',
      'files/other',
      'adjustments',
      'reuse',
    ])
  })

  test('are to be done until they are', () => {
    const says = { nl: '', en: '' }
    const missing = [{ code: 'email', path: 'person/email', says, blocks: true }] as const
    const before = states(journey({}, { missing }))
    assert.deepEqual(
      [before['person'], before['route'], before['question/motivation'], before['adjustments']],
      ['to-do', 'to-do', 'to-do', 'may'],
    )
    const after = states(
      journey({
        route: 'external',
        answers: { motivation: 'Omdat.' },
        adjustments: [{ request: 'Meer tijd.' }],
      }),
    )
    assert.deepEqual(
      [after['person'], after['route'], after['question/motivation'], after['adjustments']],
      ['done', 'done', 'done', 'done'],
    )
  })

  test('say that something is to be stated while nothing is', () => {
    const says = { nl: '', en: '' }
    const missing = [{ code: 'claims', path: 'claims', says, blocks: false }] as const
    assert.equal(states(journey({}, { missing }))['claims/diploma'], 'perhaps')
    assert.equal(states(journey({ claims: [OLD_DIPLOMA] }))['claims/diploma'], 'done')
  })

  test('ask for a copy of a diploma only when it is owed, and until it is there', () => {
    const stated = { claims: [OLD_DIPLOMA], route: 'external' }
    assert.equal(states(journey(stated))['files/diploma-copy'], 'to-do')
    const sent = { uploads: [upload('diploma-copy')] }
    assert.equal(states(journey(stated, sent))['files/diploma-copy'], 'done')
    const recent = { claims: [{ ...OLD_DIPLOMA, obtained: '2010-06-27' }], route: 'external' }
    assert.equal(states(journey(recent))['files/diploma-copy'], 'not-needed')
    assert.equal(
      states(journey({ ...stated, route: 'promotion' }))['files/diploma-copy'],
      undefined,
    )
  })

  test('follow on one another, and end', () => {
    assert.equal(taskAfter(journey(), 'person')?.task, 'claims/diploma')
    assert.equal(taskAfter(journey(), 'reuse'), undefined)
    assert.equal(
      taskAfter(journey(), 'person')?.path('en'),
      '/en/vacancies/s-1/apply/statements/diploma',
    )
  })
})
