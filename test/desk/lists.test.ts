import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { outbox } from '#app/mail/outbox.ts'
import { type Event } from '#core/selection/event.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import { type Selection } from '#core/selection/state.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { deskSite, type DeskSite } from './site.ts'
import { travelBack, travelTo } from './travel.ts'

type Fields = Readonly<Record<string, string>>

const LAST_DAY = '2022-12-20T09:00:00Z'

const isExtension = ({ event }: Event): boolean => event === 'ListExtended'

onOwnServer('the lists of a selection', (server) => {
  let desk: DeskSite
  const lists = '/werkplek/ago-4711/lijsten'

  before(async () => {
    desk = await deskSite(server, { series: 'ago-4711', before: isExtension })
    await travelTo(desk.owner, LAST_DAY)
  })
  after(travelBack)

  const member = (name: string): string => `${lists}/lid/${desk.nameOf(name)}`

  test('say what the regulation makes of them, until when they are valid, and who is on them', async () => {
    const { status, html } = await (await desk.as('selector-1')).get(lists)
    assert.equal(status, 200)
    const text = textOf(html)
    assert.match(text, /Wervingsreserve Geldig/u)
    assert.match(text, /tot en met vrijdag 6 januari 2023/u)
    assert.match(text, /begon als statutair/u)
    const { html: english } = await (await desk.as('selector-1')).get('/en/desk/ago-4711/lists')
    assert.match(textOf(english), /through Friday 6 January 2023/u)
  })

  test('without an order show none: not on a page, in a choice, or in a file', async () => {
    const selector = await desk.as('selector-1')
    const { html } = await selector.get(lists)
    assert.match(textOf(html), /Deze lijst heeft geen rangorde\./u)
    const [, rows = ''] = /id="reserve"[^]*?<tbody>([^]*?)<\/tbody>/u.exec(html) ?? []
    const onPage = numbersIn(rows)
    assert.ok(onPage.length > 1)
    assert.deepEqual(onPage, onPage.toSorted())
    const choice = await (await desk.as('line-manager-1')).get(`${lists}/keuze`)
    const [, options = ''] =
      /<select[^>]*name="candidate"[^>]*>([^]*?)<\/select>/u.exec(choice.html) ?? []
    assert.deepEqual(valuesIn(options), valuesIn(options).toSorted())
    const file = await selector.get(`${lists}/reserve/csv`)
    const [head, ...lines] = file.html.trim().replace('\uFEFF', '').split('\n')
    assert.equal(head?.trim(), 'candidate,name,place,after')
    assert.deepEqual(
      lines.map((line) => line.split(',')[0]),
      onPage,
    )
    const points = openPointsOf(await desk.folded())
    assert.deepEqual(points, points.toSorted())
  })

  test('say to whoever cannot do something who can, and offer it to them alone', async () => {
    const [selector, manager] = [await desk.as('selector-1'), await desk.as('line-manager-1')]
    const [theirs, ours] = [await selector.get(lists), await manager.get(lists)]
    assert.match(textOf(theirs.html), /Iemand kiezen kan alleen met deze rol: lijnmanager\./u)
    assert.match(textOf(theirs.html), /De lijst verlengen kan alleen met deze rol: lijnmanager\./u)
    for (const page of ['keuze', 'reserve/verlengen']) {
      assert.ok(ours.html.includes(`href="${lists}/${page}"`), page)
      assert.ok(!theirs.html.includes(`href="${lists}/${page}"`), page)
    }
    // Who comes by another way finds the sentence, and no form.
    const { status, html } = await selector.get(`${lists}/reserve/verlengen`)
    assert.equal(status, 200)
    assert.match(textOf(html), /kan alleen met deze rol: lijnmanager\./u)
    assert.doesNotMatch(html, /name="gezien"|name="reason"/u)
    // The line manager knows no colleague by name, and is asked about nobody but themselves.
    const form = await manager.get(`${lists}/reserve/verlengen`)
    const [, options = ''] =
      /<select[^>]*name="asked"[^>]*>([^]*?)<\/select>/u.exec(form.html) ?? []
    assert.equal([...options.matchAll(/<option/gu)].length, 2)
    assert.match(
      textOf(form.html),
      /1 jaar langer, zonder onderbreking: tot en met \w+ \d+ \w+ \d{4}\./u,
    )
  })

  describe('refuse what is filled in wrong, and keep the rest', () => {
    const forms: readonly (readonly [string, string, Fields, RegExp])[] = [
      ['line-manager-1', 'keuze', { which: 'this', reason: 'x' }, /Kies iemand\./u],
      ['line-manager-1', 'keuze', { candidate: 'k03', reason: 'x' }, /Kies voor welke vacature\./u],
      [
        'line-manager-1',
        'keuze',
        { candidate: 'k03', which: 'another', reason: 'x' },
        /Schrijf welke vacature het is\./u,
      ],
      ['line-manager-1', 'keuze', { candidate: 'k03', which: 'this' }, /Schrijf de reden op\./u],
      ['line-manager-1', 'reserve/verlengen', { reason: ' ' }, /Schrijf de reden op\./u],
      [
        'line-manager-1',
        'reserve/verlengen',
        { reason: 'x', 'decided-day': '31', 'decided-month': '2', 'decided-year': '2022' },
        /Deze dag bestaat niet\./u,
      ],
      [
        'line-manager-1',
        'reserve/verlengen',
        { reason: 'x', 'decided-day': '1', 'decided-month': '1', 'decided-year': '2099' },
        /Kies een dag tot en met vandaag\./u,
      ],
      [
        'line-manager-1',
        'reserve/verlengen',
        { reason: 'x', asked: 'iemand' },
        /Kies wie erom vroeg\./u,
      ],
      [
        'hr-1',
        'lid/k03',
        { stap: 'contact', 'contact-vacancy': '' },
        /Schrijf welke vacature het is\./u,
      ],
      [
        'hr-1',
        'lid/k03',
        { stap: 'contact', 'contact-vacancy': 'x'.repeat(65) },
        /hoogstens 64 tekens/u,
      ],
      [
        'hr-1',
        'lid/k03',
        { stap: 'answer', 'answer-vacancy': 'Fotostudio, Gent' },
        /Kies wat het antwoord was\./u,
      ],
      ['authority-1', 'lid/k03', { stap: 'talk', 'talk-vacancy': 'this' }, /hoogstens 64 tekens/u],
    ]
    for (const [who, page, fields, says] of forms) {
      test(`at ${page} with ${JSON.stringify(fields).slice(0, 70)}`, async () => {
        const visitor = await desk.as(who)
        const path = `${lists}/${page.replace('k03', desk.nameOf('k03'))}`
        const { candidate } = fields
        const own = candidate === undefined ? {} : { candidate: desk.nameOf(candidate) }
        const gezien = hidden((await visitor.get(path)).html, 'gezien')
        const { revision } = await desk.folded()
        const answer = await visitor.post(path, { ...fields, ...own, gezien })
        assert.equal(answer.status, 422)
        assert.match(answer.html, says)
        assert.match(answer.html, /govuk-error-summary/u)
        assert.equal((await desk.folded()).revision, revision)
      })
    }
  })

  test('are something to withdraw from: not offered to whom it ended for and who is on none', async () => {
    const own = '/mijn-sollicitaties/ago-4711'
    const [on, off] = [await desk.as('k03'), await desk.as('k09')]
    assert.match(textOf((await on.get(own)).html), /Trek je kandidatuur in/u)
    assert.doesNotMatch(textOf((await off.get(own)).html), /Trek je kandidatuur in/u)
    assert.equal((await off.get(`${own}/intrekken`)).status, 303)
  })

  test('are not extended by two at once: the second sees what the first did, and keeps their words', async () => {
    const path = `${lists}/reserve/verlengen`
    const [first, second] = [await desk.as('line-manager-1'), await desk.as('line-manager-1')]
    const gezien = hidden((await second.get(path)).html, 'gezien')
    const ours = await first.post(path, { gezien, reason: 'Er komen plaatsen vrij.' })
    assert.equal(ours.status, 303)
    const theirs = await second.post(path, { gezien, reason: 'Mijn woorden blijven.' })
    assert.equal(theirs.status, 409)
    assert.match(theirs.html, /Mijn woorden blijven\./u)
    assert.match(textOf(theirs.html), /tot en met zaterdag 6 januari 2024/u)
    assert.equal((await desk.folded()).extensions.length, 1)
    const again = { gezien: hidden(theirs.html, 'gezien'), reason: 'Nog eens.' }
    const refused = await second.post(path, again)
    assert.equal(refused.status, 409)
    assert.match(textOf(refused.html), /De lijst is al 1 keer verlengd/u)
  })

  test('tell everybody on them that they were extended', async () => {
    const told = (await mailsOf(desk)).filter(({ order }) => order['kind'] === 'list-told')
    const { html } = await (await desk.as('selector-1')).get(`${lists}/reserve/csv`)
    assert.equal(told.length, html.trim().split('\n').length - 1)
  })

  test('have the question about interest sent, once, and its answer recorded by the desk', async () => {
    const hr = await desk.as('hr-1')
    const path = member('k03')
    const gezien = hidden((await hr.get(path)).html, 'gezien')
    const sent = { gezien, stap: 'contact', 'contact-vacancy': 'Fotostudio, Gent' }
    const answers = await Promise.all([hr.post(path, sent), hr.post(path, sent)])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]))
    const mails = await mailsOf(desk)
    const asked = mails.filter(({ order }) => JSON.stringify(order).includes('interest-asked'))
    assert.equal(asked.length, 1)
    const fields = { stap: 'answer', 'answer-vacancy': 'Fotostudio, Gent', answer: 'interested' }
    const now = hidden((await hr.get(path)).html, 'gezien')
    assert.equal((await hr.post(path, { ...fields, gezien: now })).status, 303)
    const { html } = await hr.get(path)
    assert.match(textOf(html), /Interesse: Fotostudio, Gent nog interesse/u)
    // What the desk records for a candidate is recorded as done by the desk.
    assert.match(textOf(html), /\(personeelsdienst\) De kandidaat antwoordde/u)
  })

  test('are chosen from by the line manager only, and by the rules', async () => {
    const path = `${lists}/keuze`
    assert.equal((await (await desk.as('selector-1')).get(path)).status, 403)
    const manager = await desk.as('line-manager-1')
    const { html } = await manager.get(path)
    const gezien = hidden(html, 'gezien')
    const fields = { gezien, which: 'this', reason: 'Omdat.' }
    const stranger = await manager.post(path, { ...fields, candidate: 'AAAAA-AAAAA' })
    assert.equal(stranger.status, 404)
    const twice = await manager.post(path, {
      ...fields,
      which: 'another',
      vacancy: 'studio',
      candidate: desk.nameOf('k01'),
    })
    assert.equal(twice.status, 409)
  })

  test('are open to who runs the selection and to the line manager, and to nobody else', async () => {
    const paths = [lists, member('k03'), `${lists}/reserve/verlengen`]
    for (const path of paths) {
      for (const name of ['selector-1', 'hr-1', 'authority-1', 'line-manager-1']) {
        assert.equal((await (await desk.as(name)).get(path)).status, 200, `${name} ${path}`)
      }
      assert.equal((await (await desk.as('panel-1')).get(path)).status, 403)
      assert.equal((await (await desk.as('k01')).get(path)).status, 404)
      assert.equal((await desk.guest().get(path)).status, 303)
    }
    const auditor = await desk.as('auditor-1')
    assert.equal((await auditor.get(lists)).status, 200)
    assert.equal((await auditor.get(`${lists}/reserve/verlengen`)).status, 403)
    assert.equal((await auditor.post(member('k03'), { stap: 'contact' })).status, 403)
    const selector = await desk.as('selector-1')
    // Who neither passed nor is on a list, and what is not there.
    for (const page of [
      member('k09'),
      `${lists}/geen/csv`,
      `${lists}/ranked-list/verlengen`,
      `${lists}/oproepen`,
      `${lists}/vergelijkbaar`,
    ]) {
      assert.equal((await selector.get(page)).status, 404, page)
    }
    assert.equal(
      (await (await desk.as('panel-1')).post(member('k03'), { stap: 'contact' })).status,
      403,
    )
  })
})

