import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { onOwnServer } from '../persistence/servers.ts'
import { DIPLOMA, hidden, textOf } from './pages.ts'
import { type ApplyingSite, applyingSite } from './site.ts'

onOwnServer('an application on paper', (server) => {
  let here: ApplyingSite
  let page: string
  before(async () => {
    here = await applyingSite(server)
    page = `/vacatures/${here.open}/papier`
  })

  const PAPER = {
    channel: 'post',
    'postmark-day': '3',
    'postmark-month': '2',
    'postmark-year': '2026',
    'received-day': '4',
    'received-month': '2',
    'received-year': '2026',
    'received-time': '9.05',
    given: 'Ada',
    family: 'Maes',
    email: 'ada@voorbeeld.example',
    written: 'nl',
    route: 'external',
  }

  test('is entered with its claims by the selector, and twice the same is one', async () => {
    const desk = await here.as('selector')
    const key = hidden((await desk.get(page)).html, 'key')
    const asked = await desk.post(page, { ...PAPER, key, go: 'add:diploma' })
    assert.match(asked.html, /name="along\.family" value="Maes"/u)
    const along = Object.fromEntries(
      Object.entries({ ...PAPER, key }).map(([name, text]) => [`along.${name}`, text]),
    )
    const wrong = await desk.post(page, { ...along, go: 'keep:diploma' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /name="along\.family" value="Maes"/u)
    const back = await desk.post(page, { ...along, ...DIPLOMA, go: 'keep:diploma' })
    const claim = hidden(back.html, 'claim').replaceAll('&quot;', '"')
    assert.match(claim, /"level":"bachelor"/u)
    const entered = await desk.post(page, { ...PAPER, key, claim })
    assert.equal(entered.status, 200)
    assert.match(textOf(entered.html), /is ingevoerd.*Op tijd ingediend\./u)
    const again = await desk.post(page, { ...PAPER, key, claim })
    assert.equal(textOf(again.html), textOf(entered.html))
  })

  test('comes back as it was typed when something is wrong', async () => {
    const desk = await here.as('selector')
    const { status, html } = await desk.post(page, { ...PAPER, key: 'k', channel: '' })
    assert.equal(status, 422)
    assert.match(html, /Kies hoe de sollicitatie binnenkwam\./u)
    assert.match(html, /value="Maes"/u)
  })

  test('is entered by nobody else', async () => {
    for (const role of ['candidate', 'assessor'] as const) {
      const browser = await here.as(role)
      assert.equal((await browser.get(page)).status, 403, role)
      assert.equal((await browser.post(page, { ...PAPER, key: 'k' })).status, 403, role)
    }
    assert.equal((await here.guest().get(page)).status, 303)
  })
})
