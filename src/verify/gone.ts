/**
 * Why personal data are not in a bundle: erased, as the record says; left out of this bundle, as it says itself; or neither.
 *
 * @module
 */

import type { Played } from './played.ts'

/** Of how many candidates data that the rules judge by are not there, and why. */
export interface Gone {
  /** Of how many in all: for them it rests on what the record stated. */
  readonly withheld: number
  /** Of how many the record says that their data were erased. */
  readonly erased: number
  /** Of how many others the bundle leaves out all that is missing. Of the rest nothing says why their data are not there. */
  readonly leftOut: number
}

/** Keeps whose data are missing. */
export interface GoneKeeper {
  /** Fields of an event about a candidate are not there, and some or all of them are said to be left out. */
  readonly take: (candidate: string, missing: readonly string[], leftOut: readonly string[]) => void
  /** What is known once everything was played. */
  readonly count: (played: Played) => Gone
}

/** Nothing is missing yet. */
export function goneKeeper(): GoneKeeper {
  const unexplained = new Set<string>()
  return {
    take: (candidate, missing, leftOut) => {
      if (missing.some((field) => !leftOut.includes(field))) unexplained.add(candidate)
    },
    count: ({ withheld, selection }) => {
      if (withheld.size === 0) return { withheld: 0, erased: 0, leftOut: 0 }
      const { candidates } = selection()
      const isErased = (one: string): boolean => candidates.get(one)?.erased !== undefined
      const others = [...withheld].filter((one) => !isErased(one))
      return {
        withheld: withheld.size,
        erased: withheld.size - others.length,
        leftOut: others.filter((one) => !unexplained.has(one)).length,
      }
    },
  }
}
