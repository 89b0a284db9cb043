/**
 * "Do I qualify?" through the site's own router: what a browser without any script sends, and what anybody else may.
 */

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Services } from '#web/services.ts'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { shippedServices } from '../browser/harness/shipped.ts'

const ORIGIN = 'http://127.0.0.1'
const PATH = '/vacatures/opgroeien-19498/voldoe-ik'

let site: ReturnType<typeof app>
let services: Services & { readonly incidents: readonly unknown[] }
before(async () => {
  services = await shippedServices({ now: '2025-11-05T10:00:00Z' })
  site = app(services, await loadAssets())
})

type Fields = readonly (readonly [string, string])[]

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

async function send(fields: Fields, path = PATH): Promise<{ status: number; html: string }> {
  const body = formOf(fields)
  const response = await site.request(path, { method: 'POST', body, headers: { origin: ORIGIN } })
  return { status: response.status, html: await response.text() }
}

const asked = (html: string): string | undefined => /name="asked" value="([^"]+)"/u.exec(html)?.[1]
const carried = (html: string): readonly string[] =>
  [...html.matchAll(/name="a\.([^"]+)" value="([^"]+)"/gu)].map(
    ([, name, value]) => `${name}=${value}`,
  )
const heading = (html: string): string | undefined => /<h1>([^<]+)<\/h1>/u.exec(html)?.[1]

const BACHELOR: Fields = [
  ['a.diploma', 'bachelor'],
  ['a.diploma-obtained', 'from-2003-01-01'],
  ['a.diploma-institution', 'yes'],
]

describe('the first page', () => {
  test('asks the first question and says that nothing is kept', async () => {
    const response = await site.request(PATH)
    const html = await response.text()
    assert.equal(response.status, 200)
    assert.equal(asked(html), 'diploma')
    assert.match(html, /We bewaren je antwoorden niet/u)
    assert.equal(response.headers.get('set-cookie'), null)
  })

  test('speaks English under its English address', async () => {
    const html = await (await site.request('/en/vacancies/opgroeien-19498/do-i-qualify')).text()
    assert.match(html, /What is your highest diploma\?/u)
  })

  test('of a vacancy that does not exist is not there', async () => {
    assert.equal((await site.request('/vacatures/nergens/voldoe-ik')).status, 404)
  })
})

describe('what would be enough', () => {
  test('stands below the sentence of the condition it is a part of', async () => {
    const { html } = await send([
      ['a.diploma', 'secondary'],
      ['a.diploma-obtained', 'from-2003-01-01'],
      ['a.diploma-on-vps-bijlage-2', 'no'],
      ['a.diploma-institution', 'yes'],
      ['a.proof', 'none'],
      ['asked', 'job'],
      ['answer', 'none'],
    ])
    assert.equal(heading(html), 'Zo kun je niet deelnemen')
    // "There" says nothing without the sentence that says where, and at which level.
    assert.match(
      html,
      /Hiermee zou je wel kunnen deelnemen<\/h3><ul[^>]*><li>Je werkt voor een overheid buiten [^<]*niveau B\.<ul[^>]*><li>Je hebt daar een arbeidscontract/u,
    )
  })
})

