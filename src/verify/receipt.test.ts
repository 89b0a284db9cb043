import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { isFields } from './canonical.ts'
import { witnessKey } from './header.ts'
import { type Means, verifyReceipt } from './receipt.ts'

/** Hashing and verifying as a browser page does it. */
const browser: Means = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  isSigned: async (key, message, signature) => {
    const known = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'Ed25519', false, [
      'verify',
    ])
    return crypto.subtle.verify('Ed25519', known, Uint8Array.from(signature), message)
  },
}

const page = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'docs', 'record-format.md'),
  'utf8',
)
const [, block = ''] = page.split('```json\n')
const vectors: unknown = JSON.parse(block.split('\n```')[0] ?? '')
assert.ok(isFields(vectors))
const { receipt, keys } = vectors
assert.ok(isFields(receipt) && isFields(keys))
const key = Buffer.from(textIn(receipt, 'key'), 'base64')
const witness = witnessKey(textIn(keys, 'witness'))
assert.ok(witness !== undefined)
const trusted = { keys: [key], witnesses: [witness] }

describe('a receipt, verified in a page', () => {
  test('is in the tree, under a head that a witness co-signed', async () => {
    const verdict = await verifyReceipt(JSON.stringify(receipt), trusted, browser)
    assert.equal(verdict.code, 'included')
    assert.ok('witnesses' in verdict)
    assert.deepEqual(verdict.witnesses, ['witness.example'])
    assert.equal(verdict.head.size, 3)
  })

  test('is signed while it has no proof yet', async () => {
    const { inclusion: _, ...bare } = receipt
    const verdict = await verifyReceipt(JSON.stringify(bare), trusted, browser)
    assert.equal(verdict.code, 'signed')
  })

  test('is not signed once any field is another, or by a key that nobody trusts', async () => {
    const changes = [
      { recorded: '2025-11-10T09:00:00.001Z' },
      { timely: 'late' },
      { hash: '0'.repeat(64) },
      { entry: '00000000-0000-4000-8000-000000000001' },
      { ticket: '2025-11-10T09:00:00.000Z' },
    ]
    for (const change of changes) {
      const text = JSON.stringify({ ...receipt, ...change })
      const verdict = await verifyReceipt(text, trusted, browser)
      assert.equal(verdict.code, 'receipt-not-signed', JSON.stringify(change))
    }
    const stranger = { keys: [Buffer.alloc(32, 9)] }
    const verdict = await verifyReceipt(JSON.stringify(receipt), stranger, browser)
    assert.equal(verdict.code, 'receipt-not-signed')
  })

  test('has no proof when its place, path or head is another', async () => {
    const { inclusion } = receipt
    assert.ok(isFields(inclusion))
    const { head } = inclusion
    assert.ok(Array.isArray(inclusion['path']) && typeof head === 'string')
    const [first, second] = inclusion['path']
    const changes = [
      { index: 1 },
      { index: 3 },
      { size: 4 },
      { path: [first] },
      { path: [second, first] },
      { path: [first, second, second] },
      { head: head.replace('\n3\n', '\n4\n') },
      { head: head.replace('09:00:00', '09:00:01') },
      { head: head.replace('v-001', 'v-002') },
      { head: '' },
    ]
    for (const change of changes) {
      const text = JSON.stringify({ ...receipt, inclusion: { ...inclusion, ...change } })
      const verdict = await verifyReceipt(text, trusted, browser)
      assert.equal(verdict.code, 'receipt-proof-wrong', JSON.stringify(change))
    }
  })

  test('is none when it lacks a field, has one too many, or is no JSON', async () => {
    const { hash: _, ...less } = receipt
    for (const text of ['', '[]', JSON.stringify(less), JSON.stringify({ ...receipt, more: 1 })]) {
      assert.deepEqual(await verifyReceipt(text, trusted, browser), { code: 'receipt-broken' })
    }
  })
})

function textIn(fields: Readonly<Record<string, unknown>>, name: string): string {
  const text = fields[name]
  assert.ok(typeof text === 'string')
  return text
}
