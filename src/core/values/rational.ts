/**
 * Exact rational numbers: scores, weights, totals and thresholds.
 *
 * A rational is a normalised fraction, so that nothing is ever rounded on the way to an outcome:
 * 49.975 % is below 50 % (policy 16). It is written as an exact decimal with a point ("62.5") or
 * as `n/d` (policy 15). What is shown may be rounded; that text is for reading only.
 *
 * @module
 */

import { type Language } from './text.ts'

const LONGEST = 200
const DECIMAL = /^(-?\d+)(?:\.(\d+))?$/
const FRACTION = /^(-?\d+)\/(\d+)$/

/** A JSON number keeps 15 significant decimal digits, and no more, whatever they are. */
const KEPT_DIGITS = 15

/** A fraction in lowest terms; the denominator is above zero, zero is 0/1. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** The rational 0. */
export const ZERO: Rational = { numerator: 0n, denominator: 1n }

/** The rational 1. */
export const ONE: Rational = { numerator: 1n, denominator: 1n }

/**
 * The fraction `numerator / denominator` in lowest terms. Numbers must be whole and safe.
 *
 * @throws {RangeError} on a denominator of zero or a number that is not whole.
 */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  return lowestTerms(whole(numerator), whole(denominator))
}

/** The exact sum of two rationals. */
export function add(a: Rational, b: Rational): Rational {
  if (a.denominator !== b.denominator) {
    return lowestTerms(
      a.numerator * b.denominator + b.numerator * a.denominator,
      a.denominator * b.denominator,
    )
  }
  const numerator = a.numerator + b.numerator
  return a.denominator === 1n
    ? { numerator, denominator: 1n }
    : lowestTerms(numerator, a.denominator)
}

/** The exact difference `a - b`. */
export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator })
}

/** The exact product of two rationals. */
export function multiply(a: Rational, b: Rational): Rational {
  const numerator = a.numerator * b.numerator
  const denominator = a.denominator * b.denominator
  return denominator === 1n ? { numerator, denominator } : lowestTerms(numerator, denominator)
}

/** The exact quotient `a / b`; `undefined` when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.numerator === 0n) return undefined
  return lowestTerms(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** -1 when `a` is below `b`, 1 when it is above, 0 when they are equal. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return order(a.numerator, b.numerator)
  return order(a.numerator * b.denominator, b.numerator * a.denominator)
}

/** Whether two rationals are the same number. */
export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator
}

/** Whether `value` is below zero. */
export function isNegative(value: Rational): boolean {
  return value.numerator < 0n
}

/** The lowest of one or more rationals. */
export function min(first: Rational, ...others: readonly Rational[]): Rational {
  let lowest = first
  for (const other of others) if (compare(other, lowest) < 0) lowest = other
  return lowest
}

/** The highest of one or more rationals. */
export function max(first: Rational, ...others: readonly Rational[]): Rational {
  let highest = first
  for (const other of others) if (compare(other, highest) > 0) highest = other
  return highest
}

/** The exact sum of any number of rationals; zero for none. */
export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO
  for (const value of values) total = add(total, value)
  return total
}

/**
 * Reads an exact decimal ("62.5", "-3", "0.125") or a fraction of whole numbers ("2/3", "-1/6").
 * `undefined` for anything else: a comma, a plus sign, a space, an exponent, a zero denominator,
 * digits missing on a side of the point, or more than 200 characters.
 */
export function parseRational(text: string): Rational | undefined {
  if (text.length > LONGEST) return undefined
  const [, units, decimals = ''] = DECIMAL.exec(text) ?? []
  if (units !== undefined) {
    if (decimals === '') return { numerator: BigInt(units), denominator: 1n }
    return lowestTerms(BigInt(units + decimals), powerOfTen(decimals.length))
  }
  const [, numerator, denominator] = FRACTION.exec(text) ?? []
  if (numerator === undefined || denominator === undefined) return undefined
  const divisor = BigInt(denominator)
  return divisor === 0n ? undefined : rational(BigInt(numerator), divisor)
}

