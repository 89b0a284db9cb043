/**
 * Who has which role in a selection, as pages ask for it.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import type { StaffRole } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskPlace } from '../place.ts'

/** Where a role comes from: given here, by the identity provider at signing in, or by who operates the installation. */
export type RoleSource = 'desk' | 'provider' | 'operator'

/** A role that holds. */
export interface HeldRole {
  readonly id: string
  readonly account: string
  readonly name: string
  /** Shown to whoever gives roles, where it is not the name already. */
  readonly address: string | undefined
  readonly role: string
  readonly since: Instant
  readonly source: RoleSource
  /** Who gave it. */
  readonly by: string | undefined
  /** The authority for every selection of which it holds; undefined where it holds in this one. */
  readonly authority: string | undefined
  /** Whether they stand as a candidate here: then the role does not hold. */
  readonly stands: boolean
  readonly isOwn: boolean
  /** Whether it can be ended on this page: it was given here. */
  readonly isEndedHere: boolean
}

/** A role that waits until somebody signs in. */
export interface WaitingRole {
  readonly id: string
  /** Shown to whoever gives roles. */
  readonly address: string | undefined
  readonly role: string
  readonly since: Instant
  readonly by: string | undefined
  readonly stands: boolean
}

/** A role that was given here and ended. */
export interface EndedRole {
  readonly name: string
  readonly role: string
  readonly since: Instant
  readonly until: Instant
  readonly by: string | undefined
  readonly endedBy: string | undefined
  readonly why: string | undefined
}

/** Who does what in a selection. */
export interface RolesView {
  readonly held: readonly HeldRole[]
  readonly waiting: readonly WaitingRole[]
  readonly ended: readonly EndedRole[]
  /** Rounds that are not decided and that nobody is left to confirm. */
  readonly stuck: readonly Round[]
}

/** A role to be given, as it was sent. */
export interface GiftSent {
  readonly address: string
  readonly role: string
}

/** What giving a role would bring about. */
export interface GiftPreview {
  /** Who it is; undefined where nobody signed in with this address yet: the role waits. */
  readonly name: string | undefined
  readonly address: string
  readonly role: StaffRole
  readonly warnings: readonly Text[]
  readonly seen: string
}

/** What ending a role would bring about. */
export interface EndPreview {
  readonly role: HeldRole | WaitingRole
  readonly kind: 'held' | 'waiting'
  /** Who has it, or for which address it waits. */
  readonly whose: string
  readonly warnings: readonly Text[]
  readonly seen: string
}

/** A role to be ended, as it was sent. */
export interface EndSent {
  readonly id: string
  /** Why; not asked of a role that waits. */
  readonly why: string
  readonly seen: string
}

/** Everything the desk can do about roles. */
export interface RolesPart {
  readonly roles: (place: DeskPlace) => Promise<RolesView>
  readonly previewGift: (place: DeskPlace, sent: GiftSent) => Answer<GiftPreview>
  /** Gives a role as its preview showed it. */
  readonly giveRole: (
    place: DeskPlace,
    sent: GiftSent & { readonly seen: string },
  ) => Answer<unknown>
  readonly previewEnd: (place: DeskPlace, id: string) => Answer<EndPreview>
  /** Ends a role, or what waits, as its preview showed it; tells whether it was the actor's own. */
  readonly endRole: (place: DeskPlace, sent: EndSent) => Answer<{ readonly isOwn: boolean }>
}
