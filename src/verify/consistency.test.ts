import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readCheckpoint } from './checkpoint.ts'
import { type Rooted, isConsistent } from './consistency.ts'
import { leafOf, nodeOf, sha256 } from './digest.ts'

const LEAVES = Array.from({ length: 40 }, (_, index) => leafOf(`entry ${index}`))

describe('a tree', () => {
  test('begins with each earlier one, by the proof that the standard gives', () => {
    for (let size = 0; size <= LEAVES.length; size += 1) {
      for (let old = 0; old <= size; old += 1) {
        assert.ok(isConsistent(treeOf(old), treeOf(size), proofOf(old, size)), `${old} of ${size}`)
      }
    }
  })

  test('does not begin with an earlier one of other entries, whatever the proof', () => {
    for (let size = 2; size <= LEAVES.length; size += 1) {
      for (let old = 1; old < size; old += 1) {
        const other = { size: old, root: sha256(`another ${old}`) }
        assert.ok(!isConsistent(other, treeOf(size), proofOf(old, size)), `${old} of ${size}`)
        const forked = { size, root: sha256(`another ${size}`) }
        assert.ok(!isConsistent(treeOf(old), forked, proofOf(old, size)), `${old} of ${size}`)
      }
    }
  })

  test('is not proved by a proof that is longer, shorter, changed or of other sizes', () => {
    for (let size = 2; size <= LEAVES.length; size += 1) {
      for (let old = 1; old < size; old += 1) {
        const proof = proofOf(old, size)
        const wrong = [
          [...proof, sha256('more')],
          proof.slice(0, -1),
          proof.slice(1),
          proof.map((hash, index) => (index === 0 ? sha256('other') : hash)),
          [],
        ]
        for (const one of wrong) {
          assert.ok(!isConsistent(treeOf(old), treeOf(size), one), `${old} of ${size}`)
        }
        const beyond = { ...treeOf(size), size: size * 2 }
        assert.ok(!isConsistent(treeOf(old), beyond, proof), `${old} of ${size * 2}`)
      }
    }
  })

  test('is never smaller than an earlier one', () => {
    assert.ok(!isConsistent(treeOf(5), treeOf(4), proofOf(4, 5)))
    assert.ok(!isConsistent(treeOf(5), { size: 5, root: sha256('x') }, []))
    assert.ok(!isConsistent(treeOf(0), treeOf(4), [sha256('x')]))
  })
})

describe('what a witness is given', () => {
  const hash = Buffer.from(sha256('x')).toString('base64')
  const note = 'log\n3\nroot\n\n— log x\n'

  test('is the size, the proof and the head', () => {
    const read = readCheckpoint(`old 2\n${hash}\n${hash}\n\n${note}`)
    assert.deepEqual([read?.old, read?.proof.length, read?.note], [2, 2, note])
    assert.deepEqual(readCheckpoint(`old 0\n\n${note}`), { old: 0, proof: [], note })
  })

  for (const [what, text] of [
    ['without a size', `\n${note}`],
    ['with a size that begins with 0', `old 02\n\n${note}`],
    ['with a hash that is none', `old 2\nabc\n\n${note}`],
    ['with a hash of another length', `old 2\n${hash.slice(4)}\n\n${note}`],
    ['without a head', `old 2\n${hash}\n\n`],
    ['with more hashes than there can be', `old 2\n${`${hash}\n`.repeat(64)}\n${note}`],
  ] as const) {
    test(`${what} is refused`, () => {
      assert.equal(readCheckpoint(text), undefined)
    })
  }
})

/** MTH of RFC 6962, 2.1, as it stands there. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return sha256('')
  if (leaves.length === 1) return only
  const middle = split(leaves.length)
  return Buffer.from(nodeOf(rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle))))
}

/** PROOF and SUBPROOF of RFC 6962, 2.1.2, as they stand there. */
function proofOf(old: number, size: number): readonly Buffer[] {
  return old === 0 || old === size ? [] : subproof(old, LEAVES.slice(0, size), true)
}

function subproof(old: number, leaves: readonly Buffer[], isWhole: boolean): readonly Buffer[] {
  if (old === leaves.length) return isWhole ? [] : [rootOf(leaves)]
  const middle = split(leaves.length)
  return old <= middle
    ? [...subproof(old, leaves.slice(0, middle), isWhole), rootOf(leaves.slice(middle))]
    : [...subproof(old - middle, leaves.slice(middle), false), rootOf(leaves.slice(0, middle))]
}

function split(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

function treeOf(size: number): Rooted {
  return { size, root: rootOf(LEAVES.slice(0, size)) }
}
