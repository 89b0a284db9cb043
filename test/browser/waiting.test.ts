/**
 * The waiting page in a browser: without any script it goes on by itself once there is room; nothing that axe finds wrong, no
 * sideways scrolling on a phone, and by keyboard alone.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type Page } from 'playwright-core'
import { openWaitingRoom } from '#app/waiting/waiting-room.ts'
import { type Instant, epochMilliseconds, instantOfEpoch } from '#core/values/instant.ts'
import { type ApplyingSite, applyingSite } from '../applying/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestClock, testClock } from '../waiting/clock.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { pressed } from './harness/keyboard.ts'
import { axeFindings, pictured, sideways } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

const MINUTE = 60_000
const SETTINGS = { minutes: 30, load: 1, batch: 5 }

onOwnServer('the waiting page, in a browser', (server) => {
  let browser: Browser | undefined
  let here: ApplyingSite | undefined
  let clock: TestClock
  let site: Served | undefined

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    site = await servedBy(async (origin) => {
      here = await applyingSite(server, origin, (store) =>
        openWaitingRoom(store, SETTINGS, () => instantOfEpoch(Date.now())),
      )
      return here.site
    })
  })
  after(async () => {
    await browser?.close()
    await site?.stop()
  })

  test('tells the place, goes on by itself, and can be stopped from doing so by keyboard', async (context) => {
    if (browser === undefined || here === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    const there = here
    clock = await testClock(there.owner)
    const { rows } = await there.owner.pool.query<{ closes: Instant }>(
      'select closes from keur.vacancy where selection = $1',
      [there.open],
    )
    const closes = rows[0]?.closes ?? assert.fail()
    await clock.set(instantOfEpoch(epochMilliseconds(closes) - 12 * MINUTE))
    // Somebody else has the only room there is.
    const writer = await there.as('candidate')
    await writer.post(`/vacatures/${there.open}/solliciteren`)

    await inPage(browser, { width: WIDTHS.wide, javaScript: true }, async (page) => {
      await waitAs(page, there)
      assert.deepEqual(await axeFindings(page), [])
      await pictured(page, 'waiting-wide')
      await pressed(page, 'link', 'Vernieuw niet vanzelf')
      assert.deepEqual(await axeFindings(page), [])
    })
    await inPage(browser, { width: WIDTHS.phone, javaScript: false }, async (page) => {
      await waitAs(page, there)
      assert.equal(await sideways(page), 0)
      await pictured(page, 'waiting-phone')
      await focusOn(page, 'Vernieuw niet vanzelf')
      await page.keyboard.press('Enter')
      await page.waitForURL(/zelf=1/u)
      await focusOn(page, 'Vernieuw weer vanzelf')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.search === '')
      // The other looks at nothing for a while; the page looks again within ten seconds, and the form is there.
      await clock.pass(5 * MINUTE)
      await page.waitForURL(/\/solliciteren$/u, { timeout: 20_000 })
      assert.equal(await page.locator('h1').textContent(), 'Solliciteren')
    })
  })
})

/** Begins an application as somebody who has to wait. */
async function waitAs(page: Page, { origin, open }: ApplyingSite): Promise<void> {
  await page.goto(`${origin}/demonstratie`)
  await page.locator('button[value=assessor]').click()
  await page.goto(`${origin}/vacatures/${open}/solliciteren`)
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.waitForURL(/overzicht/u)
  assert.equal(await page.locator('h1').textContent(), 'Wachtrij: je bent de volgende')
}

/** Goes with the tab key to what has the name. */
async function focusOn(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate<string>('document.activeElement.textContent.trim()')
    if (here === name) return
  }
  assert.fail(`The tab key never comes to ${name}.`)
}
