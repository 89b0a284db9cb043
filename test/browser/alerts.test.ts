/**
 * Job alerts in a browser: from a search in the list to mails about it, and out again; without any script, with the keyboard
 * alone, on wide and narrow screens.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type Page } from 'playwright-core'
import { type AlertSite, alertSite } from '../alerts/fixtures.ts'
import { added } from '../alerts/parts.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { axeFindings, pictured, sideways } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

const heading = async (page: Page): Promise<string | null> => page.locator('h1').textContent()

onOwnServer('job alerts, in a browser', (server) => {
  let browser: Browser | undefined
  let served: Served | undefined
  let here: AlertSite | undefined

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    served = await servedBy(async (origin) => {
      here = await alertSite(server, { origin })
      return here.site
    })
  })
  after(async () => {
    await served?.stop()
    await browser?.close()
  })

  for (const [screen, javaScript] of [
    ['wide', true],
    ['narrowest', false],
  ] as const) {
    test(`go from a search to mails and out again, on a ${screen} screen`, async (context) => {
      if (browser === undefined || here === undefined) return context.skip(NO_CHROMIUM)
      const site = here
      const { origin } = site
      await added(site.store, {
        selection: `gracht-${screen}`,
        title: { nl: 'Grachtwachter', en: 'Canal' },
      })
      await inPage(browser, { width: WIDTHS[screen], javaScript }, async (page) => {
        page.setDefaultTimeout(8000)
        const look = async (name: string): Promise<void> => {
          assert.equal(await sideways(page), 0, name)
          // Axe is itself a script.
          if (javaScript) assert.deepEqual(await axeFindings(page), [], name)
          await pictured(page, `alerts-${name}-${screen}`)
        }
        await page.goto(`${origin}/vacatures?q=gracht&place=Gent`)
        await page.getByRole('link', { name: 'Mail mij nieuwe vacatures zoals deze' }).click()
        assert.equal(await heading(page), 'Op de hoogte blijven')
        assert.equal(await page.getByLabel('Gent').isChecked(), true)
        await look('ask')
        await page.getByRole('button', { name: 'Stuur me die mails' }).click()
        await page.locator('.govuk-error-summary').waitFor()
        await look('no-address')
        await page.getByLabel('E-mailadres').focus()
        await page.keyboard.type(`volger-${screen}@verzonnen.example`)
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name: 'Kijk in je mailbox' }).waitFor()
        await look('sent')
        await page.goto(origin + (await site.lastLink()))
        await look('confirm')
        await page.getByRole('button', { name: 'Ja, stuur mij die mails' }).click()
        assert.equal(await heading(page), 'Je krijgt mails over nieuwe vacatures')
        await look('confirmed')
        await added(site.store, {
          selection: `gracht-${screen}-2`,
          title: { nl: 'Grachtgids', en: 'Canal guide' },
        })
        await site.alerts.tell()
        const [mail] = (await site.told()).slice(-1)
        assert.equal(mail?.vacancies.length, 1)
        await page.goto(mail.vacancies[0]?.address ?? '')
        await page.goto(mail.unsubscribe)
        await look('end')
        await page.getByRole('button', { name: 'Stop deze mails' }).click()
        assert.equal(await heading(page), 'Je krijgt deze mails niet meer')
        await look('ended')
        await page.goto(mail.unsubscribe)
        assert.equal(await heading(page), 'Deze melding is er niet meer')
        await look('gone')
      })
    })
  }

  test('show everything of an address on one page, also in English', async (context) => {
    if (browser === undefined || here === undefined) return context.skip(NO_CHROMIUM)
    const site = here
    const visitor = site.visitor()
    for (const q of ['a word', 'another, rather longer, question that takes up a whole line']) {
      await visitor.post('/en/stay-informed', { email: 'two@verzonnen.example', q })
      await visitor.post(await site.lastLink())
    }
    const token = (await site.lastLink()).split('/').at(-1)
    await inPage(browser, { width: WIDTHS.narrowest }, async (page) => {
      await page.goto(`${site.origin}/en/stay-informed/stop/${token}`)
      assert.equal(await heading(page), 'Which mails do you want to stop?')
      assert.equal(await page.getByRole('button', { name: /^Stop\s*: “a word”/u }).count(), 1)
      assert.equal(await sideways(page), 0)
      assert.deepEqual(await axeFindings(page), [])
      await pictured(page, 'alerts-several')
    })
  })
})
