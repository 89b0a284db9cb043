import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openPoints } from '#core/selection/points/open-points.ts'
import { standingOf, outcomeIn } from '#core/selection/outcomes/standing.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { openedEntriesFrom } from '#persistence/entries/read.ts'
import { placeEverything } from '#persistence/entries/integrate.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite, isAfterClosing } from './site.ts'

const TABLE = '/werkplek/opgroeien-19498/kandidaten'

onEveryServer('the table of candidates', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498' })
  })

  test('has everybody, sorted by number unless something else is asked', async () => {
    const { status, html } = await (await desk.as('selector-1')).get(TABLE)
    assert.equal(status, 200)
    const shown = numbers(html)
    assert.equal(shown.length, 24)
    assert.deepEqual(
      shown,
      shown.toSorted((a, b) => (a < b ? -1 : 1)),
    )
    assert.match(textOf(html), /24 kandidaten/u)
  })

  test('leads who may enter an application on paper there', async () => {
    const paper = '/vacatures/opgroeien-19498/papier'
    const selector = await desk.as('selector-1')
    assert.match((await selector.get(TABLE)).html, new RegExp(`href="${paper}"`, 'u'))
    assert.equal((await selector.get(paper)).status, 200)
    const hr = await desk.as('hr-1')
    assert.doesNotMatch((await hr.get(TABLE)).html, new RegExp(paper, 'u'))
    assert.equal((await hr.get(paper)).status, 403)
  })

  test('finds by a part of a name without accents, and by number', async () => {
    const selector = await desk.as('selector-1')
    const number = desk.nameOf('k08')
    assert.deepEqual(numbers((await selector.get(`${TABLE}?q=${number.toLowerCase()}`)).html), [
      number,
    ])
    const { html } = await selector.get(`${TABLE}?q=GÚST+linde`)
    assert.ok(numbers(html).includes(number))
    assert.ok(numbers(html).length < 24)
    const none = await selector.get(`${TABLE}?q=bestaat-niet`)
    assert.match(textOf(none.html), /Niemand gevonden/u)
  })

  test('filters by the last outcome as the rules have it', async () => {
    const selection = await desk.folded()
    const last = standingOf(selection).at(-1) ?? assert.fail()
    const passed = selection.roll.filter(
      (candidate) =>
        candidate.withdrawn === undefined && outcomeIn(last, candidate)?.outcome.code === 'passed',
    )
    const { html } = await (await desk.as('hr-1')).get(`${TABLE}?uitkomst=passed`)
    assert.deepEqual(new Set(numbers(html)), new Set(passed.map(({ candidate }) => candidate)))
  })

  test('sorts by a column both ways, and keeps who is equal in the order of their numbers', async () => {
    const selector = await desk.as('selector-1')
    const up = numbers((await selector.get(`${TABLE}?sorteer=received`)).html)
    const selection = await desk.folded()
    const times = up.map((number) => selection.candidates.get(number)?.submissions.at(-1)?.received)
    assert.deepEqual(times, times.toSorted(byText))
    const down = numbers((await selector.get(`${TABLE}?sorteer=received&omgekeerd=1`)).html)
    assert.deepEqual(down, up.toReversed())
  })

  test('gives the members of the reserve no order and no figures of their own', async () => {
    const { html } = await (
      await desk.as('selector-1')
    ).get(`${TABLE}?uitkomst=passed&sorteer=total`)
    const shown = numbers(html)
    assert.deepEqual(
      shown,
      shown.toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })

  test('leaves out what it cannot read of a question', async () => {
    const asked = '?pagina=-3&sorteer=naam;drop&uitkomst=x&kolom=y&ronde=%F0%9F%98%80'
    const { status } = await (await desk.as('selector-1')).get(TABLE + asked)
    assert.equal(status, 200)
  })

  test('is recorded once for a while for each who looks', async () => {
    const auditor = await desk.as('auditor-1')
    await auditor.get(TABLE)
    await auditor.get(TABLE)
    await placeEverything(desk.store, desk.selection)
    const looks = await readings(desk, 'candidates-table')
    const by = looks.map(({ by: who }) => who)
    assert.equal(new Set(by).size, by.length)
  })

  test('goes along as a file that a spreadsheet takes for text', async () => {
    const { status, html, headers } = await (await desk.as('selector-1')).get(`${TABLE}.csv`)
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /text\/csv/u)
    assert.equal(html.trim().split('\n').length, 25)
  })

  test('keeps views for who saved them, and forgets them', async () => {
    const selector = await desk.as('selector-1')
    const kept = await selector.post(TABLE, { naam: 'Wie slaagde', vraag: '?uitkomst=passed' })
    assert.deepEqual([kept.status, kept.to], [303, `${TABLE}?uitkomst=passed`])
    assert.match(
      (await selector.get(TABLE)).html,
      /href="[^"]*\?uitkomst=passed"[^>]*>\s*Wie slaagde/u,
    )
    assert.doesNotMatch((await (await desk.as('hr-1')).get(TABLE)).html, /Wie slaagde/u)
    await selector.post(TABLE, { naam: 'Wie slaagde', doe: 'vergeet', vraag: '' })
    assert.doesNotMatch((await selector.get(TABLE)).html, /Wie slaagde/u)
  })

  test('is not for assessors, candidates or nobody in particular', async () => {
    assert.equal((await (await desk.as('panel-1')).get(TABLE)).status, 403)
    assert.equal((await (await desk.as('k02')).get(TABLE)).status, 404)
    assert.equal((await desk.guest().get(TABLE)).status, 303)
  })
})

