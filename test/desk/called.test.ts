import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { beginSession } from '#persistence/sessions.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Visitor } from '../sign-in/visitor.ts'
import { deskSite, type DeskSite } from './site.ts'

onOwnServer('who is called from the ranked list after others', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498' })
  })

  test('reads what became of the rounds that they took part in after the call', async () => {
    const { html, status } = await (await visitor()).get('/mijn-sollicitaties/opgroeien-19498')
    assert.equal(status, 200)
    const text = textOf(html)
    assert.match(text, /Je sollicitatie Je haalde een minimumscore niet/u)
    assert.match(text, /Selectieronde 3: de functie zelf[^]*Je haalde een minimumscore niet/u)
    // Of round 2 nothing was told: it does not go on for who has the result of round 3.
    assert.match(text, /Selectieronde 2: competenties \(voorbij\) Deze ronde is voorbij/u)
    assert.doesNotMatch(text, /Deze ronde loopt|Wat er nu gebeurt|komt nog/u)
  })

  test('see it in the list of their applications as well', async () => {
    const { html } = await (await visitor()).get('/mijn-sollicitaties')
    assert.match(textOf(html), /19498[^]*Je haalde een minimumscore niet/u)
  })

  /** The candidate of the demonstration is the one who was called. */
  async function visitor(): Promise<Visitor> {
    const { rows } = await desk.owner.pool.query<{ account: string }>(
      'select account from keur.candidacy where selection = $1 and candidate = $2',
      [desk.selection, desk.nameOf('k17')],
    )
    const { account = '' } = rows[0] ?? {}
    const called = desk.guest()
    const limits = { idle: 3_600_000, whole: 3_600_000 }
    const token = await inTransaction(desk.store.database, 'system', async (work) =>
      beginSession(work, { account, method: 'demonstration' }, limits),
    )
    called.cookies.set('__Host-keur-session', token)
    return called
  }
})
