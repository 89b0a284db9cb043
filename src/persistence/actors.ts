/**
 * Under which pseudonyms members of staff act: random in each selection, so that records cannot be joined.
 *
 * @module
 */

import { newPseudonym } from './candidacies.ts'
import type { Work } from './transaction.ts'

/** The pseudonym of an account in a selection; given the first time it is asked for. */
export async function actorIn(
  { client }: Work,
  selection: string,
  account: string,
): Promise<string> {
  await client.query({
    name: 'keur-join-in',
    text: `insert into keur.actor (selection, actor, account) values ($1, $2, $3)
      on conflict (selection, account) do nothing`,
    values: [selection, newPseudonym(), account],
  })
  const actor = await knownActorIn({ client }, selection, account)
  if (actor === undefined) throw new Error('Somebody who joined in has a pseudonym.')
  return actor
}

/** The pseudonym of an account in a selection; undefined where it did nothing there yet. */
export async function knownActorIn(
  { client }: Pick<Work, 'client'>,
  selection: string,
  account: string,
): Promise<string | undefined> {
  const { rows } = await client.query<{ actor: string }>({
    name: 'keur-actor',
    text: 'select actor from keur.actor where selection = $1 and account = $2',
    values: [selection, account],
  })
  return rows[0]?.actor
}
