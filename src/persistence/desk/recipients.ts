/**
 * To whom letters go: the name and address somebody applied with, and the language in which they read this site.
 *
 * @module
 */

import { z } from 'zod'
import type { Language } from '#core/values/text.ts'
import { dataKeys } from '../candidacies.ts'
import { placeOf } from '../entries/write.ts'
import { unseal } from '../sealing.ts'
import type { Store } from '../store.ts'
import type { Work } from '../transaction.ts'

/** Somebody a letter goes to. */
export interface Recipient {
  readonly given: string
  readonly family: string
  /** Empty where none was given. */
  readonly email: string
  readonly language: Language
}

interface Row {
  readonly candidate: string
  readonly language: Language
  readonly entry: string
  readonly sealed: Buffer
}

const sealedPerson = z.object({
  value: z.object({
    given: z.string().default(''),
    family: z.string().default(''),
    email: z.string().default(''),
  }),
})

/**
 * The candidates of a selection as they applied last, by pseudonym; whose data were erased is not there. Only for the system:
 * nobody reads these by asking.
 */
export async function recipientsIn(
  { keys }: Store,
  work: Work,
  selection: string,
  candidates: readonly string[],
): Promise<ReadonlyMap<string, Recipient>> {
  const { rows } = await work.client.query<Row>({
    name: 'keur-recipients',
    text: `select distinct on (c.candidate) c.candidate, coalesce(a.language, 'nl') as language,
        p.entry, p.sealed
      from keur.candidacy c
        join keur.personal p on p.selection = c.selection and p.candidate = c.candidate
          and p.field = 'person'
        join keur.entry e on e.selection = p.selection and e.entry = p.entry
        left join keur.account a on a.account = c.account
      where c.selection = $1 and c.candidate = any ($2)
      order by c.candidate, (p.entry is not distinct from c.standing) desc, e.recorded desc`,
    values: [selection, candidates],
  })
  const owned = await dataKeys(work, keys, selection, candidates)
  return new Map(
    rows.flatMap(({ candidate, language, entry, sealed }) => {
      const key = owned.get(candidate)
      if (key === undefined) return []
      const text = unseal(key, sealed, placeOf(selection, entry, 'person')).toString('utf8')
      const { value } = sealedPerson.parse(JSON.parse(text))
      return [[candidate, { ...value, language }] as const]
    }),
  )
}
