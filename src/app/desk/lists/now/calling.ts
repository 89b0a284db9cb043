/**
 * On which grounds the actor can call the next of the ranked list now, and whether a comparable vacancy can be added.
 *
 * @module
 */

import type { Role } from '#core/regulation/schema/basics.ts'
import type { CommandOf } from '#core/selection/command.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import { rolesFor } from '../../../access/can.ts'
import {
  type Asking,
  type Chance,
  OPEN,
  SOMEBODY,
  SOME_VACANCY,
  chanceOf,
  closedBy,
  obstacleNow,
} from '../../chance.ts'
import { actingAs } from '../../owning.ts'
import { vacanciesIn } from '../member-facts.ts'

type Ground = CommandOf<'CallRankedList'>['ground']

/** On which grounds the actor can call. */
export interface CallingNow {
  readonly chance: Chance
  readonly grounds: readonly Ground[]
}

/** On which grounds the rules would let the actor call; undefined where the regulation calls nobody. */
export function callingNow(asking: Asking): CallingNow | undefined {
  const { regulation, roles, may } = asking
  const rule = regulation['ranked-list']?.call
  if (rule === undefined) return undefined
  const groundsOf = (role: Role | Role[]): readonly Ground[] =>
    rule.grounds.filter((ground) => obstaclesTo(asking, ground, role).length === 0)
  const grounds = may('run-lists') ? groundsOf(actingAs(rule.owner, roles)) : []
  if (grounds.length > 0) return { chance: OPEN, grounds }
  const owners = rolesOf(rule.owner)
  const obstacles = rule.grounds.flatMap((ground) => obstaclesTo(asking, ground, [...owners]))
  // That one ground does not hold says less than why the other does not.
  const refused = obstacles.find(({ code }) => code !== 'ground-not-allowed') ?? obstacles[0]
  return refused === undefined || groundsOf([...owners]).length > 0
    ? { chance: { is: 'of-others', roles: owners }, grounds }
    : { chance: closedBy(refused, regulation), grounds }
}

/** Whether somebody could call the next now, on some ground that the regulation names. */
export function canBeCalled(asking: Asking): boolean {
  const chance = callingNow(asking)?.chance.is
  return chance === 'open' || chance === 'of-others'
}

/** What stands in the way of calling for every vacancy; nothing where one can be called for. */
function obstaclesTo(asking: Asking, ground: Ground, role: Role | Role[]): readonly Refusal[] {
  const isExtra = ground === 'reserve-cannot-fill-extra-vacancy'
  const vacancies = isExtra ? [SOME_VACANCY, ...vacanciesIn(asking.selection)] : [undefined]
  const obstacles = vacancies.map((vacancy) =>
    obstacleNow(asking, (at) => ({
      command: 'CallRankedList',
      at,
      ground,
      ...(vacancy === undefined ? {} : { vacancy }),
      reason: '-',
      by: SOMEBODY,
      role,
    })),
  )
  const refused = obstacles.filter((one) => one !== undefined)
  return refused.length === vacancies.length ? refused : []
}

/** Whether the rules would let the actor add a comparable vacancy. */
export function addingNow(asking: Asking): Chance {
  const theirs = obstacleNow(asking, (at) => ({
    command: 'OpenComparableVacancy',
    at,
    by: SOMEBODY,
    vacancy: SOME_VACANCY,
    authority: '-',
    compared: ['content'],
    reason: '-',
  }))
  const mine = asking.may('run-lists') ? theirs : 'not-allowed'
  return chanceOf(asking, { mine, theirs, roles: rolesFor('run-lists') })
}
