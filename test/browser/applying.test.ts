/**
 * Applying in a browser: the whole journey without any script and on the narrowest screen, by keyboard alone, and with
 * nothing that axe finds wrong on any page in any state.
 */

import assert from 'node:assert/strict'
import { type AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { serve } from '@hono/node-server'
import { type Browser, type Page } from 'playwright-core'
import { PDF } from '../app/applying/streams.ts'
import { type ApplyingSite, applyingSite, CLOSED } from '../applying/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { axeFindings, pictured, sideways } from './harness/looking.ts'
import { WIDTHS, inPage } from './harness/served.ts'

/** Sees a page in a state. */
type Look = (name: string) => Promise<void>

const BEGIN = /^(?:Begin|Solliciteer opnieuw|Ga verder met je ontwerp)$/u
const ON = 'Bewaar en ga verder'

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click()
}

async function signIn(page: Page, { origin }: ApplyingSite, role: string): Promise<void> {
  await page.goto(`${origin}/demonstratie`)
  await page.locator(`button[value=${role}]`).click()
}

/** From the start to the first question. */
async function whoAndWhat(page: Page, base: string, look: Look): Promise<void> {
  await page.goto(base)
  await look('start')
  await press(page, BEGIN)
  await look('overview')
  await follow(page, 'Wie je bent')
  await page.fill('#email', 'noor')
  await press(page, ON)
  await look('person-wrong')
  await page.fill('#email', 'noor@voorbeeld.example')
  await press(page, ON)
  await look('claims')
  await follow(page, 'Diploma toevoegen')
  await press(page, 'Bewaar')
  await look('claim-wrong')
  await page.check('input[value=bachelor]')
  await page.fill('#obtained', '27')
  await page.fill('#obtained-month', '6')
  await page.fill('#obtained-year', '1999')
  await press(page, 'Bewaar')
  await look('claims-one')
  await follow(page, /^Verwijder/u)
  await look('claim-removal')
  await page.goto(`${base}/kanaal`)
  await press(page, ON)
  await look('route-wrong')
  await page.check('input[value=external]')
  await press(page, ON)
}

/** From the first question to what is checked. */
async function therest(page: Page, base: string, look: Look): Promise<void> {
  await look('question')
  await page.fill('#answer', 'Omdat ik mensen graag verder help.')
  await press(page, ON)
  await press(page, ON)
  await look('question-wrong')
  await page.goto(`${base}/bijlage/diploma-copy`)
  await press(page, 'Stuur mee')
  await look('files-wrong')
  const file = { name: 'diploma.pdf', mimeType: 'application/pdf', buffer: PDF }
  await page.setInputFiles('#file', file)
  await press(page, 'Stuur mee')
  await look('files-one')
  await page.goto(`${base}/bijlage/other`)
  await page.setInputFiles('#file', { ...file, name: 'attest.pdf' })
  await press(page, 'Ga verder')
  await page.goto(`${base}/bijlage/other`)
  assert.equal(await page.getByText('attest.pdf').count(), 2)
  await page.goto(`${base}/aanpassingen`)
  await look('adjustments')
  await page.fill('#request', 'Een half uur extra.')
  await press(page, ON)
  await press(page, 'Voeg toe')
  await look('reuse-wrong')
  await page.check('#test')
  await page.fill('#taken', '3')
  await page.fill('#taken-month', '4')
  await page.fill('#taken-year', '2025')
  await press(page, 'Voeg toe')
  await look('reuse-one')
  await press(page, 'Ga verder')
  await look('check')
}

/** From submitting on. */
async function afterwards(page: Page, { origin, open }: ApplyingSite, look: Look): Promise<void> {
  await press(page, 'Dien mijn sollicitatie in')
  assert.equal(await page.locator('h1').textContent(), 'Je sollicitatie is ontvangen')
  await look('receipt')
  await page.goto(`${origin}/mijn-sollicitaties`)
  await look('mine')
  await page.goto(`${origin}/mijn-sollicitaties/${open}`)
  await look('status')
  await follow(page, 'Trek je kandidatuur in')
  await look('withdraw')
  await press(page, 'Ja, trek in')
  await look('withdrawn')
  await page.goto(`${origin}/mijn-gegevens`)
  await look('own-data')
  await page.goto(`${origin}/vacatures/${CLOSED}/solliciteren`)
  await look('late-start')
  // Nothing late is offered to be begun; who had the page open before closing still sends it.
  const begun = page.waitForURL(/\/overzicht/u)
  await page.evaluate(BEGIN_LATE)
  await begun
  await look('late-overview')
}

/** Sends the form with which a page that was opened before closing begins. */
const BEGIN_LATE = `document.body
  .appendChild(Object.assign(document.createElement('form'), { method: 'post' }))
  .submit()`

