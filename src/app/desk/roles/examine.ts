/**
 * Whether a role can be given: to whom an address belongs, and what stands in the way.
 *
 * @module
 */

import { z } from 'zod'
import { formatInstant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { personIn } from '#persistence/accounts.ts'
import { normalAddress } from '#persistence/addresses.ts'
import { accountAtAddress, hashOfWritten, standsAt } from '#persistence/staff-addresses.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type StaffRole, staffRoles } from '../../access/actor.ts'
import { nameOf } from '../../sign-in/session.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { type DeskRefusal, type FieldWrong, wrongFields } from '../refusal.ts'
import { seenMark } from '../seen.ts'
import type { GiftPreview, GiftSent, HeldRole, WaitingRole } from './roles.ts'
import { type Roles, rolesFor } from './view.ts'
import { warningsOfGift } from './warnings.ts'

/** A role that can be given. */
export interface Gift extends GiftPreview {
  readonly hash: Buffer
  /** Who signed in with the address; nobody where the role waits. */
  readonly account: string | undefined
}

type At = Pick<DeskPlace, 'name' | 'selection' | 'regulation' | 'actor'>

/** The gift that was asked for, or what is wrong with it. */
export async function examined(
  means: Pick<DeskMeans, 'store'>,
  at: At,
  sent: GiftSent,
): Promise<Result<Gift, DeskRefusal>> {
  const address = mailbox.safeParse(normalAddress(sent.address)).data
  const role = staffRoles.find((one) => one === sent.role)
  if (address === undefined || role === undefined) {
    return refuse(
      wrongFields([
        ...(address === undefined ? [sent.address.trim() === '' ? EMPTY : UNREADABLE] : []),
        ...(role === undefined ? [NO_ROLE] : []),
      ]),
    )
  }
  const found = await foundAt(means.store, at, address)
  const { name, actor } = at
  const roles = await rolesFor(means, { name, actor, isAddressed: true })
  const wrong = obstacleTo(roles, found, { address, role })
  if (wrong !== undefined) return refuse(wrongFields([wrong]))
  const { account, hash } = found
  const warnings = await warningsOfGift(means, at, roles, { account, role })
  return accept({
    name: found.name,
    address,
    role,
    warnings,
    hash,
    account,
    seen: seenMark(account ?? address, role, warnings),
  })
}

const mailbox = z.email().max(254)

interface Found {
  readonly hash: Buffer
  readonly account: string | undefined
  readonly name: string | undefined
  readonly isOwn: boolean
  readonly stands: boolean
}

async function foundAt(
  { database, keys }: Store,
  { name: selection, actor }: Pick<At, 'name' | 'actor'>,
  address: string,
): Promise<Found> {
  const hash = hashOfWritten(keys, address)
  return inTransaction(database, 'system', async (work) => {
    const found = await accountAtAddress(work, hash)
    const account = found?.account
    return {
      hash,
      account,
      name:
        found === undefined
          ? undefined
          : nameOf(personIn(keys.wrapping, found.account, found.sealed)),
      isOwn: account === actor.account,
      stands: await standsAt(work, selection, hash),
    }
  })
}

/** What stands in the way of giving this role to who was found. */
function obstacleTo(
  { held, waiting }: Roles,
  found: Found,
  { address, role }: { readonly address: string; readonly role: StaffRole },
): FieldWrong | undefined {
  if (found.isOwn) return OWN
  if (found.stands) return STANDS
  const has = held.find((one) => one.account === found.account && one.role === role)
  if (has !== undefined) return { field: 'rol', says: alreadyHeld(has) }
  const waits = waiting.find((one) => one.address === address && one.role === role)
  return waits === undefined ? undefined : { field: 'rol', says: alreadyWaiting(waits) }
}

function alreadyHeld({ name, since, by, authority }: HeldRole): Text {
  const place = {
    nl: authority === undefined ? '' : ` voor alle selecties van ${authority}`,
    en: authority === undefined ? '' : ` for every selection of ${authority}`,
  }
  const giver = {
    nl: by === undefined ? '' : `, van ${by}`,
    en: by === undefined ? '' : `, from ${by}`,
  }
  return {
    nl: `${name} heeft deze rol al${place.nl}, sinds ${formatInstant(since, 'nl')}${giver.nl}.`,
    en: `${name} has this role already${place.en}, since ${formatInstant(since, 'en')}${giver.en}.`,
  }
}

function alreadyWaiting({ since, by }: WaitingRole): Text {
  return {
    nl: `Deze rol wacht al op dit adres, sinds ${formatInstant(since, 'nl')}${by === undefined ? '' : `, van ${by}`}. Er is niets meer te doen.`,
    en: `This role waits for this address already, since ${formatInstant(since, 'en')}${by === undefined ? '' : `, from ${by}`}. There is nothing left to do.`,
  }
}

const EMPTY: FieldWrong = {
  field: 'adres',
  says: {
    nl: 'Vul het e-mailadres in van wie de rol krijgt.',
    en: 'Fill in the e-mail address of who gets the role.',
  },
}
const UNREADABLE: FieldWrong = {
  field: 'adres',
  says: {
    nl: 'Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.be.',
    en: 'This is no e-mail address. Write it as name@example.org.',
  },
}
const NO_ROLE: FieldWrong = {
  field: 'rol',
  says: { nl: 'Kies een rol uit de lijst.', en: 'Choose a role of the list.' },
}
const OWN: FieldWrong = {
  field: 'adres',
  says: {
    nl: 'Dit ben je zelf. Niemand geeft zichzelf een rol: vraag het aan een collega van de personeelsdienst.',
    en: 'This is you. Nobody gives a role to themselves: ask a colleague of HR.',
  },
}
const STANDS: FieldWrong = {
  field: 'adres',
  says: {
    nl: 'Deze persoon is kandidaat in deze selectie, en kan er dus geen rol in hebben.',
    en: 'This person is a candidate in this selection, and so cannot have a role in it.',
  },
}
