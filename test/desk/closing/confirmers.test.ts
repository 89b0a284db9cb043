import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { hashOfWritten, noteStaffAddress } from '#persistence/staff-addresses.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { accountsOf, assigns, fills, formPath, joins } from '../judging/panel.ts'
import { deskSite, type DeskSite } from '../site.ts'

const NOBODY = /data-nobody-left/u
const BASE = '/werkplek/opgroeien-19498'

onOwnServer('the warning that nobody is left to confirm', (server) => {
  let desk: DeskSite
  const round = 'competences'
  const judging = `${BASE}/beoordelen`

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'ScoreRecorded',
    })
    await joins(desk, 'assessor-7', 'assessor')
  })

  async function warned(name: string, page: string): Promise<boolean> {
    const { status, html } = await (await desk.as(name)).get(page)
    assert.equal(status, 200, page)
    return NOBODY.test(html)
  }

  test('does not come while another selector is left', async () => {
    assert.equal(await warned('selector-1', `${BASE}/rondes/${round}`), false)
    assert.equal(await warned('selector-1', `${judging}/${round}/wie`), false)
    const results = `${BASE}/resultaten/${round}`
    assert.equal(await warned('selector-1', results), false)
  })

  test('selectors judge by themselves only where the regulation names nobody else', async () => {
    const { html } = await (await desk.as('selector-1')).get(`${judging}/${round}/wie`)
    const marked = [...html.matchAll(/<input[^>]*name="beoordelaar"[^>]*>/gu)].filter(([input]) =>
      input.includes('checked'),
    )
    const [, others = ''] = /class="govuk-checkboxes[^>]*>([^]*?)<\/fieldset>/u.exec(html) ?? []
    const selectors = [...others.matchAll(/\(selector\)/gu)]
    assert.equal(selectors.length, 2)
    assert.ok(marked.length > 0)
    assert.doesNotMatch(others.replaceAll(/\s+/gu, ' '), /checked[^]{0,200}\(selector\)/u)
  })

  test('comes when both selectors are assigned, on the form of the last, and before importing', async () => {
    await assigns(desk, round, ['assessor-7', 'selector-1', 'selector-2'], 'assessor-7')
    assert.equal(await warned('selector-1', judging), true)
    assert.equal(await warned('selector-1', `${judging}/${round}/wie`), true)
    const judged = { round, measure: 'interview', candidate: desk.nameOf('k01') }
    const path = formPath(desk.selection, judged)
    assert.equal(await warned('selector-1', path), false)
    const locked = await fills(await desk.as('selector-1'), path, 'suitable')
    assert.equal(locked.status, 303)
    assert.equal(await warned('selector-2', path), true)
    assert.equal(await warned('assessor-7', path), false)
    assert.equal(await warned('selector-2', `${BASE}/resultaten/${round}`), true)
    const candidate = desk.nameOf('k01')
    assert.equal(await warned('selector-2', `${BASE}/resultaten/${round}/${candidate}`), true)
  })

  test('names who gives roles, or leads whoever does to the page of roles', async () => {
    const page = `${judging}/${round}/wie`
    await desk.as('hr-1')
    const { html } = await (await desk.as('selector-1')).get(page)
    assert.match(html, /Vraag de personeelsdienst \(Robin Personeelszaken\) om nog iemand/u)
    assert.doesNotMatch(html, /<a[^>]*>Geef nog iemand de rol van selector/u)
    await desk.owner.pool.query(
      `insert into keur.assignment (account, selection, role)
        select account, $1, 'hr' from keur.identity
          where issuer = 'demonstration' and subject = 'selector'`,
      [desk.selection],
    )
    const own = await (await desk.as('selector-1')).get(page)
    assert.match(
      own.html,
      new RegExp(`href="${BASE}/rollen">Geef nog iemand de rol van selector`, 'u'),
    )
  })

  test('stands on the page of roles once nobody is left, and says of whom it would be no help', async () => {
    const roles = `${BASE}/rollen`
    assert.equal(await warned('hr-1', roles), false)
    assert.equal(await warned('hr-1', `${BASE}/resultaten/${round}`), false)
    const judged = { round, measure: 'interview', candidate: desk.nameOf('k08') }
    for (const who of ['selector-2', 'assessor-7']) {
      await fills(await desk.as(who), formPath(desk.selection, judged), 'suitable')
    }
    const hr = await desk.as('hr-1')
    const results = await hr.get(`${BASE}/resultaten/${round}`)
    assert.match(results.html, /Niemand kan deze ronde nog bevestigen/u)
    assert.match(results.html, new RegExp(`href="${roles}">Geef nog iemand`, 'u'))
    const label = /Niemand kan nog bevestigen: ([^<]+)\./u.exec((await hr.get(roles)).html)?.[1]
    assert.ok(label !== undefined && label !== '')
    const [account = ''] = await accountsOf(desk, ['assessor-7'])
    const { database, keys } = desk.store
    await inTransaction(database, 'system', async (work) =>
      noteStaffAddress(work, account, hashOfWritten(keys, 'zeven@keur.example')),
    )
    const { html } = await hr.post(roles, { adres: 'zeven@keur.example', rol: 'selector' })
    assert.match(html, new RegExp(`kan daarom niet bevestigen: ${label}`, 'u'))
    assert.match(html, /Naam niet bekend \(zeven@keur\.example\)/u)
  })

  test('is over once there is a third selector', async () => {
    await joins(desk, 'selector-9', 'selector')
    assert.equal(await warned('hr-1', `${BASE}/rollen`), false)
    assert.equal(await warned('selector-1', `${judging}/${round}/wie`), false)
    const judged = { round, measure: 'interview', candidate: desk.nameOf('k01') }
    assert.equal(await warned('selector-2', formPath(desk.selection, judged)), false)
  })
})
