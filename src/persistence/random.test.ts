import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { randomPiece } from './random.ts'

describe('random bytes', () => {
  test('are never handed out twice, nor left behind as zeros, across a thousand draws', () => {
    const sizes = [12, 32, 1, 16, 4096, 100]
    const pieces = Array.from({ length: 1000 }, (_, draw) => randomPiece(sizes[draw % 6] ?? 0))
    assert.deepEqual(
      pieces.map(({ length }) => length),
      pieces.map((_, draw) => sizes[draw % 6]),
    )
    const long = pieces.filter(({ length }) => length >= 12).map((one) => one.toString('hex'))
    assert.equal(new Set(long.map((hex) => hex.slice(0, 24))).size, long.length)
    assert.ok(long.every((hex) => !hex.includes('0'.repeat(24))))
  })

  test('stay what they are when more are drawn', () => {
    const piece = randomPiece(32)
    const before = piece.toString('hex')
    for (let draw = 0; draw < 300; draw += 1) randomPiece(32)
    assert.equal(piece.toString('hex'), before)
  })

  test('are refused where more are asked for than there ever are', () => {
    assert.throws(() => randomPiece(4097), RangeError)
  })
})
