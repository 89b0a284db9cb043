/**
 * Closing a round in a browser, by keyboard alone: proposed by one, confirmed by another, told to everybody, set down in minutes.
 * Nothing that axe finds wrong on any page, none that scrolls sideways on the narrowest screen.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { type DeskSite, deskSite } from '../desk/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { pressed, typed } from './harness/keyboard.ts'
import { axeFindings, looked } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

onOwnServer('closing a round, in a browser', (server) => {
  let browser: Browser | undefined
  let desk: DeskSite
  let site: Served

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    site = await servedBy(async (origin) => {
      desk = await deskSite(server, {
        series: 'opgroeien-19498',
        origin,
        // The last round is scored and waits to be closed.
        before: (event) => event.event === 'RoundClosed' && event.round === 'function-specific',
      })
      return desk.site
    })
  })
  after(async () => {
    if (browser !== undefined) await site.stop()
    await browser?.close()
  })

  for (const width of [WIDTHS.wide, WIDTHS.narrowest]) {
    test(`has nothing wrong on any of its pages, ${width} wide`, async (context) => {
      if (browser === undefined) {
        context.skip(NO_CHROMIUM)
        return
      }
      await inPage(browser, { width }, async (page, within) => {
        await enter(within, 'selector-2')
        const base = `${site.origin}/werkplek/opgroeien-19498`
        const pages = ['/rondes', '/rondes/preselection', '/rondes/function-specific']
        for (const one of [...pages, '/rondes/preselection/meedelen', '/proces-verbaal']) {
          await page.goto(base + one)
          await looked(page, `closing-${one.replaceAll('/', '-')}-${width}`)
        }
      })
    })
  }

  test('goes from the line to signed minutes with the keyboard alone', async (context) => {
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    const round = `${site.origin}/werkplek/opgroeien-19498/rondes/function-specific`
    await as('selector-1', async (page) => {
      await page.goto(`${site.origin}/werkplek`)
      await pressed(page, 'link', /^Afsluiten: niets ontbreekt: Selectieronde 3/u)
      await pressed(page, 'button', 'Sluit de ronde af')
      assert.match(await page.locator('main').innerText(), /Jij sloot deze ronde af/u)
      await looked(page, 'closing-closed')
    })
    await as('selector-2', async (page) => {
      await page.goto(`${site.origin}/werkplek`)
      await pressed(page, 'link', /^De uitkomst bevestigen: Selectieronde 3/u)
      await looked(page, 'closing-to-confirm')
      await pressed(page, 'button', 'Bevestig de uitkomsten')
      await pressed(page, 'link', 'Naar het meedelen van de resultaten')
      await typed(page, '#note-onward-nl', 'Kom op 5 januari langs.')
      await pressed(page, 'button', 'Deel mee aan iedereen')
      assert.equal(await page.locator('mark').innerText(), '5 januari')
      await looked(page, 'closing-contradicts')
      await typed(page, '#note-onward-nl', '')
      await pressed(page, 'button', 'Bekijk voorbeelden')
      await looked(page, 'closing-examples')
      await pressed(page, 'button', 'Deel mee aan iedereen')
      assert.match(await page.locator('main').innerText(), /kregen hun resultaat/u)
      await page.goto(`${site.origin}/werkplek`)
      await pressed(page, 'link', 'Het proces-verbaal opmaken')
      await typed(page, '#observers', 'An Vakbond')
      await pressed(page, 'button', 'Maak het proces-verbaal op')
      await looked(page, 'closing-drawn-up')
    })
    await as('panel-1', async (page) => {
      await page.goto(`${site.origin}/werkplek`)
      await pressed(page, 'link', 'Het proces-verbaal ondertekenen')
      await looked(page, 'closing-to-sign')
      await page.locator('#answer').focus()
      await page.keyboard.press('Space')
      await pressed(page, 'button', 'Bevestig')
      assert.match(await page.locator('.keur-band').innerText(), /Ondertekend op/u)
      await looked(page, 'closing-signed')
    })
    await as('k05', async (page) => {
      await page.goto(`${site.origin}/mijn-sollicitaties/opgroeien-19498`)
      assert.match(await page.locator('main').innerText(), /Je brieven/u)
      await looked(page, 'closing-candidate')
    })
    assert.equal((await axePageOf(round)).length, 0)
  })

  async function as(name: string, act: (page: Page) => Promise<void>): Promise<void> {
    if (browser === undefined) return
    await inPage(browser, { width: WIDTHS.phone }, async (page, within) => {
      await enter(within, name)
      await act(page)
    })
  }

  async function axePageOf(address: string): Promise<readonly string[]> {
    let found: readonly string[] = []
    await as('hr-1', async (page) => {
      await page.goto(address)
      found = await axeFindings(page)
    })
    return found
  }

  async function enter(within: BrowserContext, name: string): Promise<void> {
    const value = await desk.sessionOf(name)
    await within.addCookies([{ name: 'keur-session', value, url: site.origin }])
  }
})
