/**
 * Exams, attests, exemptions and citizenship (rules 54–56, 62, 154, 158, 172).
 *
 * An exam or attest counts from the day it was passed or issued. An exam of a higher level serves for a lower one.
 *
 * @module
 */

import { type ClaimOf, level } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { claimRequirement } from './claim-requirement.ts'
import { countriesOf } from './countries.ts'
import { ifAsked, onOrBefore, property } from './property.ts'
import { type Requirement } from './requirement.ts'

type Exam = ClaimOf<'exam'>
type Attest = ClaimOf<'attest'>
type Exemption = ClaimOf<'exemption'>
type Citizenship = ClaimOf<'citizenship'>

/** The requirement of an exam passed. */
export function examRequirement(rule: string, test: NonNullable<Expression['exam']>): Requirement {
  return claimRequirement({
    rule,
    asks: { exam: test },
    kind: 'exam',
    about: (claim) => claim.name === test.name,
    name: test.name,
    properties: [
      onOrBefore('passed', (claim: Exam) => claim.passed),
      ...ifAsked(test.level, (least) => {
        const lowest = level.options.indexOf(least)
        return property(
          'level',
          (claim: Exam) => claim.level,
          (one) => level.options.indexOf(one) >= lowest,
        )
      }),
    ],
  })
}

/** The requirement of an attest. */
export function attestRequirement(
  rule: string,
  test: NonNullable<Expression['attest']>,
): Requirement {
  return claimRequirement({
    rule,
    asks: { attest: test },
    kind: 'attest',
    about: (claim) => claim.type === test.type,
    name: test.type,
    properties: [onOrBefore('issued', (claim: Attest) => claim.issued)],
  })
}

/** The requirement of an exemption from a part of the selection. */
export function exemptionRequirement(
  rule: string,
  test: NonNullable<Expression['exemption']>,
): Requirement {
  const { part, grade, 'from-selection-in': where } = test
  return claimRequirement({
    rule,
    asks: { exemption: test },
    kind: 'exemption',
    properties: [
      property(
        'part',
        (claim: Exemption) => claim.part,
        (one) => one === part,
      ),
      ...ifAsked(grade, (wanted) =>
        property(
          'grade',
          (claim: Exemption) => claim.grade,
          (one) => one === wanted,
        ),
      ),
      ...ifAsked(where, (wanted) =>
        property(
          'from-selection-in',
          (claim: Exemption) => claim['from-selection-in'],
          (one) => one === wanted,
        ),
      ),
    ],
  })
}

/** The requirement of being a citizen of one of these countries or areas. */
export function citizenshipRequirement(
  rule: string,
  test: NonNullable<Expression['citizenship']>,
): Requirement {
  const countries = countriesOf(test.of)
  return claimRequirement({
    rule,
    asks: { citizenship: test },
    kind: 'citizenship',
    properties: [
      property(
        'country',
        (claim: Citizenship) => claim.country,
        (one) => countries.has(one),
      ),
    ],
  })
}
