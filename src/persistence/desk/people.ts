/**
 * Who candidates are: what they wrote about themselves with their last submission.
 *
 * @module
 */

import { dataKeys } from '../candidacies.ts'
import { placeOf } from '../entries/write.ts'
import { unseal } from '../sealing.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'

/** This many at once: their keys are opened in one question. */
const BATCH = 2000

/**
 * What candidates wrote about themselves, by pseudonym, as it was kept; nobody whose data are gone, or who may not be seen in
 * this transaction.
 */
export async function personsOf(
  store: Store,
  work: Work,
  selection: string,
  candidates: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>()
  for (let from = 0; from < candidates.length; from += BATCH) {
    const some = candidates.slice(from, from + BATCH)
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    for (const [candidate, person] of await someOf(store, work, selection, some)) {
      found.set(candidate, person)
    }
  }
  return found
}

async function someOf(
  { keys }: Store,
  work: Work,
  selection: string,
  candidates: readonly string[],
): Promise<readonly (readonly [string, unknown])[]> {
  const { rows } = await work.client.query<{
    candidate: string
    entry: string
    sealed: Buffer
  }>({
    name: 'keur-persons-of',
    text: `select distinct on (p.candidate) p.candidate::text, p.entry, p.sealed
      from keur.personal p join keur.entry e using (selection, entry)
      where p.selection = $1 and p.candidate = any ($2) and p.field = 'person'
      order by p.candidate, e.recorded desc`,
    values: [selection, candidates],
  })
  const opening = await dataKeys(
    work,
    keys,
    selection,
    rows.map(({ candidate }) => candidate),
  )
  return rows.flatMap(({ candidate, entry, sealed }) => {
    const key = opening.get(candidate)
    if (key === undefined) return []
    const place = placeOf(selection, entry, 'person')
    const { value }: { value: unknown } = JSON.parse(unseal(key, sealed, place).toString('utf8'))
    return [[candidate, value] as const]
  })
}
