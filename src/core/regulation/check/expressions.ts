/**
 * Every expression in a regulation, with its path: the conditions and wherever else something is required.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type Expression } from '../schema/condition.ts'
import { type Regulation } from '../schema/regulation.ts'

/** An expression and where it stands. */
export interface PlacedExpression {
  readonly path: Path
  readonly expression: Expression
}

/** Every expression, each before those inside it. */
export function expressionsOf(regulation: Regulation): readonly PlacedExpression[] {
  return rootExpressions(regulation).flatMap(({ path, expression }) => within(expression, path))
}

/** The expressions that stand alone: not inside another. */
function rootExpressions(regulation: Regulation): readonly PlacedExpression[] {
  const { conditions, routes, applications, hiring } = regulation
  const owedWhen = Object.entries(applications.attachments ?? {}).map(([name, attachment]) =>
    placed(['applications', 'attachments', name, 'owed-when'], attachment['owed-when']),
  )
  const opened = Object.entries(routes).flatMap(([name, route]) =>
    (route['also-open-to'] ?? []).map(({ require }, index) =>
      placed(['routes', name, 'also-open-to', index, 'require'], require),
    ),
  )
  return [
    ...Object.entries(conditions).map(([name, { require }]) =>
      placed(['conditions', name, 'require'], require),
    ),
    ...opened,
    ...owedWhen,
    ...hiringExpressions(hiring),
  ].flat()
}

/** `expression` and everything inside it, with its path. */
export function within(expression: Expression, path: Path): readonly PlacedExpression[] {
  const parts = (['all-of', 'any-of'] as const).flatMap((key) =>
    (expression[key] ?? []).flatMap((part, index) => within(part, [...path, key, index])),
  )
  return [{ path, expression }, ...parts]
}

function hiringExpressions(hiring: Regulation['hiring']): readonly PlacedExpression[] {
  const admission = Object.entries(hiring['admission-conditions']).flatMap(([name, condition]) => [
    ...placed(['hiring', 'admission-conditions', name, 'when'], condition.when),
    ...placed(['hiring', 'admission-conditions', name, 'require'], condition.require),
  ])
  const lists = (['probation', 'status', 'pay'] as const).flatMap((list) =>
    hiring[list].flatMap(({ when }, index) => placed(['hiring', list, index, 'when'], when)),
  )
  const cases = hiring.status.flatMap((rule, index) =>
    rule.cases.flatMap(({ when }, position) =>
      placed(['hiring', 'status', index, 'cases', position, 'when'], when),
    ),
  )
  return [...admission, ...lists, ...cases]
}

function placed(path: Path, expression: Expression | undefined): readonly PlacedExpression[] {
  return expression === undefined ? [] : [{ path, expression }]
}
