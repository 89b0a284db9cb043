/**
 * What would have been enough: the smallest set of parts that are missing for a requirement to be met.
 *
 * Of several alternatives the one that needs least is named. A fact that only has to be filled in weighs less than a claim
 * that is not there; a person's judgement or a closed route weighs most, because the candidate cannot bring it about.
 *
 * @module
 */

import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Day } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'
import { type Missing, type Reason } from './reason.ts'
import { type RouteReason } from './route.ts'

/** One part that would have to be there. */
export type Need =
  | {
      /** Something must be filled in. */
      readonly need: 'fact'
      readonly rule: string
      readonly missing: readonly Missing[]
      readonly asks: Expression | undefined
    }
  | {
      /** A claim like this must be there. */
      readonly need: 'claim'
      readonly rule: string
      readonly asks: Expression | undefined
      readonly experience?: Text | undefined
      readonly referenceDate: Day | undefined
    }
  | {
      /** A person concluded otherwise, or another route closes this one. */
      readonly need: 'judgement' | 'open-route'
      readonly rule: string
      readonly says: Text | undefined
    }

/** The smallest set of parts that would be enough; none when it is met. */
export function whatWouldBeEnough(reason: Reason): readonly Need[] {
  if (reason.verdict === 'met') return []
  if (isAnother(reason)) return [standing('judgement', reason)]
  if (reason.kind === 'closure') return [standing('open-route', reason)]
  if (reason.kind === 'any-of') return least(reason.children.map(whatWouldBeEnough))
  if (reason.children.length > 0) return reason.children.flatMap(whatWouldBeEnough)
  return [leaf(reason)]
}

/** The same for a whole route: its conditions, and what closes it. */
export function whatWouldBeEnoughFor(route: RouteReason): readonly Need[] {
  return [...route.conditions, ...route.closures].flatMap(whatWouldBeEnough)
}

/** Whether a person concluded otherwise than the rules. Where they agreed, what the rules ask would have been enough. */
function isAnother({ judgement, concluded, verdict }: Reason): boolean {
  return judgement !== undefined && concluded !== verdict
}

function standing(need: 'judgement' | 'open-route', { rule, says }: Reason): Need {
  return { need, rule, says }
}

function leaf({ verdict, rule, missing, asks, experience, referenceDate }: Reason): Need {
  return verdict === 'undecided'
    ? { need: 'fact', rule, missing, asks }
    : { need: 'claim', rule, asks, experience, referenceDate }
}

function least(alternatives: readonly (readonly Need[])[]): readonly Need[] {
  return alternatives.reduce(
    (best, one) => (weight(one) < weight(best) ? one : best),
    alternatives[0] ?? [],
  )
}

const WEIGHTS: Readonly<Record<Need['need'], number>> = {
  fact: 1,
  claim: 4,
  judgement: 8,
  'open-route': 16,
}

function weight(needs: readonly Need[]): number {
  return needs.reduce((total, { need }) => total + WEIGHTS[need], 0)
}
