/**
 * Erasing what is due (policy 32): of a candidate once the last list they stand on, their appeal terms and a pending appeal are
 * over; of somebody who withdrew once applying is over; of a draft that was never submitted once the first round was decided.
 *
 * Whether it is due is asked of the rules, each time anew. So a restored backup in which erased data came back is erased again
 * as well.
 *
 * @module
 */

import { deadline } from '#core/selection/applications/timeliness.ts'
import { endedAt } from '#core/selection/ended.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { inForce } from '#core/selection/in-force.ts'
import { permit } from '#core/selection/permit.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Instant } from '#core/values/instant.ts'
import { candidatesWithData, erase } from '#persistence/candidacies.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { placeEverything } from '#persistence/entries/integrate.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type DailyMeans, daily } from '../operation/daily.ts'
import type { Selections } from '../selections/selections.ts'

/** What erasing needs. */
export interface ErasingMeans extends DailyMeans {
  readonly selections: Selections
}

/** Who erases: nobody in particular, by the rules. */
const BY = 'system'

/** A job that erases what is due in every selection, each looked at once a day; how many people's data went. */
export function erasing(means: ErasingMeans): () => Promise<number> {
  return daily(means, async (selection) => eraseIn(means, selection))
}

async function eraseIn(means: ErasingMeans, selection: string): Promise<number> {
  const { store, selections } = means
  await placeEverything(store, selection)
  const folded = await selections.find(selection)
  if (folded === undefined) return 0
  const candidates = await inTransaction(store.database, 'system', async (work) =>
    candidatesWithData(work, selection),
  )
  const due = candidates.filter((one) => isDue(folded, one, means.now()))
  let count = 0
  for (const candidate of due) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (await eraseOne(means, selection, candidate)) count += 1
  }
  return count
}

/** Decided on everything that was recorded before; what another process erased meanwhile is left alone. */
async function eraseOne(
  { store, selections }: ErasingMeans,
  selection: string,
  candidate: string,
): Promise<boolean> {
  const acting = { selection, onBehalf: 'system', how: 'alone' } as const
  return withRecord(store, acting, async (record) => {
    const folded = await selections.find(selection)
    const at = await record.now()
    if (folded === undefined || !isDue(folded, candidate, at)) return false
    if (!(await erase(record, selection, candidate))) return false
    // Of who submitted nothing the record says nothing.
    if (!folded.candidates.has(candidate)) return true
    const event = { event: 'PersonalDataErased', candidate, by: BY } as const
    await record.append([{ by: BY, role: 'system', event }], at)
    return true
  })
}

function isDue(selection: Selection, candidate: string, at: Instant): boolean {
  if (!selection.candidates.has(candidate)) return isFirstRoundDecided(selection, at)
  if (at < deadline(inForce(selection, at)) && endedAt(selection, at) === undefined) return false
  const event = { event: 'PersonalDataErased', candidate, by: BY, at } as const
  return permit(selection, event) === undefined
}

function isFirstRoundDecided(selection: Selection, at: Instant): boolean {
  const [first] = inForce(selection, at).rounds
  const isDecided =
    first !== undefined && roundState(selection.rounds, first.round).decided !== undefined
  return isDecided || endedAt(selection, at) !== undefined
}
