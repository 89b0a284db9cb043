/**
 * More members for a panel, and forms as they fill them in.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { demonstrationRoleIn } from '#app/sign-in/demonstration.ts'
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

/** The accounts of people of the selection, in this order. */
export async function accountsOf(
  { owner, selection }: DeskSite,
  names: readonly string[],
): Promise<readonly string[]> {
  const accounts: string[] = []
  for (const name of names) {
    const role = demonstrationRoleIn(name)
    const { rows } = await owner.pool.query<{ account: string }>(
      `select account from keur.identity where issuer = 'demonstration' and subject = $1`,
      [role ?? `${selection}/${name}`],
    )
    accounts.push(rows[0]?.account ?? assert.fail(name))
  }
  return accounts
}

/** Has a selector assign who judges in a round, on its page. */
export async function assigns(
  desk: DeskSite,
  round: string,
  names: readonly string[],
  chair: string,
): Promise<void> {
  const selector = await desk.as('selector-1')
  for (const name of [...names, chair]) await desk.sessionOf(name)
  const accounts = await accountsOf(desk, names)
  const [chairing = ''] = await accountsOf(desk, [chair])
  const page = `/werkplek/${desk.selection}/beoordelen/${round}/wie`
  const { html } = await selector.get(page)
  const fields: [string, string][] = [
    ['gezien', hidden(html, 'gezien')],
    ['voorzitter', chairing],
    ...accounts.map((account): [string, string] => ['beoordelaar', account]),
  ]
  const { status } = await selector.post(page, new URLSearchParams(fields))
  assert.equal(status, 303)
}

/** Enters what was agreed, the same score everywhere. */
export async function agrees(
  visitor: Visitor,
  path: string,
  score: string,
  reason: string,
): Promise<Answer> {
  const { html } = await visitor.get(path)
  const parts = partsOn(html).map((part) => [`score-${part}`, score] as const)
  const fields = { gezien: hidden(html, 'gezien'), score, reason }
  return visitor.post(path, { ...fields, ...Object.fromEntries(parts) })
}
