/**
 * Personal fields of one candidacy, opened for whoever may see them in this transaction.
 *
 * @module
 */

import type { Json } from '#record/canonical.ts'
import type { Candidacy } from './candidacies.ts'
import { unseal } from './sealing.ts'
import type { Work } from './transaction.ts'
import { placeOf } from './entries/write.ts'

type Whose = Pick<Candidacy, 'selection' | 'candidate' | 'dataKey'>

/** The personal fields of an entry of this candidate, by name. */
export async function fieldsOfEntry(
  { client }: Work,
  { selection, candidate, dataKey }: Whose,
  entry: string,
): Promise<Readonly<Record<string, Json>>> {
  const { rows } = await client.query<{ field: string; sealed: Buffer }>({
    name: 'keur-fields-of-entry',
    text: `select field, sealed from keur.personal
      where selection = $1 and entry = $2 and candidate = $3 order by field`,
    values: [selection, entry, candidate],
  })
  const fields = rows.map(({ field, sealed }) => {
    const place = placeOf(selection, entry, field)
    const { value }: { value: Json } = JSON.parse(unseal(dataKey, sealed, place).toString('utf8'))
    return [field, value] as const
  })
  return Object.fromEntries(fields)
}
