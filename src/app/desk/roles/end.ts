/**
 * Ending a role that was given in a selection, or taking back one that waits. Whoever loses a role loses it at once: it is asked
 * anew with every page and every form.
 *
 * @module
 */

import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { actorIn } from '#persistence/actors.ts'
import { removeInvitation } from '#persistence/invitations.ts'
import { endRole as storeEnd } from '#persistence/roles.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import { actingRole, endOfRole } from '#record/own-events.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { plainly, wrongFields } from '../refusal.ts'
import { seenMark } from '../seen.ts'
import type { EndPreview, EndSent } from './roles.ts'
import { rolesFor } from './view.ts'
import { warningsOfEnd } from './warnings.ts'

type At = Pick<DeskPlace, 'name' | 'selection' | 'regulation' | 'actor'>

/** What ending it would bring about. */
export async function previewEnd(means: DeskMeans, at: At, id: string): Answer<EndPreview> {
  const { name, actor } = at
  const roles = await rolesFor(means, { name, actor, isAddressed: true })
  const waiting = roles.waiting.find((one) => one.id === id)
  if (waiting !== undefined) {
    const whose = waiting.address ?? ''
    return accept({ role: waiting, kind: 'waiting', whose, warnings: [], seen: seenMark(id) })
  }
  const role = roles.held.find((one) => one.id === id)
  if (role === undefined) return refuse(plainly('role-ended'))
  if (!role.isEndedHere) return refuse(plainly('role-from-elsewhere'))
  const warnings = await warningsOfEnd(means, at, roles, role)
  return accept({ role, kind: 'held', whose: role.name, warnings, seen: seenMark(id, warnings) })
}

/** Ends it, when it brings about what its preview showed. */
export async function endRole(
  means: DeskMeans,
  place: DeskPlace,
  { id, why, seen }: EndSent,
): Answer<{ readonly isOwn: boolean }> {
  const { actor, name: selection } = place
  const before = await previewEnd(means, place, id)
  if (!before.ok) return before
  const { kind, role } = before.value
  const reason = endOfRole.safeParse(why).data
  if (kind === 'held' && reason === undefined) return refuse(wrongFields([NO_REASON]))
  const event = await eventOf(means, selection, before.value, reason)
  const done = await perform(means, {
    actor,
    selection,
    action: 'give-role',
    role: 'hr',
    commands: async (moment) => {
      const now = await previewEnd(means, { ...moment, name: selection, actor }, id)
      if (!now.ok) return now
      return now.value.seen === seen ? accept([]) : refuse(plainly('changed-meanwhile'))
    },
    acts: ({ by }) => [{ by, role: 'hr', rule: 'roles', event }],
    effects: async ({ record }) => {
      if (kind === 'held') {
        const ending = { assignment: role.id, endedBy: actor.account, why: reason ?? '' }
        return storeEnd(record, ending)
      }
      const isGone = await removeInvitation(record, role.id)
      if (!isGone) throw new Error('A role that waits is taken back once.')
    },
  })
  return done.ok ? accept({ isOwn: 'isOwn' in role && role.isOwn }) : done
}

type Reason = ReturnType<typeof endOfRole.parse>

async function eventOf(
  { store }: DeskMeans,
  selection: string,
  { role: ending }: EndPreview,
  why: Reason | undefined,
): Promise<RecordedEvent> {
  const role = actingRole.parse(ending.role)
  if (!('account' in ending)) {
    return { event: 'RoleInvitationWithdrawn', invitation: ending.id, role }
  }
  const { account } = ending
  const actor = await inTransaction(store.database, 'system', async (work) =>
    actorIn(work, selection, account),
  )
  return { event: 'RoleRevoked', actor, role, ...(why === undefined ? {} : { why }) }
}

const NO_REASON: { readonly field: string; readonly says: Text } = {
  field: 'waarom',
  says: { nl: 'Kies waarom de rol stopt.', en: 'Choose why the role ends.' },
}
