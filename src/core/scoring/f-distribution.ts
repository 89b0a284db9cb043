/**
 * Quantiles of the F distribution, for the intervals of statistics. Not for scores: these are floating-point numbers.
 *
 * The distribution function is the regularized incomplete beta function, by its continued fraction (Lentz); its inverse is found
 * by halving. Accurate to about ten digits, which is more than an interval of a few candidates can use.
 *
 * @module
 */

/** The value below which a share `share` (between 0 and 1) of an F distribution lies. Degrees of freedom need not be whole. */
export function quantileOfF(share: number, above: number, below: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, above / 2, below / 2) < share) low = middle
    else high = middle
  }
  const x = (low + high) / 2
  return (below * x) / (above * (1 - x))
}

/** More halve nothing any more: a number has 52 bits. */
const HALVINGS = 60

/** The regularized incomplete beta function I_x(a, b). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  // The fraction converges quickly on this side; the other side follows by symmetry.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b
}

const TINY = 1e-300
const TERMS = 500
const PRECISION = 1e-15

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let term = 1; term <= TERMS; term += 1) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** The coefficients of Lanczos for g = 7. */
const LANCZOS_FIRST = 0.999_999_999_999_809_9
const LANCZOS: readonly number[] = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6,
  1.505_632_735_149_311_6e-7,
]

/** The logarithm of the gamma function, for positive numbers. */
function logGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z)
  const sum = LANCZOS.reduce((total, one, index) => total + one / (z + index), LANCZOS_FIRST)
  const t = z + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(sum)
}
