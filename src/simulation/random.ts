/**
 * Numbers that look random and follow from a seed alone: the same seed gives the same numbers, on every machine.
 *
 * Not fit for secrets. The generator is `sfc32`, its state filled from the seed by `splitmix32`; whole numbers of 32 bits
 * only, so that nothing depends on how a machine rounds.
 *
 * @module
 */

/** A source of random numbers. Each call takes the next one. */
export interface Random {
  /** A whole number from 0 to `count` - 1. `count` is at least 1 and at most 2^32. */
  readonly below: (count: number) => number
  /** Whether something happens that happens `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean
  /**
   * One of these, each equally often.
   *
   * @throws {RangeError} when there is nothing to choose from.
   */
  readonly pick: <Value>(values: readonly Value[]) => Value
}

const WORD = 2 ** 32
const WARM_UP = 12

/** A source of random numbers for a seed, a whole number from 0 to 2^32 - 1. */
export function randomFrom(seed: number): Random {
  const word = generator(seed)
  const below = (count: number): number => Math.floor((word() / WORD) * count)
  return {
    below,
    chance: (percent) => below(10_000) < percent * 100,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('There is nothing to choose from.')
      return value
    },
  }
}

/** `count` seeds that follow from one; the first is that seed itself. */
export function seedsFrom(seed: number, count: number): readonly number[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, index) => (index === 0 ? seed : random.below(WORD)))
}

function generator(seed: number): () => number {
  const filled = splitmix(seed)
  let a = filled()
  let b = filled()
  let c = filled()
  let counter = 1
  const next = (): number => {
    const word = (((a + b) >>> 0) + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + word) >>> 0
    return word
  }
  for (let turn = 0; turn < WARM_UP; turn += 1) next()
  return next
}

function splitmix(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e37_79b9) >>> 0
    const first = Math.imul(state ^ (state >>> 16), 0x21f0_aaad)
    const second = Math.imul(first ^ (first >>> 15), 0x735a_2d97)
    return (second ^ (second >>> 15)) >>> 0
  }
}
