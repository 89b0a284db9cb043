import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { integrateAll } from '#persistence/entries/integrate.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { PDF } from '../app/applying/streams.ts'
import { DIPLOMA, fill, hidden, PERSON, textOf } from './pages.ts'
import { type ApplyingSite, applyingSite, type Guest } from './site.ts'

onOwnServer('applying on the site', (server) => {
  let here: ApplyingSite
  let base: string
  before(async () => {
    here = await applyingSite(server)
    base = `/vacatures/${here.open}/solliciteren`
  })

  /** Somebody of their own with an account, and a draft. */
  async function withDraft(): Promise<Guest> {
    const browser = await here.as('candidate')
    const { status, to } = await browser.post(base)
    assert.deepEqual([status, to], [303, `${base}/overzicht`])
    return browser
  }

  async function submit(browser: Guest): Promise<string> {
    const { html } = await browser.get(`${base}/nakijken`)
    const fields = { key: hidden(html, 'key'), version: hidden(html, 'version') }
    const { status, to } = await browser.post(`${base}/nakijken`, fields)
    assert.equal(status, 303)
    return pathOf(to)
  }

  /** An address without what it says of an application that is the same as before. */
  function pathOf(address = ''): string {
    return new URL(address, here.origin).pathname
  }

  test('starts by telling what is needed, to anybody', async () => {
    const { status, html } = await here.guest().get(base)
    assert.equal(status, 200)
    for (const words of [
      'Wat je nodig hebt',
      'Wat er met je gegevens gebeurt',
      'Meld je aan en begin',
    ]) {
      assert.ok(html.includes(words), words)
    }
    assert.match(html, /href="\/aanmelden\?verder=[^"]*solliciteren"/u)
  })

  test('asks who is not signed in to do so, and leads back to the page', async () => {
    const { status, to } = await here.guest().get(`${base}/kanaal`)
    assert.equal(status, 303)
    assert.equal(new URL(to ?? '', here.origin).searchParams.get('verder'), `${base}/kanaal`)
  })

  test('begins a draft with what the account knows, and shows it is not submitted', async () => {
    const browser = await withDraft()
    const { html } = await browser.get(`${base}/overzicht`)
    assert.match(textOf(html), /Nog niet ingediend .* Nog \d+ dagen/u)
    assert.match((await browser.get(`${base}/over-jou`)).html, /value="Kandidaat"/u)
    await browser.post(`${base}/weggooien`)
    assert.equal((await browser.get(`${base}/overzicht`)).to, base)
  })

  test('takes everything, page by page, and gives a receipt that holds it', async () => {
    const browser = await withDraft()
    assert.equal((await fill(browser, `${base}/over-jou`, PERSON)).to, `${base}/opgave/diploma`)
    // Nobody is told that they do not qualify before they said anything.
    const untold = textOf((await browser.get(`${base}/kanaal`)).html)
    assert.match(untold, /Je vulde nog niet in wat je meebrengt/u)
    assert.doesNotMatch(untold, /voldoe je niet/u)
    assert.equal(
      (await fill(browser, `${base}/opgave/diploma/nieuw`, DIPLOMA)).to,
      `${base}/opgave/diploma`,
    )
    assert.match((await browser.get(`${base}/opgave/diploma`)).html, /27 juni 1999/u)
    assert.match(textOf((await browser.get(`${base}/kanaal`)).html), /Je voldoet .*voldoe je niet/u)
    assert.equal(
      (await fill(browser, `${base}/kanaal`, { route: 'external' })).to,
      `${base}/vraag/motivation`,
    )
    const answer = 'Omdat <b>ik</b> graag help.\r\n\r\nEn kan.'
    await fill(browser, `${base}/vraag/motivation`, { answer })
    const form = new FormData()
    form.append('file', new File([PDF], 'mijn diploma.pdf', { type: 'application/pdf' }))
    assert.equal((await browser.send(`${base}/bijlage/diploma-copy`, form)).status, 303)
    await fill(browser, `${base}/aanpassingen`, { request: 'Een half uur extra.' })
    await fill(browser, `${base}/eerdere-resultaten`, {
      test: 'competences/interview',
      'taken-day': '3',
      'taken-month': '4',
      'taken-year': '2025',
    })
    const receipt = await submit(browser)
    const { status, html } = await browser.get(receipt)
    assert.equal(status, 200)
    const text = textOf(html)
    for (const words of [
      'Op tijd ingediend.',
      'Noor Peeters',
      '27 juni 1999',
      'Externe aanwerving',
      'Omdat &lt;b&gt;ik&lt;/b&gt; graag help.',
      'mijn diploma.pdf',
      'Een half uur extra.',
    ]) {
      assert.ok(text.includes(words), words)
    }
    assert.match(text, /om \d\d:\d\d(?::\d\d)? uur/u)
    assert.match(text, /[0-9a-f]{64}/u)
    assert.equal((await browser.get(`${base}/overzicht`)).to, base)
  })

  test('gives the receipt as PDF and as a file that gains its proof', async () => {
    const browser = await withDraft()
    const receipt = await submit(browser)
    const pdf = await browser.get(`${receipt}/pdf`)
    assert.deepEqual(
      [pdf.status, pdf.headers.get('content-type'), pdf.html],
      [200, 'application/pdf', '%PDF-1.7 receipt'],
    )
    assert.match(pdf.headers.get('content-disposition') ?? '', /^attachment; filename=/u)
    await integrateAll(here.store)
    const file: unknown = JSON.parse((await browser.get(`${receipt}/json`)).html)
    assert.ok(typeof file === 'object' && file !== null && 'inclusion' in file)
    assert.match(textOf((await browser.get(receipt)).html), /Vastgelegd/u)
  })

  test('answers a form that is sent twice with the same receipt', async () => {
    const browser = await withDraft()
    const { html } = await browser.get(`${base}/nakijken`)
    const fields = { key: hidden(html, 'key'), version: hidden(html, 'version') }
    const first = await browser.post(`${base}/nakijken`, fields)
    const second = await browser.post(`${base}/nakijken`, fields)
    assert.equal(first.status, 303)
    assert.equal(pathOf(second.to), pathOf(first.to))
  })

  test('loses nothing when the session has ended: the page that comes back carries it', async () => {
    const browser = await withDraft()
    const { html } = await browser.get(`${base}/vraag/motivation`)
    const fields = { version: hidden(html, 'version'), answer: 'Lang\nnagedacht.' }
    const session = new Map(browser.cookies)
    browser.cookies.clear()
    const ended = await browser.post(`${base}/vraag/motivation`, fields)
    assert.equal(ended.status, 401)
    assert.match(ended.html, /name="answer" value="Lang\nnagedacht."/u)
    for (const [name, value] of session) browser.cookies.set(name, value)
    assert.equal((await browser.post(`${base}/vraag/motivation`, fields)).status, 303)
  })

  test('shows both when two windows wrote the same field, and saves what is chosen', async () => {
    const browser = await withDraft()
    const { html } = await browser.get(`${base}/vraag/motivation`)
    const version = hidden(html, 'version')
    await browser.post(`${base}/vraag/motivation`, { version, answer: 'Het eerste.' })
    const both = await browser.post(`${base}/vraag/motivation`, { version, answer: 'Het tweede.' })
    assert.equal(both.status, 409)
    assert.match(textOf(both.html), /Het tweede\..*Het eerste\./u)
    const again = { version: hidden(both.html, 'version'), answer: hidden(both.html, 'answer') }
    assert.equal((await browser.post(`${base}/vraag/motivation`, again)).status, 303)
    assert.match((await browser.get(`${base}/vraag/motivation`)).html, /Het tweede\./u)
    await browser.post(`${base}/weggooien`)
  })

  test('brings back what was wrong, as it was written', async () => {
    const browser = await withDraft()
    const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['over-jou', { ...PERSON, email: 'noor' }, 'Dit is geen e-mailadres.'],
      [
        'over-jou',
        { ...PERSON, phone: 'abc' },
        'Dit is geen telefoonnummer. Schrijf het met cijfers',
      ],
      ['over-jou', { ...PERSON, family: 'x'.repeat(9000) }, 'x'.repeat(9000)],
      ['opgave/diploma/nieuw', { ...DIPLOMA, 'obtained-day': '31' }, '31/6/1999'],
      ['kanaal', { route: 'nergens' }, 'Kies langs welk kanaal'],
      ['vraag/motivation', { answer: ' ' }, 'Schrijf een antwoord.'],
      ['aanpassingen', { request: 'x'.repeat(4001) }, '1 meer dan de 4000'],
      ['eerdere-resultaten', { test: 'x' }, 'Kies voor welke test.'],
    ]
    for (const [page, fields, words] of wrong) {
      const answer = await fill(browser, `${base}/${page}`, fields)
      assert.equal(answer.status, 422, page)
      assert.ok(answer.html.includes('govuk-error-summary'), page)
      assert.ok(answer.html.includes(words), `${page}: ${words}`)
    }
    await browser.post(`${base}/weggooien`)
  })

  test('refuses files that are none, too large, or something else than they say', async () => {
    const browser = await withDraft()
    const page = `${base}/bijlage/other`
    const files: readonly (readonly [File | undefined, number, string])[] = [
      [undefined, 422, 'Kies eerst een bestand'],
      [new File([], 'leeg.pdf'), 422, 'leeg.pdf: '],
      [new File(['MZ'], 'virus.exe'), 422, 'virus.exe: '],
      [new File([new Uint8Array(900_000)], 'groot.pdf'), 413, 'zo groot zijn: 300 kB'],
    ]
    for (const [file, status, words] of files) {
      const form = new FormData()
      if (file === undefined) form.append('iets', 'anders')
      else form.append('file', file)
      const answer = await browser.send(page, form)
      assert.equal(answer.status, status, words)
      assert.ok(answer.html.includes(words), words)
    }
    assert.equal((await browser.post(page, { file: 'x' })).status, 422)
    assert.match((await browser.get(page)).html, /nog niets mee/u)
    await browser.post(`${base}/weggooien`)
  })

  test('keeps what was chosen or written when somebody goes on without adding it', async () => {
    const browser = await withDraft()
    const files = `${base}/bijlage/other`
    const onward = { onward: '1' }
    for (const name of ['gekozen.pdf', '']) {
      const form = new FormData()
      form.append('file', new File(name === '' ? [] : [PDF], name))
      form.append('onward', '1')
      const { status, to } = await browser.send(files, form)
      assert.deepEqual([status, to], [303, `${base}/aanpassingen`])
    }
    assert.match((await browser.get(files)).html, /gekozen\.pdf/u)
    const reuse = `${base}/eerdere-resultaten`
    const half = await fill(browser, reuse, { ...onward, 'taken-day': '3' })
    assert.equal(half.status, 422)
    assert.ok(half.html.includes('Kies voor welke test.'))
    const asked = { test: 'competences/interview', 'taken-day': '3', 'taken-month': '4' }
    const sent = await fill(browser, reuse, { ...onward, ...asked, 'taken-year': '2025' })
    assert.equal(sent.to, `${base}/nakijken`)
    assert.match((await browser.get(reuse)).html, /3 april 2025/u)
    const { to } = await fill(browser, reuse, { ...onward, test: '', 'taken-day': '' })
    assert.equal(to, `${base}/nakijken`)
    await browser.post(`${base}/weggooien`)
  })

  test('lets a file be read and taken off again by who sent it, and by nobody else', async () => {
    const browser = await withDraft()
    const form = new FormData()
    form.append('file', new File([PDF], 'één.pdf'))
    form.append('file', new File([PDF], 'twee.pdf'))
    await browser.send(`${base}/bijlage/other`, form)
    const { html } = await browser.get(`${base}/bijlage/other`)
    // What may be sent is said beforehand, beside the field.
    assert.match(textOf(html), /JPEG, PNG[^.]*DOCX, ODT[^.]*hoogstens \d+(,\d)? [kM]B per bestand/u)
    const file = /href="([^"]*\/bestand\/[^"/]+)"/u.exec(html)?.[1] ?? assert.fail()
    const sent = await browser.get(file)
    assert.equal(sent.html, PDF.toString())
    assert.match(
      sent.headers.get('content-disposition') ?? '',
      /filename\*=UTF-8''%C3%A9%C3%A9n\.pdf/u,
    )
    assert.equal((await (await here.as('selector')).get(file)).status, 404)
    assert.equal((await browser.post(`${file}/verwijderen`)).status, 303)
    assert.ok(!(await browser.get(`${base}/bijlage/other`)).html.includes('één.pdf'))
    await browser.post(`${base}/weggooien`)
  })

  test('lists one’s applications, withdraws, and applies again', async () => {
    const browser = await withDraft()
    await submit(browser)
    assert.match(textOf((await browser.get('/mijn-sollicitaties')).html), /Ingediend op/u)
    const status = `/mijn-sollicitaties/${here.open}`
    assert.match(textOf((await browser.get(status)).html), /Hoever staat de selectie\?/u)
    assert.match(
      (await browser.get(`${status}/intrekken`)).html,
      /tot en met \w+ \d+ \w+ \d+, 24 uur/u,
    )
    assert.equal((await browser.post(`${status}/intrekken`, { reason: '' })).to, status)
    assert.match(textOf((await browser.get(status)).html), /Je trok je kandidatuur in op/u)
    assert.equal((await browser.post(base)).to, `${base}/overzicht`)
    assert.match(await submit(browser), /ontvangst/u)
  })

  test('gives everything about oneself in one file', async () => {
    const browser = await withDraft()
    const { status, headers, html } = await browser.post('/mijn-gegevens')
    assert.deepEqual([status, headers.get('content-type')], [200, 'application/zip'])
    assert.equal(html.slice(0, 2), 'PK')
  })

  test('is not there for a vacancy, a question, a form or a receipt that is not', async () => {
    const browser = await withDraft()
    for (const path of [
      '/vacatures/nergens/solliciteren',
      `${base}/vraag/nergens`,
      `${base}/vraag/__proto__`,
      `${base}/opgave/nergens`,
      `${base}/opgave/diploma/diploma-99`,
      `${base}/bijlage/nergens`,
      `${base}/bestand/nergens`,
      `/mijn-sollicitaties/${here.open}/ontvangst/nergens`,
      '/mijn-sollicitaties/nergens',
    ]) {
      assert.equal((await browser.get(path)).status, 404, path)
    }
  })

  test('has every page in English as well', async () => {
    const browser = await withDraft()
    const english = `/en/vacancies/${here.open}/apply`
    for (const page of ['', '/overview', '/about-you', '/statements/diploma', '/route', '/check']) {
      const { status, html } = await browser.get(english + page)
      assert.equal(status, 200, page)
      assert.match(html, /<html lang="en"/u)
    }
  })

  test('never fails by its own fault', () => {
    assert.deepEqual(here.incidents, [])
  })
})
