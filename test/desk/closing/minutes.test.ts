import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import mammoth from 'mammoth'
import { tagsOf } from '#documents/letter/pdf-structure.ts'
import { textOf } from '../../applying/pages.ts'
import { onEveryServer, onOwnServer } from '../../persistence/servers.ts'
import { accountsOf } from '../judging/panel.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { assertVerified } from './verified.ts'

type Browser = Awaited<ReturnType<DeskSite['as']>>

onEveryServer('the minutes of a selection', (server) => {
  let desk: DeskSite
  const page = '/werkplek/opgroeien-19498/proces-verbaal'
  const WAYS = ['/werkplek', '/werkplek/opgroeien-19498']
  const SIGN = 'Het proces-verbaal ondertekenen'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'MinutesSigned',
    })
  })

  test('are drawn up with everybody who judged, and nobody of them left out', async () => {
    const selector = await desk.as('selector-2')
    for (const way of WAYS) {
      assert.match((await selector.get(way)).html, linkTo('Het proces-verbaal opmaken'))
      assert.match(
        await waitingAt('hr-1', way),
        /Wacht op anderen Het proces-verbaal opmaken selector/u,
      )
      assert.match(await waitingAt('panel-1', way), /Wacht op anderen Het proces-verbaal opmaken/u)
    }
    const { html } = await selector.get(page)
    const options = membersIn(html)
    assert.match(textOf(html), /Jo Jurylid \(jury\) gaf scores/u)
    const without = options.filter(({ label }) => !label.includes('Jurylid')).slice(0, 1)
    assert.ok(options.every(({ label }) => !/personeelsdienst|auditor|entiteit/u.test(label)))
    const [hr = ''] = await accountsOf(desk, ['hr-1'])
    const able = options.map(({ value }) => value)
    assert.equal((await send(selector, page, [...able, hr])).status, 422, 'hr cannot sign')
    const left = await send(
      selector,
      page,
      without.map(({ value }) => value),
    )
    assert.equal(left.status, 422)
    assert.match(textOf(left.html), /Duid ook aan: Jo Jurylid\./u)
    assert.equal((await send(selector, page, [])).status, 422)
    assert.equal((await send(selector, page, ['nobody'])).status, 422)
    const members = options
      .filter(({ label }) => /Jurylid|Tweede-Selector/u.test(label))
      .map(({ value }) => value)
    assert.equal(members.length, 2)
    const done = await send(selector, page, members, { observers: 'An Vakbond, ACOD' })
    assert.equal(done.status, 303)
    const text = textOf((await selector.get(page)).html)
    assert.match(text, /Wacht op akkoord/u)
    assert.match(text, /An Vakbond, ACOD/u)
  })

  test('wait for each member by name, with the way there', async () => {
    for (const way of WAYS) {
      assert.match((await (await desk.as('panel-1')).get(way)).html, linkTo(SIGN))
      assert.match(await waitingAt('panel-1', way), /Houdt iets tegen Het proces-verbaal onder/u)
      const member = await waitingAt('selector-2', way)
      assert.match(member, /Houdt iets tegen Het proces-verbaal ondertekenen/u)
      assert.match(member, /Wacht op anderen Het proces-verbaal ondertekenen Jo Jurylid/u)
      assert.doesNotMatch(member, /ondertekenen Jo Jurylid, /u)
      const stranger = await waitingAt('selector-1', way)
      assert.doesNotMatch(stranger, /(tegen|nu) Het proces-verbaal|opmaken/u)
      assert.match(stranger, /Wacht op anderen Het proces-verbaal ondertekenen Jo Jurylid, /u)
    }
    assert.match(await waitingAt('panel-1', '/en/desk'), /Blocks something Sign the minutes/u)
  })

  test('are drawn up anew when something was declared since, which every page says', async () => {
    const declared = await desk.does('line-manager-1', 'declare-conflict', ({ at, by }) => ({
      command: 'DeclareConflict',
      at,
      assessor: by,
      candidate: desk.nameOf('k05'),
    }))
    assert.equal(declared, undefined)
    const says = 'Het proces-verbaal opnieuw opmaken: intussen werd iets beslist of gemeld'
    for (const way of WAYS) {
      assert.match((await (await desk.as('selector-1')).get(way)).html, linkTo(says))
      assert.match(await waitingAt('panel-1', way), new RegExp(`anderen ${says} selector`, 'u'))
    }
    const panel = await desk.as('panel-1')
    const { html } = await panel.get(page)
    assert.doesNotMatch(html, /name="answer"/u)
    const agreed = { ...answerIn(html), answer: 'agreed' }
    assert.equal((await panel.post(`${page}/akkoord`, agreed)).status, 409)
    const selector = await desk.as('selector-1')
    const members = membersIn((await selector.get(page)).html)
      .filter(({ isMarked }) => isMarked)
      .map(({ value }) => value)
    assert.equal(members.length, 2, 'those of the version before are marked')
    const again = await send(selector, page, members, { observers: 'An Vakbond, ACOD' })
    assert.equal(again.status, 303)
  })

  test('hold what practice asks for, as PDF, as DOCX and as the text that is signed', async () => {
    const selector = await desk.as('selector-2')
    const text = (await file(selector, 'txt')).toString('utf8')
    const PARTS = [
      'Proces-verbaal van de selectieprocedure',
      'Selectieronde 1b: voorselectie met computertesten',
      'De vijf besten die de minimumscore halen gaan door',
      'Grensscore',
      'Vervanging: de volgende rang werd in zijn geheel opgeroepen',
      'Jury en andere leden',
      'An Vakbond, ACOD',
      'Wortel van het register',
      desk.nameOf('k05'),
      'Anders dan voorgesteld: geen enkele keer besloten',
      'Belangenconflicten: geen gemeld, geen vastgesteld',
      `vooraf een belangenconflict met kandidaat ${desk.nameOf('k05')}`,
    ]
    for (const part of PARTS) assert.ok(text.includes(part), part)
    // Nobody's name, and no reason about one candidate.
    assert.doesNotMatch(text, /Gehospitaliseerd|Geen test gemaakt/u)
    const [, sha256 = ''] =
      /name="sha256" value="([0-9a-f]{64})"/u.exec((await selector.get(page)).html) ?? []
    assert.equal(createHash('sha256').update(text).digest('hex'), sha256)

    const tags = tagsOf(await file(selector, 'pdf'))
    assert.equal(tags.get('H1'), 1)
    assert.ok((tags.get('Table') ?? 0) >= 4)

    const { value } = await mammoth.convertToHtml({ buffer: await file(selector, 'docx') })
    assert.match(value, /<h1>Proces-verbaal<\/h1>/u)
    assert.match(value, /<h2>Selectieronde 1b: voorselectie met computertesten<\/h2>/u)
    assert.match(value, /<thead>[^]*Kandidaat[^]*<\/thead>/u)
    assert.ok(value.includes(sha256))
  })

  test('are signed by each member for themselves, with the text they read', async () => {
    const selector = await desk.as('selector-2')
    const panel = await desk.as('panel-1')
    const stranger = await desk.as('line-manager-1')
    const answer = answerIn((await panel.get(page)).html)
    const path = `${page}/akkoord`
    assert.equal((await stranger.post(path, { ...answer, answer: 'agreed' })).status, 403)
    assert.equal((await panel.post(path, answer)).status, 422)
    assert.equal((await panel.post(path, { ...answer, answer: 'objected' })).status, 422)
    const other = { ...answer, sha256: '0'.repeat(64), answer: 'agreed' }
    assert.equal((await panel.post(path, other)).status, 409)

    const objected = { ...answer, answer: 'objected', remark: 'Ronde 2 staat er niet volledig in.' }
    assert.equal((await panel.post(path, objected)).status, 303)
    assert.match(textOf((await selector.get(page)).html), /Bezwaar[^]*Ronde 2 staat er niet/u)
    for (const way of WAYS) {
      assert.match(await waitingAt('panel-1', way), /Mag Je maakte bezwaar tegen het proces-verb/u)
      const drawing = /Houdt iets tegen Een bezwaar tegen het proces-verbaal bekijken Jo Jurylid/u
      assert.match(await waitingAt('selector-1', way), drawing)
    }
    assert.equal((await selector.post(path, { ...answer, answer: 'agreed' })).status, 303)
    assert.equal((await desk.folded()).minutes, undefined)

    // With the last agreement they are signed; twice at once is once.
    const agreed = { ...answer, answer: 'agreed' }
    const answers = await Promise.all([panel.post(path, agreed), panel.post(path, agreed)])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
    assert.notEqual((await desk.folded()).minutes, undefined)
    for (const way of WAYS) {
      for (const name of ['panel-1', 'selector-2', 'hr-1']) {
        assert.doesNotMatch(await waitingAt(name, way), /proces-verbaal (onder|opn|op|bek)/u, name)
      }
    }
    const { html } = await selector.get(page)
    assert.match(textOf(html), /Ondertekend op/u)
    assert.doesNotMatch(html, /Maak het opnieuw op/u)
    const drawn = await send(
      selector,
      page,
      membersIn(html).map(({ value }) => value),
    )
    assert.ok([409, 422].includes(drawn.status))
  })

  test('are proven by the record: who, when, which text', async () => {
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind in ('MinutesDrawnUp', 'MinutesAnswered') order by recorded`,
    )
    const text = (await file(await desk.as('selector-2'), 'txt')).toString('utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    const entries: readonly { readonly files: { readonly minutes: string } }[] = rows.map(
      ({ body }) => JSON.parse(body),
    )
    assert.equal(entries.length, 5)
    assert.ok(entries.slice(1).every(({ files }) => files.minutes === sha256))
    assert.notEqual(entries[0]?.files.minutes, sha256, 'the first version was another text')
  })

  test('leave a record that is exported and verified', async () => {
    await assertVerified(desk)
  })

  test('are for who works on the selection', async () => {
    assert.equal((await (await desk.as('k05')).get(page)).status, 404)
    assert.equal((await (await desk.as('k05')).get(`${page}/bestand/pdf`)).status, 404)
    assert.equal((await (await desk.as('hr-1')).get(page)).status, 200)
    assert.equal((await (await desk.as('hr-1')).post(page, {})).status, 403)
    assert.equal((await (await desk.as('selector-1')).get(`${page}/bestand/exe`)).status, 404)
  })

  async function waitingAt(name: string, way: string): Promise<string> {
    return textOf((await (await desk.as(name)).get(way)).html)
  }

  function linkTo(says: string): RegExp {
    return new RegExp(`href="${page}">${says}<`, 'u')
  }

  async function file({ cookies }: Browser, form: string): Promise<Buffer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const path = `${desk.origin}${page}/bestand/${form}`
    const answer = await desk.site.request(path, { headers: { cookie } })
    assert.equal(answer.status, 200)
    return Buffer.from(await answer.arrayBuffer())
  }

  async function send(
    { cookies }: Browser,
    path: string,
    members: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly html: string }> {
    const body = new URLSearchParams({ observers: '', remarks: '', ...more })
    for (const member of members) body.append('members', member)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: desk.origin }
    const answer = await desk.site.request(desk.origin + path, { method: 'POST', body, headers })
    return { status: answer.status, html: await answer.text() }
  }
})

onOwnServer('minutes that were signed elsewhere', (server) => {
  test('are told to be, with the day, and ask nothing', async () => {
    const desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'CandidateChosen',
    })
    const page = '/werkplek/opgroeien-19498/proces-verbaal'
    const { html } = await (await desk.as('selector-1')).get(page)
    assert.match(textOf(html), /Ondertekend op .* op papier of in een ander systeem opgemaakt/u)
    assert.doesNotMatch(html, /<form[^>]*method="post"[^>]*proces-verbaal/u)
  })
})

interface Option {
  readonly value: string
  readonly isMarked: boolean
  readonly label: string
}

function membersIn(html: string): readonly Option[] {
  const found = html.matchAll(/(<input[^>]*name="members"[^>]*>)[^]*?<label[^>]*>([^<]*)</gu)
  return [...found].map(([, input = '', label = '']) => ({
    value: /value="([^"]*)"/u.exec(input)?.[1] ?? '',
    isMarked: / checked/u.test(input),
    label,
  }))
}

function answerIn(html: string): Readonly<Record<string, string>> {
  const value = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? ''
  return { version: value('version'), sha256: value('sha256'), remark: '' }
}
