/**
 * What a pending correction would change in a decided round: who comes in, who falls out, which scores it rests on (policy 23).
 *
 * @module
 */

import { measured } from '#core/selection/measured.ts'
import { type RoundStanding, correctionOf } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Outcome, Selection } from '#core/selection/state.ts'
import { cardOf } from '#core/scoring/cards.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { listOf } from '#core/values/chain.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'

/** Somebody whose outcome would become another. */
export interface Changed {
  readonly candidate: string
  readonly before: Outcome | undefined
  readonly after: Outcome | undefined
}

/** A score that became another since the round was decided, or is void until somebody else has scored. */
export interface ChangedScore {
  readonly candidate: string
  readonly measure: string
  readonly before: Rational
  readonly after: Rational | undefined
  /** Who changed it last, and when. */
  readonly by: string
  readonly at: Instant
  /** Why, in words: of each change since. */
  readonly reasons: readonly string[]
}

/** What waits for a second person. */
export interface Correction {
  readonly comesIn: readonly Changed[]
  readonly fallsOut: readonly Changed[]
  /** How many others keep their outcome but have another total or place. */
  readonly shifted: number
  readonly scores: readonly ChangedScore[]
  /** Whether it follows from a correction of an earlier round, a call, or an absence, rather than from a score. */
  readonly because: readonly string[]
}

/** The correction that waits in a round; undefined where none does. */
export function correctionIn(
  selection: Selection,
  round: Round,
  standing: RoundStanding,
): Correction | undefined {
  const found = correctionOf(standing)
  const { assessed, state } = standing
  if (found === undefined || assessed === undefined) return undefined
  const changed = (candidate: string): Changed => ({
    candidate,
    before: state.decided?.outcomes.get(candidate),
    after: assessed.outcomes.get(candidate),
  })
  return {
    comesIn: found.comesIn.map(changed),
    fallsOut: found.fallsOut.map(changed),
    shifted: shiftedIn(standing),
    scores: scoresSince(selection, round, state.confirmations.at(-1)?.at),
    because: [...new Set(listOf(state.touched).map((why) => why.split(' ')[0] ?? ''))],
  }
}

function shiftedIn({ assessed, state }: RoundStanding): number {
  let count = 0
  for (const ordinal of assessed?.outcomes.ordinals ?? []) {
    const now = assessed?.outcomes.of({ ordinal })
    const before = state.decided?.outcomes.of({ ordinal })
    if (now === undefined || before === undefined || now.code !== before.code) continue
    if (now.rank !== before.rank) count += 1
  }
  return count
}

function scoresSince(
  { roll }: Selection,
  round: Round,
  since: Instant | undefined,
): readonly ChangedScore[] {
  const { scored } = cardOf(round)
  return roll.flatMap((candidate) =>
    scored.flatMap((measure) => changesOf(candidate, { round: round.round, measure, since })),
  )
}

function changesOf(
  { candidate, scores }: Candidate,
  {
    round,
    measure,
    since,
  }: { readonly round: string; readonly measure: string; readonly since: Instant | undefined },
): readonly ChangedScore[] {
  const score = scores?.[measured(round, measure)]
  const changes = score?.earlier?.filter(({ until }) => since === undefined || until > since) ?? []
  const [first] = changes
  const last = changes.at(-1)
  if (score === undefined || first === undefined || last === undefined) return []
  return [
    {
      candidate,
      measure,
      before: first.value,
      after: score.void === true ? undefined : score.value,
      by: last.correctedBy,
      at: last.until,
      reasons: changes.map(({ reason }) => reason),
    },
  ]
}
