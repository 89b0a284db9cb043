/**
 * What was proposed about an earlier result, read back from the record, and whose word is still needed.
 *
 * @module
 */

import { z } from 'zod'
import type { Role } from '#core/regulation/schema/basics.ts'
import type { Candidacy } from '#persistence/candidacies.ts'
import { type HistoryRow, historyOf } from '#persistence/desk/history.ts'
import type { Work } from '#persistence/transaction.ts'
import type { StaffRole } from '../../access/actor.ts'
import type { ReuseProposal, ReuseQuestion } from './reuse.ts'

/** What was said about one request, oldest first. */
export interface Said extends ReuseProposal {
  readonly isDecision: boolean
}

const bodySchema = z.object({
  by: z.string(),
  role: z.string(),
  event: z.looseObject({
    event: z.enum(['ReuseProposed', 'ReuseDecided']),
    round: z.string(),
    measure: z.string(),
    finding: z.enum(['granted', 'refused']),
    score: z.union([z.string(), z.number()]).optional(),
  }),
})

/** What was proposed and decided about one request, oldest first. */
export async function saidAbout(
  work: Work,
  candidacy: Candidacy,
  { round, measure }: Pick<ReuseQuestion, 'round' | 'measure'>,
): Promise<readonly Said[]> {
  const rows = await historyOf(work, candidacy, ['ReuseProposed', 'ReuseDecided'])
  return rows.flatMap((row) => saidIn(row, round, measure))
}

function saidIn({ body, recorded, reason }: HistoryRow, round: string, measure: string): Said[] {
  const { by, role, event } = bodySchema.parse(JSON.parse(body))
  if (event.round !== round || event.measure !== measure) return []
  const { finding, score } = event
  return [
    {
      by,
      role,
      at: recorded,
      finding,
      score: score === undefined ? undefined : String(score),
      reason,
      isDecision: event.event === 'ReuseDecided',
    },
  ]
}

/** Those who agree on what was proposed last; nobody once it was decided. */
export function agreedIn(said: readonly Said[]): readonly Said[] {
  const last = said.at(-1)
  if (last === undefined || last.isDecision) return []
  const from = said.findLastIndex((one) => one.isDecision || !isSame(one, last)) + 1
  return said.slice(from)
}

/** Whether two propose the same. */
export function isSame(
  a: Pick<ReuseProposal, 'finding' | 'score'>,
  b: Pick<ReuseProposal, 'finding' | 'score'>,
): boolean {
  return a.finding === b.finding && (a.finding === 'refused' || a.score === b.score)
}

/** In which role somebody adds their word to those who agree; undefined where they have none to add. */
export function roleToAdd(
  owner: readonly Role[],
  agreed: readonly Pick<ReuseProposal, 'by' | 'role'>[],
  { by, roles }: { readonly by: string; readonly roles: readonly StaffRole[] },
): Role | undefined {
  if (agreed.some((one) => one.by === by)) return undefined
  return owner.find(
    (role) => roles.some((held) => held === role) && !agreed.some((one) => one.role === role),
  )
}

/** Whether everybody whose word is needed has given it. */
export function isComplete(owner: readonly Role[], roles: readonly string[]): boolean {
  return owner.every((role) => roles.includes(role))
}
