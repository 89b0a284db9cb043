/**
 * Whoever gets a role is told by mail: which one, where, from whom, and the way there.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { outbox, type OutboxMail } from '#app/mail/outbox.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import { writeMail } from '#documents/mail/write.ts'
import { setLanguage } from '#persistence/accounts.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Visitor } from '../sign-in/visitor.ts'
import { PAGE, SELECTION, gives, newcomer } from './role-holders.ts'
import { deskSite, type DeskSite } from './site.ts'

onOwnServer('the mail about a role', (server) => {
  let desk: DeskSite
  let hr: Visitor

  before(async () => {
    desk = await deskSite(server, {
      series: SELECTION,
      before: ({ event }) => event === 'RoundClosed',
    })
    hr = await desk.as('hr-1')
  })

  test('is queued once the role is given, and not by looking at what it brings about', async () => {
    const { visitor } = await newcomer(desk, 'Nieuwe Collega', 'collega@keur.example')
    await hr.post(PAGE, { adres: 'collega@keur.example', rol: 'assessor' })
    assert.deepEqual(await told(), [])
    await gives(hr, 'Collega@keur.example', 'assessor')
    const [mail, ...others] = await told()
    assert.deepEqual(others, [])
    assert.equal(mail?.content?.to, 'collega@keur.example')
    const { subject, text } = written(mail)
    assert.match(subject, /^Je rol: beoordelaar, Klantenbeheerder/u)
    assert.match(text, /Dag Nieuwe Collega,/u)
    assert.match(text, /Robin Personeelszaken gaf je een rol in de selectie Klantenbeheerder/u)
    assert.match(text, /Ze geldt al\./u)
    const [, path = ''] = new RegExp(`${desk.origin}(/\\S+)`, 'u').exec(text) ?? []
    assert.equal((await visitor.get(path)).status, 200)
  })

  test('is in the language of whoever gets it', async () => {
    const { account } = await newcomer(desk, 'English Reader', 'reader@keur.example')
    await inTransaction(desk.store.database, 'system', async (work) =>
      setLanguage(work, account, 'en'),
    )
    await gives(hr, 'reader@keur.example', 'line-manager')
    const { subject, text } = written((await told())[0])
    assert.match(subject, /^Your role: line manager, /u)
    assert.match(text, /gave you a role in the selection/u)
    assert.match(text, new RegExp(`${desk.origin}/en/desk/${SELECTION}`, 'u'))
  })

  test('goes to an address with which nobody signed in yet, and says that the role waits', async () => {
    await gives(hr, 'nooit@keur.example', 'panel')
    const [mail] = await told()
    assert.equal(mail?.content?.to, 'nooit@keur.example')
    const { text } = written(mail)
    assert.match(text, /^Dag,$/mu)
    assert.match(text, /Ze wacht tot je je aanmeldt .*met dit e-mailadres/u)
    // The way there asks to sign in first.
    assert.equal((await desk.guest().get(`/werkplek/${SELECTION}`)).status, 303)
  })

  test('is not sent for what is refused: a role that is held, one that waits, and one for oneself', async () => {
    const known = await told()
    for (const [adres, rol] of [
      ['collega@keur.example', 'assessor'],
      ['nooit@keur.example', 'panel'],
      ['robin@verzonnen.example', 'selector'],
    ] as const) {
      assert.equal((await hr.post(PAGE, { adres, rol, gezien: 'x' })).status, 422, adres)
    }
    assert.deepEqual(await told(), known)
  })

  /** The mails about roles, the newest first. */
  async function told(): Promise<readonly OutboxMail[]> {
    const mails = await outbox(desk.store.database, desk.store.keys.wrapping)
    return mails.filter(({ kind }) => kind === 'role-given')
  }
})

function written(mail: OutboxMail | undefined): ReturnType<typeof writeMail> {
  return writeMail(mailOrder.parse(mail?.content?.order))
}
