/**
 * Who of the fictional people is in the register of diplomas: whoever claims one of a Flemish institution of after 2002, but for some.
 *
 * @module
 */

import type { ClaimOf } from '#core/claims/schema.ts'
import type { Event } from '#core/selection/event.ts'
import type { RegisteredDiploma } from '#app/desk/diplomas/source.ts'
import { type Entry, type Register, keyOf } from './diploma-register.ts'
import { fictionalPerson } from './people.ts'
import { SERIES, shippedFacts } from './series.ts'

/** About whom the register breaks down, about whom it never answers, and whom it does not know though it should. */
const ODD: ReadonlyMap<string, 'breaks' | 'hangs' | 'unknown'> = new Map([
  ['k10', 'breaks'],
  ['k14', 'hangs'],
  ['k09', 'unknown'],
])

/** Since when institutions register by themselves. */
const SINCE = '2003'

/** The register of the shipped selections. */
export async function shippedRegister(): Promise<Register> {
  const all = await Promise.all(
    SERIES.map(async (one) => {
      const events = await shippedFacts(one)
      return events.flatMap((event) => entryOf(one.name, event))
    }),
  )
  return new Map(all.flat())
}

function entryOf(series: string, event: Event): readonly (readonly [string, Entry])[] {
  if (event.event !== 'ApplicationSubmitted') return []
  const { candidate, claims } = event
  const key = keyOf(fictionalPerson(series, candidate))
  const odd = ODD.get(candidate)
  if (odd === 'unknown') return []
  if (odd !== undefined) return [[key, odd]]
  const diplomas = claims.flatMap((claim) => (claim.kind === 'diploma' ? registered(claim) : []))
  return diplomas.length === 0 ? [] : [[key, diplomas]]
}

function registered(claim: ClaimOf<'diploma'>): readonly RegisteredDiploma[] {
  const { level, obtained, institution, field } = claim
  if (level === undefined || obtained === undefined || institution !== 'flemish') return []
  if (obtained < SINCE) return []
  const title = field ?? TITLES[level]
  return [{ level, title, institution: INSTITUTIONS[level], obtained }]
}

type Level = NonNullable<ClaimOf<'diploma'>['level']>

const TITLES: Readonly<Record<Level, string>> = {
  secondary: 'diploma secundair onderwijs',
  graduate: 'graduaat',
  bachelor: 'professionele bachelor',
  master: 'master',
  doctorate: 'doctor',
}

const INSTITUTIONS: Readonly<Record<Level, string>> = {
  secondary: 'Secundaire School Voorbeeld',
  graduate: 'Hogeschool Voorbeeld',
  bachelor: 'Hogeschool Voorbeeld',
  master: 'Universiteit Voorbeeld',
  doctorate: 'Universiteit Voorbeeld',
}
