import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite } from './site.ts'

const PAGE = '/werkplek/opgroeien-19498/samen'
const DEED = { doe: 'prepare', wat: 'competences/attended' }

onEveryServer('something done for many candidates at once', (server) => {
  let desk: DeskSite

  beforeEach(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'SessionStarted',
    })
  })

  test('says exactly whom it touches and whom not, and does nothing before it is confirmed', async () => {
    const selector = await desk.as('selector-1')
    const { revision } = await desk.folded()
    const prepared = await selector.post(PAGE, { ...DEED, iedereen: '1', vraag: '' })
    assert.deepEqual([prepared.status, prepared.to], [303, PAGE])
    const text = textOf((await selector.get(PAGE)).html)
    assert.match(text, /Raakt [1-9]/u)
    assert.match(text, /Raakt niet: [1-9]\d/u)
    assert.match(text, /doet niet mee aan ronde “Selectieronde 2[^”]*”/u)
    assert.equal((await desk.folded()).revision, revision)
    assert.match(
      textOf((await selector.get('/werkplek/opgroeien-19498/kandidaten')).html),
      /Je bereidde iets voor/u,
    )
  })

  test('asks whom it is for when nobody is marked, and keeps what was chosen', async () => {
    const selector = await desk.as('selector-1')
    const { status, to } = await selector.post(PAGE, {
      ...DEED,
      wat: 'competences/attended',
      vraag: '',
    })
    assert.equal(status, 303)
    const { html } = await selector.get(to ?? '')
    assert.match(textOf(html), /Je duidde niemand aan\. .*Je duidde niemand aan\./su)
    assert.match(html, /value="competences\/attended" selected/u)
    assert.match(textOf((await selector.get(PAGE)).html), /Er is niets voorbereid/u)
  })

  test('is done for exactly those, once confirmed, and is then gone', async () => {
    const selector = await desk.as('selector-1')
    await selector.post(PAGE, { ...DEED, iedereen: '1', vraag: '' })
    const { html } = await selector.get(PAGE)
    const [, count = ''] = /Raakt (\d+)/u.exec(textOf(html)) ?? []
    const fields = {
      doe: 'confirm',
      voorbereid: hidden(html, 'voorbereid'),
      merk: hidden(html, 'merk'),
    }
    assert.equal((await selector.post(PAGE, fields)).status, 303)
    const { roll } = await desk.folded()
    const attended = roll.filter(({ attendance }) => attendance?.['competences'] === 'attended')
    assert.equal(attended.length, Number(count))
    assert.match(textOf((await selector.get(PAGE)).html), /Er is niets voorbereid/u)
    assert.equal((await selector.post(PAGE, fields)).status, 409)
  })

  test('is refused whole when whom it touches changed meanwhile', async () => {
    const selector = await desk.as('selector-1')
    await selector.post(PAGE, { ...DEED, iedereen: '1', vraag: '' })
    const { html } = await selector.get(PAGE)
    const fields = {
      doe: 'confirm',
      voorbereid: hidden(html, 'voorbereid'),
      merk: hidden(html, 'merk'),
    }
    const colleague = await desk.as('selector-2')
    await colleague.post(PAGE, { ...DEED, kandidaat: firstTouched(html) })
    const theirs = (await colleague.get(PAGE)).html
    await colleague.post(PAGE, {
      doe: 'confirm',
      voorbereid: hidden(theirs, 'voorbereid'),
      merk: hidden(theirs, 'merk'),
    })
    const { revision } = await desk.folded()
    assert.equal((await selector.post(PAGE, fields)).status, 409)
    assert.equal((await desk.folded()).revision, revision)
  })

  test('is taken back without a trace, and seen by nobody else', async () => {
    const selector = await desk.as('selector-1')
    await selector.post(PAGE, { ...DEED, iedereen: '1', vraag: '' })
    const colleague = await desk.as('selector-2')
    assert.match(textOf((await colleague.get(PAGE)).html), /Er is niets voorbereid/u)
    const bulk = hidden((await selector.get(PAGE)).html, 'voorbereid')
    await colleague.post(PAGE, { doe: 'back', voorbereid: bulk })
    assert.match(textOf((await selector.get(PAGE)).html), /Raakt/u)
    await selector.post(PAGE, { doe: 'back', voorbereid: bulk })
    assert.match(textOf((await selector.get(PAGE)).html), /Er is niets voorbereid/u)
  })

  test('asks for somebody, a round there is, and a role that may', async () => {
    const selector = await desk.as('selector-1')
    assert.match((await selector.post(PAGE, DEED)).to ?? '', /niemand=1/u)
    assert.equal((await selector.post(PAGE, { ...DEED, wat: 'x/attended' })).status, 404)
    assert.equal((await selector.post(PAGE, { doe: 'confirm', voorbereid: 'x' })).status, 409)
    assert.equal((await (await desk.as('hr-1')).post(PAGE, DEED)).status, 403)
  })
})

function firstTouched(html: string): string {
  const [, number = ''] = /Raakt \d[\s\S]*?<li>\s*([A-Z0-9]{5}-[A-Z0-9]{5})/u.exec(html) ?? []
  return number
}
