/**
 * Who does what: HR gives and withdraws roles in a selection, and what was withdrawn holds no longer, also where somebody is
 * signed in.
 */

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { hashOfWritten } from '#persistence/staff-addresses.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Visitor } from '../sign-in/visitor.ts'
import { assertVerified } from './closing/verified.ts'
import {
  PAGE,
  SELECTION as NAME,
  accountOf,
  actorsOf,
  endPageOf,
  gives,
  lastEntry,
  newcomer,
} from './role-holders.ts'
import { deskSite, type DeskSite } from './site.ts'

onOwnServer('who does what', (server) => {
  let desk: DeskSite
  let hr: Visitor

  before(async () => {
    desk = await deskSite(server, {
      series: NAME,
      before: (event) => event.event === 'RoundClosed',
    })
    // Everybody of the demonstration is there.
    for (const name of ['selector-1', 'selector-2', 'auditor-1', 'panel-1']) await desk.as(name)
    hr = await desk.as('hr-1')
  })

  describe('is shown', () => {
    test('to HR with since when, from whom, and addresses', async () => {
      const { status, html } = await hr.get(PAGE)
      assert.equal(status, 200)
      const text = textOf(html)
      assert.match(text, /Sam Selector sam@verzonnen\.example selector in alle selecties van/u)
      assert.match(text, /Robin Personeelszaken \(jij\)/u)
      assert.match(text, /door de aanmelddienst – /u)
      assert.match(text, /Geef iemand een rol/u)
    })

    test('to selectors and auditors without addresses or a form, naming HR', async () => {
      for (const who of ['selector-1', 'auditor-1']) {
        const { status, html } = await (await desk.as(who)).get(PAGE)
        assert.equal(status, 200)
        assert.doesNotMatch(html, /@verzonnen/u)
        assert.match(textOf(html), /doet de personeelsdienst: Robin Personeelszaken/u)
        assert.doesNotMatch(html, /name="adres"/u)
      }
    })

    test('to nobody else, and forms are taken from HR alone', async () => {
      assert.equal((await (await desk.as('panel-1')).get(PAGE)).status, 403)
      const sent = { adres: 'panel@keur.example', rol: 'panel', gezien: 'x' }
      assert.equal((await (await desk.as('selector-1')).post(PAGE, sent)).status, 403)
    })

    test('in English', async () => {
      const { html } = await hr.get(`/en/desk/${NAME}/roles`)
      assert.match(textOf(html), /by the identity provider/u)
      assert.match(textOf(html), /Give somebody a role/u)
    })
  })

  describe('says at the field', () => {
    const cases: readonly (readonly [string, string, string, RegExp])[] = [
      ['nothing filled in', '', '', /Vul het e-mailadres in.*Kies een rol uit de lijst/u],
      ['no address', 'niemand', 'selector', /Dit is geen e-mailadres/u],
      ['a role that is none', 'iemand@keur.example', 'owner', /Kies een rol uit de lijst/u],
      ['oneself', 'Robin@Verzonnen.example', 'selector', /Dit ben je zelf/u],
      [
        'a role already held',
        'jo@verzonnen.example',
        'panel',
        /Jo Jurylid heeft deze rol al voor alle selecties van/u,
      ],
    ]
    for (const [what, adres, rol, says] of cases) {
      test(`what is wrong: ${what}; and loses nothing`, async () => {
        const { status, html } = await hr.post(PAGE, { adres, rol })
        assert.equal(status, 422)
        assert.match(textOf(html), says)
        assert.match(html, new RegExp(`name="adres"[^>]*value="${adres}"`, 'u'))
      })
    }

    test('that a candidate has no role in their own selection, whichever way they applied', async () => {
      const { account } = await newcomer(desk, 'Kandi Daat', 'kandi@keur.example')
      await desk.owner.pool.query(
        `insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
          values ($1, 'XROLE-XROLE', $2, '\\x00', 'k')`,
        [NAME, account],
      )
      const sent = { adres: 'kandi@keur.example', rol: 'assessor' }
      const refused = await hr.post(PAGE, sent)
      assert.equal(refused.status, 422)
      assert.match(textOf(refused.html), /is kandidaat in deze selectie/u)
      // The same person, by a link in a mail, with another account.
      const hash = hashOfWritten(desk.store.keys, 'anders@keur.example')
      await desk.owner.pool.query('update keur.account set email_hash = $2 where account = $1', [
        account,
        hash,
      ])
      const again = await hr.post(PAGE, { ...sent, adres: 'anders@keur.example' })
      assert.match(textOf(again.html), /is kandidaat in deze selectie/u)
      const english = await hr.post(`/en/desk/${NAME}/roles`, sent)
      assert.match(textOf(english.html), /is a candidate in this selection/u)
    })
  })

  describe('given to somebody who signed in before', () => {
    let visitor: Visitor
    let account: string

    before(async () => {
      ;({ visitor, account } = await newcomer(desk, 'Nieuwe Collega', 'Collega@keur.example'))
    })

    test('is shown first, with what to think of, and nothing is given yet', async () => {
      assert.equal((await visitor.get(`/werkplek/${NAME}`)).status, 404)
      const { status, html } = await hr.post(PAGE, { adres: 'collega@keur.example', rol: 'hr' })
      assert.equal(status, 200)
      assert.match(textOf(html), /Nieuwe Collega \(collega@keur\.example\)/u)
      assert.match(textOf(html), /kan zelf rollen geven en intrekken/u)
      assert.equal((await visitor.get(`/werkplek/${NAME}`)).status, 404)
    })

    test('holds at the next request, and is recorded in the name of who gave it', async () => {
      await gives(hr, 'collega@keur.example', 'assessor')
      assert.equal((await visitor.get(`/werkplek/${NAME}`)).status, 200)
      assert.match(
        textOf((await hr.get(PAGE)).html),
        /Nieuwe Collega .* door Robin Personeelszaken Intrekken/u,
      )
      const { event, by, role } = await lastEntry(desk, 'RoleGranted')
      const actors = await actorsOf(desk)
      assert.deepEqual(
        [event['role'], event['actor'], by, role],
        ['assessor', actors.get(account), actors.get(await accountOf(desk, 'hr')), 'hr'],
      )
    })

    test('is refused the second time, also to another of HR who saw the page before', async () => {
      const other = await newcomer(desk, 'Andere Personeelsdienst', 'ander@keur.example')
      await desk.owner.pool.query(
        `insert into keur.assignment (account, selection, role) values ($1, $2, 'hr')`,
        [other.account, NAME],
      )
      const sent = { adres: 'collega@keur.example', rol: 'panel' }
      const seen = hidden((await other.visitor.post(PAGE, sent)).html, 'gezien')
      await gives(hr, sent.adres, sent.rol)
      const { status, html } = await other.visitor.post(PAGE, { ...sent, gezien: seen })
      assert.equal(status, 422)
      assert.match(textOf(html), /heeft deze rol al, sinds .*, van Robin Personeelszaken/u)
      assert.match(textOf((await other.visitor.get(PAGE)).html), /door wie de installatie beheert/u)
    })

    test('asks again where there is more to think of by then', async () => {
      const sent = { adres: 'collega@keur.example', rol: 'line-manager' }
      const seen = hidden((await hr.post(PAGE, sent)).html, 'gezien')
      await gives(hr, sent.adres, 'selector', /selector en beoordelaar/u)
      const { status, html } = await hr.post(PAGE, { ...sent, gezien: seen })
      assert.equal(status, 409)
      assert.match(textOf(html), /Intussen veranderde hier iets/u)
      assert.match(textOf(html), /selector en beoordelaar/u)
    })
  })

  test('is closed to whoever applies afterwards with another account of the same address', async () => {
    const { visitor } = await newcomer(desk, 'Later Kandidaat', 'later@keur.example')
    await gives(hr, 'later@keur.example', 'assessor')
    assert.equal((await visitor.get(`/werkplek/${NAME}`)).status, 200)
    await desk.owner.pool.query(
      `with other as (insert into keur.account (email_hash) values ($2) returning account)
        insert into keur.candidacy (selection, candidate, account, data_key, wrapping_key)
          select $1, 'XLATE-XLATE', account, '\\x00', 'k' from other`,
      [NAME, hashOfWritten(desk.store.keys, 'later@keur.example')],
    )
    assert.equal((await visitor.get(`/werkplek/${NAME}`)).status, 404)
    assert.match(
      textOf((await hr.get(PAGE)).html),
      /Later Kandidaat .{0,40}Is kandidaat: de rol geldt hier niet/u,
    )
  })

  describe('withdrawn', () => {
    test('needs a reason, says what stays, and holds no longer at the next request', async () => {
      const { visitor, account } = await newcomer(desk, 'Tijdelijke Hulp', 'tijdelijk@keur.example')
      await gives(hr, 'tijdelijk@keur.example', 'assessor')
      assert.equal((await visitor.get(`/werkplek/${NAME}`)).status, 200)
      const page = await endPageOf(desk, account, 'assessor')
      const shown = await hr.get(page)
      assert.match(textOf(shown.html), /Tijdelijke Hulp/u)
      assert.match(textOf(shown.html), /wordt niet meer gewacht/u)
      const gezien = hidden(shown.html, 'gezien')
      const refused = await hr.post(page, { gezien, waarom: '' })
      assert.equal(refused.status, 422)
      assert.match(textOf(refused.html), /Kies waarom de rol stopt/u)
      assert.equal((await hr.post(page, { gezien, waarom: 'task-done' })).to, PAGE)
      assert.equal((await visitor.get(`/werkplek/${NAME}`)).status, 404)
      const { event } = await lastEntry(desk, 'RoleRevoked')
      assert.deepEqual([event['role'], event['why']], ['assessor', 'task-done'])
      assert.match(
        textOf((await hr.get(PAGE)).html),
        /Wie hier vroeger een rol had .*Tijdelijke Hulp .*De taak is af/u,
      )
      // Somebody else of HR had the page open.
      const late = await hr.post(page, { gezien, waarom: 'left' })
      assert.equal(late.status, 404)
      assert.match(textOf(late.html), /Deze rol is er niet meer/u)
    })

    test('warns where nobody is left to confirm or to give roles, and asks again when that changed', async () => {
      await endsAll('selector')
      await endsAll('hr')
      const keeper = await newcomer(desk, 'Laatste Bevestiger', 'laatste@keur.example')
      await gives(await hrOnly(), 'laatste@keur.example', 'selector')
      const page = await endPageOf(desk, keeper.account, 'selector')
      const chief = await hrOnly()
      const { html } = await chief.get(page)
      assert.match(textOf(html), /Dit is de laatste selector/u)
      assert.match(textOf(html), /blijft er niemand over om te bevestigen: .+\. Geef eerst/u)
      await newcomer(desk, 'Nog Iemand', 'nog@keur.example')
      await gives(chief, 'nog@keur.example', 'selector')
      const sent = { gezien: hidden(html, 'gezien'), waarom: 'left' }
      const changed = await chief.post(page, sent)
      assert.equal(changed.status, 409)
      assert.doesNotMatch(textOf(changed.html), /Dit is de laatste selector/u)
      assert.equal((await keeper.visitor.get(PAGE)).status, 200)
      const own = await endPageOf(desk, await chiefAccount(), 'hr')
      assert.match(
        textOf((await chief.get(own)).html),
        /Dit is je eigen rol.*niemand kan dan nog rollen geven/u,
      )
      const gone = await chief.post(own, {
        gezien: hidden((await chief.get(own)).html, 'gezien'),
        waarom: 'left',
      })
      assert.equal(gone.to, '/werkplek')
      assert.match(
        textOf((await keeper.visitor.get(PAGE)).html),
        /Niemand heeft hier de rol van personeelsdienst/u,
      )
    })

    test('is not a role from elsewhere, nor of another selection', async () => {
      await desk.as('hr-1')
      const sam = await accountOf(desk, 'selector')
      await desk.as('selector-1')
      const held = await desk.owner.pool.query<{ assignment: string }>(
        `select assignment from keur.assignment a join keur.selection s on s.authority = a.authority
          where a.account = $1 and a.until is null and s.selection = $2`,
        [sam, NAME],
      )
      const page = `${PAGE}/${held.rows[0]?.assignment ?? ''}`
      assert.equal((await hr.get(page)).status, 409)
      assert.equal((await hr.post(page, { gezien: 'x', waarom: 'left' })).status, 409)
      for (const id of ['nothing', '00000000-0000-4000-8000-000000000000']) {
        assert.equal((await hr.get(`${PAGE}/${id}`)).status, 404)
        assert.equal((await hr.post(`${PAGE}/${id}`, { waarom: 'left' })).status, 404)
      }
    })
  })

  describe('that waits for somebody who never signed in', () => {
    test('says so, is recorded without the address, and is not made twice', async () => {
      await gives(hr, 'Nooit@keur.example', 'panel', /De rol wacht tot iemand dat doet/u)
      const { html } = await hr.get(PAGE)
      assert.match(textOf(html), /Rollen die wachten .*nooit@keur\.example jury/u)
      const again = await hr.post(PAGE, { adres: 'nooit@keur.example', rol: 'panel' })
      assert.match(textOf(again.html), /Deze rol wacht al op dit adres/u)
      const { event, body } = await lastEntry(desk, 'RoleInvitationMade')
      assert.equal(event['role'], 'panel')
      assert.doesNotMatch(body, /nooit/iu)
      const selector = await (await desk.as('selector-1')).get(PAGE)
      assert.doesNotMatch(selector.html, /nooit@/iu)
      assert.match(textOf(selector.html), /Iemand die zich nog niet aanmeldde/u)
    })

    test('can be withdrawn, which is recorded as well', async () => {
      const { rows } = await desk.owner.pool.query<{ invitation: string }>(
        'select invitation from keur.role_invitation',
      )
      const page = `${PAGE}/${rows[0]?.invitation ?? ''}`
      const gezien = hidden((await hr.get(page)).html, 'gezien')
      assert.equal((await hr.post(page, { gezien })).to, PAGE)
      assert.equal(
        (await lastEntry(desk, 'RoleInvitationWithdrawn')).event['invitation'],
        rows[0]?.invitation,
      )
      assert.doesNotMatch((await hr.get(PAGE)).html, /nooit@/u)
      assert.equal((await hr.post(page, { gezien })).status, 404)
    })
  })

  test('leaves a record that fits', async () => {
    await assertVerified(desk)
    assert.deepEqual(desk.incidents, [])
  })

  /** Nobody has this role any more. */
  async function endsAll(role: string): Promise<void> {
    await desk.owner.pool.query(
      `update keur.assignment set until = keur.stamp() where role = $1 and until is null`,
      [role],
    )
  }

  let chief: { readonly account: string; readonly visitor: Visitor } | undefined

  /** The only one of HR, in this selection. */
  async function hrOnly(): Promise<Visitor> {
    if (chief !== undefined) return chief.visitor
    chief = await newcomer(desk, 'Enige Personeelsdienst', 'enige@keur.example')
    await desk.owner.pool.query(
      `insert into keur.assignment (account, selection, role) values ($1, $2, 'hr')`,
      [chief.account, NAME],
    )
    return chief.visitor
  }

  async function chiefAccount(): Promise<string> {
    await hrOnly()
    return chief?.account ?? assert.fail()
  }
})
