/**
 * What is kept about one account outside its candidacies, for whoever downloads everything held about them.
 *
 * @module
 */

import type { Instant } from '#core/values/instant.ts'
import { personIn } from './accounts.ts'
import { passkeysOfAccount } from './passkeys.ts'
import { sessionsOfAccount } from './sessions.ts'
import type { Store } from './store.ts'
import type { Work } from './transaction.ts'

/** An account with everything that hangs on it. Secrets are no data about a person: of those only that they are there. */
export interface OwnAccountData {
  readonly person: { readonly [field: string]: string | undefined }
  readonly language: string
  readonly created: Instant
  readonly identities: readonly { readonly issuer: string; readonly subject: string }[]
  readonly passkeys: readonly { readonly name: string; readonly created: Instant }[]
  readonly sessions: readonly { readonly method: string; readonly created: Instant }[]
  readonly roles: readonly OwnRole[]
  readonly actsAs: readonly { readonly selection: string; readonly actor: string }[]
  readonly mails: readonly OwnMail[]
}

/** A role that was given. */
export interface OwnRole {
  readonly role: string
  readonly authority: string | null
  readonly selection: string | null
  readonly since: Instant
  readonly until: Instant | null
}

/** A mail that was queued; its text is gone once it was sent. */
export interface OwnMail {
  readonly kind: string
  readonly selection: string | null
  readonly queued: Instant
  readonly sent: Instant | null
}

/** Everything about an account, within a transaction in its own name. */
export async function ownAccountData(
  { keys }: Store,
  work: Work,
  account: string,
): Promise<OwnAccountData> {
  const { client } = work
  const { rows } = await client.query<{
    sealed: Buffer | null
    language: string
    created: Instant
  }>('select sealed, language, created from keur.account where account = $1', [account])
  const [row] = rows
  if (row === undefined) throw new Error('An account that is signed in is there.')
  const list = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await client.query<Row>(text, [account])).rows
  return {
    person: { ...personIn(keys.wrapping, account, row.sealed) },
    language: row.language,
    created: row.created,
    identities: await list('select issuer, subject from keur.identity where account = $1'),
    passkeys: (await passkeysOfAccount(work, account)).map(({ name, created }) => ({
      name,
      created,
    })),
    sessions: (await sessionsOfAccount(work, account)).map(({ method, created }) => ({
      method,
      created,
    })),
    roles: await list(
      `select role, authority, selection, since, until from keur.assignment
        where account = $1 order by since`,
    ),
    actsAs: await list('select selection, actor from keur.actor where account = $1 order by 1'),
    mails: await list(
      `select kind, selection, queued, sent from keur.mail
        where account = $1 or exists (
          select from keur.candidacy c where c.selection = mail.selection
            and c.candidate = mail.candidate and c.account = $1)
        order by queued`,
    ),
  }
}

/** A job alert that waits for new vacancies. */
export interface OwnAlert {
  readonly search: unknown
  readonly language: string
  readonly created: Instant
  readonly confirmed: Instant | null
}

/**
 * The job alerts at the address of an account, within a transaction of the system: they belong to an address, and to an
 * account only where a link to that address signs in to it.
 */
export async function alertsAtAddressOf(
  { client }: Work,
  account: string,
): Promise<readonly OwnAlert[]> {
  const { rows } = await client.query<OwnAlert>(
    `select search, language, created, confirmed from keur.alert
      where email_hash = (select email_hash from keur.account where account = $1)
      order by created`,
    [account],
  )
  return rows
}
