/**
 * What those who judge concluded together, with the reasons: it stands in the record together with the score that the rules
 * look at. Another conclusion later is a correction; both stay.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { measured } from '#core/selection/measured.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { equals } from '#core/values/rational.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Act } from '#persistence/entries/write.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Moment, perform } from '../perform.ts'
import { reasonIn } from '../reason.ts'
import { type DeskRefusal, plainly, wrongFields } from '../refusal.ts'
import { recordedFrom, wrongOn } from './content.ts'
import { isOpenFor, markOf, mayAgree } from './discussion.ts'
import { judgingRole } from './form.ts'
import type { AgreementSent, JudgedIn } from './judging.ts'
import { judgedSheet } from './may.ts'
import type { Sheet } from './sheet.ts'
import { type Judged, type Tableau, judgingOf, tableauOf } from './tableau.ts'

/** Records it. */
export async function agreeResult(
  means: DeskMeans,
  actor: Actor,
  { selection, ...judged }: JudgedIn,
  sent: AgreementSent,
): Answer<unknown> {
  const { staff } = await tableauOf(means, selection)
  let sheet: Sheet | undefined
  return perform(means, {
    actor,
    selection,
    candidate: judged.candidate,
    action: 'give-scores',
    commands: async (moment, record) => {
      const found = judgedSheet(moment, judged)
      if (!found.ok) return found
      const tableau = { ...(await judgingOf(record, selection)), staff }
      const obstacle = obstacleTo(moment, tableau, { judged, sheet: found.value, sent })
      if (obstacle !== undefined) return refuse(obstacle)
      sheet = found.value
      return accept(scoring(moment, judged, { sheet, sent }))
    },
    acts: (moment) => [agreeing(moment, judged, { sheet, sent })],
  })
}

interface Asked {
  readonly judged: Judged
  readonly sheet: Sheet
  readonly sent: AgreementSent
}

function obstacleTo(
  { selection, roles, by }: Moment,
  tableau: Tableau,
  { judged, sheet, sent }: Asked,
): DeskRefusal | undefined {
  if (!mayAgree(tableau, roles, { round: judged.round, me: by })) return plainly('not-the-chair')
  if (!isOpenFor(tableau, { selection }, { judged, sheet })) return plainly('forms-awaited')
  const wrong = [...wrongOn(sheet, sent.content, true), ...reasonIn('reason', sent.reason)]
  if (wrong.length > 0) return wrongFields(wrong)
  return markOf(tableau, selection, judged) === sent.seen ? undefined : plainly('changed-meanwhile')
}

/** The score as the rules take it: recorded, corrected, or nothing where the same stands already. */
function scoring(
  { at, by, selection }: Moment,
  { candidate, round, measure }: Judged,
  { sheet, sent }: Omit<Asked, 'judged'>,
): readonly Command[] {
  const { score } = recordedFrom(sheet, sent.content)
  const told = { at, by, candidate, round, measure, score }
  const before = selection.candidates.get(candidate)?.scores?.[measured(round, measure)]
  if (before === undefined || before.void === true) return [{ command: 'RecordScore', ...told }]
  const read = cardOf(sheet.round).meters.get(measure)?.read(score)
  const isSame = read?.ok === true && equals(read.value, before.value)
  return isSame ? [] : [{ command: 'CorrectScore', ...told, reason: sent.reason.trim() }]
}

function agreeing(
  moment: Moment,
  { candidate, round, measure }: Judged,
  { sheet, sent }: { readonly sheet: Sheet | undefined; readonly sent: AgreementSent },
): Act {
  if (sheet === undefined) throw new Error('A result is looked at before it is recorded.')
  const { score, parts, notes } = recordedFrom(sheet, sent.content)
  return {
    by: moment.by,
    role: judgingRole(moment, sheet),
    rule: `rounds/${round}/measures/${measure}`,
    event: {
      event: 'ResultAgreed',
      candidate,
      round,
      measure,
      score,
      parts,
      ...(notes.length === 0 ? {} : { notes }),
      reason: sent.reason.trim(),
    },
  }
}
