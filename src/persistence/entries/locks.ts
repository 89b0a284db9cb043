/**
 * Who waits for whom in one selection. What candidates do themselves goes side by side; what the desk does goes alone,
 * because it is decided on everything that happened before.
 *
 * @module
 */

import type { Work } from '../transaction.ts'

/** How an act holds the record of a selection: beside others of its kind, or alone. */
export type Hold = 'beside-others' | 'alone'

const NAMES = {
  'beside-others': 'pg_advisory_xact_lock_shared',
  alone: 'pg_advisory_xact_lock',
} as const

/** Holds the record of a selection until the end of the transaction. */
export async function hold({ client }: Work, selection: string, how: Hold): Promise<void> {
  await client.query({
    name: `keur-hold-${how}`,
    text: `select ${NAMES[how]}(hashtextextended('keur:append:' || $1, 0))`,
    values: [selection],
  })
}

/** Waits until nobody else gives positions in this selection, and keeps others from it. */
export async function holdIntegration({ client }: Work, selection: string): Promise<void> {
  await client.query({
    name: 'keur-hold-integration',
    text: `select pg_advisory_xact_lock(hashtextextended('keur:integrate:' || $1, 0))`,
    values: [selection],
  })
}

/** The same, unless somebody is at it now: false then. */
export async function tryIntegration({ client }: Work, selection: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>({
    name: 'keur-try-integration',
    text: `select pg_try_advisory_xact_lock(hashtextextended('keur:integrate:' || $1, 0)) as free`,
    values: [selection],
  })
  return rows[0]?.free === true
}
