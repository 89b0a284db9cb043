import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite } from './site.ts'

onEveryServer('a choice point at the desk', (server) => {
  let desk: DeskSite
  let path = ''
  const page = '/werkplek/opgroeien-19498/keuze'

  before(async () => {
    // The facts up to the choice what the absence of somebody in the pre-selection means.
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'ChoiceMade',
    })
    const selector = await desk.as('selector-1')
    const { html } = await selector.get(`/werkplek/${desk.selection}`)
    const [, found = ''] = /href="([^"]*\/keuze\?punt=[^"]*no-show[^"]*)"/u.exec(html) ?? []
    path = found.replaceAll('&amp;', '&')
  })

  test('is offered to its owner with what the regulation says and its options', async () => {
    const { status, html } = await (await desk.as('selector-1')).get(path)
    assert.equal(status, 200)
    assert.match(html, /value="not-passed"/u)
    assert.match(html, /value="another-session"/u)
    // Where the notice is silent, that is said, and not what the round is for.
    const round = '/werkplek/opgroeien-19498/rondes/preselection'
    for (const at of [path, round]) {
      const text = textOf((await (await desk.as('selector-1')).get(at)).html)
      assert.match(
        text,
        /De vacature zelf: Wat volgt als je de testen niet aflegt, staat er niet\./u,
      )
      assert.doesNotMatch(text, /Computertesten tonen/u)
    }
  })

  test('is not decided without a reason, and says so beside what was filled in', async () => {
    const selector = await desk.as('selector-1')
    const { revision } = await desk.folded()
    const { status, html } = await selector.post(page, {
      punt: pointIn(path),
      option: 'not-passed',
    })
    assert.equal(status, 422)
    assert.match(html, /Schrijf de reden op\./u)
    assert.match(html, /value="not-passed" checked/u)
    assert.equal((await desk.folded()).revision, revision)
  })

  test('is not open to who does not own it, nor to who has no role', async () => {
    const fields = { punt: pointIn(path), option: 'not-passed', reason: 'x' }
    const assessor = await desk.as('panel-1')
    assert.equal((await assessor.post(page, fields)).status, 403)
    const candidate = await desk.as('k02')
    assert.equal((await candidate.post(page, fields)).status, 404)
    assert.equal((await desk.guest().post(page, fields)).status, 401)
  })

  test('is refused with the words of the rules where the option does not exist', async () => {
    const selector = await desk.as('selector-1')
    const sent = { punt: pointIn(path), option: 'maybe', reason: 'x' }
    const { status, html } = await selector.post(page, sent)
    assert.equal(status, 409)
    assert.match(html, /maybe/u)
  })

  test('is decided once, recorded with who and why, and seen at once', async () => {
    const selector = await desk.as('selector-1')
    const colleague = await desk.as('selector-2')
    const fields = { punt: pointIn(path), option: 'not-passed', reason: 'Kwam niet.' }
    const answers = await Promise.all([selector.post(page, fields), colleague.post(page, fields)])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
    const done = answers.find(({ status }) => status === 303)
    assert.equal(done?.to, '/werkplek/opgroeien-19498/rondes/preselection')
    const made = (await desk.folded()).choices.at(-1)
    assert.equal(made?.choice, pointIn(path))
    assert.equal(made?.reason, 'Kwam niet.')
    assert.deepEqual(made?.roles, ['selector'])
    const { status, html } = await selector.get(path)
    assert.equal(status, 404)
    assert.match(html, /niet meer open/u)
  })
})

function pointIn(path: string): string {
  return new URL(path, 'https://keur.example').searchParams.get('punt') ?? ''
}
