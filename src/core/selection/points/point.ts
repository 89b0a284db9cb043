/**
 * Open points: what waits for a person, who owns it, and by which move it is settled (policies 20–25).
 *
 * @module
 */

import type { Owner, Role } from '#core/regulation/schema/basics.ts'
import type { CommandName } from '../command.ts'
import type { RefusalFacts } from '../refusal.ts'

/** What kind of point is open. */
export type PointKind =
  | 'application-validity'
  | 'condition-undecided'
  | 'duplicate'
  | 'reuse'
  | 'absence'
  | 'late-work'
  | 'scores-missing'
  | 'confirmation'
  | 'correction'
  | 'replacement'
  | 'choice-among-passed'
  | 'ranked-list-call'
  | 'extension'
  | 'place'
  | 'admission'

/** Something that waits for a person. */
export interface Point {
  /** The name by which it is decided; a choice is made under this name. */
  readonly point: string
  readonly kind: PointKind
  /** The rule that leaves it to a person. */
  readonly rule: string
  readonly owner: readonly Role[]
  readonly options: readonly string[]
  readonly settledBy: CommandName
  /** Whether something else waits for it; an open possibility blocks nothing. */
  readonly blocks: boolean
  readonly candidate?: string | undefined
  readonly facts: RefusalFacts
}

/** The roles of an owner. */
export function rolesOf(owner: Owner): readonly Role[] {
  return typeof owner === 'string' ? [owner] : owner
}
