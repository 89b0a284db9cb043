import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { type Instant, epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { type WaitingRoom, openWaitingRoom } from '#app/waiting/waiting-room.ts'
import { type ApplyingSite, applyingSite, type Guest } from '../applying/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestClock, testClock } from './clock.ts'

const MINUTE = 60_000

onOwnServer('the waiting room on the site', (server) => {
  let here: ApplyingSite
  let clock: TestClock
  let base: string
  let closes: Instant
  /** Who takes the only room there is, and who comes then. */
  let writer: Guest
  let waiter: Guest
  /** No two drafts say the same. */
  let count = 0
  /** Of each test its own. */
  let room: WaitingRoom

  before(async () => {
    here = await applyingSite(server, undefined, () => ({
      come: async (...who) => room.come(...who),
      leave: (...who) => {
        room.leave(...who)
      },
      graceFor: async (...who) => room.graceFor(...who),
      tidy: async () => room.tidy(),
      figures: () => room.figures(),
    }))
    clock = await testClock(here.owner)
    base = `/vacatures/${here.open}/solliciteren`
    const { rows } = await here.owner.pool.query<{ closes: Instant }>(
      'select closes from keur.vacancy where selection = $1',
      [here.open],
    )
    closes = rows[0]?.closes ?? assert.fail()
  })

  beforeEach(async () => {
    room = openWaitingRoom(here.store, { minutes: 30, load: 1, batch: 5 }, clock.now)
    await here.owner.pool.query('delete from keur.ticket')
    await here.owner.pool.query('delete from keur.draft')
    await atMinute(-65)
    ;[writer, waiter] = [await withDraft('candidate'), await withDraft('selector')]
    await atMinute(-20)
    assert.equal((await writer.get(`${base}/nakijken`)).status, 200)
  })

  /** Somebody who wrote long before closing. */
  async function withDraft(role: 'candidate' | 'selector' | 'assessor'): Promise<Guest> {
    const guest = await here.as(role)
    await guest.post(base)
    const { html } = await guest.get(`${base}/over-jou`)
    const person = {
      given: 'Noor',
      family: 'Peeters',
      email: `noor-${(count += 1)}@voorbeeld.example`,
    }
    await guest.post(`${base}/over-jou`, { version: hidden(html, 'version'), ...person })
    return guest
  }

  /** Goes to so many minutes after closing. */
  async function atMinute(minutes: number): Promise<void> {
    await clock.set(instantOfEpoch(epochMilliseconds(closes) + minutes * MINUTE))
  }

  async function fieldsOf(one: Guest): Promise<Readonly<Record<string, string>>> {
    const { html } = await one.get(`${base}/nakijken`)
    return { key: hidden(html, 'key'), version: hidden(html, 'version') }
  }

  /** Submits, and gives the receipt as text. */
  async function submitted(one: Guest): Promise<string> {
    const { status, to } = await one.post(`${base}/nakijken`, await fieldsOf(one))
    assert.equal(status, 303)
    assert.match(to ?? '', /\/ontvangst\//u)
    return textOf((await one.get(to ?? '')).html)
  }

  test('shows who waits their place, what their ticket means, and looks again by itself', async () => {
    const { status, headers, html } = await waiter.get(`${base}/nakijken?van=nakijken`)
    assert.equal(status, 200)
    assert.equal(headers.get('refresh'), '10')
    assert.equal(headers.get('cache-control'), 'private, no-store')
    assert.match(html, /<title>Wachtrij: je bent de volgende/u)
    assert.ok(!html.includes('<script'))
    const text = textOf(html)
    for (const words of [
      'Nog niet ingediend',
      'nog 20 minuten',
      'Je staat in de wachtrij sinds',
      'Wat je al schreef of indiende, is bewaard.',
      'om de 10 seconden',
    ]) {
      assert.ok(text.includes(words), words)
    }
    assert.match(text, /kun je nog op tijd indienen: tot .* om 00:15 uur/u)
    const byHand = await waiter.get(`${base}/nakijken?van=nakijken&zelf=1`)
    assert.equal(byHand.headers.get('refresh'), null)
    assert.match(byHand.html, /href="[^"]*nakijken\?van=nakijken" [^>]*>Vernieuw weer vanzelf/u)
    const english = await waiter.get(`/en/vacancies/${here.open}/apply/check`)
    assert.match(textOf(english.html), /Queue: you are next/u)
  })

  test('goes on to the page that was asked for as soon as there is room', async () => {
    assert.match(textOf((await waiter.get(`${base}/nakijken`)).html), /je bent de volgende/u)
    assert.match(await submitted(writer), /Op tijd ingediend/u)
    await clock.pass(1000)
    const { html, headers } = await waiter.get(`${base}/nakijken`)
    assert.match(textOf(html), /Kijk na en dien in/u)
    assert.equal(headers.get('refresh'), null)
    assert.match(await submitted(waiter), /Op tijd ingediend.*In de wachtrij sinds/u)
  })

  test('sends a form of who has to wait to where they wait, and submits nothing', async () => {
    const sent = { key: 'k', version: '1' }
    const { status, to } = await waiter.post(`${base}/nakijken`, sent)
    assert.deepEqual([status, to], [303, `${base}/nakijken`])
    assert.equal((await waiter.post(base)).to, `${base}/overzicht`)
    assert.match((await waiter.get(`${base}/overzicht`)).html, /<title>Wachtrij/u)
    const { rowCount } = await here.owner.pool.query(`select from keur.submission where key = 'k'`)
    assert.equal(rowCount, 0)
  })

  test('never keeps anybody from saving what they wrote', async () => {
    const saved = await waiter.post(`${base}/vraag/motivation`, {
      version: '2',
      answer: 'Al lang geschreven.',
    })
    assert.equal(saved.status, 303)
    assert.match((await waiter.get(saved.to ?? '')).html, /<title>Wachtrij/u)
    await submitted(writer)
    await clock.pass(1000)
    assert.match((await waiter.get(`${base}/nakijken`)).html, /Al lang geschreven\./u)
  })

  test('lets nobody out who is writing', async () => {
    await waiter.get(`${base}/nakijken`)
    await clock.pass(10 * MINUTE)
    assert.equal((await writer.get(`${base}/over-jou`)).headers.get('refresh'), null)
    assert.equal((await writer.get(base)).status, 200)
  })

  test('gives who waited until after closing a receipt in time with both moments', async () => {
    await atMinute(-0.5)
    await writer.get(`${base}/nakijken`)
    assert.match((await waiter.get(`${base}/nakijken`)).html, /<title>Wachtrij/u)
    await atMinute(1)
    assert.match(textOf((await waiter.get(`${base}/nakijken`)).html), /Het einde is voorbij\./u)
    assert.match(textOf((await waiter.get(base)).html), /Je stond op tijd in de wachtrij\./u)
    const late = await withDraft('assessor')
    assert.match(textOf((await late.get(`${base}/nakijken`)).html), /te laat in/u)
    assert.match(await submitted(late), /Te laat ingediend/u)
    await atMinute(10)
    assert.match(textOf((await waiter.get(base)).html), /Ga verder met je ontwerp/u)
    assert.match(
      textOf((await waiter.get(`${base}/nakijken`)).html),
      /Je kunt nog indienen tot .* om 00:15 uur/u,
    )
    assert.match(
      await submitted(waiter),
      /om 00:10:00 uur.*Op tijd ingediend.*in de wachtrij sinds .* om 23:59:30 uur, vóór het einde\./u,
    )
  })

  test('never fails by its own fault', () => {
    assert.deepEqual(here.incidents, [])
  })
})