describe('a form', () => {
  test('leads to the next question and carries along what was answered', async () => {
    const { status, html } = await send([
      ['asked', 'diploma'],
      ['answer', 'bachelor'],
    ])
    assert.equal(status, 200)
    assert.equal(asked(html), 'diploma-obtained')
    assert.deepEqual(carried(html), ['diploma=bachelor'])
  })

  test('without an answer comes back and says what to do, at the top and beside the question', async () => {
    const { status, html } = await send([...BACHELOR, ['asked', 'job']])
    assert.equal(status, 422)
    assert.equal(asked(html), 'job')
    assert.equal(html.match(/Kies minstens één antwoord/gu)?.length, 2)
    assert.match(html, /<title>Fout: /u)
    assert.match(html, /href="#answer"/u)
  })

  test('with answers that contradict each other comes back with both of them', async () => {
    const { status, html } = await send([
      ...BACHELOR,
      ['asked', 'job'],
      ['answer', 'none'],
      ['answer', 'flemish-services'],
    ])
    assert.equal(status, 422)
    assert.equal(html.match(/ checked=""/gu)?.length, 2)
    assert.match(html, /Kies ofwel alleen dat/u)
  })

  test('with every answer shows the routes, the sentence of the regulation and that it is no decision', async () => {
    const { html } = await send([...BACHELOR, ['asked', 'job'], ['answer', 'none']])
    assert.equal(heading(html), 'Je kunt deelnemen')
    assert.match(html, /Dit is geen beslissing/u)
    assert.match(html, /Je bent minstens bachelor\./u)
    assert.match(html, /Hoef jij niet mee te sturen/u)
    assert.match(html, /De andere kanalen/u)
  })

  test('may lead back, and to any question again, with what was chosen there', async () => {
    const back = await send([...BACHELOR, ['asked', 'job'], ['go', 'back']])
    assert.equal(asked(back.html), 'diploma-institution')
    assert.match(back.html, /value="yes" checked=""/u)
    const change = await send([...BACHELOR, ['a.job', 'none'], ['go', 'change:diploma']])
    assert.equal(asked(change.html), 'diploma')
    assert.match(change.html, /value="bachelor" checked=""/u)
    assert.ok(carried(change.html).includes('job=none'))
  })

  test('whose changed answer makes another question needed asks that one', async () => {
    const { html } = await send([
      ...BACHELOR,
      ['a.job', 'none'],
      ['asked', 'diploma'],
      ['answer', 'secondary'],
    ])
    assert.equal(asked(html), 'diploma-on-vps-bijlage-2')
  })

  test('from another site is refused', async () => {
    const response = await site.request(PATH, {
      method: 'POST',
      body: new URLSearchParams({ asked: 'diploma' }),
      headers: { origin: 'https://elsewhere.example' },
    })
    assert.equal(response.status, 403)
  })

  test('may be kept by the browser that sent it, and by nobody in between', async () => {
    const response = await site.request(PATH, {
      method: 'POST',
      body: new URLSearchParams({ asked: 'diploma', answer: 'master' }),
      headers: { origin: ORIGIN },
    })
    assert.match(response.headers.get('cache-control') ?? '', /^private, max-age=\d+$/u)
  })

  test('of any making is answered with a question or a result, and shows nothing of what was made up', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        'asked',
        'answer',
        'go',
        'a.diploma',
        'a.job',
        'a.__proto__',
        'a.constructor',
      ),
      fc.string({ maxLength: 12 }),
    )
    const value = fc.oneof(
      fc.constantFrom(
        'diploma',
        'job',
        'none',
        'unknown',
        'bachelor',
        'back',
        'change:job',
        'change:x',
      ),
      fc.string({ maxLength: 12 }).map((text) => `<i>zz${text}`),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 8 }), async (fields) => {
        const { status, html } = await send(fields)
        assert.ok(status === 200 || status === 422, `${status}`)
        assert.ok(!html.includes('<i>zz'))
        assert.ok(!html.includes('&lt;i&gt;zz'))
      }),
      { numRuns: 60 },
    )
    assert.deepEqual(services.incidents, [])
  })
})

describe('the link to apply', () => {
  test('is not there once the vacancy has closed', async () => {
    const late = app(await shippedServices({ now: '2025-12-05T10:00:00Z' }), await loadAssets())
    const body = formOf([...BACHELOR, ['asked', 'job'], ['answer', 'none']])
    const response = await late.request(PATH, { method: 'POST', body, headers: { origin: ORIGIN } })
    const html = await response.text()
    assert.match(html, /niet meer solliciteren/u)
    assert.doesNotMatch(html, />Solliciteer</u)
  })
})
