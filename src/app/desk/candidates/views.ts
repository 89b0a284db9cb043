/**
 * Saved views: questions to the table that somebody wants to ask again.
 *
 * @module
 */

import { dropSavedView, keepSavedView, savedViewsOf } from '#persistence/desk/saved-views.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'

/** A question with a name; what is asked stands as in the address of the table. */
export interface SavedView {
  readonly name: string
  readonly query: string
}

/** The views that the actor saved in this selection, by name. */
export async function viewsOf(
  { store }: DeskMeans,
  { actor: { account }, name: selection }: DeskPlace,
): Promise<readonly SavedView[]> {
  return inTransaction(store.database, { account }, async (work) =>
    savedViewsOf(work, { account, selection }),
  )
}

/** Saves a view; one of the same name is replaced. */
export async function keepView(
  { store }: DeskMeans,
  { actor: { account }, name: selection }: DeskPlace,
  { name, query }: SavedView,
): Promise<void> {
  await inTransaction(store.database, { account }, async (work) =>
    keepSavedView(work, { account, selection, name, query }),
  )
}

/** Forgets a view. */
export async function dropView(
  { store }: DeskMeans,
  { actor: { account }, name: selection }: DeskPlace,
  name: string,
): Promise<void> {
  await inTransaction(store.database, { account }, async (work) =>
    dropSavedView(work, { account, selection, name }),
  )
}
