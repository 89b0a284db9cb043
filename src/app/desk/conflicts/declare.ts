/**
 * Declaring a conflict of interest beforehand: the files of those candidates close to the one who declares it (policy 29).
 *
 * @module
 */

import type { CommandOf } from '#core/selection/command.ts'
import { accept, refuse } from '#core/values/result.ts'
import { keepConflict } from '#persistence/replaying.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, type Moment, perform } from '../perform.ts'
import { readableIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import type { DeclarationSent } from './conflicts.ts'
import { markedBy } from './marks.ts'

/** Declares it. Who judged a candidate already does not declare any more: a selector records what was found. */
export async function declareConflict(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { candidates, reason }: DeclarationSent,
): Answer<unknown> {
  const wrong = [...(candidates.length === 0 ? [NOBODY] : []), ...readableIn('reason', reason)]
  if (wrong.length > 0 || actor.kind === 'anybody') return refuse(wrongFields(wrong))
  const { account } = actor
  return perform(means, {
    actor,
    selection,
    action: 'declare-conflict',
    commands: (moment) => {
      const whose = { account, selection }
      const named = markedBy(means.store, whose, moment.selection, candidates)
      const fresh = [...new Set(named)].filter((one) => !isClosed(moment, one))
      const isGone = fresh.some((one) => {
        const candidate = moment.selection.candidates.get(one)
        return candidate === undefined || candidate.erased !== undefined
      })
      if (isGone) return refuse(plainly('unknown-candidate'))
      return accept(fresh.map((candidate) => declaring(moment, candidate, reason.trim())))
    },
    effects: async (done) => closeFiles(done, selection, account),
  })
}

function isClosed({ selection, by }: Moment, candidate: string): boolean {
  return selection.conflicts.get(candidate)?.has(by) === true
}

function declaring(
  { at, by }: Moment,
  candidate: string,
  reason: string,
): CommandOf<'DeclareConflict'> {
  return {
    command: 'DeclareConflict',
    at,
    assessor: by,
    candidate,
    ...(reason === '' ? {} : { reason }),
  }
}

/** Closes the files in the database as well, for every conflict that was recorded. */
export async function closeFiles(
  { record, events, entries }: Pick<Done, 'record' | 'events' | 'entries'>,
  selection: string,
  account: string,
): Promise<void> {
  for (const [index, event] of events.entries()) {
    const entry = entries[index]?.entry
    if (entry === undefined || !('assessor' in event)) continue
    const { candidate } = event
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    await keepConflict(record, { selection, account, candidate, entry })
  }
}

const NOBODY: FieldWrong = {
  field: 'kandidaat',
  says: {
    nl: 'Duid aan over wie het gaat.',
    en: 'Mark whom it is about.',
  },
}
