/**
 * Appointing HR of an authority, for whoever operates the machine: the first of them cannot get the role from a colleague.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { normalAddress } from '#persistence/addresses.ts'
import { authoritiesByName } from '#persistence/assignments.ts'
import { addInvitation, invitationsFor, removeInvitation } from '#persistence/invitations.ts'
import { endOfOperator, giveRole, holdersOf } from '#persistence/roles.ts'
import { accountAtAddress, hashOfWritten } from '#persistence/staff-addresses.ts'
import type { Store } from '#persistence/store.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'

/** What is asked. */
export interface Appointment {
  readonly address: string
  /** Needed where there are several. */
  readonly authority: string | undefined
  /** Whether the role is ended, or a waiting one taken back, instead of given. */
  readonly isEnd: boolean
}

/** An authority by its name in the tables and as people know it. */
export interface NamedAuthority {
  readonly authority: string
  readonly name: string
}

/** What became of it. */
export interface Appointed {
  readonly what: 'given' | 'waits' | 'held' | 'ended' | 'nothing-to-end'
  readonly address: string
  readonly authority: NamedAuthority
  /** How many have the role for this authority afterwards. */
  readonly holders: number
}

/** Why nothing was done. */
export interface NotAppointed {
  readonly code: 'address-unreadable' | 'authority-unknown' | 'authority-missing'
  /** The authorities there are. */
  readonly authorities: readonly NamedAuthority[]
}

const ROLE = 'hr'

/** Appoints HR, or ends that. */
export async function appoint(
  { database, keys }: Store,
  { address: written, authority: wanted, isEnd }: Appointment,
): Promise<Result<Appointed, NotAppointed>> {
  const address = mailbox.safeParse(normalAddress(written)).data
  return inTransaction(database, 'system', async (work) => {
    const authorities = await authoritiesByName(work)
    if (address === undefined) return refuse({ code: 'address-unreadable', authorities })
    const [only, ...others] = authorities
    const authority =
      wanted === undefined && others.length === 0
        ? only
        : authorities.find((one) => one.authority === wanted)
    if (authority === undefined) {
      const code = wanted === undefined ? 'authority-missing' : 'authority-unknown'
      return refuse({ code, authorities })
    }
    const hash = hashOfWritten(keys, address)
    const at = { address, hash, place: { authority: authority.authority } }
    const what = isEnd ? await ended(work, at) : await given(work, keys, at)
    const holders = (await holdersOf(work, at.place.authority, ROLE)).length
    return accept({ what, address, authority, holders })
  })
}

const mailbox = z.email().max(254)

interface At {
  readonly address: string
  readonly hash: Buffer
  readonly place: { readonly authority: string }
}

async function given(
  work: Work,
  keys: Store['keys'],
  { address, hash, place }: At,
): Promise<Appointed['what']> {
  const account = (await accountAtAddress(work, hash))?.account
  if (account === undefined) {
    if ((await waitingAt(work, hash, place)) !== undefined) return 'waits'
    const waiting = { invitation: randomUUID(), address, hash, role: ROLE, place }
    await addInvitation(work, keys.wrapping, waiting)
    return 'waits'
  }
  if ((await holdersOf(work, place.authority, ROLE)).includes(account)) return 'held'
  await giveRole(work, { account, role: ROLE, place })
  return 'given'
}

async function ended(work: Work, { hash, place }: At): Promise<Appointed['what']> {
  const waiting = await waitingAt(work, hash, place)
  const isTakenBack = waiting !== undefined && (await removeInvitation(work, waiting))
  const account = (await accountAtAddress(work, hash))?.account
  const isEnded =
    account !== undefined &&
    (await endOfOperator(work, { account, role: ROLE, authority: place.authority }))
  return isTakenBack || isEnded ? 'ended' : 'nothing-to-end'
}

async function waitingAt(
  work: Work,
  hash: Buffer,
  { authority }: At['place'],
): Promise<string | undefined> {
  const waiting = await invitationsFor(work, hash)
  return waiting.find((one) => one.authority === authority && one.role === ROLE)?.invitation
}
