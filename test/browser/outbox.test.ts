/**
 * The outbox of a demonstration in a browser: a link in a mail that was never sent signs in.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type Page } from 'playwright-core'
import { onOwnServer } from '../persistence/servers.ts'
import { testSite } from '../sign-in/fixtures.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { axeFindings, pictured, sideways } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

/** Axe waits for ever on a frame in which no script may run; it looks at pages without one. */
async function look(page: Page, name: string): Promise<void> {
  assert.equal(await sideways(page), 0, name)
  if ((await page.locator('iframe').count()) === 0)
    assert.deepEqual(await axeFindings(page), [], name)
  await pictured(page, `outbox-${name}`)
}

onOwnServer('the outbox, in a browser', (server) => {
  let browser: Browser | undefined
  let site: Served

  before(async () => {
    browser = await launch()
    site = await servedBy(
      async (origin) => (await testSite(server, { origin, isDemonstration: true })).site,
    )
  })
  after(async () => {
    await site.stop()
    await browser?.close()
  })

  for (const [screen, javaScript] of [
    ['narrowest', false],
    ['wide', true],
  ] as const) {
    test(`leads from a mail to where its link leads, on a ${screen} screen`, async (context) => {
      if (browser === undefined) return context.skip(NO_CHROMIUM)
      const looked = javaScript ? look : async (): Promise<void> => undefined
      await inPage(browser, { width: WIDTHS[screen], javaScript }, async (page) => {
        page.setDefaultTimeout(8000)
        await page.goto(`${site.origin}/aanmelden`)
        await page.locator('input[name=email]').fill(`${screen}@verzonnen.example`)
        await page.locator('input[name=email]').press('Enter')
        await page.goto(`${site.origin}/demonstratie`)
        await page.getByRole('link', { name: 'Uit-bus' }).click()
        await looked(page, `list-${screen}`)
        await page
          .getByRole('row', { name: `${screen}@verzonnen.example` })
          .getByRole('link')
          .click()
        await looked(page, `mail-${screen}`)
        await page.frameLocator('iframe').getByRole('link').first().click()
        await page.waitForURL((url) => !url.pathname.includes('uit-bus'))
        await page.goto(`${site.origin}/mijn-account`)
        assert.equal(await page.locator('h1').textContent(), 'Mijn account')
      })
    })
  }

  test('reflows on the narrowest screen', async (context) => {
    if (browser === undefined) return context.skip(NO_CHROMIUM)
    await inPage(browser, { width: WIDTHS.narrowest }, async (page) => {
      await page.goto(`${site.origin}/en/demonstration/outbox`)
      await look(page, 'list-narrowest')
      await page.locator('table a').first().click()
      await look(page, 'mail-narrowest')
    })
  })
})
