import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import {
  ONE,
  type Rational,
  ZERO,
  add,
  compare,
  divide,
  equals,
  formatExact,
  formatRounded,
  fromNumber,
  isNegative,
  max,
  min,
  multiply,
  parseRational,
  rational,
  subtract,
  sum,
} from './rational.ts'

const written = (text: string): Rational => {
  const value = parseRational(text)
  assert.ok(value !== undefined, text)
  return value
}

const rationals = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -200, max: 200 }).map(BigInt),
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    ),
    fc.oneof(fc.integer({ min: 1, max: 60 }).map(BigInt), fc.bigInt({ min: 1n, max: 10n ** 20n })),
  )
  .map(([numerator, denominator]) => rational(numerator, denominator))

describe('a rational', () => {
  test('is kept in lowest terms with its sign above the line', () => {
    assert.deepEqual(rational(6, -4), { numerator: -3n, denominator: 2n })
    assert.deepEqual(rational(-6, -4), { numerator: 3n, denominator: 2n })
    assert.deepEqual(rational(0, -7), ZERO)
    assert.deepEqual(rational(7, 7), ONE)
    assert.deepEqual(rational(10n ** 40n, 2n * 10n ** 40n), { numerator: 1n, denominator: 2n })
  })

  test('is never made of a zero denominator, a broken or an unsafe number', () => {
    assert.throws(() => rational(1, 0), RangeError)
    assert.throws(() => rational(1.5), RangeError)
    assert.throws(() => rational(2 ** 53), RangeError)
  })

  test('is below zero only when its numerator is', () => {
    assert.equal(isNegative(written('-1/3')), true)
    assert.equal(isNegative(ZERO), false)
    assert.equal(isNegative(ONE), false)
  })
})

describe('the arithmetic of rationals', () => {
  test('averages a score of 3 and one of 62.5 exactly (rule 87)', () => {
    const mean = divide(add(written('3'), written('62.5')), rational(2))
    assert.deepEqual(mean, written('32.75'))
  })

  test('finds 49.975 below 50 (policy 16)', () => {
    assert.equal(compare(written('49.975'), written('50')), -1)
  })

  test('reduces a sum of equal denominators', () => {
    assert.deepEqual(add(written('1/2'), written('1/2')), ONE)
    assert.deepEqual(add(written('1/6'), written('1/3')), written('1/2'))
  })

  test('has no quotient by zero', () => {
    assert.equal(divide(ONE, ZERO), undefined)
    assert.deepEqual(divide(ONE, written('-2')), written('-1/2'))
  })

  test('follows the laws of a field', () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        assert.deepEqual(add(a, b), add(b, a))
        assert.deepEqual(multiply(a, b), multiply(b, a))
        assert.deepEqual(add(add(a, b), c), add(a, add(b, c)))
        assert.deepEqual(multiply(multiply(a, b), c), multiply(a, multiply(b, c)))
        assert.deepEqual(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))
        assert.deepEqual(subtract(add(a, b), b), a)
        if (!equals(b, ZERO)) assert.deepEqual(divide(multiply(a, b), b), a)
      }),
    )
  })

  test('leaves lowest terms', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        for (const value of [add(a, b), subtract(a, b), multiply(a, b)]) {
          assert.deepEqual(value, rational(value.numerator, value.denominator))
        }
      }),
    )
  })

  test('sums in any order, and none to zero', () => {
    assert.deepEqual(sum([]), ZERO)
    assert.deepEqual(sum(['1/3', '1/6', '0.5'].map(written)), ONE)
    fc.assert(
      fc.property(fc.array(rationals, { maxLength: 8 }), (values) => {
        assert.deepEqual(sum(values), sum(values.toReversed()))
      }),
    )
  })
})

describe('the order of rationals', () => {
  test('is that of the sign of their difference', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        const difference = subtract(a, b)
        const sign = isNegative(difference) ? -1 : equals(difference, ZERO) ? 0 : 1
        assert.equal(compare(a, b), sign)
        assert.equal(compare(b, a), sign === 0 ? 0 : -sign)
        assert.equal(equals(a, b), sign === 0)
      }),
    )
  })

  test('finds equal numbers equal, and their difference zero', () => {
    for (const text of ['0', '-3', '62.5', '1/3']) {
      assert.equal(compare(written(text), written(text)), 0)
      assert.equal(equals(written(text), written(text)), true)
    }
  })

  test('has a lowest and a highest', () => {
    const [low, middle, high] = [written('-1/3'), written('0.3'), written('1/3')]
    assert.deepEqual(min(middle, high, low), low)
    assert.deepEqual(max(middle, high, low), high)
    assert.deepEqual(min(low), low)
    assert.deepEqual(max(low), low)
  })
})