onOwnServer('applying, in a browser', (server) => {
  let browser: Browser | undefined
  let here: ApplyingSite | undefined
  let listening: ReturnType<typeof serve> | undefined

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    const made = Promise.withResolvers<ApplyingSite>()
    const port = Promise.withResolvers<number>()
    listening = serve(
      {
        fetch: async (request: Request) => (await made.promise).site.fetch(request),
        port: 0,
        hostname: '127.0.0.1',
      },
      (info: AddressInfo) => {
        port.resolve(info.port)
      },
    )
    here = await applyingSite(server, `http://127.0.0.1:${await port.promise}`)
    made.resolve(here)
  })
  after(async () => {
    await browser?.close()
    await new Promise((resolve) => {
      if (listening === undefined) resolve(undefined)
      else listening.close(resolve)
    })
  })

  /** A test in the browser; skipped, with what to do about it, where there is none. */
  function inBrowser(
    name: string,
    run: (browser: Browser, site: ApplyingSite) => Promise<void>,
  ): Promise<void> {
    return test(name, async (context) => {
      if (browser === undefined || here === undefined) context.skip(NO_CHROMIUM)
      else await run(browser, here)
    })
  }

  for (const [kind, width] of Object.entries({ wide: WIDTHS.wide, phone: WIDTHS.phone })) {
    inBrowser(`has nothing that axe finds wrong, ${kind}`, async (at, site) => {
      await inPage(at, { width }, async (page) => {
        const look: Look = async (name) => {
          assert.deepEqual(await axeFindings(page), [], name)
          await pictured(page, `applying-${name}-${kind}`)
        }
        await signIn(page, site, 'candidate')
        const base = `${site.origin}/vacatures/${site.open}/solliciteren`
        await whoAndWhat(page, base, look)
        await therest(page, base, look)
        await afterwards(page, site, look)
        await signIn(page, site, 'selector')
        await page.goto(`${site.origin}/vacatures/${site.open}/papier`)
        await look('paper')
        await press(page, 'Diploma toevoegen')
        await look('paper-claim')
        await press(page, 'Terug')
        await press(page, 'Voer in')
        await look('paper-wrong')
      })
    })
  }

  inBrowser('works without any script, and reflows on the narrowest screen', async (at, site) => {
    await inPage(at, { width: WIDTHS.narrowest, javaScript: false }, async (page) => {
      const look: Look = async (name) => {
        assert.equal(await sideways(page), 0, name)
      }
      await signIn(page, site, 'candidate')
      const base = `${site.origin}/vacatures/${site.open}/solliciteren`
      await whoAndWhat(page, base, look)
      await therest(page, base, look)
      await afterwards(page, site, look)
    })
  })

  inBrowser('goes from the start to the receipt with the keyboard alone', async (at, site) => {
    await inPage(at, { width: WIDTHS.wide, javaScript: false }, async (page) => {
      await signIn(page, site, 'candidate')
      await page.goto(`${site.origin}/vacatures/${site.open}/solliciteren`)
      await focusOn(page, BEGIN)
      await enter(page)
      await focusOn(page, /^Je kanaal$/u)
      await enter(page)
      await focusOn(page, /^Externe aanwerving$/u)
      await page.keyboard.press('Space')
      await focusOn(page, /^Bewaar en ga verder$/u)
      await enter(page)
      await focusOn(page, /^Je antwoord$/u)
      await page.keyboard.type('Omdat ik het kan.')
      await focusOn(page, /^Bewaar voor later$/u)
      await enter(page)
      await focusOn(page, /^Nakijken en indienen$/u)
      await enter(page)
      await focusOn(page, /^Dien mijn sollicitatie in$/u)
      await enter(page)
      await page.waitForURL(/\/ontvangst\//u)
      assert.equal(await page.locator('h1').textContent(), 'Je sollicitatie is ontvangen')
    })
  })

  inBrowser('leads from a problem to its field', async (at, site) => {
    await inPage(at, { width: WIDTHS.phone }, async (page) => {
      await signIn(page, site, 'candidate')
      const base = `${site.origin}/vacatures/${site.open}/solliciteren`
      await page.goto(base)
      await press(page, BEGIN)
      await page.goto(`${base}/over-jou`)
      await page.fill('#family', '')
      await press(page, ON)
      await follow(page, 'Vul je familienaam in.')
      assert.equal(await page.evaluate('document.activeElement.id'), 'family')
    })
  })
})

/** The name of what has the focus: its label, or its own text. */
const NAME_OF_FOCUS = `(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()`

/** Presses what has the focus, and waits for the page it leads to. */
async function enter(page: Page): Promise<void> {
  const next = page.waitForEvent('framenavigated')
  await page.keyboard.press('Enter')
  await next
  await page.waitForLoadState()
}

/** Goes with the tab key to what has the name. */
async function focusOn(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = []
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate<string>(NAME_OF_FOCUS)
    if (name.test(here)) return
    seen.push(here)
  }
  assert.fail(`The tab key never comes to ${name}: ${seen.join(' | ')}`)
}
