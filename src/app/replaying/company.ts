/**
 * The people of a replayed series: accounts, pseudonyms that are fresh in the selection, and candidacies.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import { type Person, accountOfIdentity } from '#persistence/accounts.ts'
import { actorIn } from '#persistence/actors.ts'
import { beginCandidacy, candidacyOnPaper } from '#persistence/candidacies.ts'
import { giveRole } from '#persistence/replaying.ts'
import type { Store } from '#persistence/store.ts'
import type { Work } from '#persistence/transaction.ts'
import { demonstrationAccount, demonstrationRoleIn } from '../sign-in/demonstration.ts'
import type { Cast } from './names.ts'

/** Who somebody is. */
export interface Persons {
  readonly candidate: (name: string) => Person
  readonly staff: (name: string) => Person
  /** The candidate who is the visitor of the demonstration. */
  readonly visitor: string
  /** Candidates without an account: they applied on paper. */
  readonly onPaper: ReadonlySet<string>
}

/** Everybody of a selection. */
export interface Company {
  /** From names in the facts to pseudonyms. */
  readonly names: ReadonlyMap<string, string>
  /** From pseudonyms of staff to their roles. */
  readonly roles: ReadonlyMap<string, string>
  /** From pseudonyms of staff to their accounts. */
  readonly accounts: ReadonlyMap<string, string>
  /** From pseudonyms of candidates to who they are. */
  readonly persons: ReadonlyMap<string, Person>
}

/** Where the people come in. */
export interface Place {
  readonly store: Store
  readonly work: Work
  readonly selection: string
}

const LANGUAGE: Language = 'nl'

/** The role in a name such as `line-manager-1`. */
function roleIn(name: string): string {
  return name.replace(/-\d+$/, '')
}

/** The account of somebody on the staff: of the first in a role the one that the demonstration signs in to. */
export async function staffAccount(
  { store, work, selection }: Place,
  name: string,
  person: Person,
): Promise<string> {
  const role = demonstrationRoleIn(name)
  if (role !== undefined) return demonstrationAccount(work, store.keys, role, LANGUAGE)
  return fictional({ store, work, selection }, name, person)
}

/** Lets everybody in: the selection must be there. */
export async function companyOf(place: Place, cast: Cast, persons: Persons): Promise<Company> {
  const names = new Map<string, string>()
  const roles = new Map<string, string>()
  const accounts = new Map<string, string>()
  const known = new Map<string, Person>()
  const { work, selection } = place
  for (const name of cast.staff) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
    const account = await staffAccount(place, name, persons.staff(name))
    // oxlint-disable-next-line no-await-in-loop -- as above
    const actor = await actorIn(work, selection, account)
    const role = roleIn(name)
    names.set(name, actor)
    roles.set(actor, role)
    accounts.set(actor, account)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await giveRole(work, { selection, account, role })
  }
  for (const name of cast.candidates) {
    const person = persons.candidate(name)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const candidate = await pseudonymOf(place, name, persons)
    names.set(name, candidate)
    known.set(candidate, person)
  }
  return { names, roles, accounts, persons: known }
}

async function pseudonymOf(place: Place, name: string, persons: Persons): Promise<string> {
  const { store, work, selection } = place
  if (persons.onPaper.has(name)) return (await candidacyOnPaper(store, work, selection)).candidate
  const account =
    name === persons.visitor
      ? await demonstrationAccount(work, store.keys, 'candidate', LANGUAGE)
      : await fictional(place, name, persons.candidate(name))
  return (await beginCandidacy(store, work, selection, account)).candidate
}

async function fictional(
  { store, work, selection }: Place,
  name: string,
  { given, family, email }: Person,
): Promise<string> {
  const identity = { issuer: 'demonstration', subject: `${selection}/${name}` }
  const made = { person: { given, family, email }, language: LANGUAGE, isDemonstration: true }
  return accountOfIdentity(work, store.keys, identity, made)
}
