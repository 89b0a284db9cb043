/**
 * Whether a selection was stopped, for whoever adds to its record beside others. Stopping is an act of the desk, which holds
 * the record alone; who holds it beside others therefore sees every stop that came before.
 *
 * Stops have an index of their own, so that it costs the same whatever the size of the record.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from '../transaction.ts'

/** When a selection was stopped; undefined when it was not. To be asked while holding its record. */
export async function stoppedAt({ client }: Work, selection: string): Promise<Instant | undefined> {
  const { rows } = await client.query<{ stopped: Instant | null }>({
    name: 'keur-stopped',
    text: `select min(recorded) as stopped from keur.entry
      where selection = $1 and kind = 'SelectionStopped'`,
    values: [selection],
  })
  return rows[0]?.stopped ?? undefined
}
