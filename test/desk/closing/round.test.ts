import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../../applying/pages.ts'
import { onEveryServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite, isAfterClosing } from '../site.ts'
import { seenIn } from './seen.ts'

onEveryServer('closing a pre-selection', (server) => {
  let desk: DeskSite
  const page = '/werkplek/opgroeien-req18582/rondes/preselection'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: (event) => event.event === 'RoundClosed' && event.round === 'preselection',
    })
  })

  test('shows the line before anything is fixed, in a picture and in figures', async () => {
    const { status, html } = await (await desk.as('selector-2')).get(page)
    assert.equal(status, 200)
    assert.match(html, /<svg[^>]*role="img"/u)
    assert.match(html, /Grensscore/u)
    const text = textOf(html)
    assert.match(text, /Aangekondigde plaatsen 8/u)
    assert.match(text, /Niets: alles is er om te beslissen\./u)
    assert.match(text, /Gaat door \(\d+\)/u)
    assert.match(text, /Valt er net buiten \(\d+\)/u)
    // Everybody stands in one group: together they are the participants.
    const titles = [...html.matchAll(/keur-open__title">[^<]*\((\d+)\)/gu)]
    const together = titles.reduce((sum, [, count]) => sum + Number(count), 0)
    const participants = (await desk.folded()).roll.filter(({ candidate }) =>
      html.includes(`>${candidate}</a>`),
    ).length
    assert.equal(together, participants)
    assert.doesNotMatch(text, /\((\d+) in plaats van \1\)/u)
  })

  test('names the selection with its number, since others have the same title', async () => {
    const { html } = await (await desk.as('selector-2')).get(page)
    assert.match(textOf(html), /Klantenbeheerder meldingen en communicatie · req18582/u)
  })

  test('counts as many with those above at the line as go on, whoever is below a minimum left out', async () => {
    const { html } = await (await desk.as('selector-2')).get(page)
    const [, within = ''] = /Gaan door (\d+)/u.exec(textOf(html)) ?? []
    const [row = ''] = /<strong data-exact[^]*?<\/tr>/u.exec(html) ?? []
    assert.match(textOf(row), new RegExp(` ${within} gaat door`, 'u'))
    assert.match(textOf(html), / 1 – onder een minimum/u)
  })

  test('is in English under its English address', async () => {
    const selector = await desk.as('selector-2')
    const { html } = await selector.get('/en/desk/opgroeien-req18582/rounds/preselection')
    assert.match(textOf(html), /Nothing: all that is needed to decide is there\.[^]*Is just out/u)
  })

  test('names exactly who the engine lets go on', async () => {
    const { html } = await (await desk.as('selector-2')).get(page)
    const standing = await desk.folded()
    assert.equal(standing.rounds.get('preselection')?.closed, undefined)
    const [, inside = ''] =
      /<span class="keur-open__title">Gaat door[^]*?<tbody>([^]*?)<\/tbody>/u.exec(html) ?? []
    const shown = [...inside.matchAll(/[2-9A-Z]{5}-[2-9A-Z]{5}/gu)].map(([name]) => name)
    await closeAndConfirm(desk)
    const decided = (await desk.folded()).rounds.get('preselection')?.decided?.outcomes
    const goingOn = [...(decided ?? [])].filter(([, { code }]) => code === 'goes-on')
    assert.deepEqual(new Set(shown), new Set(goingOn.map(([name]) => name)))
  })

  async function closeAndConfirm({ as }: DeskSite): Promise<void> {
    const first = await as('selector-1')
    const second = await as('selector-2')

    // What was not seen is not decided.
    assert.equal((await first.post(`${page}/afsluiten`, { gezien: 'open-0123' })).status, 409)
    assert.equal((await first.post(`${page}/afsluiten`, {})).status, 409)

    const open = await first.get(page)
    const closed = await first.post(`${page}/afsluiten`, { gezien: seenIn(open.html) })
    assert.equal(closed.status, 303)

    // Whoever closed it, or entered scores, is told beforehand, and refused by the rules all the same.
    const own = await first.get(page)
    assert.match(own.html, /data-same-person/u)
    assert.match(textOf(own.html), /Jij sloot deze ronde af\./u)
    const toConfirm = await second.get(page)
    const seen = seenIn(toConfirm.html)
    const same = await first.post(`${page}/bevestigen`, { gezien: seen })
    assert.equal(same.status, 409)

    // Two confirm at once: one of them decides.
    const third = await as('selector-2')
    const answers = await Promise.all([
      second.post(`${page}/bevestigen`, { gezien: seen }),
      third.post(`${page}/bevestigen`, { gezien: seen }),
    ])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
  }

  test('says afterwards who decided', async () => {
    const { html } = await (await desk.as('hr-1')).get(page)
    assert.match(
      textOf(html),
      /Beslist[^]*De ronde afgesloten op [^.]* door [A-Z][^]*De ronde bevestigd op/u,
    )
  })

  test('is open to who runs or audits the selection, and to nobody else', async () => {
    assert.equal((await (await desk.as('panel-1')).get(page)).status, 403)
    assert.equal((await (await desk.as('line-manager-1')).get(page)).status, 403)
    assert.equal((await (await desk.as('k02')).get(page)).status, 404)
    assert.equal((await desk.guest().get(page)).status, 303)
    const sent = { gezien: 'closed-0' }
    assert.equal((await (await desk.as('hr-1')).post(`${page}/bevestigen`, sent)).status, 403)
    assert.equal((await desk.guest().post(`${page}/bevestigen`, sent)).status, 401)
    const gone = await (await desk.as('selector-1')).get(`${page}-niet`)
    assert.equal(gone.status, 404)
  })
})

