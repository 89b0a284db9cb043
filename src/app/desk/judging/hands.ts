/**
 * Who judged: whoever locked a form had a hand in the scores as well, though another entered what was agreed (policy 22).
 *
 * @module
 */

import { judgingIn } from '#persistence/desk/judging.ts'
import type { Work } from '#persistence/transaction.ts'

/** The pseudonyms of everybody who locked a form in a round; in any round when none is named. */
export async function judgesOf(
  work: Pick<Work, 'client'>,
  selection: string,
  round?: string,
): Promise<ReadonlySet<string>> {
  const entries = await judgingIn(work, selection)
  return new Set(
    entries.flatMap(({ by, event }) =>
      event.event === 'FormLocked' && (round === undefined || event.round === round) ? [by] : [],
    ),
  )
}
