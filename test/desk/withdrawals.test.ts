import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { assertVerified } from './closing/verified.ts'
import { deskSite, type DeskSite, isAfterClosing } from './site.ts'

const SELECTION = 'opgroeien-19498'
const LETTER = 'Brief van 12 november, ontvangen op 13 november.'

onEveryServer('a withdrawal that is told to the desk', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: SELECTION, before: isAfterClosing })
  })

  const fileOf = (name: string): string => `/werkplek/${SELECTION}/kandidaten/${desk.nameOf(name)}`
  const pageOf = (name: string): string => `${fileOf(name)}/terugtrekking`

  test('is led to from the file, for a selector', async () => {
    const selector = await desk.as('selector-1')
    assert.ok((await selector.get(fileOf('k03'))).html.includes(`href="${pageOf('k03')}"`))
    for (const name of ['hr-1', 'auditor-1', 'panel-1']) {
      assert.doesNotMatch((await (await desk.as(name)).get(fileOf('k03'))).html, /terugtrekking/u)
    }
    assert.match(
      textOf((await selector.get(pageOf('k03'))).html),
      /gaat dan uit elke ronde en van elke lijst/u,
    )
  })

  test('needs to be told how, and loses nothing that was written', async () => {
    const selector = await desk.as('selector-1')
    const nothing = await selector.post(pageOf('k03'), { reason: ' ' })
    assert.equal(nothing.status, 422)
    assert.match(textOf(nothing.html), /Schrijf op hoe en wanneer de kandidaat het liet weten/u)
    const long = await selector.post(pageOf('k03'), { reason: `Brief. ${'x'.repeat(4000)}` })
    assert.equal(long.status, 422)
    assert.match(long.html, /Brief\. xxx/u)
    assert.equal((await desk.folded()).candidates.get(desk.nameOf('k03'))?.withdrawn, undefined)
  })

  for (const [name, who] of [
    ['k03', 'has an account'],
    ['k10', 'applied on paper'],
  ] as const) {
    test(`is recorded by the selector for who ${who}, and confirmed`, async () => {
      const selector = await desk.as('selector-1')
      const { status, to } = await selector.post(pageOf(name), { reason: LETTER })
      assert.equal(status, 303)
      assert.equal(to, fileOf(name))
      const text = textOf((await selector.get(fileOf(name))).html)
      assert.match(text, /Ingetrokken/u)
      assert.match(text, /Sam Selector \(selector\) De kandidaat trok zich terug/u)
      assert.ok(text.includes(LETTER))
      const { rows } = await desk.owner.pool.query<{ standing: string | null; mails: number }>(
        `select standing, (select count(*) from keur.mail m where m.candidate = c.candidate
            and m.kind = 'application-withdrawn') as mails
          from keur.candidacy c where selection = $1 and candidate = $2`,
        [SELECTION, desk.nameOf(name)],
      )
      assert.deepEqual(rows, [{ standing: null, mails: 1 }])
    })
  }

  test('is on the own page of who has an account', async () => {
    const { html } = await (await desk.as('k03')).get(`/mijn-sollicitaties/${SELECTION}`)
    assert.match(textOf(html), /Je trok je kandidatuur in op/u)
  })

  test('is recorded once: afterwards nothing is left to record', async () => {
    const selector = await desk.as('selector-1')
    assert.doesNotMatch((await selector.get(fileOf('k03'))).html, /\/terugtrekking"/u)
    assert.match(textOf((await selector.get(pageOf('k03'))).html), /niets meer te noteren/u)
    assert.notEqual((await selector.post(pageOf('k03'), { reason: LETTER })).status, 303)
  })

  test('names nobody who is not there', async () => {
    const page = `/werkplek/${SELECTION}/kandidaten/AAAAA-AAAAA/terugtrekking`
    const selector = await desk.as('selector-1')
    assert.equal((await selector.get(page)).status, 404)
    assert.equal((await selector.post(page, { reason: LETTER })).status, 404)
  })

  test('leaves a record that is exported and verified', async () => {
    await assertVerified(desk)
  })
})
