import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { incompleteBeta, quantileOfF } from './f-distribution.ts'

function near(value: number, expected: number, within: number): void {
  assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected}`)
}

describe('a quantile of the F distribution', () => {
  /** From tables that every book of statistics prints. */
  const TABLE: readonly (readonly [number, number, number, number])[] = [
    [0.95, 1, 1, 161.4476],
    [0.95, 2, 10, 4.1028],
    [0.95, 10, 20, 2.3479],
    [0.95, 20, 120, 1.6587],
    [0.975, 1, 1, 647.789],
    [0.975, 4, 4, 9.6045],
    [0.975, 5, 15, 3.5764],
    [0.975, 30, 60, 1.8152],
    [0.99, 5, 10, 5.6363],
  ]
  for (const [share, above, below, expected] of TABLE) {
    test(`at ${share} with ${above} and ${below} degrees of freedom is ${expected}`, () => {
      near(quantileOfF(share, above, below), expected, expected * 5e-5)
    })
  }

  test('of two degrees of freedom above is known in closed form', () => {
    for (const below of [1, 2.5, 7, 40]) {
      const closed = (below / 2) * ((1 - 0.975) ** (-2 / below) - 1)
      near(quantileOfF(0.975, 2, below), closed, closed * 1e-9)
    }
  })

  test('turns over when the degrees of freedom change places', () => {
    const freedom = fc.double({ min: 0.5, max: 60, noNaN: true })
    fc.assert(
      fc.property(freedom, freedom, (above, below) => {
        const product = quantileOfF(0.9, above, below) * quantileOfF(0.1, below, above)
        near(product, 1, 1e-6)
      }),
    )
  })
})

describe('the regularized incomplete beta function', () => {
  test('runs from 0 to 1', () => {
    assert.equal(incompleteBeta(0, 2, 3), 0)
    assert.equal(incompleteBeta(-1, 2, 3), 0)
    assert.equal(incompleteBeta(1, 2, 3), 1)
    near(incompleteBeta(0.5, 4, 4), 0.5, 1e-12)
    // x for a = b = 1, and a polynomial for whole numbers.
    near(incompleteBeta(0.3, 1, 1), 0.3, 1e-12)
    near(incompleteBeta(0.4, 2, 3), 0.5248, 1e-12)
  })

  test('knows halves', () => {
    near(incompleteBeta(0.25, 0.5, 0.5), 1 / 3, 1e-12)
    near(incompleteBeta(0.25, 0.25, 0.25) + incompleteBeta(0.75, 0.25, 0.25), 1, 1e-12)
  })
})