interface Mail {
  readonly order: Readonly<Record<string, unknown>>
}

async function mailsOf({ store }: DeskSite): Promise<readonly Mail[]> {
  const mails = await outbox(store.database, store.keys.wrapping, { limit: 500 })
  return mails.flatMap(({ content }) => (content === undefined ? [] : [{ order: content.order }]))
}

function openPointsOf(selection: Selection): readonly string[] {
  const choice = openPoints(selection, instantOfEpoch(Date.now())).find(
    ({ kind }) => kind === 'choice-among-passed',
  )
  return choice?.options ?? []
}

function numbersIn(html: string): readonly string[] {
  return [...html.matchAll(/>\s*([2-9A-Z]{5}-[2-9A-Z]{5})\s*</gu)].map(([, name = '']) => name)
}

function valuesIn(html: string): readonly string[] {
  return [...html.matchAll(/value="([2-9A-Z-]+)"/gu)].map(([, value = '']) => value)
}

// k05 got the only post; k08 stands in the reserve.
onOwnServer('a ranked list behind a reserve that is not exhausted', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'ComparableVacancyOpened',
    })
    await travelTo(desk.owner, '2026-04-01T09:00:00Z')
  })
  after(travelBack)

  test('is not offered to be called from, and says why', async () => {
    const authority = await desk.as('authority-1')
    for (const path of ['/werkplek', '/werkplek/opgroeien-19498']) {
      assert.doesNotMatch((await authority.get(path)).html, /lijsten\/oproepen/u, path)
    }
    const page = '/werkplek/opgroeien-19498/lijsten'
    for (const path of [page, `${page}/oproepen`]) {
      const text = textOf((await authority.get(path)).html)
      assert.match(text, /De wervingsreserve is nog niet uitgeput\./u, path)
      assert.doesNotMatch(text, /Mogelijk: geen/u, path)
    }
  })

  test('is offered once nobody in the reserve wants the extra vacancy', async () => {
    const extra = { candidate: desk.nameOf('k08'), vacancy: 'tweede post' }
    const asked = await desk.does('selector-1', 'run-lists', ({ at, by }) => ({
      command: 'ContactMember',
      ...extra,
      at,
      by,
    }))
    const answered = await desk.does('selector-1', 'run-lists', ({ at, by }) => ({
      command: 'AnswerContact',
      ...extra,
      answer: 'not-interested',
      at,
      by,
    }))
    assert.deepEqual([asked, answered], [undefined, undefined])
    const { html } = await (await desk.as('authority-1')).get('/werkplek')
    assert.match(html, /lijsten\/oproepen/u)
  })
})