onEveryServer('the file of a candidate', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498' })
  })

  test('has what was sent, what was decided and why, and every event in words', async () => {
    const path = `${TABLE}/${desk.nameOf('k08')}`
    const { status, html } = await (await desk.as('selector-1')).get(path)
    const text = textOf(html)
    assert.equal(status, 200)
    assert.match(text, /Gust Lindeblad/u)
    assert.match(text, /Diploma of getuigschrift/u)
    assert.match(text, /Selectieronde 1b/u)
    assert.match(text, /Een resultaat kwam uit een bestand\. .*Resultaat: \d/u)
    assert.match(text, /Bevestigd op [^.]* door \p{L}+ \p{L}[\p{L}-]+\./u)
    assert.match(text, /De kandidaat solliciteerde\./u)
    assert.match(text, /Over deze ronde werd beslist\. .*Uitkomst: geslaagd/u)
    // Of those who passed there is no order.
    assert.doesNotMatch(text, /de functie zelf Uitkomst: geslaagd Plaats/u)
  })

  test('tells who only judges the name, and not how to reach them', async () => {
    const path = `${TABLE}/${desk.nameOf('k08')}`
    const judges = (await (await desk.as('assessor-1')).get(path)).html
    assert.match(textOf(judges), /Gust Lindeblad/u)
    assert.match(textOf(judges), /Diploma of getuigschrift/u)
    assert.doesNotMatch(judges, /example\.org|E-mailadres|Telefoon|Postadres/u)
    for (const name of ['line-manager-1', 'selector-1']) {
      assert.match((await (await desk.as(name)).get(path)).html, /example\.org/u, name)
    }
  })

  test('is recorded before it is shown', async () => {
    const candidate = desk.nameOf('k09')
    await (await desk.as('hr-1')).get(`${TABLE}/${candidate}`)
    await placeEverything(desk.store, desk.selection)
    const looks = await readings(desk, 'read-file')
    assert.ok(looks.some(({ of }) => of === candidate))
  })

  test('is not there for who has no role, nor under a number that nobody has', async () => {
    const path = `${TABLE}/${desk.nameOf('k08')}`
    assert.equal((await (await desk.as('k02')).get(path)).status, 404)
    assert.equal((await (await desk.as('selector-1')).get(`${TABLE}/AAAAA-AAAAA`)).status, 404)
  })
})

onEveryServer('the file of a candidate for whom a person is waited for', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'ago-4711', before: isAfterClosing })
  })

  test('says in words what waits, and leads whoever may settle it there', async () => {
    const { candidates } = await desk.folded()
    const points = openPoints(await desk.folded(), instantOfEpoch(Date.now()))
    const { candidate = '' } =
      points.find(({ kind }) => kind === 'application-validity') ?? assert.fail()
    assert.ok(candidates.has(candidate))
    const path = `/werkplek/ago-4711/kandidaten/${candidate}`
    const way = `href="/werkplek/ago-4711/nazicht/${candidate}"`
    const waits = /Wacht nog op een persoon[^]*?<\/ul>/u
    const [own = ''] = waits.exec((await (await desk.as('selector-1')).get(path)).html) ?? []
    assert.match(textOf(own), /De geldigheid van de sollicitatie beoordelen/u)
    assert.doesNotMatch(textOf(own), /[a-z]\/[a-z]/u)
    assert.ok(own.includes(way), own)
    const { html } = await (await desk.as('auditor-1')).get(path)
    const [others = ''] = waits.exec(html) ?? []
    assert.match(textOf(others), /De geldigheid van de sollicitatie beoordelen selector/u)
    assert.doesNotMatch(others, /href=/u)
    assert.doesNotMatch(textOf(html), /Er valt nog niets te beslissen/u)
    assert.match(textOf(html), /Nog niet te beslissen: een score, een oordeel of een keuze/u)
  })
})

/** The numbers of the candidates on a page, in its order. */
function numbers(html: string): readonly string[] {
  const links = html.matchAll(/kandidaten\/([A-Z0-9]{5}-[A-Z0-9]{5})"/gu)
  return [...links].map(([, number = '']) => number)
}

function byText(a: string | undefined, b: string | undefined): number {
  return String(a) < String(b) ? -1 : 1
}

async function readings(
  { store, selection }: DeskSite,
  purpose: string,
): Promise<readonly { readonly by: string; readonly of: string | undefined }[]> {
  const entries = await inTransaction(store.database, 'system', async (work) =>
    openedEntriesFrom(store, work, { selection, from: 0, limit: 5000 }),
  )
  return entries
    .filter(({ kind }) => kind === 'PersonalDataRead')
    .map(({ text }): { by: string; event: { candidate?: string; purpose: string } } =>
      JSON.parse(text),
    )
    .filter(({ event }) => event.purpose === purpose)
    .map(({ by, event }) => ({ by, of: event.candidate }))
}
