/**
 * Draws that look arbitrary and are the same every time: the properties of a regulation are tried on invented candidates,
 * and whoever checks the same file again sees the same counterexample.
 *
 * The numbers come from a counter that is mixed (Steele, Lea and Flood, 2014: the mixing step of SplitMix, on 32 bits).
 *
 * @module
 */

/** A source of draws. */
export interface Draw {
  /** A whole number from 0 up to, not including, `limit`, which is at least 1. */
  readonly below: (limit: number) => number
  /** One of `list`; undefined when it is empty. */
  readonly one: <Value>(list: readonly Value[]) => Value | undefined
  /** The same things in another order. */
  readonly shuffled: <Value>(list: readonly Value[]) => readonly Value[]
}

/** The draws that belong to a seed. */
export function drawing(seed: number): Draw {
  let state = seed | 0
  const below = (limit: number): number => {
    state = (state + 0x9e_37_79_b9) | 0
    return (mixed(state) >>> 0) % limit
  }
  return {
    below,
    one: (list) => (list.length === 0 ? undefined : list[below(list.length)]),
    shuffled: (list) =>
      list
        .map((value) => ({ value, place: below(0x7f_ff_ff_ff) }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ value }) => value),
  }
}

function mixed(counter: number): number {
  let bits = counter ^ (counter >>> 16)
  bits = Math.imul(bits, 0x21_f0_aa_ad)
  bits ^= bits >>> 15
  bits = Math.imul(bits, 0x73_5a_2d_97)
  return bits ^ (bits >>> 15)
}
