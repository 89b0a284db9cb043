/**
 * The switch of the demonstration: one click signs in as somebody fictional. It does not exist anywhere else.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import { type Person, accountOfIdentity } from '#persistence/accounts.ts'
import { authorities, followClaims } from '#persistence/assignments.ts'
import { inTransaction } from '#persistence/transaction.ts'
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

/** The switch over `desk`; none where this is no demonstration. */
export function demonstration(desk: Desk): Demonstration | undefined {
  if (!desk.settings.isDemonstration) return undefined
  return {
    enterAs: async (role, language, previous) =>
      inTransaction(desk.store.database, 'system', async (work) => {
        const account = await accountOfIdentity(
          work,
          desk.store.keys,
          { issuer: ISSUER, subject: role },
          { person: PEOPLE[role], language, isDemonstration: true },
        )
        if (role !== 'candidate') {
          const places = await authorities(work)
          const roles = places.map((authority) => ({ role, authority }))
          await followClaims(work, account, ISSUER, roles)
        }
        return enter(desk, work, { account, method: 'demonstration' }, previous)
      }),
  }
}
