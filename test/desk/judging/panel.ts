/**
 * More members for a panel, and forms as they fill them in.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { hidden } from '../../applying/pages.ts'
import { type Answer, type Visitor } from '../../sign-in/visitor.ts'
import { type DeskSite } from '../site.ts'

/** Lets somebody have a role in the selection, under a name with which `desk.as` signs them in. */
export async function joins(
  { owner, selection }: DeskSite,
  name: string,
  role: string,
): Promise<string> {
  const { rows } = await owner.pool.query<{ account: string }>(
    'insert into keur.account (demonstration) values (true) returning account',
  )
  const account = rows[0]?.account ?? assert.fail()
  await owner.pool.query(
    `insert into keur.identity (issuer, subject, account) values ('demonstration', $1, $2)`,
    [`${selection}/${name}`, account],
  )
  await owner.pool.query(
    'insert into keur.assignment (account, selection, role) values ($1, $2, $3)',
    [account, selection, role],
  )
  return account
}

/** The address of the own form about a candidate. */
export function formPath(selection: string, judged: JudgedAs): string {
  const { round, measure, candidate } = judged
  return `/werkplek/${selection}/beoordelen/${round}/${measure}/${candidate}`
}

/** What is judged. */
export interface JudgedAs {
  readonly round: string
  readonly measure: string
  readonly candidate: string
}

/** The names of the parts that a form asks a score on. */
export function partsOn(html: string): readonly string[] {
  const names = [...html.matchAll(/ name="score-([^"]+)"/gu)].map(([, part = '']) => part)
  return [...new Set(names)]
}

/** Fills in a form with one score everywhere, and saves or locks it. */
export async function fills(
  visitor: Visitor,
  path: string,
  score: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { html, status } = await visitor.get(path)
  assert.equal(status, 200)
  const parts = partsOn(html).map((part) => [`score-${part}`, score] as const)
  return visitor.post(path, {
    versie: hidden(html, 'versie'),
    vergrendeld: hidden(html, 'vergrendeld'),
    score,
    ...Object.fromEntries(parts),
    wat: 'vergrendel',
    ...more,
  })
}
