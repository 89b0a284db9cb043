/**
 * Results of a round in a browser, by keyboard alone: a file that is wrong, one that is right, a score recorded by hand, one
 * corrected. Nothing that axe finds wrong on any page, none that scrolls sideways on the narrowest screen.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { type DeskSite, deskSite } from '../desk/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { looked } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

onOwnServer('the results of a round, in a browser', (server) => {
  let browser: Browser | undefined
  let desk: DeskSite
  let site: Served

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    site = await servedBy(async (origin) => {
      desk = await deskSite(server, {
        series: 'opgroeien-req18582',
        origin,
        before: ({ event }) => event === 'ScoresImported',
      })
      return desk.site
    })
  })
  after(async () => {
    if (browser !== undefined) await site.stop()
    await browser?.close()
  })

  test('come in from a file and by hand, with the keyboard alone', async (context) => {
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    const base = `${site.origin}/werkplek/opgroeien-req18582`
    const numbers = await numbersIn(`${base}/sjabloon/preselection`)
    await as('selector-1', WIDTHS.phone, async (page) => {
      await page.goto(`${base}/resultaten`)
      await looked(page, 'scores-rounds')
      await pressed(page, 'link', /^Selectieronde 1b/u)
      await looked(page, 'scores-missing')
      await pressed(page, 'link', 'Scores inlezen uit een bestand')
      await looked(page, 'scores-upload')
      await sent(page, `Kandidaat;computer-test\n${numbers.map((one) => `${one};9`).join('\n')}`)
      assert.match(await page.locator('main').innerText(), /De kolom “Standaardvragenlijst”/u)
      await looked(page, 'scores-wrong')
      await pressed(page, 'button', 'Gooi dit bestand weg')
      await page.locator('#meting').focus()
      await page.keyboard.press('Space')
      const right = numbers.slice(1).map((one, place) => `${one};${(place % 5) + 1}`)
      await sent(page, `Kandidaat;computer-test\n${right.join('\n')}`)
      await looked(page, 'scores-right')
      await pressed(page, 'button', `Lees deze ${right.length} scores in`)
      assert.match(await page.locator('main').innerText(), /scores zijn genoteerd/u)
      await looked(page, 'scores-taken')
      await pressed(page, 'link', 'Naar de resultaten')
      await looked(page, 'scores-results')
      await pressed(page, 'link', numbers[0] ?? '')
      await looked(page, 'scores-one')
      await pressed(page, 'button', 'Leg deze scores vast')
      await looked(page, 'scores-nothing-filled-in')
      await typed(page, '#score-computer-test', '4')
      await typed(page, '#score-questionnaire', '72,5')
      await pressed(page, 'button', 'Leg deze scores vast')
      assert.match(await page.locator('main').innerText(), /72,5 %/u)
      await page.locator('summary').first().focus()
      await page.keyboard.press('Enter')
      await typed(page, '#verbeter-questionnaire', '77')
      await typed(page, '#reden-questionnaire', 'Een antwoord telde niet mee.')
      await pressed(page, 'button', 'Verbeter de score')
      assert.match(await page.locator('main').innerText(), /Voordien: 72,5 %/u)
      await looked(page, 'scores-corrected')
    })
  })

  for (const width of [WIDTHS.wide, WIDTHS.narrowest]) {
    test(`have nothing wrong on any of their pages, ${width} wide`, async (context) => {
      if (browser === undefined) {
        context.skip(NO_CHROMIUM)
        return
      }
      const base = `${site.origin}/werkplek/opgroeien-req18582`
      await as('selector-1', width, async (page) => {
        const rounds = [
          '/kandidaten',
          '/resultaten',
          '/resultaten/preselection',
          '/inlezen/preselection',
        ]
        for (const one of [...rounds, `/resultaten/preselection/${desk.nameOf('k13')}`]) {
          await page.goto(base + one)
          await looked(page, `scores-page-${one.split('/').slice(1, 3).join('-')}-${width}`)
          // On a wide screen no column is cut off.
          if (width === WIDTHS.wide) assert.deepEqual(await page.evaluate(CUT_OFF), [], one)
        }
        await page.goto(`${base}/inlezen/preselection`)
        const corrected = `Kandidaat;computer-test\n${desk.nameOf('k13')};5\nX;3\n`
        await page.locator('#meting').uncheck()
        await sent(page, corrected)
        await looked(page, `scores-unknown-${width}`)
        await desk.owner.pool.query(
          `update keur.score_table set state = 'taking', done = 1, total = 2, alive = keur.stamp()
            where state = 'received'`,
        )
        await page.reload()
        assert.match(await page.locator('main').innerText(), /50 % klaar/u)
        await looked(page, `scores-taking-${width}`)
      })
    })
  }

  async function numbersIn(address: string): Promise<readonly string[]> {
    const selector = await desk.as('selector-1')
    const { html } = await selector.get(new URL(address).pathname)
    return html
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[0] ?? '')
  }

  async function as(
    name: string,
    width: number,
    act: (page: Page) => Promise<void>,
  ): Promise<void> {
    if (browser === undefined) return
    await inPage(browser, { width }, async (page, within) => {
      await enter(within, name)
      await act(page)
    })
  }

  async function enter(within: BrowserContext, name: string): Promise<void> {
    const value = await desk.sessionOf(name)
    await within.addCookies([{ name: 'keur-session', value, url: site.origin }])
  }
})

/** Chooses a file and sends it with the keyboard. */
async function sent(page: Page, text: string): Promise<void> {
  const file = { name: 'scores.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.locator('#bestand').setInputFiles(file)
  await pressed(page, 'button', 'Stuur in en kijk na')
}

/** Reaches it with the keyboard and presses it. */
async function pressed(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first()
  await target.focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function typed(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** The tables that do not fit in their frame; told to the browser as a text, in which there is no checking of types. */
const CUT_OFF = `[...document.querySelectorAll('.keur-table')]
  .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  .map((table) => table.getAttribute('aria-label'))`
