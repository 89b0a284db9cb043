/**
 * From who passed to a post, in a browser and by keyboard alone: chosen by the line manager, offered by the personnel service, accepted
 * by the candidate, admitted. Nothing that axe finds wrong on any page, none that scrolls sideways on the narrowest screen.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { type DeskSite, deskSite } from '../desk/site.ts'
import { travelBack, travelTo } from '../desk/travel.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { pressed, typed } from './harness/keyboard.ts'
import { looked } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

onOwnServer('lists and offers, in a browser', (server) => {
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
        before: ({ event }) => event === 'CandidateChosen',
      })
      await travelTo(desk.owner, '2025-07-02T07:00:00Z')
      return desk.site
    })
  })
  after(async () => {
    if (browser !== undefined) await site.stop()
    await browser?.close()
    travelBack()
  })

  test('go from who passed to an accepted offer with the keyboard alone', async (context) => {
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    await as('line-manager-1', async (page) => {
      await page.goto(`${site.origin}/werkplek`)
      await pressed(page, 'link', /^Kiezen onder wie slaagde/u)
      await chosen(page, '#candidate')
      await ticked(page, '#which')
      await pressed(page, 'button', 'Leg deze keuze vast')
      await looked(page, 'hiring-without-reason')
      await typed(page, '#reason', 'De sterkste visie op het meldpunt.')
      await pressed(page, 'button', 'Leg deze keuze vast')
      assert.match(await page.locator('main').innerText(), /gekozen voor deze vacature/u)
    })
    await as('hr-1', async (page) => {
      await page.goto(`${site.origin}/werkplek/opgroeien-req18582/aanbiedingen`)
      await pressed(page, 'link', 'Doe een aanbod')
      const { chosen: name } = await whoWasChosen()
      await page.locator('#candidate').focus()
      await page.keyboard.type(name.slice(0, 5))
      await ticked(page, '#which')
      await ticked(page, '#contract')
      await looked(page, 'hiring-offer')
      await pressed(page, 'button', 'Verstuur dit aanbod')
      await looked(page, 'hiring-offered')
    })
    const { known } = await whoWasChosen()
    await as(known, async (page) => {
      await page.goto(`${site.origin}/mijn-sollicitaties/opgroeien-req18582`)
      await looked(page, 'hiring-candidate')
      await pressed(page, 'link', 'Bekijk het aanbod en antwoord')
      await looked(page, 'hiring-own-offer')
      await pressed(page, 'link', 'Aanvaard')
      await looked(page, 'hiring-accepting')
      await pressed(page, 'button', 'Ja, ik aanvaard')
      assert.match(await page.locator('main').innerText(), /Je aanvaardde dit aanbod/u)
    })
    const { offers } = await desk.folded()
    assert.equal(offers.get('aanbod-1')?.status, 'accepted')
  })

  for (const width of [WIDTHS.wide, WIDTHS.narrowest]) {
    test(`have nothing wrong on any page, ${width} wide`, async (context) => {
      if (browser === undefined) {
        context.skip(NO_CHROMIUM)
        return
      }
      const { chosen: name, known } = await whoWasChosen()
      const base = `${site.origin}/werkplek/opgroeien-req18582`
      const pages: readonly (readonly [string, readonly string[]])[] = [
        [
          'selector-1',
          ['/lijsten', '/lijsten/reserve/verlengen', '/aanbiedingen', '/aanbiedingen/nieuw'],
        ],
        ['authority-1', [`/lijsten/lid/${name}`, '/aanbiedingen/aanbod-1']],
        ['line-manager-1', ['/lijsten/keuze']],
      ]
      for (const [who, some] of pages) {
        await inPage(browser, { width }, async (page, within) => {
          await enter(within, who)
          for (const one of some) {
            await page.goto(base + one)
            for (const part of await page.locator('summary').all()) await part.click()
            await looked(page, `hiring-${one.replaceAll('/', '-').replace(name, 'lid')}-${width}`)
          }
        })
      }
      await inPage(browser, { width }, async (page, within) => {
        await enter(within, known)
        await page.goto(`${site.origin}/mijn-sollicitaties/opgroeien-req18582/vragen`)
        await looked(page, `hiring-questions-${width}`)
      })
    })
  }

  /** Who was chosen: the number, and the name in the facts. */
  async function whoWasChosen(): Promise<{ readonly chosen: string; readonly known: string }> {
    const { roll } = await desk.folded()
    const index = roll.findIndex((one) => one.chosen !== undefined)
    const known = `k${String(index + 1).padStart(2, '0')}`
    return { chosen: desk.nameOf(known), known }
  }

  async function as(name: string, act: (page: Page) => Promise<void>): Promise<void> {
    if (browser === undefined) return
    await inPage(browser, { width: WIDTHS.phone }, async (page, within) => {
      await enter(within, name)
      await act(page)
    })
  }

  async function enter(within: BrowserContext, name: string): Promise<void> {
    const value = await desk.sessionOf(name)
    await within.addCookies([{ name: 'keur-session', value, url: site.origin }])
  }
})

/** Chooses the first of many by keyboard. */
async function chosen(page: Page, field: string): Promise<void> {
  await page.locator(field).focus()
  await page.keyboard.press('ArrowDown')
}

/** Ticks the first of a few by keyboard. */
async function ticked(page: Page, field: string): Promise<void> {
  await page.locator(field).focus()
  await page.keyboard.press('Space')
}
