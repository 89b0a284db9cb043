import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Event } from '#core/selection/event.ts'
import { type Refusal, obstacle } from '#core/selection/refusal.ts'
import { LONGEST_LINE } from './facts-lines.ts'
import type { FactsProblem } from './facts-problem.ts'
import { wordFactsProblem } from './facts-words.ts'
import { MOST_PROBLEMS, readFacts } from './facts.ts'

const AT = '2021-11-20T09:00:00Z'

describe('reading a facts file', () => {
  let folder: string

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'keur-facts-'))
  })

  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('hands on every event in the order of the lines', async () => {
    const { events, problems } = await read(lines(applied({ candidate: 'k1' }), withdrew('k1')))
    assert.deepEqual(problems, [])
    assert.deepEqual(
      events.map(({ event }) => event),
      ['ApplicationSubmitted', 'CandidateWithdrew'],
    )
  })

  test('skips empty lines, and takes a byte order mark, carriage returns and a last line without an end', async () => {
    const text = `\uFEFF\n${lines(applied({})).trim()}\r\n  \r\n\n${lines(withdrew('k1')).trim()}`
    const { events, problems } = await read(text)
    assert.deepEqual(problems, [])
    assert.equal(events.length, 2)
  })

  test('gives every instant the one form that sorts in time', async () => {
    const forms = applied({
      at: '2021-11-20T10:00:00+01:00',
      received: '2021-11-20T08:59Z',
      ticket: '2021-11-20T08:59:30.25Z',
    })
    const { events } = await read(lines(forms, { ...withdrew('k1'), at: AT }))
    const [first, second] = events
    assert.deepEqual(first, {
      ...forms,
      at: '2021-11-20T09:00:00.000Z',
      received: '2021-11-20T08:59:00.000Z',
      ticket: '2021-11-20T08:59:30.250Z',
    })
    assert.equal(second?.at, '2021-11-20T09:00:00.000Z')
  })

  test('keeps letters whole that fall between two pieces of a large file', async () => {
    const reason = 'é€😀'.repeat(400)
    const all = Array.from({ length: 1500 }, () => ({ ...withdrew('k1'), reason }))
    const { events, problems } = await read(lines(...all))
    assert.deepEqual(problems, [])
    assert.ok(events.every((event) => 'reason' in event && event.reason === reason))
    assert.equal(events.length, 1500)
  })

  test('stops at the first line that is refused and says which', async () => {
    const { events, problems } = await read(
      lines(withdrew('k1'), withdrew('k2'), withdrew('k3')),
      (event) =>
        'candidate' in event && event.candidate === 'k2'
          ? obstacle('unknown-candidate', { candidate: 'k2' })
          : undefined,
    )
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[2, 'unknown-candidate']],
    )
    assert.equal(events.length, 2)
  })

  test('hands nothing on after a line that is wrong in itself, and looks for more such lines', async () => {
    const { events, problems } = await read(
      `${lines(withdrew('k1'))}{}\n${lines(withdrew('k2'))}[]\n`,
    )
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [
        [2, 'missing-field'],
        [4, 'not-an-object'],
      ],
    )
    assert.equal(events.length, 1)
  })

  test('names a limited number of lines', async () => {
    const { problems } = await read('1\n'.repeat(MOST_PROBLEMS * 2))
    assert.equal(problems.length, MOST_PROBLEMS)
  })

  test('takes a line of exactly the greatest length and no longer one', async () => {
    const tooLong = [[2, 'line-too-long']]
    // Within the limit the line is read, and its reason is too long for a reason.
    assert.deepEqual(await codes(`\n${filled(LONGEST_LINE)}\n`), [[2, 'wrong-field']])
    assert.deepEqual(await codes(`\n${filled(LONGEST_LINE + 1)}\n`), tooLong)
    assert.deepEqual(await codes(`\n${filled(LONGEST_LINE + 1)}`), tooLong)
    assert.deepEqual(await codes(`\n"${'é'.repeat(LONGEST_LINE / 2)}"\n`), tooLong)
  })

  interface BadLine {
    readonly what: string
    readonly content: string
    readonly column?: number
    readonly code: string
    readonly says: RegExp
  }

  const cases: readonly BadLine[] = [
    {
      what: 'ends too soon',
      content: '{"at":"2021-11',
      column: 15,
      code: 'json-broken',
      says: /geen JSON\./,
    },
    {
      what: 'says something twice',
      content: '{"at":"2021-11-20T09:00:00Z","at":"2021-11-21T09:00:00Z"}',
      column: 30,
      code: 'repeated-field',
      says: /`at` staat twee keer/,
    },
    {
      what: 'is no object',
      content: '["CandidateWithdrew"]',
      code: 'not-an-object',
      says: /accolades/,
    },
    {
      what: 'names no event',
      content: lines({ at: AT, candidate: 'k1' }),
      code: 'missing-field',
      says: /`event` ontbreekt/,
    },
    {
      what: 'has an event that is no name',
      content: lines({ at: AT, event: 1 }),
      code: 'wrong-field',
      says: /tussen aanhalingstekens/,
    },
    {
      what: 'lacks a field',
      content: lines({ ...withdrew('k1'), candidate: undefined }),
      code: 'missing-field',
      says: /`candidate` ontbreekt/,
    },
    {
      what: 'has a day in another form',
      content: lines(
        applied({ claims: [{ claim: 'd1', kind: 'diploma', obtained: '30/06/2019' }] }),
      ),
      code: 'wrong-field',
      says: /`claims\[0\]\.obtained`.*"30\/06\/2019"[^]*verwacht: een dag zoals 2025-11-10/,
    },
    {
      what: 'has a value that is not possible',
      content: lines(applied({ channel: 'fax' })),
      code: 'wrong-field',
      says: /een van online, email, post/,
    },
    {
      what: 'has a claim of no known kind',
      content: lines(applied({ claims: [{ claim: 'd1', kind: 'degree' }] })),
      code: 'wrong-field',
      says: /`claims\[0\]\.kind`[^]*een van diploma, proof/,
    },
    {
      what: 'has a value of another kind',
      content: lines(scored({ score: true })),
      code: 'wrong-field',
      says: /tekst tussen aanhalingstekens of een getal/,
    },
    {
      what: 'has a text that is too long',
      content: lines(scored({ by: 'x'.repeat(65) })),
      code: 'wrong-field',
      says: /hoogstens 64/,
    },
    {
      what: 'has a list that is empty',
      content: lines({ at: AT, event: 'ClaimsAdded', candidate: 'k1', claims: [], by: 'hr-1' }),
      code: 'wrong-field',
      says: /minstens 1/,
    },
    {
      what: 'has an unknown field',
      content: lines(applied({ chanel: 'post' })),
      code: 'unknown-field',
      says: /Bedoel je `channel`\?/,
    },
    {
      what: 'has an unknown field within a claim',
      content: lines(applied({ claims: [{ claim: 'd1', kind: 'diploma', levle: 'master' }] })),
      code: 'unknown-field',
      says: /`claims\[0\]\.levle`/,
    },
    {
      what: 'has an instant that does not exist',
      content: lines(applied({ at: '2021-02-30T09:00:00Z' })),
      code: 'instant-unreadable',
      says: /2021-02-30T09:00:00Z/,
    },
    {
      what: 'has a number with more digits than are kept',
      content: lines(scored({ score: 0 })).replace('"score":0', '"score":70.1234567890123456'),
      column: 134,
      code: 'number-inexact',
      says: /"70\.1234567890123456"/,
    },
    {
      what: 'has a number too large to keep',
      content: lines(scored({ score: 0 })).replace('"score":0', '"score":1e999'),
      column: 134,
      code: 'number-inexact',
      says: /"1e999"/,
    },
  ]

  for (const { what, content, column, code, says } of cases) {
    test(`refuses a line that ${what}`, async () => {
      const { events, problems } = await read(content)
      assert.equal(events.length, 0)
      const [problem] = problems
      assert.ok(problem !== undefined)
      assert.deepEqual([problem.line, problem.column, problem.code], [1, column, code])
      assert.match(Object.values(wordFactsProblem(problem, 'nl')).join('\n'), says)
      for (const sentence of Object.values(wordFactsProblem(problem, 'en'))) {
        assert.doesNotMatch(String(sentence), /\{\w|undefined/)
      }
    })
  }

  test('takes exact numbers of up to fifteen digits', async () => {
    const { problems } = await read(
      lines(scored({ score: 70.1234567890123 }), scored({ score: 12 })),
    )
    assert.deepEqual(problems, [])
  })

  async function codes(text: string): Promise<unknown> {
    return (await read(text)).problems.map(({ line, code }) => [line, code])
  }

  async function read(
    content: string,
    judge: (event: Event) => Refusal | undefined = () => undefined,
  ): Promise<{ readonly events: readonly Event[]; readonly problems: readonly FactsProblem[] }> {
    const file = path.join(folder, 'facts.jsonl')
    writeFileSync(file, content)
    const events: Event[] = []
    const problems = await readFacts(file, {
      take: (event) => {
        events.push(event)
        return judge(event)
      },
    })
    assert.ok(problems.every((problem) => problem.file === file))
    return { events, problems }
  }
})

function filled(length: number): string {
  const empty = JSON.stringify({ ...withdrew('k1'), reason: '' })
  return `${empty.slice(0, -2)}${'x'.repeat(length - empty.length)}"}`
}

type Fields = Readonly<Record<string, unknown>>

function lines(...events: readonly Fields[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('')
}

function applied(fields: Fields): Fields {
  return {
    at: AT,
    event: 'ApplicationSubmitted',
    candidate: 'k1',
    language: 'nl',
    claims: [],
    ...fields,
  }
}

function withdrew(candidate: string): Fields {
  return { at: AT, event: 'CandidateWithdrew', candidate }
}

function scored(fields: Fields): Fields {
  return {
    at: AT,
    event: 'ScoreRecorded',
    candidate: 'k1',
    round: 'preselection',
    measure: 'technical',
    by: 'a1',
    score: '1',
    ...fields,
  }
}
