/**
 * Whether a selection was stopped, for whoever adds to its record beside others. Stopping is an act of the desk, which holds
 * the record alone; who holds it beside others therefore sees every stop that came before.
 *
 * Only entries that nobody looked at before are looked at, so that it costs the same whatever the size of the record.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import type { Work } from '../transaction.ts'

/** When a selection was stopped; undefined when it was not. To be asked while holding its record. */
export type StopWatch = (work: Work, selection: string) => Promise<Instant | undefined>

interface Seen {
  readonly size: number
  readonly stopped: Instant | undefined
}

/** A watch that remembers, for each selection, up to where it looked. */
export function watchStops(): StopWatch {
  const seen = new Map<string, Seen>()
  return async ({ client }, selection) => {
    const before = seen.get(selection) ?? { size: 0, stopped: undefined }
    if (before.stopped !== undefined) return before.stopped
    const { rows } = await client.query<{ size: number | null; stopped: Instant | null }>({
      name: 'keur-stopped',
      text: `select (select size from keur.tree where selection = $1) as size,
          (select min(e.recorded)
            from (select entry from keur.pending where selection = $1
              union all select entry from keur.leaf where selection = $1 and position >= $2) as fresh
            join keur.entry e on e.selection = $1 and e.entry = fresh.entry
            where e.kind = 'SelectionStopped') as stopped`,
      values: [selection, before.size],
    })
    const size = rows[0]?.size ?? 0
    const stopped = rows[0]?.stopped ?? undefined
    seen.set(selection, { size, stopped })
    return stopped
  }
}
