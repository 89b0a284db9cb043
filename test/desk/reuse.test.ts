import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type EventOf } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { measured } from '#core/selection/measured.ts'
import { formatExact } from '#core/values/rational.ts'
import { readSeries, SERIES } from '../../src/server/demonstration/series.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { assertVerified } from './closing/verified.ts'
import { type DeskSite, deskSite } from './site.ts'

const LIST = '/werkplek/ago-4711/vroegere-resultaten'

onEveryServer('an earlier result that somebody asks to count', (server) => {
  let desk: DeskSite
  let fact: EventOf<'ReuseDecided'>
  let page = ''

  before(async () => {
    desk = await deskSite(server, {
      series: 'ago-4711',
      before: ({ event }) => event === 'ReuseDecided',
    })
    fact = await reuseFact()
    page = `${LIST}/${desk.nameOf(fact.candidate)}/${fact.round}/${fact.measure}`
  })

  test('is listed, and waits for each of those who decide together', async () => {
    for (const name of ['selector-1', 'line-manager-1']) {
      const person = await desk.as(name)
      const overview = await person.get('/werkplek/ago-4711')
      assert.ok(overview.html.includes(`href="${page}"`), name)
      const list = await person.get(LIST)
      assert.ok(list.html.includes(`href="${page}"`), name)
      assert.match(textOf(list.html), /14 oktober 2020\s+Te beslissen/u)
    }
  })

  test('is told of where the candidate is screened', async () => {
    const file = `/werkplek/ago-4711/nazicht/${desk.nameOf(fact.candidate)}`
    const { html } = await (await desk.as('selector-1')).get(file)
    assert.match(html, /vraagt om een vroeger resultaat te laten meetellen/u)
    const gone = `${page}/verslag/00000000-0000-4000-8000-000000000000`
    assert.equal((await (await desk.as('line-manager-1')).get(gone)).status, 404)
  })

  describe('is not proposed', () => {
    const forms: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
      ['without a finding', { reason: 'x' }, /Kies of het resultaat telt/u],
      ['without a result', { finding: 'granted', reason: 'x' }, /Kies een van deze/u],
      [
        'with a result that the scale does not have',
        { finding: 'granted', score: '12', reason: 'x' },
        /Kies een van deze/u,
      ],
      ['without a reason', { finding: 'refused' }, /Schrijf de reden op/u],
    ]
    for (const [how, fields, says] of forms) {
      test(how, async () => {
        const selector = await desk.as('selector-1')
        const gezien = hidden((await selector.get(page)).html, 'gezien')
        const { revision } = await desk.folded()
        const { status, html } = await selector.post(page, { ...fields, gezien })
        assert.equal(status, 422)
        assert.match(html, says)
        assert.equal((await desk.folded()).revision, revision)
      })
    }
  })

  test('is proposed by one, who cannot agree with it alone', async () => {
    const selector = await desk.as('selector-1')
    const { finding, score = '', reason } = fact
    const sent = { finding, score: String(score), reason }
    const gezien = hidden((await selector.get(page)).html, 'gezien')
    const done = await selector.post(page, { ...sent, gezien })
    assert.deepEqual([done.status, done.to], [303, page])
    const after = await selector.get(page)
    assert.match(textOf(after.html), /Nu is het aan: lijnmanager/u)
    assert.doesNotMatch(after.html, /Ga akkoord/u)
    const again = { ...sent, gezien: hidden(after.html, 'gezien') }
    const alone = await selector.post(page, again)
    assert.equal(alone.status, 422)
    assert.match(alone.html, /Een ander moet het bevestigen/u)
    const known = (await desk.folded()).candidates.get(desk.nameOf(fact.candidate))
    assert.equal(known?.reuse, undefined)
    const list = textOf((await (await desk.as('line-manager-1')).get(LIST)).html)
    assert.match(list, /14 oktober 2020\s+Voorgesteld/u)
  })

  test('is not decided on what somebody did not see', async () => {
    const manager = await desk.as('line-manager-1')
    const seen = hidden((await manager.get(page)).html, 'gezien')
    const stale = String(Number(seen) - 1)
    const answer = await manager.post(page, {
      gezien: stale,
      finding: 'refused',
      reason: 'Mijn woorden blijven.',
    })
    assert.equal(answer.status, 409)
    assert.match(answer.html, /Mijn woorden blijven\./u)
    assert.match(textOf(answer.html), /Zelfde competenties/u)
  })

  test('is decided by the other, as the engine decides it on the same fact', async () => {
    const manager = await desk.as('line-manager-1')
    const { html } = await manager.get(page)
    assert.match(textOf(html), /Voorgesteld is: telt mee, met als resultaat positief/u)
    const sent = {
      gezien: hidden(html, 'gezien'),
      akkoord: hidden(html, 'akkoord'),
      finding: hidden(html, 'finding'),
      score: hidden(html, 'score'),
      erbij: '',
    }
    const { status } = await manager.post(page, sent)
    assert.equal(status, 303)
    const folded = await desk.folded()
    const known = folded.candidates.get(desk.nameOf(fact.candidate))
    const key = measured(fact.round, fact.measure)
    assert.equal(known?.reuse?.[key], 'granted')
    const score = known?.scores?.[key]
    assert.equal(score?.reused, true)
    assert.equal(score === undefined ? '' : formatExact(score.value), await engineScore())
    assert.equal(score?.by.split(' ').length, 2)
    assert.match(textOf((await manager.get(page)).html), /Beslissing: telt mee/u)
    assert.match(textOf((await manager.get(LIST)).html), /Telt mee/u)
    await assertVerified(desk)
  })

  test('is closed to who has no part in it, and to the candidate', async () => {
    assert.equal((await desk.guest().get(LIST)).status, 303)
    assert.equal((await (await desk.as('k08')).get(page)).status, 404)
    const none = `${LIST}/${desk.nameOf('k08')}/preselection/none`
    assert.equal((await (await desk.as('selector-1')).get(none)).status, 404)
    const hr = textOf((await (await desk.as('hr-1')).get(page)).html)
    assert.match(hr, /Het telt mee\./u)
  })

  async function engineScore(): Promise<string> {
    const { events, regulation } = await series('ago-4711')
    const folded = replay(regulation)
    const end = events.findIndex(({ event }) => event === 'ReuseDecided')
    for (const event of events.slice(0, end + 1)) assert.ok(folded.take(event).ok)
    const known = folded.selection.candidates.get(fact.candidate)
    const value = known?.scores?.[measured(fact.round, fact.measure)]?.value
    return value === undefined ? '' : formatExact(value)
  }
})

