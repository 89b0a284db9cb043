import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { event } from '#core/selection/event.ts'
import { type Json, canonicalText } from '#record/canonical.ts'
import { type RecordedName, catalogue } from '#record/catalogue.ts'
import { ownEvent } from '#record/own-events.ts'
import { canonicalOf } from '#verify/canonical.ts'
import { commitmentOf, isSigned, leafOf, sha256 } from '#verify/digest.ts'
import { readEntryLine } from '#verify/entry-line.ts'
import { witnessKey } from '#verify/header.ts'
import { readSigned } from '#verify/heads.ts'
import { verifyReceipt } from '#verify/receipt.ts'
import { counter } from '#verify/tree.ts'
import { vectors } from './vectors.ts'

const docs = path.join(import.meta.dirname, '..', '..', 'docs')
const [, block = ''] = read('record-format.md').split('```json\n')
const shown: unknown = JSON.parse(block.split('\n```')[0] ?? '')

const schema = z.object({
  canonical: z.object({ value: z.unknown(), text: z.string() }),
  commitment: z.object({ salt: z.string(), value: z.unknown(), commitment: z.string() }),
  entries: z.array(z.object({ text: z.string(), hash: z.string() })),
  roots: z.array(z.string()),
  keys: z.record(z.string(), z.string()),
  lines: z.object({ opened: z.string(), 'left-out': z.string(), erased: z.string() }),
  head: z.string(),
  receipt: z.unknown(),
})

describe('the vectors of docs/record-format.md', () => {
  const said = schema.parse(shown)

  test('are those that the writer makes', () => {
    assert.deepEqual(shown, vectors())
  })

  test('are those that the verifier computes', () => {
    const { canonical, commitment, entries, roots } = said
    assert.equal(canonicalOf(canonical.value), canonical.text)
    const value = canonicalOf(commitment.value) ?? ''
    assert.equal(commitmentOf(Buffer.from(commitment.salt, 'hex'), value), commitment.commitment)
    const tree = counter()
    const recomputed = entries.map(({ text, hash }) => {
      assert.equal(leafOf(text).toString('hex'), hash)
      tree.add(leafOf(text))
      return tree.root().toString('hex')
    })
    assert.deepEqual(recomputed, roots)
  })

  test('have the line of an entry that is opened, left out, and erased', () => {
    const { lines } = said
    const all = [lines.opened, lines['left-out'], lines.erased].map((line) => {
      const one = readEntryLine(line.trimEnd())
      return 'code' in one ? one : [one.opened, one.leftOut]
    })
    assert.deepEqual(all, [
      [{ claims: [] }, []],
      [{}, ['claims']],
      [{}, []],
    ])
    // What is shown is not left out, nor is what was never there; and each is named once.
    const mark = ',"left-out":["claims"]'
    const wrong = [
      lines.opened.replace(',"opened"', `${mark},"opened"`),
      ...['[]', '["answers"]', '["claims","claims"]', '"claims"', '{"claims":1}'].map((other) =>
        lines['left-out'].replace(mark, `,"left-out":${other}`),
      ),
    ]
    for (const line of wrong) {
      const one = readEntryLine(line.trimEnd())
      assert.deepEqual('code' in one && [one.code, one.facts['field']], [
        'entry-broken',
        'left-out',
      ])
    }
  })

  test('hold a head and a receipt that the verifier accepts', async () => {
    const witness = witnessKey(said.keys['witness'] ?? '')
    assert.ok(witness !== undefined)
    const keys = [publicOf(said.keys['installation-seed'] ?? '')]
    const origin = 'keur/voorbeeld/v-001'
    const head = readSigned(said.head, { origin, installation: keys, witnesses: [witness] })
    assert.ok('head' in head)
    assert.equal(Buffer.from(head.head.root).toString('hex'), said.roots[2])
    assert.deepEqual(head.witnesses, [witness])
    const receipt = JSON.stringify(said.receipt)
    const trusted = { keys, witnesses: [witness] }
    const verdict = await verifyReceipt(receipt, trusted, { sha256, isSigned })
    assert.equal(verdict.code, 'included')
  })
})

describe('docs/events.md', () => {
  test('has the catalogue, event by event', () => {
    const rows = read('events.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    assert.deepEqual(rows, [...event.options, ...ownEvent.options].map(rowOf))
  })
})

describe('the writer and the verifier', () => {
  test('agree on canonical texts', () => {
    const values: readonly Json[] = [
      { '10': 1, '9': 2, a: [] },
      ['\u2028', '\ud83d\ude00', '\\ud800'],
      { a: { b: { c: null } }, A: false },
      Number.MAX_SAFE_INTEGER,
      '',
    ]
    for (const value of values) assert.equal(canonicalOf(value), canonicalText(value))
    for (const value of [0.5, 2 ** 53, '\ud800', ['\udfff'], { '\ud800': 1 }, -0]) {
      assert.equal(canonicalOf(value), undefined)
    }
  })
})

function rowOf({ shape }: (typeof event.options | typeof ownEvent.options)[number]): string {
  const name: RecordedName = shape.event.value
  const { says, personal = [], extra = [], sealed = [] } = catalogue[name]
  const rest = Object.keys(shape).filter(
    (field) => field !== 'event' && field !== 'at' && !personal.includes(field),
  )
  const marked = [...personal, ...extra].map((field) =>
    sealed.includes(field) ? `\`${field}\` (in no bundle)` : `\`${field}\``,
  )
  const plain = rest.map((field) => `\`${field}\``)
  return `| \`${name}\` | ${says.nl} | ${says.en} | ${plain.join(', ')} | ${marked.join(', ')} |`
}

function publicOf(seed: string): Uint8Array {
  const pkcs8 = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex')
  const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  return createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)
}

function read(name: string): string {
  return readFileSync(path.join(docs, name), 'utf8')
}
