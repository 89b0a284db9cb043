/**
 * Whether the actor can extend a list now, or can still record an extension that was decided in time.
 *
 * @module
 */

import type { Role } from '#core/regulation/schema/basics.ts'
import { type ListName, validityAt } from '#core/selection/lists/validity.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import type { Day } from '#core/values/day.ts'
import { type Instant, startOfDay } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { type Asking, type Chance, SOMEBODY, chanceOf, obstacleNow } from '../../chance.ts'
import { actingAs } from '../../owning.ts'

/** How the actor can extend a list. */
export interface ExtendingNow {
  readonly chance: Chance
  /** The list expired: only an extension that was decided in time can still be recorded. */
  readonly isLate: boolean
  /** Through which day the list is then valid; undefined where the length is for whoever decides. */
  readonly through: Day | undefined
}

/** Who may be said to have asked for an extension. */
export interface AskersNow {
  /** Whether anybody may have. */
  readonly isAnybody: boolean
  /** Whether the actor may name somebody of them. */
  readonly isKnown: boolean
  /** The roles that may. */
  readonly recording: readonly string[]
}

/** Whether the rules would let the actor extend a list; undefined where the regulation extends it never. */
export function extendingNow(
  asking: Asking,
  list: ListName,
  askers: AskersNow,
): ExtendingNow | undefined {
  const { regulation, roles, may } = asking
  const rule = regulation[list]?.extension
  if (rule === undefined) return undefined
  const [owners, isAsked] = [rolesOf(rule.owner), rule.kind === 'on-request']
  const decided = decidedThen(asking, list, owners)
  const isLate = decided !== undefined
  const ask = (role: Role | Role[]): Refusal | undefined =>
    obstacleTo(asking, list, { role, decided })
  const theirs = ask([...owners])
  if (isAsked && theirs === undefined && !askers.isAnybody) {
    return { isLate, through: undefined, chance: { is: 'closed', says: NOBODY_ASKS } }
  }
  const isMine = may('run-lists') && (askers.isKnown || !isAsked)
  const mine = isMine ? ask(actingAs(rule.owner, roles)) : 'not-allowed'
  return {
    isLate,
    through: throughThen(asking, list, rule.length),
    chance: chanceOf(asking, { mine, theirs, roles: isAsked ? askers.recording : owners }),
  }
}

/** The last day of a list that is extended by a length. */
function throughThen(
  { selection, now }: Asking,
  list: ListName,
  length: string | undefined,
): Day | undefined {
  if (length === undefined || length === 'as-decided') return undefined
  const extensions = [...selection.extensions, { list, length, decided: now, by: SOMEBODY }]
  const validity = validityAt({ ...selection, extensions }, list, now)
  return validity === undefined || validity.state === 'not-started' ? undefined : validity.through
}

/** The last moment at which it can have been decided, where that is past and the rules still take it. */
function decidedThen(asking: Asking, list: ListName, owners: readonly Role[]): Instant | undefined {
  const decided = lastDayOf(asking, list)
  const role = [...owners]
  if (decided === undefined || obstacleTo(asking, list, { role, decided: undefined }) === undefined)
    return undefined
  return obstacleTo(asking, list, { role, decided }) === undefined ? decided : undefined
}

/** The last moment of which a form can say that it was decided then: forms know days. */
function lastDayOf({ selection, now }: Asking, list: ListName): Instant | undefined {
  const validity = validityAt(selection, list, now)
  return validity?.state === 'expired' ? startOfDay(validity.through) : undefined
}

function obstacleTo(
  asking: Asking,
  list: ListName,
  { role, decided }: { readonly role: Role | Role[]; readonly decided: Instant | undefined },
): Refusal | undefined {
  const rule = asking.regulation[list]?.extension
  return obstacleNow(asking, (at) => ({
    command: 'ExtendList',
    at,
    list,
    ...(rule?.length === 'as-decided' ? { length: 'P1Y' } : {}),
    ...(rule?.kind === 'on-request' ? { 'asked-by': SOMEBODY } : {}),
    ...(decided === undefined ? {} : { decided }),
    reason: '-',
    by: SOMEBODY,
    role,
  }))
}

const NOBODY_ASKS: Text = {
  nl: 'Deze lijst wordt verlengd op vraag, en wie erom mag vragen, werkt nog niet aan deze selectie.',
  en: 'This list is extended on request, and nobody who may ask for it works on this selection yet.',
}
