/**
 * Closing a round: proposed by one person, confirmed by another who neither closed it nor entered a score (policy 22); and
 * confirming what a correction changes afterwards (policy 23). The rules say who may not; here it is made sure that nobody
 * decides on something they did not see.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { obstacle } from '#core/selection/refusal.ts'
import { type RoundStanding, standingOfRound } from '#core/selection/outcomes/standing.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import { judgesOf } from '../judging/hands.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, type Moment, perform } from '../perform.ts'
import { readableIn, reasonIn } from '../reason.ts'
import { type DeskRefusal, type FieldWrong, byRules, plainly, wrongFields } from '../refusal.ts'
import { obstacleToClosing } from './round-view.ts'
import { isMarkOf, markOf } from './seen.ts'

/** A decision about a round as it was sent from its page. */
export interface RoundDecision {
  readonly round: string
  /** The mark of what the page showed. */
  readonly seen: string
  /** Why; needed for a correction only. */
  readonly reason: string
}

type Decided = Answer<Omit<Done, 'record'>>

/** Closes a round: its outcomes are proposed. */
export async function closeRound(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { round, seen }: RoundDecision,
): Decided {
  return perform(means, {
    actor,
    selection,
    action: 'run-round',
    commands: (moment) =>
      decidedAsSeen(moment, { round, seen, progress: 'open' }, () => {
        const standing = standingOfRound(moment.selection, round)
        const held =
          standing === undefined
            ? plainly('unknown-round')
            : obstacleToClosing(moment.selection, standing, moment.at)
        if (held !== undefined) return refuse(held)
        return accept([{ command: 'CloseRound', at: moment.at, round, by: moment.by }])
      }),
  })
}

/** Confirms a closed round: its outcomes are decisions. */
export async function confirmRound(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { round, seen, reason }: RoundDecision,
): Decided {
  const said = reason.trim()
  const wrong = readableIn('reason', reason)
  const asked = { round, seen, progress: 'closed', wrong } as const
  return confirmed(means, { actor, selection }, asked, ({ at, by }) => ({
    command: 'ConfirmRound',
    at,
    round,
    by,
    ...(said === '' ? {} : { reason: said }),
  }))
}

/** Confirms what corrections change in a decided round. */
export async function confirmCorrection(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { round, seen, reason }: RoundDecision,
): Decided {
  const wrong = reasonIn('reason', reason)
  const asked = { round, seen, progress: 'frozen', wrong } as const
  return confirmed(means, { actor, selection }, asked, ({ at, by }) => ({
    command: 'ConfirmCorrection',
    at,
    round,
    by,
    reason: reason.trim(),
  }))
}

interface Seen {
  readonly round: string
  readonly seen: string
  /** How far the round is when this can be decided about it. */
  readonly progress: RoundStanding['progress']
}

async function confirmed(
  means: DeskMeans,
  where: { readonly actor: Actor; readonly selection: string },
  asked: Seen & { readonly wrong: readonly FieldWrong[] },
  command: (moment: Moment) => Command,
): Decided {
  if (asked.wrong.length > 0) return refuse(wrongFields(asked.wrong))
  return perform(means, {
    ...where,
    action: 'confirm-round',
    commands: async (moment, record) => {
      const { round } = asked
      const { by } = moment
      const judges = await judgesOf(record, where.selection, round)
      return decidedAsSeen(moment, asked, () =>
        judges.has(by)
          ? refuse(byRules(obstacle('same-person', { round, by }), moment.selection))
          : accept([command(moment)]),
      )
    },
  })
}

/**
 * Whoever is too late because the round got further meanwhile is told so by the rules; where anything else changed, it is
 * looked at again first.
 */
function decidedAsSeen(
  { selection }: Moment,
  { round, seen, progress }: Seen,
  commands: () => Result<readonly Command[], DeskRefusal>,
): Result<readonly Command[], DeskRefusal> {
  const standing = standingOfRound(selection, round)
  if (standing === undefined) return refuse(plainly('unknown-round'))
  const isSame =
    standing.progress === progress ? markOf(standing) === seen : isMarkOf(progress, seen)
  return isSame ? commands() : refuse(plainly('changed-meanwhile'))
}
