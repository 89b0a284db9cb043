/**
 * The switch of the demonstration: one click signs in as somebody fictional. It does not exist anywhere else.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import { type Person, accountOfIdentity } from '#persistence/accounts.ts'
import { authorities, followClaims } from '#persistence/assignments.ts'
import type { Keys } from '#persistence/key-file.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { enter } from './session.ts'
import type { Desk } from './settings.ts'

/** As whom anybody may sign in. */
export const demonstrationRoles = [
  'candidate',
  'selector',
  'assessor',
  'line-manager',
  'hr',
  'auditor',
] as const

/** As whom one signs in. */
export type DemonstrationRole = (typeof demonstrationRoles)[number]

/** The people of the demonstration, all made up. */
const PEOPLE: Readonly<Record<DemonstrationRole, Person>> = {
  candidate: { given: 'Kim', family: 'Kandidaat', email: 'kim@verzonnen.example' },
  selector: { given: 'Sam', family: 'Selector' },
  assessor: { given: 'Alex', family: 'Assessor' },
  'line-manager': { given: 'Lou', family: 'Lijnmanager' },
  hr: { given: 'Robin', family: 'Personeelszaken' },
  auditor: { given: 'Andrea', family: 'Auditor' },
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
    { person: PEOPLE[role], language, isDemonstration: true },
  )
  if (role === 'candidate') return account
  const places = await authorities(work)
  const roles = places.map((authority) => ({ role, authority }))
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
