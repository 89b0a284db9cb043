/**
 * Reading a national register number: eleven digits, of which the last two check the others.
 *
 * @module
 */

const BASE = 97n

/** The digits of a number as it was typed; undefined where it is none. */
export function nationalNumberIn(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.\-/]/gu, '')
  if (!/^\d{11}$/u.test(digits)) return undefined
  const body = digits.slice(0, 9)
  const check = BigInt(digits.slice(9))
  // Whoever was born from 2000 on has a 2 before the number when it is checked.
  const isRight = [body, `2${body}`].some((one) => BASE - (BigInt(one) % BASE) === check)
  return isRight ? digits : undefined
}
