/**
 * Which choices are legal, and which event settles a point that is open but is no choice (policies 20–25).
 *
 * @module
 */

import { parseInstant } from '#core/values/instant.ts'
import { commandNames } from '../command.ts'
import type { EventOf } from '../event.ts'
import { openPoints } from '../points/open-points.ts'
import { type Obstacle, obstacle } from '../refusal.ts'
import type { Selection } from '../state.ts'
import * as round from './round.ts'

/** Deciding a "kan". The refusal of a point that is open, but that another event settles, names that event. */
export function choiceMade(selection: Selection, event: EventOf<'ChoiceMade'>): Obstacle {
  const found = round.choiceMade(selection, event)
  return found?.code === 'unknown-choice' ? unknownChoice(selection, event) : found
}

function unknownChoice(selection: Selection, { choice, at }: EventOf<'ChoiceMade'>): Obstacle {
  const moment = parseInstant(at)
  const points = moment === undefined ? [] : openPoints(selection, moment)
  const settledBy = points.find(({ point }) => point === choice)?.settledBy
  return obstacle('unknown-choice', {
    choice,
    ...(settledBy === undefined ? {} : { settledBy: commandNames[settledBy] }),
  })
}
