/**
 * How far assessors agree about the same candidates: intraclass correlation for absolute agreement, two-way random effects, of
 * one assessor (ICC(2,1), ICC(A,1)) and of the mean of all of them (ICC(2,k), ICC(A,k)), with 95 % intervals.
 *
 * Mean squares and the correlations themselves are computed exactly; the intervals, which need quantiles of the F distribution,
 * are floating-point. It is a statistic about assessors: no score and no outcome is drawn from it. Every candidate must have a
 * score of every assessor; who compares incomplete tables leaves candidates out first, and says how many.
 *
 * Sources: Shrout and Fleiss, Intraclass correlations (1979); McGraw and Wong, Forming inferences (1996), table 7.
 *
 * @module
 */

import {
  type Rational,
  ZERO,
  add,
  divide,
  multiply,
  rational,
  subtract,
  sum,
} from '#core/values/rational.ts'
import { quantileOfF } from './f-distribution.ts'

/** A correlation with its 95 % interval; at most 1, and below 0 where assessors differ more than candidates do. */
export interface Correlation {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** How far assessors agree. */
export type Agreement =
  | {
      readonly kind: 'figures'
      readonly candidates: number
      readonly assessors: number
      /** Of the score of one assessor. */
      readonly single: Correlation
      /** Of the mean of the scores of all of them. */
      readonly mean: Correlation
    }
  /** Fewer candidates or assessors than a figure says anything about. */
  | { readonly kind: 'too-few'; readonly candidates: number; readonly assessors: number }
  /** Everybody got the same score of everybody: there is nothing to compare. */
  | { readonly kind: 'all-equal'; readonly candidates: number; readonly assessors: number }

/** With fewer candidates the interval runs over almost everything. */
export const FEWEST_CANDIDATES = 5

/** How far assessors agree: a row for each candidate, with the score of each assessor in one and the same order. */
export function agreementOf(table: readonly (readonly Rational[])[]): Agreement {
  const candidates = table.length
  const assessors = table[0]?.length ?? 0
  const size = { candidates, assessors }
  if (candidates < FEWEST_CANDIDATES || assessors < 2) return { kind: 'too-few', ...size }
  const squares = meanSquares(table)
  const exact = singleCorrelation(squares, size)
  if (exact === undefined) return { kind: 'all-equal', ...size }
  const single = withInterval(exact, squares, size)
  return { kind: 'figures', ...size, single, mean: ofMean(single, assessors) }
}

interface Size {
  readonly candidates: number
  readonly assessors: number
}

/** The mean squares of a two-way analysis of variance with one observation in each cell. */
interface MeanSquares {
  readonly candidates: Rational
  readonly assessors: Rational
  readonly rest: Rational
}

function meanSquares(table: readonly (readonly Rational[])[]): MeanSquares {
  const [n, k] = [table.length, table[0]?.length ?? 0]
  const rows = table.map((row) => meanOf(row))
  const columns = Array.from({ length: k }, (_, index) =>
    meanOf(table.map((row) => row[index] ?? ZERO)),
  )
  const mean = meanOf(rows)
  const total = squaresAbout(mean, table.flat())
  const between = multiply(rational(k), squaresAbout(mean, rows))
  const among = multiply(rational(n), squaresAbout(mean, columns))
  const rest = subtract(subtract(total, between), among)
  return {
    candidates: over(between, n - 1),
    assessors: over(among, k - 1),
    rest: over(rest, (n - 1) * (k - 1)),
  }
}

function meanOf(values: readonly Rational[]): Rational {
  return over(sum(values), values.length)
}

function squaresAbout(mean: Rational, values: readonly Rational[]): Rational {
  return sum(
    values.map((value) => {
      const apart = subtract(value, mean)
      return multiply(apart, apart)
    }),
  )
}

function over(value: Rational, count: number): Rational {
  return divide(value, rational(count)) ?? ZERO
}

/** ICC(2,1), exactly; undefined where all scores are equal. */
function singleCorrelation(
  { candidates: msr, assessors: msc, rest: mse }: MeanSquares,
  { candidates: n, assessors: k }: Size,
): Rational | undefined {
  const apart = over(multiply(rational(k), subtract(msc, mse)), n)
  const whole = add(add(msr, multiply(rational(k - 1), mse)), apart)
  return divide(subtract(msr, mse), whole)
}

function withInterval(exact: Rational, squares: MeanSquares, size: Size): Correlation {
  const value = approximately(exact)
  if (squares.rest.numerator === 0n && squares.assessors.numerator === 0n) {
    return { value, from: value, to: value }
  }
  const { candidates: n, assessors: k } = size
  const msr = approximately(squares.candidates)
  const msc = approximately(squares.assessors)
  const mse = approximately(squares.rest)
  const freedom = freedomOf(value, { msc, mse }, size)
  const upper = quantileOfF(SHARE, n - 1, freedom)
  const lower = quantileOfF(SHARE, freedom, n - 1)
  const spread = k * msc + (k * n - k - n) * mse
  return {
    value,
    from: (n * (msr - upper * mse)) / (upper * spread + n * msr),
    to: (n * (lower * msr - mse)) / (spread + n * lower * msr),
  }
}

/** Both tails of 2.5 %. */
const SHARE = 0.975

/**
 * Degrees of freedom after Satterthwaite; written so that it stands for a correlation of 1 as well. Near a correlation at which the
 * two parts cancel out, the approximation goes to nothing and would give an interval beside the correlation itself: there it is
 * held at one, at which an interval is at its widest.
 */
function freedomOf(
  rho: number,
  { msc, mse }: { readonly msc: number; readonly mse: number },
  { candidates: n, assessors: k }: Size,
): number {
  const ofAssessors = k * rho * msc
  const ofRest = (n * (1 + (k - 1) * rho) - k * rho) * mse
  const parts = ofAssessors ** 2 / (k - 1) + ofRest ** 2 / ((n - 1) * (k - 1))
  return parts === 0 ? 1 : Math.max(1, (ofAssessors + ofRest) ** 2 / parts)
}

/** The same of the mean of all assessors (Spearman and Brown); it has no lower end. */
function ofMean({ value, from, to }: Correlation, assessors: number): Correlation {
  const stepped = (one: number): number => {
    const below = 1 + (assessors - 1) * one
    return below <= 0 ? Number.NEGATIVE_INFINITY : (assessors * one) / below
  }
  return { value: stepped(value), from: stepped(from), to: stepped(to) }
}

const SCALE = 10n ** 15n

function approximately({ numerator, denominator }: Rational): number {
  return Number((numerator * SCALE) / denominator) / Number(SCALE)
}
