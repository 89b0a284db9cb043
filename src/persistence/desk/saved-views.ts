/**
 * Saved views of the desk.
 *
 * @module
 */

import type { Work } from '../transaction.ts'

interface Whose {
  readonly account: string
  readonly selection: string
}

/** The views of an account in a selection, by name. */
export async function savedViewsOf(
  { query }: Work,
  { account, selection }: Whose,
): Promise<readonly { readonly name: string; readonly query: string }[]> {
  return query
    .selectFrom('keur.saved_view')
    .select(['name', 'query'])
    .where('account', '=', account)
    .where('selection', '=', selection)
    .orderBy('name')
    .execute()
}

/** Keeps a view, in the place of one of the same name. */
export async function keepSavedView(
  { query }: Work,
  view: Whose & { readonly name: string; readonly query: string },
): Promise<void> {
  await query
    .insertInto('keur.saved_view')
    .values(view)
    .onConflict((on) =>
      on.columns(['account', 'selection', 'name']).doUpdateSet({ query: view.query }),
    )
    .execute()
}

/** Forgets a view. */
export async function dropSavedView(
  { query }: Work,
  { account, selection, name }: Whose & { readonly name: string },
): Promise<void> {
  await query
    .deleteFrom('keur.saved_view')
    .where('account', '=', account)
    .where('selection', '=', selection)
    .where('name', '=', name)
    .execute()
}
