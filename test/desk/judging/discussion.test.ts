import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { hidden, textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { assertVerified } from '../closing/verified.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { accountsOf, agrees, assigns, fills, formPath, joins, partsOn } from './panel.ts'

const ROUND = 'function-specific'
const MEASURE = 'panel'
/** Whose forms are waited for, with how many: two of the three locked that of one candidate of four. */
const AWAITED = /Wacht op anderen Formulieren vergrendelen: Jurygesprek ((?:[^()]+\(\d+\))+)/u

onOwnServer('a discussion', (server) => {
  let desk: DeskSite
  let path = ''
  const board = '/werkplek/opgroeien-19498/beoordelen'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: (event) => event.event === 'ScoreRecorded' && event.round === ROUND,
    })
    await joins(desk, 'panel-8', 'panel')
    await joins(desk, 'panel-9', 'panel')
    const judged = { round: ROUND, measure: MEASURE, candidate: desk.nameOf('k01') }
    path = formPath(desk.selection, judged)
  })

  describe('has its assessors assigned', () => {
    const who = `${board}/${ROUND}/wie`

    test('by a selector only', async () => {
      for (const name of ['panel-1', 'panel-8', 'line-manager-1', 'hr-1']) {
        const visitor = await desk.as(name)
        assert.equal((await visitor.get(who)).status, 403, name)
        assert.equal((await visitor.post(who, { beoordelaar: 'x' })).status, 403, name)
      }
    })

    test('from the list, with a chair among them', async () => {
      const selector = await desk.as('selector-1')
      const { html } = await selector.get(who)
      const seen = { gezien: hidden(html, 'gezien') }
      const accounts = await accountsOf(desk, ['panel-1', 'panel-8'])
      for (const [fields, says] of [
        [{}, /minstens één beoordelaar/u],
        [{ beoordelaar: 'niemand' }, /minstens één beoordelaar/u],
        [
          { beoordelaar: accounts[0] ?? '', voorzitter: accounts[1] ?? '' },
          /De voorzitter is een van/u,
        ],
      ] as const) {
        const { status, html: again } = await selector.post(who, { ...seen, ...fields })
        assert.equal(status, 422)
        assert.match(textOf(again), says)
      }
      assert.equal((await selector.get(`${board}/preselection/wie`)).status, 404)
      assert.equal((await selector.get(`${board}/nergens/wie`)).status, 404)
    })

    test('by one of two selectors who do so at once', async () => {
      const [first, second] = [await desk.as('selector-1'), await desk.as('selector-2')]
      const seen = { gezien: hidden((await second.get(who)).html, 'gezien') }
      await assigns(desk, ROUND, ['panel-1', 'panel-8', 'panel-9'], 'panel-1')
      const [account = ''] = await accountsOf(desk, ['panel-1'])
      const late = await second.post(who, { ...seen, beoordelaar: account })
      assert.equal(late.status, 409)
      assert.match(textOf(late.html), /Iemand anders duidde intussen/u)
      assert.match(textOf((await first.get(board)).html), /\(voorzitter\)/u)
    })
  })

  test('does not begin while a form is waited for, and names whose', async () => {
    for (const name of ['panel-1', 'panel-8']) {
      const more = { notes: `Zag ${name}.` }
      assert.equal((await fills(await desk.as(name), path, 'suitable', more)).status, 303)
    }
    const selector = await desk.as('selector-1')
    const { html } = await selector.get(`${path}/bespreking`)
    assert.match(textOf(html), /Nog te vergrendelen/u)
    for (const [name, counts] of [
      ['selector-1', ['3', '3', '4']],
      ['panel-1', ['3', '4']],
    ] as const) {
      const text = textOf((await (await desk.as(name)).get('/werkplek')).html)
      const [, whose = ''] = AWAITED.exec(text) ?? []
      const found = [...whose.matchAll(/\((\d+)\)/gu)].map(([, count = '']) => count)
      assert.deepEqual(found.toSorted(), counts, whose)
      assert.equal(whose.includes('Jo Jurylid (3)'), name === 'selector-1', whose)
    }
    const member = textOf((await (await desk.as('panel-8')).get('/werkplek')).html)
    assert.doesNotMatch(member, /Formulieren vergrendelen/u)
    assert.doesNotMatch(html, /Zag panel|"geschikt"/u)
    const sent = { gezien: '', score: 'suitable', reason: 'x' }
    const forced = await selector.post(`${path}/bespreking`, sent)
    assert.equal(forced.status, 409)
    assert.equal(await results(), 0)
  })

  test('is closed to who judges but did not lock, by page and by form', async () => {
    const late = await desk.as('panel-9')
    assert.equal((await late.get(`${path}/bespreking`)).status, 403)
    const sent = { gezien: '', score: 'suitable', reason: 'x' }
    assert.equal((await late.post(`${path}/bespreking`, sent)).status, 403)
    for (const [name, status] of [
      ['assessor-1', 403],
      ['line-manager-1', 403],
      ['k05', 404],
    ] as const) {
      const visitor = await desk.as(name)
      assert.equal((await visitor.get(`${path}/bespreking`)).status, status, name)
    }
  })

  test('goes on without a form when a selector records why it is missing', async () => {
    const selector = await desk.as('selector-1')
    const missing = `${path}/ontbreekt`
    assert.equal((await (await desk.as('panel-1')).get(missing)).status, 403)
    const [account = ''] = await accountsOf(desk, ['panel-9'])
    for (const [fields, says] of [
      [{ reason: 'Ziek.' }, /Kies wie ontbreekt/u],
      [{ beoordelaar: account, reason: '' }, /Schrijf de reden op/u],
      [{ beoordelaar: account, reason: 'x'.repeat(4001) }, /hoogstens 4000/u],
    ] as const) {
      const { status, html } = await selector.post(missing, fields)
      assert.equal(status, 422)
      assert.match(textOf(html), says)
    }
    const sent = { beoordelaar: account, reason: 'Kon niet komen.', voor: 'kandidaat' }
    assert.equal((await selector.post(missing, sent)).status, 303)
    assert.equal((await selector.post(missing, sent)).status, 409)
    const { html } = await selector.get(`${path}/bespreking`)
    for (const name of ['panel-1', 'panel-8']) assert.ok(html.includes(`Zag ${name}.`))
    assert.match(html, /Kon niet komen\./u)
  })

  test('stands first for the chair, as something to do for a selector, and as waiting for others for who looks on', async () => {
    const says = 'Bespreken en het resultaat vastleggen: Jurygesprek, 1 kandidaat'
    const link = new RegExp(`href="${path}/bespreking">${says}<`, 'u')
    for (const page of ['/werkplek', '/werkplek/opgroeien-19498']) {
      const seen = async (name: string): Promise<string> =>
        (await (await desk.as(name)).get(page)).html
      const chair = await seen('panel-1')
      assert.match(chair, link)
      assert.match(textOf(chair), new RegExp(`Houdt iets tegen ${says}`, 'u'))
      const selector = await seen('selector-1')
      assert.match(selector, link)
      assert.match(textOf(selector), new RegExp(`Mag ${says} voorzitter: Jo Jurylid`, 'u'))
      for (const name of ['panel-8', 'hr-1', 'auditor-1']) {
        const other = textOf(await seen(name))
        assert.match(other, new RegExp(`Wacht op anderen ${says} voorzitter: Jo Jurylid`, 'u'))
      }
      for (const name of ['panel-9', 'line-manager-1', 'authority-1']) {
        assert.doesNotMatch(await seen(name), /Bespreken en/u, name)
      }
    }
    const english = textOf((await (await desk.as('panel-1')).get('/en/desk')).html)
    assert.match(english, /Blocks something Discuss and record the result: [^,]+, 1 candidate/u)
  })

  test('begins with what everybody gave alike', async () => {
    const { html } = await (await desk.as('panel-1')).get(`${path}/bespreking`)
    assert.match(html, /name="score"[^>]*value="suitable"[^>]*checked|value="suitable" checked/u)
    assert.doesNotMatch(html, /value="not-suitable" checked/u)
  })

  describe('does not end', () => {
    const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ reason: '' }, /Schrijf de reden op/u],
      [{ score: '' }, /Het geheel: geef een score/u],
      [{ score: 'schitterend' }, /staat niet op de schaal/u],
      [{ 'score-motivation': '' }, /Waarom je deze functie wilt: geef een score/u],
      [{ 'notes-motivation': 'x'.repeat(4001) }, /hoogstens 4000/u],
    ]
    for (const [fields, says] of wrong) {
      test(`with ${Object.keys(fields).join()} wrong, and keeps what was typed`, async () => {
        const chair = await desk.as('panel-1')
        const { html } = await chair.get(`${path}/bespreking`)
        const parts = partsOn(html).map((part) => [`score-${part}`, 'suitable'] as const)
        const done = await chair.post(`${path}/bespreking`, {
          gezien: hidden(html, 'gezien'),
          score: 'suitable',
          reason: 'Mijn motivering.',
          ...Object.fromEntries(parts),
          ...fields,
        })
        assert.equal(done.status, 422)
        assert.match(textOf(done.html), says)
        if (fields['reason'] === undefined) assert.match(done.html, /Mijn motivering\./u)
        assert.equal(await results(), 0)
      })
    }

    test('by somebody who is neither selector nor chair', async () => {
      const member = await desk.as('panel-8')
      const { html } = await member.get(`${path}/bespreking`)
      assert.doesNotMatch(html, /name="reason"/u)
      const sent = { gezien: '', score: 'suitable', reason: 'x' }
      assert.equal((await member.post(`${path}/bespreking`, sent)).status, 403)
      assert.equal(await results(), 0)
    })
  })

  test('ends once when two enter a result at once: the second sees what the first did', async () => {
    const [chair, selector] = [await desk.as('panel-1'), await desk.as('selector-1')]
    const { html } = await selector.get(`${path}/bespreking`)
    const parts = partsOn(html).map((part) => [`score-${part}`, 'suitable'] as const)
    const first = await agrees(chair, `${path}/bespreking`, 'not-suitable', 'Te weinig inzicht.')
    assert.equal(first.status, 303)
    const second = await selector.post(`${path}/bespreking`, {
      gezien: hidden(html, 'gezien'),
      score: 'suitable',
      reason: 'Mijn motivering.',
      ...Object.fromEntries(parts),
    })
    assert.equal(second.status, 409)
    assert.match(second.html, /Te weinig inzicht\.[^]*Mijn motivering\./u)
    assert.equal(await results(), 1)
    assert.doesNotMatch((await chair.get('/werkplek')).html, /Bespreken en/u)
    const score = (await desk.folded()).candidates.get(desk.nameOf('k01'))?.scores
    assert.equal(score?.[`${ROUND}/${MEASURE}`]?.value.numerator, 0n)
  })

  test('fixes the forms of that candidate', async () => {
    const member = await desk.as('panel-8')
    assert.equal((await member.get(path)).status, 409)
    assert.equal((await member.post(path, { wat: 'bewaar' })).status, 409)
  })

  test('may end otherwise later, as a correction that keeps both', async () => {
    const selector = await desk.as('selector-1')
    const done = await agrees(selector, `${path}/bespreking`, 'suitable', 'Bij nader inzien.')
    assert.equal(done.status, 303)
    const score = (await desk.folded()).candidates.get(desk.nameOf('k01'))?.scores
    const standing = score?.[`${ROUND}/${MEASURE}`]
    assert.equal(standing?.value.numerator, 1n)
    assert.equal(standing?.earlier?.length, 1)
    const { html } = await selector.get(`${path}/bespreking`)
    assert.match(html, /Bij nader inzien\.[^]*Te weinig inzicht\./u)
    const same = await agrees(selector, `${path}/bespreking`, 'suitable', 'Nog eens hetzelfde.')
    assert.equal(same.status, 303)
    await assertVerified(desk)
  })

  test('leaves out whom a conflict of interest was found of', async () => {
    const other = { round: ROUND, measure: MEASURE, candidate: desk.nameOf('k03') }
    const form = formPath(desk.selection, other)
    for (const name of ['panel-1', 'panel-8', 'panel-9']) {
      const more = { notes: `Zag ${name}.` }
      assert.equal((await fills(await desk.as(name), form, 'suitable', more)).status, 303)
    }
    const selector = await desk.as('selector-1')
    const agreed = textOf((await selector.get(`${path}/bespreking`)).html)
    assert.match(agreed, new RegExp(`Bespreek de volgende: ${other.candidate}`, 'u'))
    const [account = ''] = await accountsOf(desk, ['panel-9'])
    const found = '/werkplek/opgroeien-19498/belangenconflict/achteraf'
    const fields = {
      beoordelaar: account,
      kandidaat: desk.nameOf('k03'),
      ronde: ROUND,
      reason: 'Een buur.',
    }
    const shown = await selector.post(found, fields)
    assert.match(textOf(shown.html), /niet meer meetellen: 1\./u)
    const seen = { gezien: hidden(shown.html, 'gezien') }
    assert.equal((await selector.post(found, { ...fields, ...seen })).status, 303)
    const { html } = await selector.get(`${form}/bespreking`)
    assert.match(html, /Zag panel-8\./u)
    assert.doesNotMatch(html, /Zag panel-9\./u)
    assert.match(textOf(html), /Beoordeelt deze kandidaat niet, door een belangenconflict: /u)
    assert.equal((await (await desk.as('panel-9')).get(`${form}/bespreking`)).status, 404)
  })

  async function results(): Promise<number> {
    const { rows } = await desk.owner.pool.query(
      `select from keur.entry where kind = 'ResultAgreed'`,
    )
    return rows.length
  }
})
