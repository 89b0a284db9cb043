import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { hex } from './bytes.ts'
import { emptyTree } from './proofs.ts'
import { NO_LEAVES, grown, leafHash, rootOf } from './tree.ts'

/** The leaves and roots that implementations of RFC 6962 test against. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const hashes = LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex'), sha256))

describe('the tree', () => {
  test('has the roots of the known answers of RFC 6962', () => {
    const roots = hashes.map((_, index) =>
      hex(rootOf(grown(NO_LEAVES, hashes.slice(0, index + 1), sha256), sha256)),
    )
    assert.deepEqual(roots, ROOTS)
    assert.equal(hex(rootOf(NO_LEAVES, sha256)), EMPTY)
  })

  test('has the same root however its leaves were batched', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 40 }), (batches) => {
        const leaves = batches.flatMap((count) => hashes.slice(0, count))
        const atOnce = grown(NO_LEAVES, leaves, sha256)
        const inBatches = batches.reduce(
          (edge, count) => grown(edge, hashes.slice(0, count), sha256),
          NO_LEAVES,
        )
        assert.deepEqual(inBatches, atOnce)
      }),
    )
  })
})

describe('a tree that proves', () => {
  const tree = emptyTree(sha256)
  for (const hash of hashes) tree.add(hash)

  test('has the roots of the known answers at every size', () => {
    assert.deepEqual(
      ROOTS.map((_, index) => hex(tree.root(index + 1))),
      ROOTS,
    )
    assert.equal(hex(tree.root(0)), EMPTY)
  })

  test('has the audit paths of the known answers', () => {
    assert.deepEqual(tree.inclusion(0, 1), [])
    assert.deepEqual(tree.inclusion(0, 8).map(hex), [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    assert.deepEqual(tree.inclusion(5, 8).map(hex), [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    assert.deepEqual(tree.inclusion(2, 3).map(hex), [ROOTS[1]])
  })

  test('has the consistency proofs of the known answers', () => {
    assert.deepEqual(tree.consistency(1, 1), [])
    assert.deepEqual(tree.consistency(6, 8).map(hex), [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    assert.deepEqual(tree.consistency(2, 5).map(hex), [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ])
  })

  test('does not answer for a size it has not reached', () => {
    assert.throws(() => tree.root(9), RangeError)
    assert.throws(() => tree.inclusion(8, 8), RangeError)
    assert.throws(() => tree.consistency(5, 4), RangeError)
  })
})

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
