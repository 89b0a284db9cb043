/**
 * All candidacies of one account.
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import { type OwnCandidacyRow, candidaciesOfAccount } from '#persistence/applicants.ts'
import type { Text } from '#core/values/text.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../access/actor.ts'
import type { Applying, CandidacyView } from './applying.ts'
import type { Desk } from './desk.ts'
import { statusOf } from './status.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { plain } from './words.ts'

/** The use case of the list of one's own candidacies. */
export function mine(desk: Desk): Pick<Applying, 'mine'> {
  return { mine: async (actor) => candidacies(desk, actor) }
}

/** A candidacy without a draft or an application says nothing to its owner. */
async function candidacies(
  desk: Desk,
  actor: Actor,
): Promise<Result<readonly CandidacyView[], ApplyingRefusal>> {
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  const { account } = actor
  const rows = await inTransaction(desk.store.database, { account }, async (work) =>
    candidaciesOfAccount(work, account),
  )
  const views = await Promise.all(rows.map(async (row) => viewOf(desk, actor, row)))
  const shown = views.filter((one) => one !== undefined)
  return accept(shown.toSorted((a, b) => compare(b.closes, a.closes)))
}

async function viewOf(
  desk: Desk,
  actor: Actor,
  row: OwnCandidacyRow,
): Promise<CandidacyView | undefined> {
  const { selection, candidate, standing, recorded, draftSaved, submissions } = row
  const published = await desk.vacancies.find(selection, desk.now())
  if (published === undefined || (draftSaved === null && submissions === 0)) return undefined
  const { title, authority, closes, number } = published.vacancy
  const isSubmitted = standing !== null && recorded !== null
  return {
    selection,
    candidate,
    title,
    authority: authority.name,
    number,
    closes,
    state: isSubmitted ? 'submitted' : submissions > 0 ? 'withdrawn' : 'draft',
    ...(draftSaved === null ? {} : { draftSaved }),
    ...(isSubmitted
      ? {
          submitted: { entry: standing, recorded },
          says: saidOf(await statusOf(desk, actor, selection)),
        }
      : {}),
  }
}

function saidOf(status: Awaited<ReturnType<typeof statusOf>>): Text | undefined {
  if (!status.ok) return undefined
  return status.value.rounds.findLast(({ result }) => result !== undefined)?.result?.says
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
