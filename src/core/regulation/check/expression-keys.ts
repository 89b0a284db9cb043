/**
 * An expression says one thing: it has exactly one key.
 *
 * Two keys side by side would leave open whether both are needed or either; `all-of` and `any-of`
 * say which.
 *
 * Source: the opening of `schema/condition.ts`; rules 42 to 71.
 *
 * @module
 */

import { type Check } from './context.ts'
import { finding } from './codes.ts'
import { expressionsOf } from './expressions.ts'

/** Reports an expression with no key or several. */
export const checkExpressionKeys: Check = (regulation) =>
  expressionsOf(regulation).flatMap(({ path, expression }) => {
    const keys = Object.entries(expression).flatMap(([key, value]) =>
      value === undefined ? [] : [key],
    )
    return keys.length === 1 ? [] : [finding('expression-keys', path, { count: keys.length, keys })]
  })
