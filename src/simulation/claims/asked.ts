/**
 * Claims that meet an expression: everything of an `all-of`, one of an `any-of`, the claim a requirement asks for.
 *
 * What only a person can judge asks for no claim.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Expression } from '#core/regulation/schema/condition.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Route } from '#core/regulation/schema/route.ts'
import { parseDay } from '#core/values/day.ts'
import { closingDay, publicationDay } from '../moments.ts'
import { careerFor } from './career.ts'
import type { Context } from './context.ts'
import { documentFor } from './documents.ts'

/** Claims that meet an expression as far as claims can. */
function claimsFor(expression: Expression, context: Context): readonly Claim[] {
  const { 'all-of': all, 'any-of': any, condition } = expression
  if (condition !== undefined) return claimsForCondition(condition, context)
  if (all !== undefined) return all.flatMap((part) => claimsFor(part, context))
  if (any !== undefined) return claimsFor(context.random.pick(any), context)
  const claim = documentFor(expression, context) ?? careerFor(expression, context)
  return claim === undefined ? [] : [claim]
}

/** Claims that meet a condition of the regulation, on its own reference date where it has one. */
export function claimsForCondition(name: string, context: Context): readonly Claim[] {
  const { regulation } = context
  const condition = Object.hasOwn(regulation.conditions, name)
    ? regulation.conditions[name]
    : undefined
  if (condition === undefined) return []
  const reference = condition['reference-date']
  const on = reference === undefined ? context.on : judgedOn(regulation, reference)
  return claimsFor(condition.require, { ...context, on })
}

/** The day on which a route or condition is judged, as far as it is known when somebody applies. */
export function judgedOn(
  regulation: Regulation,
  reference: Route['reference-date'],
): Context['on'] {
  if (typeof reference === 'object') return parseDay(reference.day) ?? closingDay(regulation)
  return reference === 'application' ? publicationDay(regulation) : closingDay(regulation)
}

/** Everything the expression asks people to state. */
export function statementsIn(expression: Expression): readonly string[] {
  const { 'all-of': all, 'any-of': any, statement } = expression
  const parts = [...(all ?? []), ...(any ?? [])].flatMap(statementsIn)
  return statement === undefined ? parts : [...parts, statement.about]
}
