/**
 * A rule by its path by names: `rounds/preselection/minima/main`, `conditions/bachelor-diploma`, `hiring/pay/0`.
 *
 * @module
 */

import { isMap } from '../../profile/visit.ts'
import { type Text } from '../../values/text.ts'
import { pathOfNames, valueAt } from '../path.ts'
import { text } from '../schema/basics.ts'
import { type Regulation } from '../schema/regulation.ts'

/** A part of a regulation, and the sentence it implements where it has one. */
export interface RuleAt {
  readonly rule: Readonly<Record<string, unknown>>
  readonly says: Text | undefined
}

/** The part at `path`, names joined by `/`; `undefined` where the path leads to no part. */
export function ruleAt(regulation: Regulation, path: string): RuleAt | undefined {
  const found = pathOfNames(regulation, path.split('/'))
  const rule = found === undefined ? undefined : valueAt(regulation, found)
  if (!isMap(rule)) return undefined
  const says = text.safeParse(rule['says'])
  return { rule, says: says.success ? says.data : undefined }
}
