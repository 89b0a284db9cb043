/**
 * Giving a role in a selection: to somebody who signed in here before at once, to anybody else when they first do.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { accept, refuse } from '#core/values/result.ts'
import { actorIn } from '#persistence/actors.ts'
import { addInvitation } from '#persistence/invitations.ts'
import { queueMails } from '#persistence/mail.ts'
import { giveRole as storeRole } from '#persistence/roles.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { plainly } from '../refusal.ts'
import { type Gift, examined } from './examine.ts'
import type { GiftPreview, GiftSent } from './roles.ts'
import { roleMail } from './telling.ts'

/** What giving it would bring about. */
export async function previewGift(
  means: DeskMeans,
  place: DeskPlace,
  sent: GiftSent,
): Answer<GiftPreview> {
  return examined(means, place, sent)
}

/** Gives it, when it brings about what its preview showed; whoever gets it is told by mail. */
export async function giveRole(
  means: DeskMeans,
  place: DeskPlace,
  { seen, ...sent }: GiftSent & { readonly seen: string },
): Answer<unknown> {
  const { actor, name: selection, regulation } = place
  const before = await examined(means, place, sent)
  if (!before.ok) return before
  const { store, host } = means
  const gift = before.value
  const given = await prepared(means, selection, gift)
  const mail = await roleMail(means, { gift, givenBy: actor.account, regulation })
  return perform(means, {
    actor,
    selection,
    action: 'give-role',
    role: 'hr',
    commands: async (moment) => {
      const now = await examined(means, { ...moment, name: selection, actor }, sent)
      if (!now.ok) return now
      return now.value.seen === seen && now.value.account === gift.account
        ? accept([])
        : refuse(plainly('changed-meanwhile'))
    },
    acts: ({ by }) => [{ by, role: 'hr', rule: 'roles', event: given.event }],
    effects: async ({ record }) => {
      await given.store(record, actor.account)
      await queueMails(record, { wrapping: store.keys.wrapping, host }, [mail])
    },
  })
}

interface Given {
  readonly event: RecordedEvent
  readonly store: (work: Done['record'], givenBy: string) => Promise<void>
}

/** What is recorded, and what is kept beside the record. */
async function prepared(
  { store }: DeskMeans,
  selection: string,
  { account, role, address, hash }: Gift,
): Promise<Given> {
  if (account === undefined) {
    const invitation = randomUUID()
    const waiting = { invitation, address, hash, role, place: { selection } }
    return {
      event: { event: 'RoleInvitationMade', invitation, role },
      store: async (work, givenBy) =>
        addInvitation(work, store.keys.wrapping, { ...waiting, givenBy }),
    }
  }
  const actor = await inTransaction(store.database, 'system', async (work) =>
    actorIn(work, selection, account),
  )
  return {
    event: { event: 'RoleGranted', actor, role },
    store: async (work, givenBy) => {
      const isNew = await storeRole(work, { account, role, place: { selection }, givenBy })
      if (!isNew) throw new Error('A role that was asked about is given once.')
    },
  }
}
