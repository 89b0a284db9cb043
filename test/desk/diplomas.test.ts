import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { diplomaSourceAt } from '../../src/server/diploma-source.ts'
import {
  type OpenRegister,
  startRegister,
} from '../../src/server/demonstration/diploma-register.ts'
import { fictionalPerson } from '../../src/server/demonstration/people.ts'
import { shippedRegister } from '../../src/server/demonstration/registered.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Visitor } from '../sign-in/visitor.ts'
import { assertVerified } from './closing/verified.ts'
import { type DeskSite, deskSite, isAfterClosing } from './site.ts'

const SELECTION = 'opgroeien-19498'
const NUMBER = '85000000138'

onOwnServer('a diploma that is looked up in the register of the demonstration', (server) => {
  let desk: DeskSite
  let register: OpenRegister
  const logged: unknown[] = []

  before(async () => {
    const shipped = await shippedRegister()
    const known = [...shipped.values()].find((entry) => typeof entry !== 'string') ?? []
    register = await startRegister(
      async () => Promise.resolve(new Map([...shipped, [NUMBER, known]])),
      'the-token-of-these-tests',
    )
    const log = {
      info: (...line: readonly unknown[]): void => void logged.push(line),
      warn: (...line: readonly unknown[]): void => void logged.push(line),
    }
    const { url, token } = register
    const diplomas = diplomaSourceAt({ url, token, limit: 200, log })
    desk = await deskSite(server, { series: SELECTION, before: isAfterClosing, diplomas })
  })
  after(async () => register.stop())

  function pageOf(name: string): string {
    return `/werkplek/${SELECTION}/nazicht/${desk.nameOf(name)}/opgave/diploma`
  }

  async function look(selector: Visitor, name: string): Promise<{ html: string; status: number }> {
    return selector.post(`${pageOf(name)}/databank`, { by: 'name' })
  }

  test('and is there as it was claimed, is filled in for a person to confirm', async () => {
    const selector = await desk.as('selector-1')
    const { status, html } = await look(selector, 'k02')
    assert.equal(status, 200)
    const text = textOf(html)
    assert.match(text, /Geregistreerd zoals het opgegeven is/u)
    assert.match(text, /Zelfde niveau\s+Zelfde dag/u)
    const { verified } = (await desk.folded()).candidates.get(desk.nameOf('k02')) ?? {}
    assert.equal(verified, undefined, 'nothing is decided by it')
    assert.match(html, /value="verified"[^>]*checked|checked[^>]*value="verified"/u)
    const reason = /<textarea[^>]*name="reason"[^>]*>([^<]*)</u.exec(html)?.[1] ?? ''
    assert.match(reason, /^Geregistreerd: .*Hogeschool Voorbeeld/u)
    const done = await selector.post(pageOf('k02'), {
      gezien: hidden(html, 'gezien'),
      finding: 'verified',
      source: 'authentic-source',
      reason,
    })
    assert.equal(done.status, 303)
    const now = (await desk.folded()).candidates.get(desk.nameOf('k02'))?.verified
    assert.equal(now?.get('diploma'), 'verified')
  })

  test('tells nobody who screens blind who it is', async () => {
    const { given, family, born } = fictionalPerson(SELECTION, 'k02')
    const { html } = await look(await desk.as('selector-2'), 'k02')
    for (const secret of [given, family, born]) assert.ok(!html.includes(secret), secret)
  })

  const others: readonly (readonly [string, string, RegExp])[] = [
    ['is not there', 'k09', /kent van deze persoon geen diploma/u],
    ['breaks the register', 'k10', /Bij de databank is er iets stuk/u],
    ['is never answered about', 'k14', /antwoordt niet op tijd/u],
  ]
  for (const [how, name, says] of others) {
    test(`and ${how}, leads to a document and decides nothing`, async () => {
      const selector = await desk.as('selector-1')
      const { status, html } = await look(selector, name)
      assert.equal(status, 200)
      assert.match(textOf(html), says)
      assert.match(textOf(html), /Vergelijk hieronder met een document/u)
      assert.doesNotMatch(html, /value="verified"[^>]*checked|checked[^>]*value="verified"/u)
      const known = (await desk.folded()).candidates.get(desk.nameOf(name))
      assert.equal(known?.verified, undefined)
    })
  }

  describe('by a candidate who did not say when they were born', () => {
    test('needs the date of birth, which is kept nowhere', async () => {
      const selector = await desk.as('selector-1')
      const page = `${pageOf('k01')}/databank`
      const without = await selector.post(page, { by: 'name' })
      assert.equal(without.status, 422)
      assert.match(textOf(without.html), /alleen met een naam vindt de databank niemand/u)
      const wrong = { 'born-day': '31', 'born-month': '2', 'born-year': '1970' }
      const unreal = await selector.post(page, { by: 'name', ...wrong })
      assert.equal(unreal.status, 422)
      assert.match(unreal.html, /value="1970"/u, 'what was typed stays')
      const { born } = fictionalPerson(SELECTION, 'k01')
      const [year = '', month = '', day = ''] = born.split('-')
      const typed = { 'born-day': day, 'born-month': month, 'born-year': year }
      const { status, html } = await selector.post(page, { by: 'name', ...typed })
      assert.equal(status, 200)
      assert.match(textOf(html), /Geregistreerd/u)
      assert.ok(!html.includes(born))
    })
  })

  describe('by the national register number', () => {
    const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
      ['that is none', { number: '12345678901', given: 'ja' }, /Dit is geen rijksregisternummer/u],
      ['that is empty', { given: 'ja' }, /Dit is geen rijksregisternummer/u],
      ['that was not given for it', { number: NUMBER }, /als de kandidaat het hiervoor gaf/u],
    ]
    for (const [which, fields, says] of wrong) {
      test(`${which} is not asked`, async () => {
        const asked = register.asked()
        const selector = await desk.as('selector-1')
        const page = `${pageOf('k02')}/databank`
        const { status, html } = await selector.post(page, { by: 'number', ...fields })
        assert.equal(status, 422)
        assert.match(textOf(html), says)
        assert.ok(!html.includes(fields['number'] ?? NUMBER), 'and not shown again')
        assert.equal(register.asked(), asked)
      })
    }

    test('is asked, and that number is nowhere afterwards', async () => {
      const selector = await desk.as('selector-1')
      const page = `${pageOf('k02')}/databank`
      const { status, html } = await selector.post(page, {
        by: 'number',
        number: NUMBER,
        given: 'ja',
      })
      assert.equal(status, 200)
      assert.match(textOf(html), /Geregistreerd/u)
      assert.ok(!html.includes(NUMBER))
      const { rows } = await desk.owner.pool.query<{ body: string }>(
        'select body from keur.entry where selection = $1',
        [SELECTION],
      )
      assert.ok(!rows.some(({ body }) => body.includes(NUMBER)))
      assert.ok(!JSON.stringify(logged).includes(NUMBER))
    })
  })

  test('is in the record before anything goes, with the kinds of data and no value', async () => {
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind = 'DiplomaLookedUp' and candidate = $1`,
      [desk.nameOf('k02')],
    )
    assert.ok(rows.some(({ body }) => body.includes('"with":["given","family","born"]')))
    assert.ok(rows.some(({ body }) => body.includes('"with":["national-number"]')))
    const secrets = Object.values(fictionalPerson(SELECTION, 'k02'))
    const told = JSON.stringify([rows, logged])
    for (const secret of secrets) assert.ok(!told.includes(secret), secret)
    await assertVerified(desk)
  })

  test('is closed to who verifies no claims, and to what is no diploma', async () => {
    for (const name of ['panel-1', 'auditor-1', 'line-manager-1']) {
      assert.equal((await look(await desk.as(name), 'k02')).status, 403, name)
    }
    const none = `/werkplek/${SELECTION}/nazicht/${desk.nameOf('k02')}/opgave/none/databank`
    const selector = await desk.as('selector-1')
    assert.equal((await selector.post(none, { by: 'name' })).status, 409)
    assert.equal((await selector.get(`${pageOf('k02')}/databank`)).status, 200)
  })
})

onOwnServer('a diploma on a site that is connected to no register', (server) => {
  test('is compared with a document', async () => {
    const desk = await deskSite(server, { series: SELECTION, before: isAfterClosing })
    const selector = await desk.as('selector-1')
    const page = `/werkplek/${SELECTION}/nazicht/${desk.nameOf('k02')}/opgave/diploma`
    const { html } = await selector.get(page)
    assert.match(textOf(html), /met geen databank verbonden/u)
    assert.equal((await selector.post(`${page}/databank`, { by: 'name' })).status, 409)
  })
})