onEveryServer('a round in which something is missing', (server) => {
  let desk: DeskSite
  const page = '/werkplek/opgroeien-19498/rondes/cv-screening'

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498', before: isAfterClosing })
  })

  test('says what, and offers no closing', async () => {
    const { html } = await (await desk.as('selector-1')).get(page)
    const text = textOf(html)
    assert.match(text, /Wat nog ontbreekt Houdt iets tegen De geldigheid van de sollicitatie/u)
    assert.doesNotMatch(html, /Sluit de ronde af/u)
  })

  test('is not closed by a form that was made up', async () => {
    const { revision } = await desk.folded()
    const sent = { gezien: 'open-0000000000000000' }
    const answer = await (await desk.as('selector-1')).post(`${page}/afsluiten`, sent)
    assert.equal(answer.status, 409)
    assert.equal((await desk.folded()).revision, revision)
  })
})

onEveryServer('a correction of a decided round', (server) => {
  let desk: DeskSite
  const page = '/werkplek/opgroeien-req18582/rondes/preselection'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'CorrectionConfirmed',
    })
  })

  test('shows who comes in and who falls out before somebody confirms it', async () => {
    const { html } = await (await desk.as('selector-2')).get(page)
    const text = textOf(html)
    assert.match(text, /een score werd verbeterd/u)
    const names = ['k13', 'k08', 'k09'].map(desk.nameOf)
    for (const name of names) assert.ok(text.includes(name))
    assert.match(text, new RegExp(`Komt erbij[^]*${names[0] ?? ''}[^]*Valt weg`, 'u'))
  })

  test('needs a reason, keeps what was written, and is confirmed by one who had no hand in it', async () => {
    const selector = await desk.as('selector-2')
    const { html } = await selector.get(page)
    const gezien = seenIn(html)
    const path = `${page}/verbetering`
    const empty = await selector.post(path, { gezien, reason: ' ' })
    assert.equal(empty.status, 422)
    assert.match(empty.html, /Schrijf de reden op\./u)
    const done = await selector.post(path, { gezien, reason: 'Nagerekend.' })
    assert.equal(done.status, 303)
    const { touched, decided } = (await desk.folded()).rounds.get('preselection') ?? {}
    assert.equal(touched, undefined)
    assert.equal(decided?.outcomes.get(desk.nameOf('k13'))?.code, 'goes-on')
    assert.equal(decided?.outcomes.get(desk.nameOf('k08'))?.code, 'outside-quota')
  })
})

onEveryServer('the line of the last round', (server) => {
  test('says who passes, and not who goes on', async () => {
    const desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: (event) => event.event === 'RoundClosed' && event.round === 'function-specific',
    })
    const selector = await desk.as('selector-1')
    const page = '/werkplek/opgroeien-19498/rondes/function-specific'
    const text = textOf((await selector.get(page)).html)
    const [, line = ''] = /Waar de lijn valt([^]*?)Wie waar staat/u.exec(text) ?? []
    assert.match(line, /Wie slaagt: [^]*geschikt 2 2 slaagt/u)
    assert.doesNotMatch(line, /gaat door|gaan door/u)
  })
})
