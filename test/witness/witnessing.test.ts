import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { WITNESSING } from '#app/record/witnessing-words.ts'
import { type Checkpoint, readCheckpoint } from '#verify/checkpoint.ts'
import { isConsistent } from '#verify/consistency.ts'
import { type Head, readHead, readNote } from '#verify/note.ts'
import { onEveryServer } from '../persistence/servers.ts'
import {
  type TestWitness,
  type WatchedRecord,
  type WatchedSite,
  WATCHED,
  testWitness,
  watchedRecord,
} from './site.ts'

interface Said {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

function codeOf({ text }: Said): unknown {
  const said: unknown = JSON.parse(text)
  return typeof said === 'object' && said !== null && 'code' in said ? said.code : undefined
}

/** What a witness is given, read. */
function given({ text }: Said): { readonly checkpoint: Checkpoint; readonly head: Head } {
  const checkpoint = readCheckpoint(text) ?? assert.fail()
  const head = readHead(readNote(checkpoint.note)?.text ?? '') ?? assert.fail()
  return { checkpoint, head }
}

onEveryServer('a site that is watched', (server) => {
  let record: WatchedRecord
  let site: WatchedSite
  let witness: TestWitness
  let second: TestWitness

  before(async () => {
    record = await watchedRecord(server)
    await record.grow(['one', 'two', 'three'])
    witness = testWitness('witness.example')
    second = testWitness('second.example/w1')
    site = await record.site([witness.named, second.named])
  })

  async function ask(where: string, init: RequestInit = {}): Promise<Said> {
    const response = await site.fetch(new Request(`https://keur.example${where}`, init))
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  async function bring(note: string, selection = WATCHED): Promise<Said> {
    return ask(`/record/${selection}/cosignatures`, { method: 'POST', body: note })
  }

  async function head(): Promise<string> {
    const found = await site.witnessing.checkpoint(WATCHED, 0)
    return found.ok ? (readCheckpoint(found.value)?.note ?? '') : assert.fail()
  }

  /** The head as the site alone signed it. */
  async function bare(): Promise<string> {
    return (await head()).replaceAll(/^— (?!keur\/).*\n/gmu, '')
  }

  test('tells the last head of each record, to programs of others', async () => {
    const { status, text, headers } = await ask('/record/heads')
    assert.deepEqual([status, headers.get('cache-control')], [200, 'no-store'])
    const known = readHead(readNote(await head())?.text ?? '')
    const root = Buffer.from(known?.root ?? []).toString('base64')
    assert.deepEqual(JSON.parse(text), { heads: [{ selection: WATCHED, size: 3, root }] })
  })

  test('gives the last head behind a proof that holds', async () => {
    const first = given(await ask(`/record/${WATCHED}/checkpoint`))
    const { old, proof } = first.checkpoint
    assert.deepEqual([old, proof, first.head.size], [0, [], 3])
    await record.grow(['four', 'five'])
    const said = await ask(`/record/${WATCHED}/checkpoint?old=3`)
    assert.match(said.headers.get('content-type') ?? '', /^text\/plain/)
    const next = given(said)
    assert.equal(next.head.size, 5)
    assert.ok(isConsistent(first.head, next.head, next.checkpoint.proof))
  })

  test('takes what a known witness signed, once, and shows it under the head', async () => {
    const note = await bare()
    const line = witness.line(note)
    for (const again of [line, line, witness.line(note, Math.floor(Date.now() / 1000) - 1)]) {
      const { status, text } = await bring(note + again)
      assert.deepEqual(
        [status, JSON.parse(text)],
        [200, { size: 5, witnesses: ['witness.example'] }],
      )
    }
    assert.equal(await head(), note + line)
    const both = await bring((await head()) + second.line(note))
    assert.equal(both.status, 200)
    assert.deepEqual((await head()).split('\n').filter((one) => one.startsWith('— ')).length, 3)
  })

  const refused: readonly (readonly [string, string, number, () => Promise<Said>])[] = [
    [
      'a record that is not there',
      'head-unknown',
      404,
      async () => bring((await bare()) + witness.line(await bare()), 'nowhere'),
    ],
    ['a name that cannot be one', 'head-unknown', 404, async () => ask('/record/..%2f/checkpoint')],
    ['no signature', 'note-unreadable', 400, async () => bring('nothing')],
    ['a line that is none', 'note-unreadable', 400, async () => bring(`${await bare()}— x\n`)],
    ['no witness', 'witness-unknown', 403, async () => bring(await bare())],
    [
      'a witness that nobody knows',
      'witness-unknown',
      403,
      async () => bring((await bare()) + testWitness('witness.example').line(await bare())),
    ],
    [
      'a signature over another head',
      'cosignature-wrong',
      403,
      async () => bring((await bare()) + witness.line((await bare()).replace('\n5\n', '\n4\n'))),
    ],
    [
      'another head of the same size',
      'head-differs',
      409,
      async () => {
        const other = (await bare()).replace(/time .*/u, 'time 2026-01-01T00:00:00.000Z')
        return bring(other + witness.line(other))
      },
    ],
    [
      'a head of a size that was never signed',
      'head-unknown',
      404,
      async () => {
        const other = (await bare()).replace('\n5\n', '\n4\n')
        return bring(other + witness.line(other))
      },
    ],
    [
      'a moment before the head',
      'moment-wrong',
      422,
      async () => bring((await bare()) + witness.line(await bare(), 1_600_000_000)),
    ],
    [
      'a moment ahead',
      'moment-wrong',
      422,
      async () => {
        const ahead = Math.floor(Date.now() / 1000) + 400
        return bring((await bare()) + witness.line(await bare(), ahead))
      },
    ],
    ['more than a head is', 'note-too-large', 413, async () => bring('x'.repeat(64_001))],
    [
      'a size that is none',
      'old-unreadable',
      400,
      async () => ask(`/record/${WATCHED}/checkpoint?old=-1`),
    ],
    [
      'a size that the record does not have',
      'old-beyond',
      409,
      async () => ask(`/record/${WATCHED}/checkpoint?old=6`),
    ],
  ]
  for (const [what, code, status, act] of refused) {
    test(`refuses ${what}: ${code}`, async () => {
      const said = await act()
      assert.deepEqual([said.status, codeOf(said)], [status, code])
      assert.ok('says' in JSON.parse(said.text))
    })
  }

  test('answers anything that is brought or asked, and never fails by its own fault', async () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.constantFrom('\n', '— ', ' ', 'keur/x/y\n5\n', await bare(), witness.line(await bare())),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 6 }), async (parts) => {
        const { status, text } = await bring(parts.join(''))
        assert.ok(status < 500, `${status}: ${text}`)
        const query = new URLSearchParams({ old: parts.join('') }).toString()
        assert.ok((await ask(`/record/${WATCHED}/checkpoint?${query}`)).status < 500)
      }),
      { numRuns: 60 },
    )
  })

  test('tells its operator when a known witness holds another head', () => {
    assert.equal(site.told.length, 1)
    assert.equal(site.told[0]?.selection, WATCHED)
  })

  test('takes no smaller head from a witness that signed a larger one', async () => {
    const older = await bare()
    await record.grow(['six'])
    const newer = await bare()
    assert.equal((await bring(newer + second.line(newer))).status, 200)
    const { status, text } = await bring(older + second.line(older, Math.floor(Date.now() / 1000)))
    // The line that was there before is there still.
    assert.equal(status, 200, text)
    const third = testWitness('third.example')
    site = await record.site([witness.named, second.named, third.named])
    assert.equal((await bring(newer + third.line(newer))).status, 200)
    const said = await bring(older + third.line(older))
    assert.deepEqual([said.status, codeOf(said)], [409, 'witnessed-later'])
    assert.equal(JSON.parse(said.text).size, 6)
  })

  test('asks who comes too often to come back later', async () => {
    site = await record.site([], 3)
    for (let count = 0; count < 40; count += 1) {
      const { status, headers, text } = await ask(`/record/${WATCHED}/checkpoint`)
      if (status === 429) {
        assert.match(headers.get('retry-after') ?? '', /^\d+$/)
        assert.match(text, /too-often/)
        return
      }
    }
    assert.fail('It never was too often.')
  })
})

describe('docs/record-format.md', () => {
  test('says why a witness is not served, as the code does', () => {
    const file = path.join(import.meta.dirname, '..', '..', 'docs', 'record-format.md')
    const page = readFileSync(file, 'utf8')
    const rows = Object.entries(WITNESSING).map(([code, { en }]) => `| \`${code}\` | ${en} |`)
    for (const row of rows) assert.ok(page.includes(row), row)
  })
})
