/**
 * What waits for somebody about the minutes: drawing them up, drawing them up anew, an objection, a signature.
 *
 * No regulation sets a term for any of it, so that nothing of it is ever late.
 *
 * @module
 */

import { standingOf } from '#core/selection/outcomes/standing.ts'
import type { DeskMeans } from '../../means.ts'
import type { DeskPlace } from '../../place.ts'
import { type DrawnMinutes, drawnIn, isReady } from './minutes-view.ts'

/** Something about the minutes that waits. */
export type MinutesTask =
  /** Drawing them up, or anew where something else was decided since. */
  | { readonly kind: 'draw-up'; readonly isAnew: boolean; readonly isMine: boolean }
  /** An objection, for who draws them up. */
  | { readonly kind: 'objection'; readonly by: readonly string[]; readonly isMine: boolean }
  /** A signature; of others the names. */
  | { readonly kind: 'sign'; readonly hasObjected: boolean; readonly isMine: true }
  | { readonly kind: 'sign'; readonly by: readonly string[]; readonly isMine: false }

/** What waits; nothing where the regulation asks for no minutes and none were drawn up, or once everybody signed. */
export async function minutesTasks(
  means: DeskMeans,
  place: DeskPlace,
): Promise<readonly MinutesTask[]> {
  const { selection, regulation, may } = place
  if (selection.minutes !== undefined || !may('read-minutes') || !isReady(place)) return []
  const drawing = { kind: 'draw-up', isMine: may('draw-up-minutes') } as const
  const drawn = await drawnIn(means, place)
  if (drawn === undefined) {
    const isAsked = regulation.hiring.minutes !== undefined && isDecided(place)
    return isAsked ? [{ ...drawing, isAnew: false }] : []
  }
  return drawn.isStale ? [{ ...drawing, isAnew: true }] : answersAwaited(place, drawn)
}

/** Whether every round is decided for everybody: who was brought in later stands in the same minutes. */
function isDecided({ selection }: DeskPlace): boolean {
  return standingOf(selection).every(({ progress }) => progress === 'decided')
}

function answersAwaited(
  { as, may }: DeskPlace,
  { members, mine }: DrawnMinutes,
): readonly MinutesTask[] {
  const objecting = members.filter(({ answer }) => answer?.answer === 'objected')
  const others = members.filter(({ actor, answer }) => answer === undefined && actor !== as)
  const isMine = mine === 'to-answer' && may('sign-minutes')
  return [
    ...(isMine
      ? [
          {
            kind: 'sign' as const,
            hasObjected: objecting.some(({ actor }) => actor === as),
            isMine,
          },
        ]
      : []),
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'sign' as const,
            by: others.map(({ name, actor }) => (name === '' ? actor : name)),
            isMine: false as const,
          },
        ]),
    ...(objecting.length === 0
      ? []
      : [
          {
            kind: 'objection' as const,
            by: objecting.map(({ name, actor }) => (name === '' ? actor : name)),
            isMine: may('draw-up-minutes'),
          },
        ]),
  ]
}
