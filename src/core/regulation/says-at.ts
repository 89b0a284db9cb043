/**
 * The sentence of the rule at a place, by names: its own, or that of the nearest rule around it; and what the notice says where our
 * reading of it was filled in.
 *
 * @module
 */

import type { Text } from '../values/text.ts'
import { pathOfNames, valueAt } from './path.ts'
import { text } from './schema/basics.ts'

/** The sentence of the rule named, such as `rounds/preselection/minima/main`; undefined where there is none at all. */
export function saysAt(regulation: unknown, names: string): Text | undefined {
  const parts = names.split('/')
  for (let length = parts.length; length > 0; length -= 1) {
    const path = pathOfNames(regulation, [...parts.slice(0, length), 'says'])
    const says = path === undefined ? undefined : text.safeParse(valueAt(regulation, path))
    if (says?.success === true) return says.data
  }
  return undefined
}

/** What the notice itself says at a rule that was filled in for it; undefined where the rule is the notice's own. */
export function noticeAt(regulation: unknown, names: string): Text | undefined {
  const path = pathOfNames(regulation, [...names.split('/'), 'source-says'])
  const says = path === undefined ? undefined : text.safeParse(valueAt(regulation, path))
  return says?.success === true ? says.data : undefined
}
