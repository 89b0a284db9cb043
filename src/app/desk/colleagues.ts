/**
 * What people who acted in a selection are called on its pages: their name where the reader may know it, else the name they have
 * in the record.
 *
 * @module
 */

import { actorsIn } from '#persistence/desk/colleagues.ts'
import { nameOf } from '../sign-in/session.ts'
import type { DeskMeans } from './means.ts'
import type { DeskPlace } from './place.ts'

/** Roles that know which colleague acts under which name. */
const KNOW_COLLEAGUES: ReadonlySet<string> = new Set(['selector', 'hr', 'auditor'])

/** Whether somebody with these roles may know who their colleagues are. */
export function knowsColleagues(roles: readonly string[]): boolean {
  return roles.some((role) => KNOW_COLLEAGUES.has(role))
}

/** From the name in the record to what the reader may see. */
export type Whose = (actor: string) => string

/** What everybody who acted in a selection is called. */
export async function colleaguesFor(
  { store }: DeskMeans,
  { name, roles }: DeskPlace,
): Promise<Whose> {
  if (!knowsColleagues(roles)) return (actor) => actor
  const known = await actorsIn(store, name)
  return (actor) => {
    const person = known.get(actor)
    return person === undefined ? actor : nameOf(person)
  }
}
