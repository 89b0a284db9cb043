/**
 * Questions that many moves ask: does the candidate exist, is the round there, is somebody the owner?
 *
 * @module
 */

import type { Owner, Role } from '#core/regulation/schema/basics.ts'
import { parseDay } from '#core/values/day.ts'
import { dayInBrussels, parseInstant } from '#core/values/instant.ts'
import { current, roundOf } from '../in-force.ts'
import { type Obstacle, obstacle } from '../refusal.ts'
import type { Selection } from '../state.ts'

/** The candidate applied. */
export function known(selection: Selection, candidate: string): Obstacle {
  return selection.candidates.has(candidate)
    ? undefined
    : obstacle('unknown-candidate', { candidate })
}

/** The candidate applied and has not withdrawn. */
export function active(selection: Selection, candidate: string): Obstacle {
  const found = selection.candidates.get(candidate)
  if (found === undefined) return obstacle('unknown-candidate', { candidate })
  if (found.erased !== undefined) return obstacle('candidate-erased', { candidate })
  return found.withdrawn === undefined
    ? undefined
    : obstacle('candidate-withdrawn', { candidate, withdrawn: found.withdrawn })
}

/** The regulation has this round. */
export function roundExists(selection: Selection, round: string): Obstacle {
  const regulation = current(selection)
  if (roundOf(regulation, round) !== undefined) return undefined
  return obstacle('unknown-round', { round, rounds: regulation.rounds.map((one) => one.round) })
}

/** The round has this measure. */
export function measureExists(selection: Selection, name: string, measure: string): Obstacle {
  const round = roundOf(current(selection), name)
  if (round === undefined) return roundExists(selection, name)
  if (round.measures?.[measure] !== undefined) return undefined
  return obstacle('unknown-measure', {
    round: name,
    measure,
    measures: Object.keys(round.measures ?? {}),
  })
}

/** One of the roles acted in is an owner; with several owners, every one of them. */
export function owns(owner: Owner, acting: Role | readonly Role[]): Obstacle {
  const needed = typeof owner === 'string' ? [owner] : owner
  const roles = typeof acting === 'string' ? [acting] : acting
  const missing = needed.filter((role) => !roles.includes(role))
  return missing.length === 0
    ? undefined
    : obstacle('not-the-owner', { owner: needed, acting: roles, missing })
}

/** A stated moment can be read and is not later than the recording. */
export function happenedBefore(stated: string | undefined, at: string): Obstacle {
  if (stated === undefined) return undefined
  const moment = parseInstant(stated)
  const recorded = parseInstant(at)
  if (moment === undefined) return obstacle('instant-unreadable', { instant: stated })
  if (recorded === undefined) return obstacle('instant-unreadable', { instant: at })
  return moment <= recorded
    ? undefined
    : obstacle('received-after-recorded', { occurred: moment, at: recorded })
}

/** A stated day exists and is not later than the day of recording. */
export function dayPassed(day: string | undefined, at: string): Obstacle {
  const recorded = parseInstant(at)
  if (day === undefined || recorded === undefined) return undefined
  return day > dayInBrussels(recorded)
    ? obstacle('received-after-recorded', { occurred: day, at: recorded })
    : dayExists(day)
}

/** A stated day exists. */
export function dayExists(day: string | undefined): Obstacle {
  return day === undefined || parseDay(day) !== undefined
    ? undefined
    : obstacle('day-unreadable', { day })
}