onEveryServer('two who do not agree on an earlier result', (server) => {
  test('go on until they propose the same, and everything said stays', async () => {
    const desk = await deskSite(server, {
      series: 'ago-4711',
      before: ({ event }) => event === 'ReuseDecided',
    })
    const { candidate, round, measure } = await reuseFact()
    const page = `${LIST}/${desk.nameOf(candidate)}/${round}/${measure}`
    const [selector, manager] = [await desk.as('selector-1'), await desk.as('line-manager-1')]
    const says = async (
      person: typeof selector,
      fields: Readonly<Record<string, string>>,
    ): Promise<number> => {
      const gezien = hidden((await person.get(page)).html, 'gezien')
      return (await person.post(page, { ...fields, gezien })).status
    }
    const refusal = { finding: 'refused', reason: 'Een ander niveau.' }
    const grant = { finding: 'granted', score: 'positive', reason: 'Toch vergelijkbaar.' }
    assert.equal(await says(manager, refusal), 303)
    assert.equal(await says(selector, grant), 303)
    const key = measured(round, measure)
    assert.equal((await desk.folded()).candidates.get(desk.nameOf(candidate))?.reuse, undefined)
    assert.equal(await says(manager, refusal), 303)
    assert.equal(await says(selector, { ...refusal, reason: 'Goed, een ander niveau.' }), 303)
    const known = (await desk.folded()).candidates.get(desk.nameOf(candidate))
    assert.equal(known?.reuse?.[key], 'refused')
    assert.equal(known?.scores?.[key], undefined)
    const text = textOf((await selector.get(page)).html)
    assert.match(text, /Eerder voorstel: telt mee, met als resultaat positief/u)
    assert.match(text, /Een ander niveau\. Goed, een ander niveau\./u)
  })
})

onEveryServer('a regulation that counts no earlier results', (server) => {
  test('has no page for them in its menu, and nobody asks', async () => {
    const desk = await deskSite(server, { series: 'opgroeien-19498' })
    const selector = await desk.as('selector-1')
    const { html } = await selector.get('/werkplek/opgroeien-19498')
    assert.doesNotMatch(html, /vroegere-resultaten/u)
    const list = await selector.get('/werkplek/opgroeien-19498/vroegere-resultaten')
    assert.match(textOf(list.html), /Niemand vroeg om een vroeger resultaat/u)
  })
})

async function series(name: string): ReturnType<typeof readSeries> {
  return readSeries(SERIES.find((one) => one.name === name) ?? assert.fail(name))
}

/** The one decision of this kind in the shipped facts. */
async function reuseFact(): Promise<EventOf<'ReuseDecided'>> {
  for (const event of (await series('ago-4711')).events) {
    if (event.event === 'ReuseDecided') return event
  }
  return assert.fail('The facts of 4711 decide on an earlier result.')
}