/**
 * The number a JSON or YAML file states, taken by its shortest decimal text: 0.1 is one tenth.
 * `undefined` for NaN, the infinities, numbers that JavaScript writes with an exponent, and
 * numbers of more than 15 digits, of which the file may have said more than was kept.
 */
export function fromNumber(number: number): Rational | undefined {
  // Most scores are whole, and there are millions of them.
  if (Number.isInteger(number) && Math.abs(number) < 10 ** KEPT_DIGITS) return rational(number)
  const text = String(number)
  return isKeptWhole(text) ? parseRational(text) : undefined
}

/**
 * The exact value as text: "62.5" when the decimal ends and fits, else "2/3". `parseRational`
 * reads it back as the same rational as long as the text has at most 200 characters.
 */
export function formatExact(value: Rational): string {
  const decimals = decimalsOf(value.denominator)
  const fraction = `${value.numerator}/${value.denominator}`
  if (decimals === undefined) return fraction
  const scaled = (value.numerator * powerOfTen(decimals)) / value.denominator
  const decimal = withPoint(scaled, decimals, '.')
  return decimal.length > LONGEST ? fraction : decimal
}

/** How many decimals to show at most, and with the comma or the point of which language. */
export interface Rounding {
  readonly decimals: number
  readonly locale: Language
}

/**
 * The value for display only: at most `decimals` decimals (a whole number of 0 or more), half
 * rounded away from zero, without trailing zeros, with a comma in Dutch.
 */
export function formatRounded(value: Rational, { decimals, locale }: Rounding): string {
  const { numerator, denominator } = value
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size * powerOfTen(decimals) + denominator) / (2n * denominator)
  const text = withPoint(numerator < 0n ? -rounded : rounded, decimals, locale === 'nl' ? ',' : '.')
  return decimals === 0 ? text : text.replace(/[.,]?0+$/, '')
}

function isKeptWhole(text: string): boolean {
  if (text.length <= KEPT_DIGITS) return true
  return text.replace(/^-?[0.]*/, '').replace('.', '').length <= KEPT_DIGITS
}

function whole(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole, safe number`)
  return BigInt(value)
}

function order(a: bigint, b: bigint): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function lowestTerms(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('A rational has no denominator of zero')
  const divisor = commonDivisor(numerator, denominator)
  const signed = denominator < 0n ? -divisor : divisor
  return signed === 1n
    ? { numerator, denominator }
    : { numerator: numerator / signed, denominator: denominator / signed }
}

/** Whole numbers this small are divided as doubles, exactly and several times quicker. */
const SMALL = BigInt(Number.MAX_SAFE_INTEGER)

function commonDivisor(a: bigint, b: bigint): bigint {
  let larger = a < 0n ? -a : a
  let smaller = b < 0n ? -b : b
  if (larger <= SMALL && smaller <= SMALL) {
    return BigInt(smallCommonDivisor(Number(larger), Number(smaller)))
  }
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

function smallCommonDivisor(a: number, b: number): number {
  let larger = a
  let smaller = b
  while (smaller !== 0) {
    const remainder = larger % smaller
    larger = smaller
    smaller = remainder
  }
  return larger
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}

/** How many decimals 1/denominator has; `undefined` when they never end. */
function decimalsOf(denominator: bigint): number | undefined {
  const [withoutTwos, twos] = dividedOut(denominator, 2n)
  const [rest, fives] = dividedOut(withoutTwos, 5n)
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function dividedOut(value: bigint, prime: bigint): readonly [bigint, number] {
  let rest = value
  let times = 0
  while (rest % prime === 0n) {
    rest /= prime
    times += 1
  }
  return [rest, times]
}

function withPoint(scaled: bigint, decimals: number, point: '.' | ','): string {
  const sign = scaled < 0n ? '-' : ''
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0')
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}${point}${digits.slice(-decimals)}`
}
