/**
 * Made-up claims about documents: each is what one requirement asks for (rules 43–45, 51–58, 153–158).
 *
 * @module
 */

import type { Claim, ClaimOf } from '#core/claims/schema.ts'
import type { Expression } from '#core/regulation/schema/condition.ts'
import { addDays, parseDay } from '#core/values/day.ts'
import { type Context, dayWithin, daysAgo } from './context.ts'

type Test<Key extends keyof Expression> = NonNullable<Expression[Key]>

/** The claim that a document requirement asks for; undefined when the expression is no such requirement. */
export function documentFor(expression: Expression, context: Context): Claim | undefined {
  const { diploma, proof, exam, attest, citizenship } = expression
  if (diploma !== undefined) return diplomaFor(diploma, context)
  if (proof !== undefined) return proofFor(proof, context)
  if (exam !== undefined) return examFor(exam, context)
  if (attest !== undefined) {
    return {
      claim: context.name('attest'),
      kind: 'attest',
      type: attest.type,
      issued: daysAgo(context, 30, 900),
    }
  }
  if (citizenship !== undefined) return citizenshipFor(citizenship, context)
  if (expression['criminal-record'] === undefined) return undefined
  return {
    claim: context.name('criminal-record'),
    kind: 'criminal-record',
    rights: 'intact',
    issued: daysAgo(context, 1, 60),
  }
}

function diplomaFor(test: Test<'diploma'>, context: Context): ClaimOf<'diploma'> {
  const list = test['on-list']
  return {
    claim: context.name('diploma'),
    kind: 'diploma',
    level: test['at-least'] ?? (list === undefined ? 'bachelor' : 'graduate'),
    ...whenObtained(test, context),
    country: countryFor(test, context),
    institution: test.institution ?? 'flemish',
    language: test.in ?? (test['not-in'] === undefined ? 'nl' : 'fr'),
    ...(list === undefined ? {} : { lists: [list] }),
    ...(test['opens-level'] === undefined ? {} : { 'opens-level': test['opens-level'] }),
  }
}

function countryFor(test: Test<'diploma'>, { random }: Context): string {
  if (test['from-outside'] !== undefined) return 'FR'
  return random.chance(4) ? 'NL' : 'BE'
}

function whenObtained(
  { 'expected-by': by, obtained }: Test<'diploma'>,
  context: Context,
): Pick<ClaimOf<'diploma'>, 'obtained' | 'expected'> {
  const expected = by === undefined ? undefined : parseDay(by)
  if (expected !== undefined) return { expected: addDays(expected, -context.random.below(5)) }
  return {
    obtained: obtained === undefined ? daysAgo(context, 200, 7500) : dayWithin(context, obtained),
  }
}

function proofFor(test: Test<'proof'>, context: Context): ClaimOf<'proof'> {
  const issued = daysAgo(context, 5, 900)
  return {
    claim: context.name('proof'),
    kind: 'proof',
    type: context.random.pick(test['one-of']),
    'for-function': true,
    ...(test['of-level'] === undefined ? {} : { level: test['of-level'] }),
    ...(test['issued-by'] === undefined ? {} : { issuer: test['issued-by'] }),
    issued,
    'valid-through': addDays(issued, 2000),
  }
}

function examFor({ name, level }: Test<'exam'>, context: Context): ClaimOf<'exam'> {
  return {
    claim: context.name('exam'),
    kind: 'exam',
    name,
    ...(level === undefined ? {} : { level }),
    passed: daysAgo(context, 30, 2000),
  }
}

function citizenshipFor(
  { of }: Test<'citizenship'>,
  { name, random }: Context,
): ClaimOf<'citizenship'> {
  const area = random.pick(of)
  return {
    claim: name('citizenship'),
    kind: 'citizenship',
    country: area.length === 2 ? area : 'BE',
  }
}