describe('a written rational', () => {
  const accepted: readonly (readonly [string, bigint, bigint])[] = [
    ['62.5', 125n, 2n],
    ['-3', -3n, 1n],
    ['0.125', 1n, 8n],
    ['-0.5', -1n, 2n],
    ['-0', 0n, 1n],
    ['007', 7n, 1n],
    ['2/4', 1n, 2n],
    ['-2/6', -1n, 3n],
    ['0/5', 0n, 1n],
    ['49.975', 1999n, 40n],
    ['9'.repeat(200), 10n ** 200n - 1n, 1n],
  ]
  for (const [text, numerator, denominator] of accepted) {
    test(`is ${text.slice(0, 20)}`, () => {
      assert.deepEqual(parseRational(text), { numerator, denominator })
    })
  }

  const refused = [
    '',
    ' ',
    '62,5',
    '1/0',
    '1/-2',
    '+1',
    '.5',
    '5.',
    '-',
    '1e3',
    '1E3',
    '0x10',
    ' 1',
    '1 ',
    '1\n',
    '1 /2',
    '1/',
    '/2',
    '1.5/2',
    '1/2/3',
    '--1',
    'NaN',
    'Infinity',
    '1_000',
    '١',
    '9'.repeat(201),
  ]
  for (const text of refused) {
    test(`is not ${JSON.stringify(text.slice(0, 20))}`, () => {
      assert.equal(parseRational(text), undefined)
    })
  }

  test('reads back as the value it was written from', () => {
    fc.assert(
      fc.property(rationals, (value) => {
        assert.deepEqual(parseRational(formatExact(value)), value)
      }),
    )
  })

  test('is a decimal when the decimal ends, else a fraction', () => {
    for (const text of ['62.5', '-3', '0', '0.125', '-0.05', '1/3', '-22/7', '1/30', '100']) {
      assert.equal(formatExact(written(text)), text)
    }
    assert.equal(formatExact(written('4/8')), '0.5')
    assert.equal(formatExact(written('7/25')), '0.28')
  })

  test('stays a fraction where the decimal would be too long to read back', () => {
    const tiny = rational(1n, 2n ** 300n)
    assert.equal(formatExact(tiny), `1/${2n ** 300n}`)
    assert.deepEqual(parseRational(formatExact(tiny)), tiny)
    const longest = `0.${'0'.repeat(197)}1`
    assert.equal(formatExact(written(longest)), longest)
  })
})

describe('a number of a file', () => {
  test('is taken by its shortest decimal text', () => {
    assert.deepEqual(fromNumber(0.1), written('0.1'))
    assert.deepEqual(fromNumber(-62.5), written('-62.5'))
    assert.deepEqual(fromNumber(-0), ZERO)
    assert.deepEqual(fromNumber(0.000001), written('0.000001'))
    assert.deepEqual(fromNumber(123456789012345), written('123456789012345'))
    assert.deepEqual(fromNumber(0.00123456789012345), written('0.00123456789012345'))
  })

  test('is refused when it may not be what was written', () => {
    for (const number of [
      Number.NaN,
      Infinity,
      -Infinity,
      1e21,
      1e-7,
      0.1 + 0.2,
      1234567890123456,
      1e20,
      1e15,
      -1e15,
      100.00000000000001,
    ]) {
      assert.equal(fromNumber(number), undefined, String(number))
    }
  })

  test('is the rational of its own text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.integer({ min: 0, max: 5 }),
        (n, places) => {
          const text = formatExact(rational(n, 10 ** places))
          assert.deepEqual(fromNumber(Number(text)), parseRational(text))
        },
      ),
    )
  })
})

describe('a rational shown to people', () => {
  const shown: readonly (readonly [string, number, string, string])[] = [
    ['62.5', 2, '62,5', '62.5'],
    ['49.975', 2, '49,98', '49.98'],
    ['49.974', 2, '49,97', '49.97'],
    ['2/3', 3, '0,667', '0.667'],
    ['0.5', 0, '1', '1'],
    ['-0.5', 0, '-1', '-1'],
    ['-0.4', 0, '0', '0'],
    ['-1.005', 2, '-1,01', '-1.01'],
    ['100', 2, '100', '100'],
    ['100', 0, '100', '100'],
    ['0.001', 2, '0', '0'],
    ['10.10', 2, '10,1', '10.1'],
  ]
  for (const [text, decimals, nl, en] of shown) {
    test(`with ${decimals} decimals is ${nl} for ${text}`, () => {
      assert.equal(formatRounded(written(text), { decimals, locale: 'nl' }), nl)
      assert.equal(formatRounded(written(text), { decimals, locale: 'en' }), en)
    })
  }

  test('is at most half a unit of the last decimal away', () => {
    fc.assert(
      fc.property(rationals, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const text = formatRounded(value, { decimals, locale: 'en' })
        const away = subtract(written(text), value)
        const size = isNegative(away) ? subtract(ZERO, away) : away
        assert.ok(compare(size, rational(1n, 2n * 10n ** BigInt(decimals))) <= 0)
      }),
    )
  })
})
