/**
 * A reason as a decision gives it: without what nobody had to decide, since something else decided already, and without that
 * the rules left to a person what a person then decided (policy 22).
 *
 * Conditions that are checked at hiring stay open, and stay there (policy 14).
 *
 * @module
 */

import type { Reason } from './reason.ts'
import type { RouteReason } from './route.ts'

/** A route without what was left open of it; undefined where nobody had to decide about the route at all. */
export function settledRoute(route: RouteReason): RouteReason | undefined {
  if (!isSettled(route)) return undefined
  return {
    ...route,
    conditions: settled(route.conditions),
    closures: settled(route.closures),
    pluses: settled(route.pluses),
    opens: settled(route.opens),
  }
}

function settled(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(isSettled).map((reason) => ({
    ...reason,
    concluded: reason.concluded === 'undecided' ? undefined : reason.concluded,
    children: settled(reason.children),
  }))
}

function isSettled({ verdict }: Pick<Reason, 'verdict'>): boolean {
  return verdict !== 'undecided'
}
