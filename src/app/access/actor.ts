/**
 * Who asks for something: nobody in particular, or a person with an account and the roles given to it.
 *
 * A role is given for one selection or for every selection of an authority, from a day on, until it is taken back. Being a
 * candidate is no role that somebody gives: it is the relation of a person to their own candidacy.
 *
 * @module
 */

/** The roles that are given to people. */
export const staffRoles = [
  'selector',
  'line-manager',
  'authority',
  'panel',
  'assessor',
  'hr',
  'auditor',
] as const

/** A role that is given to somebody. */
export type StaffRole = (typeof staffRoles)[number]

/** Where a role holds. */
export type RoleScope =
  | { readonly authority: string; readonly selection?: undefined }
  | { readonly selection: string; readonly authority?: undefined }

/** A role somebody has. Only those that hold at this moment reach an {@link Actor}. */
export type Assignment = RoleScope & { readonly role: StaffRole }

/** Whoever asks. */
export type Actor =
  | { readonly kind: 'anybody' }
  | {
      readonly kind: 'person'
      readonly account: string
      readonly assignments: readonly Assignment[]
    }

/** Somebody who did not sign in. */
export const anybody: Actor = { kind: 'anybody' }

/** The roles of the actor in a selection: those given for it, and those given for an authority that recruits or selects. */
export function rolesIn(
  actor: Actor,
  {
    selection,
    authorities,
  }: { readonly selection: string; readonly authorities: readonly string[] },
): readonly StaffRole[] {
  if (actor.kind === 'anybody') return []
  const roles = actor.assignments.flatMap((given) =>
    holdsIn(given, selection, authorities) ? [given.role] : [],
  )
  return [...new Set(roles)]
}

function holdsIn(given: Assignment, selection: string, authorities: readonly string[]): boolean {
  return given.selection === undefined
    ? authorities.includes(given.authority)
    : given.selection === selection
}
