/**
 * Whether something can be done now by whoever looks, before they try: the rules are asked as if it were done, and nothing is recorded.
 *
 * There is no rule in here: a page that asks offers what the rules would take, and nothing else.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type Command, eventOf } from '#core/selection/command.ts'
import { permit } from '#core/selection/permit.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import type { DeskPlace } from './place.ts'
import { whatInWords } from './rule-words.ts'

/** Whether it can be done now, or why not. */
export type Chance =
  | { readonly is: 'open' }
  /** Others can; these roles. */
  | { readonly is: 'of-others'; readonly roles: readonly string[] }
  /** Nobody can. */
  | { readonly is: 'closed'; readonly says: Text }

/** Who asks, and in which selection. */
export type Asking = Pick<DeskPlace, 'selection' | 'regulation' | 'now' | 'roles' | 'may'>

/** It can be done. */
export const OPEN: Chance = { is: 'open' }

/** Whoever would do it: no rule about lists and offers asks which person. */
export const SOMEBODY = 'somebody'

/** The name of a vacancy that nobody named before: no form takes a name like it. */
export const SOME_VACANCY = '\u0000'

/** What the rules would have against a command; nothing when they would take it. */
export function obstacleNow(
  { selection, now }: Pick<Asking, 'selection' | 'now'>,
  command: (at: Instant) => Command,
): Refusal | undefined {
  const { last = now } = selection
  // What was recorded a moment ago by another clock than this one is not to come.
  return permit(selection, eventOf(command(last > now ? last : now)))
}

/** What the rules answer about each of some people. */
export interface Asked {
  readonly open: ReadonlySet<string>
  readonly refused: readonly Refusal[]
}

/** Asks about each of them. */
export function askedOfEach(
  asking: Pick<Asking, 'selection' | 'now'>,
  people: readonly string[],
  command: (at: Instant, candidate: string) => Command,
): Asked {
  const open = new Set<string>()
  const refused: Refusal[] = []
  for (const candidate of people) {
    const obstacle = obstacleNow(asking, (at) => command(at, candidate))
    if (obstacle === undefined) open.add(candidate)
    else refused.push(obstacle)
  }
  return { open, refused }
}

/** The chance of something: open to the actor, to others, or to nobody. */
export function chanceOf(
  { regulation }: Pick<Asking, 'regulation'>,
  { mine, theirs, roles }: Standing,
): Chance {
  if (mine === undefined) return OPEN
  return theirs === undefined ? { is: 'of-others', roles } : closedBy(theirs, regulation)
}

/** What stands in the way of whom. */
interface Standing {
  /** What stands in the way of the actor; `not-allowed` where their role does not get as far as the rules. */
  readonly mine: Refusal | 'not-allowed' | undefined
  /** What stands in the way of whoever is competent. */
  readonly theirs: Refusal | undefined
  /** Who is. */
  readonly roles: readonly string[]
}

/** Nobody can, in the words of the rule: what stands in the way, and no more. */
export function closedBy(refusal: Refusal, regulation: Regulation): Chance {
  const [nl, en] = [whatInWords(refusal, 'nl', regulation), whatInWords(refusal, 'en', regulation)]
  return { is: 'closed', says: { nl, en } }
}
