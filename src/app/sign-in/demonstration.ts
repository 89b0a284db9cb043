/**
 * The switch of the demonstration: one click signs in as somebody fictional. It does not exist anywhere else.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import { type Person, accountOfIdentity } from '#persistence/accounts.ts'
import { authorities, followClaims } from '#persistence/assignments.ts'
import { hashOfWritten, noteStaffAddress } from '#persistence/staff-addresses.ts'
import type { Keys } from '#persistence/key-file.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { StaffRole } from '../access/actor.ts'
import { enter } from './session.ts'
import type { Desk } from './settings.ts'

/** As whom anybody may sign in. */
export const demonstrationRoles = [
  'candidate',
  'selector',
  'second-selector',
  'assessor',
  'second-assessor',
  'panel',
  'line-manager',
  'authority',
  'hr',
  'auditor',
] as const

/** As whom one signs in. */
export type DemonstrationRole = (typeof demonstrationRoles)[number]

/** The people of the demonstration, all made up. Some things take two: who scored cannot confirm (policy 22). */
const PEOPLE: Readonly<Record<DemonstrationRole, Fictional>> = {
  candidate: { person: { given: 'Kim', family: 'Kandidaat', email: 'kim@verzonnen.example' } },
  selector: {
    person: { given: 'Sam', family: 'Selector', email: 'sam@verzonnen.example' },
    role: 'selector',
    in: 'selector-1',
  },
  'second-selector': {
    person: { given: 'Toni', family: 'Tweede-Selector', email: 'toni@verzonnen.example' },
    role: 'selector',
    in: 'selector-2',
  },
  assessor: {
    person: { given: 'Alex', family: 'Assessor', email: 'alex@verzonnen.example' },
    role: 'assessor',
    in: 'assessor-1',
  },
  'second-assessor': {
    person: { given: 'Billie', family: 'Tweede-Assessor', email: 'billie@verzonnen.example' },
    role: 'assessor',
    in: 'assessor-2',
  },
  panel: {
    person: { given: 'Jo', family: 'Jurylid', email: 'jo@verzonnen.example' },
    role: 'panel',
    in: 'panel-1',
  },
  'line-manager': {
    person: { given: 'Lou', family: 'Lijnmanager', email: 'lou@verzonnen.example' },
    role: 'line-manager',
    in: 'line-manager-1',
  },
  authority: {
    person: { given: 'Dani', family: 'Directie', email: 'dani@verzonnen.example' },
    role: 'authority',
    in: 'authority-1',
  },
  hr: {
    person: { given: 'Robin', family: 'Personeelszaken', email: 'robin@verzonnen.example' },
    role: 'hr',
    in: 'hr-1',
  },
  auditor: {
    person: { given: 'Andrea', family: 'Auditor', email: 'andrea@verzonnen.example' },
    role: 'auditor',
    in: 'auditor-1',
  },
}

interface Fictional {
  readonly person: Person
  /** The role they have for every authority; a candidate has none. */
  readonly role?: StaffRole
  /** What they are called in series of facts. */
  readonly in?: string
}

/** Who of the demonstration somebody in a series of facts is; nobody for most. */
export function demonstrationRoleIn(name: string): DemonstrationRole | undefined {
  return demonstrationRoles.find((one) => PEOPLE[one].in === name)
}

/** The switch. */
export interface Demonstration {
  /** Signs in as somebody with that role, for every authority there is. The token of the session. */
  readonly enterAs: (
    role: DemonstrationRole,
    language: Language,
    previous: string | undefined,
  ) => Promise<string>
}

/** The name under which the people of the demonstration are known to be the same every time. */
const ISSUER = 'demonstration'

/** The account of somebody of the demonstration, with that role for every authority there is now. */
export async function demonstrationAccount(
  work: Work,
  keys: Keys,
  role: DemonstrationRole,
  language: Language,
): Promise<string> {
  const account = await accountOfIdentity(
    work,
    keys,
    { issuer: ISSUER, subject: role },
    { person: PEOPLE[role].person, language, isDemonstration: true },
  )
  const { role: held, person } = PEOPLE[role]
  const { email } = person
  await noteStaffAddress(
    work,
    account,
    email === undefined ? undefined : hashOfWritten(keys, email),
  )
  if (held === undefined) return account
  const places = await authorities(work)
  const roles = places.map((authority) => ({ role: held, authority }))
  await followClaims(work, account, ISSUER, roles)
  return account
}

/** The switch over `desk`; none where this is no demonstration. */
export function demonstration(desk: Desk): Demonstration | undefined {
  if (!desk.settings.isDemonstration) return undefined
  return {
    enterAs: async (role, language, previous) =>
      inTransaction(desk.store.database, 'system', async (work) => {
        const account = await demonstrationAccount(work, desk.store.keys, role, language)
        return enter(desk, work, { account, method: 'demonstration' }, previous)
      }),
  }
}
