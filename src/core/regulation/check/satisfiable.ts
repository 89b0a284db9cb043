/**
 * Conditions that somebody can meet, and that ask for something.
 *
 * One test asks one thing to have all its properties. A diploma cannot be from inside and outside
 * the Benelux, obtained and still expected, obtained in a language and not in it; a job in the
 * private sector is not statutory; nobody has sixty years of relevant experience. A test without
 * any property is met by anything of its kind, which is reported. Whether somebody passed is asked on hiring only.
 *
 * Only contradictions within one test are seen; several tests may be met by several claims.
 *
 * Source: rules 42 to 71; policy 14.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { parseDuration } from '../../values/duration.ts'
import { type Expression } from '../schema/condition.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { expressionsOf } from './expressions.ts'

type DiplomaTest = NonNullable<Expression['diploma']>
type EmploymentTest = NonNullable<Expression['employment']>
type ExperienceTest = NonNullable<Expression['experience']>

const LONGEST_YEARS = 60

/** Reports tests that nobody can meet, and tests that say nothing. */
export const checkSatisfiable: Check = (regulation) =>
  expressionsOf(regulation).flatMap(({ expression, path }) => [
    ...[...contradictions(expression, regulation), ...askedTooEarly(expression, path)].map(
      (reason) => finding('condition-never', path, { reason }),
    ),
    ...unspecific(expression, path),
  ])

function contradictions(
  { diploma, employment, experience }: Expression,
  regulation: Regulation,
): readonly string[] {
  return [
    ...(diploma === undefined ? [] : inDiploma(diploma, regulation)),
    ...(employment === undefined ? [] : inEmployment(employment)),
    ...(experience === undefined ? [] : inExperience(experience)),
  ]
}

/** Whether somebody passed is known on hiring, and not before (rule 157). */
function askedTooEarly({ judgement }: Expression, [part]: Path): readonly string[] {
  return present([judgement?.known === 'passed' && part !== 'hiring' && 'passed-before-hiring'])
}

function inDiploma(test: DiplomaTest, { announcement }: Regulation): readonly string[] {
  const expected = test['expected-by']
  return present([
    test.from !== undefined && test['from-outside'] !== undefined && 'inside-and-outside',
    test.in !== undefined && test.in === test['not-in'] && 'in-and-not-in-language',
    expected !== undefined && test.obtained !== undefined && 'obtained-and-expected',
    expected !== undefined && expected < announcement.closing && 'expected-before-closing',
  ])
}

function inEmployment(test: EmploymentTest): readonly string[] {
  const external = test.at === undefined || test.at === 'external-authority'
  return [
    ...present([
      test.kinds !== undefined && !external && 'kinds-of-external-authority',
      test.kinds?.length === 0 && 'none-of-nothing',
      test.appointment?.length === 0 && 'none-of-nothing',
    ]),
    ...inStatus(test),
  ]
}

function inStatus(test: EmploymentTest): readonly string[] {
  const outside = test.at === 'private' || test.at === 'self-employed'
  const inProbation = test['statutory-probation-from'] !== undefined
  return present([
    outside && test.status === 'statutory' && 'statutory-in-private',
    outside && test.appointment !== undefined && 'appointment-in-private',
    test.status === 'contractual' && inProbation && 'contractual-in-statutory-probation',
  ])
}

function inExperience(test: ExperienceTest): readonly string[] {
  const length = test['at-least'] === undefined ? undefined : parseDuration(test['at-least'])
  const years =
    length?.kind === 'calendar' ? length.years + length.months / 12 + length.days / 365 : 0
  return present([
    years > LONGEST_YEARS && 'experience-too-long',
    test['social-security']?.length === 0 && 'none-of-nothing',
  ])
}

function unspecific(expression: Expression, path: Path): readonly CheckFinding[] {
  return (['diploma', 'employment'] as const).flatMap((kind) => {
    const test = expression[kind]
    return test !== undefined && Object.keys(test).length === 0
      ? [finding('condition-unspecific', [...path, kind], { kind })]
      : []
  })
}

function present(reasons: readonly (string | false)[]): readonly string[] {
  return reasons.filter((reason) => reason !== false)
}
