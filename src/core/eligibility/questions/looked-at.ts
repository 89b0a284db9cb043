/**
 * What a regulation looks at in an application: every test on claims that decides on a route, counts as an advantage, opens
 * a route, or tells whether something must be sent along.
 *
 * What is checked at hiring only is left out: nobody states it in an application (policy 14).
 *
 * @module
 */

import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'

/** What of a regulation looks at claims. */
export interface Looking extends Pick<Regulation, 'conditions' | 'routes'> {
  readonly applications: Pick<Regulation['applications'], 'attachments'>
}

/** Every test on claims, each as an expression of one key. */
export function testsLookedAt(regulation: Looking): readonly Expression[] {
  const { conditions, routes, applications } = regulation
  const named = Object.values(routes).flatMap((route) => {
    const exempt = new Set((route.exemptions ?? []).map(({ condition }) => condition))
    return route.conditions.filter((name) => !exempt.has(name))
  })
  const applied = [...new Set(named)].flatMap((name) => {
    const condition = conditions[name]
    return condition === undefined || condition['checked-at'] === 'hiring' ? [] : [condition]
  })
  const expressions = [
    ...applied.map(({ require }) => require),
    ...Object.values(routes).flatMap((route) =>
      (route['also-open-to'] ?? []).map(({ require }) => require),
    ),
    ...Object.values(applications.attachments ?? {})
      .filter((one) => one['owed-at'] === 'application')
      .map((one) => one['owed-when']),
  ]
  return expressions.flatMap((one) => (one === undefined ? [] : testsIn(one, regulation)))
}

/**
 * The tests in an expression, conditions by name followed.
 *
 * A regulation that the checker passed has no condition that leads back to itself.
 */
function testsIn(expression: Expression, regulation: Looking): readonly Expression[] {
  const { 'all-of': all, 'any-of': any, condition } = expression
  if (condition !== undefined) {
    const named = regulation.conditions[condition]
    return named === undefined ? [] : testsIn(named.require, regulation)
  }
  const parts = all ?? any
  return parts === undefined ? [expression] : parts.flatMap((one) => testsIn(one, regulation))
}
