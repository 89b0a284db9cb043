/**
 * The reasons of what those who judge agreed, for whoever is told the result.
 *
 * @module
 */

import { z } from 'zod'
import { judgingEvent } from '#record/own-events.ts'
import { dataKeys } from '../candidacies.ts'
import { placeOf } from '../entries/write.ts'
import { unseal } from '../sealing.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'

/** What was agreed last about a candidate on a measure. */
export interface AgreedReason {
  readonly measure: string
  /** As it was recorded then. */
  readonly score: string
  readonly reason: string
}

interface Row {
  readonly candidate: string
  readonly entry: string
  readonly body: string
  readonly sealed: Buffer
}

const said = z.looseObject({ event: judgingEvent })
const kept = z.object({ value: z.string() })

/** The reasons of a round by candidate, the last of each measure; nobody whose data are gone. */
export async function agreedReasons(
  { keys }: Store,
  work: Work,
  selection: string,
  round: string,
): Promise<ReadonlyMap<string, readonly AgreedReason[]>> {
  const { rows } = await work.client.query<Row>({
    name: 'keur-agreed-reasons',
    text: `select e.candidate, e.entry, e.body, p.sealed
      from keur.entry e
        join keur.personal p
          on p.selection = e.selection and p.entry = e.entry and p.field = 'reason'
      where e.selection = $1 and e.kind = 'ResultAgreed' order by e.recorded, e.entry`,
    values: [selection],
  })
  const names = [...new Set(rows.map(({ candidate }) => candidate))]
  const opening = await dataKeys(work, keys, selection, names)
  const found = new Map<string, Map<string, AgreedReason>>()
  for (const { candidate, entry, body, sealed } of rows) {
    const { event } = said.parse(JSON.parse(body))
    const key = opening.get(candidate)
    if (key === undefined || event.event !== 'ResultAgreed' || event.round !== round) continue
    const text = unseal(key, sealed, placeOf(selection, entry, 'reason')).toString('utf8')
    const { measure, score } = event
    const own = found.get(candidate) ?? new Map<string, AgreedReason>()
    own.set(measure, { measure, score, reason: kept.parse(JSON.parse(text)).value })
    found.set(candidate, own)
  }
  return new Map([...found].map(([candidate, reasons]) => [candidate, [...reasons.values()]]))
}
