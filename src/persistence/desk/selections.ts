/**
 * The selections in which somebody has a role.
 *
 * @module
 */

import type { Work } from '../transaction.ts'

/** Where a role holds: in one selection, or in every selection of an authority. */
export interface HeldRole {
  readonly authority?: string | undefined
  readonly selection?: string | undefined
}

/** The published selections in which one of these roles holds, by name. */
export async function selectionsOfAccount(
  { client }: Work,
  held: readonly HeldRole[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ selection: string }>({
    name: 'keur-selections-of-account',
    text: `select s.selection::text from keur.selection s
      where (s.selection = any ($1) or s.authority = any ($2) or s.selected_by = any ($2))
        and exists (select from keur.regulation_version v where v.selection = s.selection)
      order by 1`,
    values: [
      held.flatMap(({ selection }) => (selection === undefined ? [] : [selection])),
      held.flatMap(({ authority }) => (authority === undefined ? [] : [authority])),
    ],
  })
  return rows.map(({ selection }) => selection)
}
