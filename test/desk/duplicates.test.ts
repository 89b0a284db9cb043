import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { pairOf } from '#core/selection/pair.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type DeskSite, deskSite, isAfterClosing } from './site.ts'

const SELECTION = 'opgroeien-19498'
const LIST = `/werkplek/${SELECTION}/dubbel`

onEveryServer('two candidates who may be one person', (server) => {
  let desk: DeskSite
  let pair = ''
  let names: [string, string] = ['', '']

  before(async () => {
    desk = await deskSite(server, { series: SELECTION, before: isAfterClosing })
    names = [desk.nameOf('k01'), desk.nameOf('k02')]
    pair = `${LIST}/${names[0]}/${names[1]}`
  })

  test('are named by a selector who sees it, whatever capitals are typed', async () => {
    const selector = await desk.as('selector-1')
    const sent = { kandidaat: names[0].toLowerCase(), ander: names[1] }
    const answer = await selector.post(LIST, sent)
    assert.deepEqual([answer.status, answer.to], [303, pair])
    const { duplicates, revision } = await desk.folded()
    assert.equal(duplicates.get(pairOf(names)), 'suspected')
    assert.equal((await selector.post(LIST, sent)).status, 303)
    assert.equal((await desk.folded()).revision, revision, 'a second time nothing is recorded')
  })

  test('wait for the one whose it is, with the way to them', async () => {
    const { html } = await (await desk.as('selector-1')).get(`/werkplek/${SELECTION}`)
    assert.ok(html.includes(`href="${LIST}/${names.toSorted()[0]}/${names.toSorted()[1]}"`))
    assert.match(textOf((await (await desk.as('selector-1')).get(LIST)).html), /Uit te zoeken/u)
    const screened = `/werkplek/${SELECTION}/nazicht/${names[0]}`
    assert.match((await (await desk.as('selector-1')).get(screened)).html, /Misschien dubbel/u)
  })

  test('stand beside each other, what differs marked, blind until somebody asks who they are', async () => {
    const selector = await desk.as('selector-1')
    const blind = await selector.get(pair)
    assert.equal(blind.status, 200)
    assert.match(textOf(blind.html), /Binnengekomen\s+Verschilt/u)
    assert.match(textOf(blind.html), /niets vanzelf weg/u)
    assert.doesNotMatch(blind.html, /@example\.org/u)
    const shown = await selector.post(LIST, { blind: 'off', kandidaat: names[0], ander: names[1] })
    assert.deepEqual([shown.status, shown.to], [303, pair])
    assert.match((await selector.get(pair)).html, /@example\.org/u)
    await selector.post(LIST, { blind: 'on', kandidaat: names[0], ander: names[1] })
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind = 'PersonalDataRead' and candidate = $1`,
      [names[1]],
    )
    assert.ok(rows.some(({ body }) => body.includes('"purpose":"compare"')))
  })

  test('are not settled without a finding, a reason, or what others did meanwhile', async () => {
    const [first, second] = [await desk.as('selector-1'), await desk.as('selector-2')]
    const gezien = hidden((await first.get(pair)).html, 'gezien')
    const empty = await first.post(pair, { gezien })
    assert.equal(empty.status, 422)
    assert.match(empty.html, /Kies wat je vond/u)
    assert.match(empty.html, /Schrijf de reden op/u)
    const done = await second.post(pair, { gezien, finding: 'same', reason: 'Eén handschrift.' })
    assert.equal(done.status, 303)
    const { rows } = await desk.owner.pool.query<{ candidate: string }>(
      `select candidate from keur.mail where kind = 'which-counts'`,
    )
    assert.deepEqual(rows.map((row) => row.candidate).toSorted(byText), names.toSorted(byText))
    const { revision } = await desk.folded()
    const late = await first.post(pair, { gezien, finding: 'different', reason: 'Mijn woorden.' })
    assert.equal(late.status, 409)
    assert.match(late.html, /Mijn woorden\./u)
    assert.match(textOf(late.html), /Eén handschrift\./u)
    assert.equal((await desk.folded()).revision, revision)
    const same = await first.post(pair, {
      gezien: hidden(late.html, 'gezien'),
      finding: 'same',
      reason: 'Nog eens.',
    })
    assert.equal(same.status, 422)
    assert.match(same.html, /Zo is het al vastgelegd/u)
  })

  test('both stay when they are found one person, until that person withdraws one', async () => {
    const selector = await desk.as('selector-1')
    const { candidates } = await desk.folded()
    assert.ok(names.every((name) => candidates.get(name)?.withdrawn === undefined))
    assert.match(textOf((await selector.get(pair)).html), /kreeg de vraag welke mag blijven/u)
    const refused = await desk.does('selector-1', 'screen', ({ at }) => ({
      command: 'WithdrawCandidate',
      at,
      candidate: names[1],
    }))
    assert.equal(refused, undefined)
    assert.match(
      textOf((await selector.get(pair)).html),
      new RegExp(`alleen de sollicitatie van ${names[0]} telt`, 'u'),
    )
  })

  test('are not named wrongly', async () => {
    const selector = await desk.as('selector-1')
    const wrong: readonly (readonly [string, string, RegExp])[] = [
      ['', names[1], /Vul het nummer van een kandidaat in/u],
      [names[0], 'ZZZZZ-ZZZZZ', /geen kandidaat met dit nummer/u],
      [names[0], names[0], /twee keer dezelfde kandidaat/u],
    ]
    for (const [kandidaat, ander, says] of wrong) {
      const { status, html } = await selector.post(LIST, { kandidaat, ander })
      assert.equal(status, 422)
      assert.match(html, says)
      assert.ok(html.includes(`value="${ander}"`), 'what was typed stays')
    }
    assert.equal((await selector.get(`${LIST}/${names[0]}/${names[0]}`)).status, 404)
    assert.equal((await selector.get(`${LIST}/${names[0]}/ZZZZZ-ZZZZZ`)).status, 404)
  })

  test('are closed to who has no part in it', async () => {
    for (const name of ['panel-1', 'line-manager-1']) {
      assert.equal((await (await desk.as(name)).get(LIST)).status, 403, name)
      assert.equal((await (await desk.as(name)).get(pair)).status, 403, name)
    }
    assert.equal((await desk.guest().get(LIST)).status, 303)
    assert.equal((await (await desk.as('k02')).get(pair)).status, 404)
    const hr = await desk.as('hr-1')
    const { status, html } = await hr.get(pair)
    assert.equal(status, 200)
    assert.match(textOf(html), /Hierover besluit: selector/u)
    const gezien = /name="gezien"/u.test(html)
    assert.equal(gezien, false)
  })
})

function byText(a: string, b: string): number {
  return a < b ? -1 : 1
}

onEveryServer('a suspicion that only Keur has', (server) => {
  let desk: DeskSite
  let pair = ''

  before(async () => {
    desk = await deskSite(server, { series: SELECTION, before: isAfterClosing })
    const names = [desk.nameOf('k19'), desk.nameOf('k20')]
    pair = `${LIST}/${names.toSorted((a, b) => (a < b ? -1 : 1)).join('/')}`
  })

  test('is listed with what gave it away, and what speaks against it', async () => {
    const selector = await desk.as('selector-1')
    const { html } = await selector.get(LIST)
    assert.ok(html.includes(pair))
    assert.match(textOf(html), /Keur vermoedt het/u)
    assert.match(textOf(html), /het telefoonnummer, het postadres/u)
    assert.match(textOf(html), /de naam, de geboortedatum, het mailadres/u)
    const board = await selector.get(`/werkplek/${SELECTION}/nazicht`)
    assert.match(board.html, /Twee kandidaten zijn misschien één persoon/u)
    assert.equal((await desk.folded()).duplicates.size, 0, 'and nothing is recorded by itself')
  })

  test('waits on the first page of the desk for the one whose it is, with the way there', async () => {
    for (const path of ['/werkplek', `/werkplek/${SELECTION}`]) {
      const { html } = await (await desk.as('selector-1')).get(path)
      assert.match(html, new RegExp(`href="${pair}">Nagaan of het één persoon is`, 'u'), path)
      const hr = textOf((await (await desk.as('hr-1')).get(path)).html)
      assert.match(hr, /Wacht op anderen Nagaan of het één persoon is: \S+ en \S+ selector/u, path)
      const panel = textOf((await (await desk.as('panel-1')).get(path)).html)
      assert.doesNotMatch(panel, /één persoon/u, path)
    }
  })

  test('is said before a round is closed, and again before it is confirmed', async () => {
    const undecided = await desk.does('selector-1', 'screen', ({ at, by }) => ({
      command: 'JudgeCondition',
      candidate: desk.nameOf('k08'),
      condition: 'listed-diploma',
      finding: 'met',
      reason: 'Het staat op de lijst.',
      at,
      by,
    }))
    assert.equal(undecided, undefined)
    const doubt = /nog niet uitgezocht of het één persoon is/u
    const round = `/werkplek/${SELECTION}/rondes/cv-screening`
    const selector = await desk.as('selector-1')
    const { html } = await selector.get(round)
    assert.match(textOf(html), doubt)
    const closed = await selector.post(`${round}/afsluiten`, { gezien: hidden(html, 'gezien') })
    assert.equal(closed.status, 303)
    assert.match(textOf((await (await desk.as('selector-2')).get(round)).html), doubt)
  })

  test('is settled in one go, and drops nobody', async () => {
    const selector = await desk.as('selector-1')
    const { status } = await selector.post(pair, {
      gezien: hidden((await selector.get(pair)).html, 'gezien'),
      finding: 'different',
      reason: 'Zelfde adres, een andere geboortedatum.',
    })
    assert.equal(status, 303)
    const { duplicates, candidates } = await desk.folded()
    assert.deepEqual([...duplicates.values()], ['different'])
    assert.ok([...candidates.values()].every(({ withdrawn }) => withdrawn === undefined))
    assert.match(textOf((await selector.get(LIST)).html), /Twee personen/u)
    assert.doesNotMatch(
      (await selector.get(`/werkplek/${SELECTION}/nazicht`)).html,
      /misschien één persoon/u,
    )
    for (const path of ['/werkplek', `/werkplek/${SELECTION}/rondes/cv-screening`]) {
      const reader = await desk.as('selector-2')
      assert.doesNotMatch(textOf((await reader.get(path)).html), /één persoon/u, path)
    }
  })
})
