import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { FACTS, REGULATION, applied, factsOf, folder, keur, root } from './keur.ts'

interface BadFacts {
  readonly what: string
  readonly content: string | Buffer
  /** Line, and column where it is known, then the code. */
  readonly place: string
  readonly code: string
  /** Something the message says. */
  readonly says: RegExp
}

const score = (more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  event: 'ScoreRecorded',
  candidate: 'k1',
  round: 'preselection',
  measure: 'technical-competence',
  score: '70',
  by: 'assessor-1',
  ...more,
})
const whole = readFileSync(path.join(root, FACTS), 'utf8')
const count = whole.trimEnd().split('\n').length
const AFTER_THE_END = `${JSON.stringify({ at: '2024-02-01T09:00:00Z', ...applied('k99') })}\n`

const cases: readonly BadFacts[] = [
  {
    what: 'broken JSON',
    content: `${factsOf(applied('k1'))}{"at":"2021-11-20T10:00:00Z","event":"CandidateWithdrew" "candidate":"k1"}\n`,
    place: '2:58',
    code: 'json-broken',
    says: /`"candidate"/,
  },
  {
    what: 'a line of more than 1 MB',
    content: `${factsOf(applied('k1'))}{"at":"${'2'.repeat(1_000_001)}"}\n`,
    place: '2',
    code: 'line-too-long',
    says: /1 MB/,
  },
  {
    what: 'a huge file without a line end',
    content: Buffer.alloc(5_000_000, 'x'),
    place: '1',
    code: 'line-too-long',
    says: /1 MB/,
  },
  {
    what: 'bytes that are not UTF-8',
    content: Buffer.concat([
      Buffer.from(factsOf(applied('k1'))),
      Buffer.from('{"at":"caf\u00E9"}\n', 'latin1'),
    ]),
    place: '2:11',
    code: 'not-utf8',
    says: /UTF-8/,
  },
  {
    what: 'an unknown event',
    content: factsOf(applied('k1'), { event: 'CandidateWithdraw', candidate: 'k1' }),
    place: '2',
    code: 'unknown-event',
    says: /Bedoel je CandidateWithdrew\?/,
  },
  {
    what: 'an event out of order',
    content: factsOf(applied('k1'), applied('k2', { at: '2021-11-20T09:59:59+01:00' })),
    place: '2',
    code: 'event-out-of-order',
    says: /09:59:59 uur, vroeger dan de vorige: zaterdag 20 november 2021 om 10:00/,
  },
  {
    what: 'an identifier used twice',
    content: factsOf(applied('k1', { application: 'a1' }), applied('k2', { application: 'a1' })),
    place: '2',
    code: 'duplicate-application',
    says: /Sollicitatie a1 bestaat al/,
  },
  {
    what: 'a score off its scale',
    content: factsOf(applied('k1'), score({ score: '101' })),
    place: '2',
    code: 'score-off-scale',
    says: /score 101 van kandidaat k1 .*0–100/,
  },
  {
    what: 'an unknown candidate',
    content: factsOf(applied('k1'), score({ candidate: 'k2' })),
    place: '2',
    code: 'unknown-candidate',
    says: /Kandidaat k2 is niet bekend/,
  },
  {
    what: 'an event after the last list expired',
    content: whole + AFTER_THE_END,
    place: String(count + 1),
    code: 'selection-ended',
    says: /zaterdag 6 januari 2024/,
  },
  {
    what: 'an event after the selection was stopped',
    content: factsOf(
      applied('k1'),
      { event: 'SelectionStopped', reason: 'Geen budget.', by: 'hr-1' },
      applied('k2'),
    ),
    place: '3',
    code: 'selection-stopped',
    says: /Geen budget/,
  },
]

describe('keur decide', { concurrency: 2 }, () => {
  for (const { what, content, place, code, says } of cases) {
    test(`refuses ${what}, names the place and writes nothing`, async () => {
      using made = folder()
      const file = made.write('facts.jsonl', content)
      const out = path.join(made.path, 'outcome.json')
      const { status, output, complaint } = await keur(['decide', REGULATION, file, '--out', out])
      assert.equal(complaint.split('\n')[0], `${file}:${place} fout ${code}`)
      assert.match(complaint, says)
      assert.equal(status, 1)
      assert.equal(output, '')
      assert.equal(existsSync(out), false)
    })
  }

  test('names several lines that are wrong in themselves, up to twenty', async () => {
    const { complaint } = await keur(['decide', REGULATION, '-'], { input: '{}\n'.repeat(30) })
    const places = complaint.split('\n').filter((line) => line.includes('missing-field'))
    assert.equal(places.length, 20)
    assert.match(complaint, /\n\nNa 20 problemen stopt het lezen[^\n]*\n$/)
    assert.equal(places[19], '(standaardinvoer):20 fout missing-field')
  })

  test('tells a machine the same as one JSON object', async () => {
    using place = folder()
    const file = place.write('facts.jsonl', factsOf(applied('k1'), score({ score: '101' })))
    const { status, output, complaint } = await keur([
      'decide',
      REGULATION,
      file,
      '--json',
      '--lang',
      'en',
    ])
    assert.equal(status, 1)
    assert.equal(output, '')
    assert.deepEqual(JSON.parse(complaint), {
      format: 'keur-problems/1',
      problems: [
        {
          file,
          line: 2,
          code: 'score-off-scale',
          facts: {
            candidate: 'k1',
            round: 'preselection',
            measure: 'technical-competence',
            score: '101',
            scale: '0–100',
          },
          message:
            'The score 101 of candidate k1 is off the scale of preselection/technical-competence: 0–100.',
          why: 'A value outside the announced scale makes the comparison with others unfair.',
          fix: 'Check the score with whoever gave it, and record a value of the scale.',
        },
      ],
    })
  })

  for (const [what, file, code] of [
    ['a file that does not exist', 'nowhere.jsonl', 'facts-missing'],
    ['a folder', 'examples', 'facts-folder'],
  ] as const) {
    test(`cannot read ${what}`, async () => {
      const { status, output, complaint } = await keur(['decide', REGULATION, file])
      assert.equal(complaint.split('\n')[0], `${file} fout ${code}`)
      assert.equal(status, 2)
      assert.equal(output, '')
    })
  }

  test('asks for a moment where there is no event', async () => {
    const { status, complaint } = await keur(['decide', REGULATION, '-'], { input: '\n\r\n' })
    assert.equal(complaint.split('\n')[0], '(standaardinvoer) fout facts-empty')
    assert.equal(status, 1)
  })
})
