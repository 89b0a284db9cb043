/**
 * What happened to one application, for whoever looks at it after somebody else did.
 *
 * @module
 */

import { z } from 'zod'
import type { Instant } from '#core/values/instant.ts'
import type { Candidacy } from '#persistence/candidacies.ts'
import { type HistoryRow, countOfHistory, historyOf } from '#persistence/desk/history.ts'
import type { Work } from '#persistence/transaction.ts'

/** The events that change what is screened. */
const KINDS = [
  'ApplicationSubmitted',
  'CandidateWithdrew',
  'RouteChosen',
  'ClaimVerified',
  'ClaimsAdded',
  'ConditionJudged',
  'ApplicationJudged',
  'ReuseProposed',
  'ReuseDecided',
  'PersonalDataErased',
] as const

/** Something that happened. */
export interface HistoryLine {
  readonly entry: string
  readonly kind: (typeof KINDS)[number]
  readonly at: Instant
  /** The pseudonym of whoever did it. */
  readonly by: string
  readonly role: string
  /** What it is about, as far as the event says: a condition, a claim, a point, a finding. */
  readonly facts: Readonly<Record<string, string>>
  readonly reason: string | undefined
}

/** What happened about a candidate, oldest first. */
export async function historyLines(
  work: Work,
  candidacy: Candidacy,
): Promise<readonly HistoryLine[]> {
  return (await historyOf(work, candidacy, KINDS)).map(lineOf)
}

/** How much has happened about a candidate. */
export async function seenOf(
  work: Work,
  about: { readonly selection: string; readonly candidate: string },
): Promise<number> {
  return countOfHistory(work, about, KINDS)
}

const bodySchema = z.object({
  by: z.string(),
  role: z.string(),
  event: z.looseObject({ event: z.enum(KINDS) }),
})

function lineOf({ entry, recorded, body, reason }: HistoryRow): HistoryLine {
  const { by, role, event } = bodySchema.parse(JSON.parse(body))
  const facts = Object.entries(event).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return {
    entry,
    kind: event.event,
    at: recorded,
    by,
    role,
    facts: Object.fromEntries(facts),
    reason,
  }
}
