/**
 * In which of their roles somebody does what the regulation leaves to an owner.
 *
 * @module
 */

import type { Owner, Role } from '#core/regulation/schema/basics.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import type { StaffRole } from '../access/actor.ts'

/** The roles of the actor that own it. */
export function owningRoles(owner: Owner, roles: readonly StaffRole[]): readonly Role[] {
  return rolesOf(owner).filter((one) => roles.some((role) => role === one))
}

/** The role or roles that an event names: those that own it, else the first the actor has, which the rules then refuse. */
export function actingAs(owner: Owner, roles: readonly StaffRole[]): Role | Role[] {
  const [first, ...rest] = owningRoles(owner, roles)
  if (first !== undefined) return rest.length === 0 ? first : [first, ...rest]
  return roles.find((role) => role !== 'auditor') ?? 'selector'
}
