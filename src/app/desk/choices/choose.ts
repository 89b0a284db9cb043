/**
 * Deciding a "kan": one of the options, with the reason, by the role that owns the point (policy 21).
 *
 * @module
 */

import type { Role } from '#core/regulation/schema/basics.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import type { Point } from '#core/selection/points/point.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Actor, StaffRole } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'

/** A choice as it was made on the page. */
export interface ChoiceSent {
  /** The name of the point. */
  readonly choice: string
  readonly option: string
  readonly reason: string
}

/** An open choice point. */
export function choicePoint({ selection, now }: DeskPlace, choice: string): Point | undefined {
  return openPoints(selection, now).find(
    ({ point, settledBy }) => point === choice && settledBy === 'MakeChoice',
  )
}

/** Makes a choice. */
export async function choose(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  sent: ChoiceSent,
): Answer<Omit<Done, 'record'>> {
  const wrong = wrongIn(sent)
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  return perform(means, {
    actor,
    selection,
    action: 'make-choice',
    commands: (moment) => {
      const { at, by, roles, selection: folded } = moment
      const point = openPoints(folded, at).find((one) => one.point === sent.choice)
      const [first, ...rest] = point === undefined ? [] : owning(point, roles)
      if (point !== undefined && first === undefined) return refuse(plainly('not-allowed'))
      return accept([
        {
          command: 'MakeChoice',
          at,
          choice: sent.choice,
          option: sent.option,
          reason: sent.reason.trim(),
          by,
          role: first === undefined ? 'selector' : rest.length === 0 ? first : [first, ...rest],
        },
      ])
    },
  })
}

/** The roles of the actor that own the point. */
function owning({ owner }: Point, roles: readonly StaffRole[]): readonly Role[] {
  return owner.filter((one) => roles.some((role) => role === one))
}

function wrongIn({ option, reason }: ChoiceSent): readonly FieldWrong[] {
  return [
    ...(option === '' ? [{ field: 'option', says: OPTION }] : []),
    ...reasonIn('reason', reason),
  ]
}

const OPTION: Text = { nl: 'Kies wat er gebeurt.', en: 'Choose what happens.' }
