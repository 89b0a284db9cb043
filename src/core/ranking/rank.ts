/**
 * The order of candidates, and what decided each place.
 *
 * Candidates are compared criterion by criterion in the declared sequence. Who is equal on every
 * criterion shares a rank, and the ranks taken up are skipped: 1, 2, 2, 4 (policy 18). Arrival,
 * name and number never break a tie: a rank is one more than the number of candidates who are
 * better, which does not depend on the sequence in which candidates are given.
 *
 * @module
 */

import { columnOfUnits } from './columns.ts'
import { type Criterion, type Minimum, firstDifference } from './criteria.ts'
import { gatherRanks, groupRests, layOut, rankByBucket } from './group.ts'
import { CANDIDATE_LIMIT, keySpace } from './key-space.ts'
import { type Entry, markStanding } from './minima.ts'
import { packKeys } from './pack-keys.ts'
import { placeBuckets } from './place-buckets.ts'
import { type Sheet, newSheet } from './sheet.ts'

/** Who is compared on what. Every column has a line for each of `candidates`. */
export interface Contest {
  readonly candidates: number
  /** First to last. */
  readonly criteria: readonly Criterion[]
  readonly minima: readonly Minimum[]
}

/** The ranks of a contest, a line per candidate. */
export interface Ranking {
  /** 1 for the best; 0 for who does not compete. */
  readonly ranks: Int32Array
  /** 0 for who competes, else why not (see `STANDING`). */
  readonly standing: Uint8Array
}

/**
 * Ranks everybody who reaches every minimum and has a score on every criterion.
 *
 * @throws {RangeError} when a column has another number of lines than there are candidates, or
 * there are more than `CANDIDATE_LIMIT`.
 */
export function rank(contest: Contest): Ranking {
  refuseMisfits(contest)
  const { criteria, minima } = contest
  const standing = new Uint8Array(contest.candidates)
  const entry = { minima, compared: criteria.map(({ column }) => column) }
  return { ranks: rankInto(standing, criteria, entry), standing }
}

/** What decided one candidate's place. */
export interface Placing {
  readonly rank: number
  /** How many candidates share the rank, this one included. */
  readonly sharedBy: number
  /** The criterion that put the candidate below the rank before; `first` at rank 1. */
  readonly decidedBy: { readonly criterion: string } | 'first'
}

/** What decided the place of `candidate`; `undefined` for who does not compete. */
export function placing(
  criteria: readonly Criterion[],
  ranks: Int32Array,
  candidate: number,
): Placing | undefined {
  const own = ranks[candidate] ?? 0
  if (own === 0) return undefined
  const above = ranks.indexOf(highestRank(ranks, own - 1))
  const decisive = own === 1 ? undefined : firstDifference(criteria, above, candidate)
  return {
    rank: own,
    sharedBy: ranks.reduce((count, other) => (other === own ? count + 1 : count), 0),
    decidedBy: decisive === undefined ? 'first' : { criterion: decisive.code },
  }
}

/** The highest rank given that is not above `limit`; 0 when there is none. */
export function highestRank(ranks: Int32Array, limit: number): number {
  let highest = 0
  for (let i = 0; i < ranks.length; i += 1) {
    const own = ranks[i] ?? 0
    // without a branch on the score: all ones where own <= limit
    const counted = own & ((own - limit - 1) >> 31)
    if (counted > highest) highest = counted
  }
  return highest
}

function refuseMisfits({ candidates, criteria, minima }: Contest): void {
  if (candidates > CANDIDATE_LIMIT) {
    throw new RangeError(`An order holds at most ${CANDIDATE_LIMIT} candidates`)
  }
  for (const { column } of [...criteria, ...minima]) {
    if (column.units.length !== candidates) {
      throw new RangeError(`A column has ${column.units.length} lines for ${candidates} candidates`)
    }
  }
}

function rankInto(standing: Uint8Array, criteria: readonly Criterion[], entry: Entry): Int32Array {
  const space = keySpace(criteria, standing.length)
  if (space === undefined) return rankInTurn(standing, criteria, entry)
  return fillIn(newSheet(space, standing), entry)
}

function fillIn(sheet: Sheet, entry: Entry): Int32Array {
  const everybody = { from: 0, to: sheet.standing.length }
  const counts = packKeys(sheet, entry, everybody)
  const layout = layOut([counts])
  if (sheet.keySpace.restBits === 0) {
    rankByBucket(sheet, layout.starts, everybody)
    return sheet.ranks
  }
  const cursors = layout.cursors[0] ?? counts
  groupRests(sheet, cursors, everybody)
  placeBuckets(sheet, layout, 0, counts.length)
  gatherRanks(sheet, cursors, everybody)
  return sheet.ranks
}

/**
 * For criteria whose scores lie too far apart for one key: the ranks on all but the last
 * criterion, then on the last one alone, are themselves two narrow criteria in the same order.
 */
function rankInTurn(
  standing: Uint8Array,
  criteria: readonly Criterion[],
  entry: Entry,
): Int32Array {
  markStanding(entry, standing, { from: 0, to: standing.length })
  const marked = { minima: [], compared: [] }
  const asCriterion = (some: readonly Criterion[]): Criterion => ({
    code: some.map(({ code }) => code).join(' '),
    prefer: 'lower',
    column: columnOfUnits(rankInto(standing, some, marked)),
  })
  const narrow = [asCriterion(criteria.slice(0, -1)), asCriterion(criteria.slice(-1))]
  return rankInto(standing, narrow, marked)
}
