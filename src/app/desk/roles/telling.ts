/**
 * The mail to whoever gets a role: which one, in which selection, by whom, and the way there. It goes to the address that the
 * role was given to, also where nobody signed in with it yet.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { personOf } from '#persistence/accounts.ts'
import type { MailToQueue } from '#persistence/mail.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { ROLE_DOES, ROLE_NAMES } from '../../access/role-words.ts'
import { selectionNamed } from '../../applying/receipt-data.ts'
import { nameOf } from '../../sign-in/session.ts'
import type { DeskMeans } from '../means.ts'
import type { Gift } from './examine.ts'

/** Who gets what, and from whom. */
export interface GivenRole {
  readonly gift: Gift
  readonly givenBy: string
  readonly regulation: Regulation
}

/** The mail, in the language in which whoever gets it reads this site; in Dutch to who never did. */
export async function roleMail(
  { store, deskAddress }: Pick<DeskMeans, 'store' | 'deskAddress'>,
  { gift, givenBy, regulation }: GivenRole,
): Promise<MailToQueue> {
  const { account, address, role } = gift
  const [giver, taker] = await inTransaction(store.database, 'system', async (work) => [
    await personOf(work, store.keys, givenBy),
    account === undefined ? undefined : await personOf(work, store.keys, account),
  ])
  const language = taker?.language ?? 'nl'
  const order = {
    kind: 'role-given',
    language,
    name: gift.name === address ? '' : (gift.name ?? ''),
    selection: selectionNamed(regulation, language),
    role: ROLE_NAMES[role][language],
    does: ROLE_DOES[role][language],
    by: giver === undefined ? '' : nameOf(giver.person),
    waits: account === undefined,
    address: deskAddress(regulation.regulation, language),
  }
  return { to: address, account, order }
}
