/**
 * Verifying a receipt in a browser: every verdict, by file and by pasting, with the keyboard, on the narrowest screen, and
 * without anything being sent.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type Page } from 'playwright-core'
import { openWitnessing } from '#app/record/witnessing.ts'
import { openSelections } from '#app/selections/selections.ts'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Given, givenReceipt } from '../receipt-check/fixtures.ts'
import { testWitness } from '../witness/site.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { axeFindings, pictured, sideways } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'
import { regulationIn, shippedServices } from './harness/shipped.ts'

const witness = testWitness('getuige.example')

const PAGE = '/ontvangstbewijs-nagaan'

/** What the page says of a text. */
async function saidOf(page: Page, text: string): Promise<string> {
  await page.locator('textarea').fill(text)
  await page.locator('button[type=submit]').click()
  await page.waitForFunction('document.activeElement.matches("[data-verdict-place]")')
  const said = await page.locator('[data-verdict-place]').innerText()
  await page.locator('h1').click()
  await page.locator('textarea').focus()
  return said
}

onOwnServer('verifying a receipt, in a browser', (server) => {
  let browser: Browser | undefined
  let site: Served
  let given: Given

  before(async () => {
    browser = await launch()
    given = await givenReceipt(server)
    const assets = await loadAssets()
    const { record, store } = given
    const selections = openSelections(store, { read: regulationIn })
    const witnessing = openWitnessing({ store, selections, witnesses: [witness.named] })
    site = await servedBy(async (origin) =>
      app({ ...(await shippedServices({ origin, more: { record } })), witnessing }, assets),
    )
  })
  after(async () => {
    await site.stop()
    await browser?.close()
  })

  function inBrowser(name: string, run: (browser: Browser) => Promise<void>): Promise<void> {
    return test(name, async (context) => {
      if (browser === undefined) context.skip(NO_CHROMIUM)
      else await run(browser)
    })
  }

  const VERDICTS: Readonly<
    Record<string, { readonly make: (given: Given) => string; readonly says: RegExp }>
  > = {
    included: {
      make: ({ complete }) => JSON.stringify(complete, undefined, 2),
      says: /is echt, en staat in het register[^]*Op tijd ingediend[^]*3 inschrijvingen/,
    },
    witnessed: {
      make: ({ complete }) => {
        const inclusion = inclusionOf(complete)
        const head = String(inclusion['head'])
        return JSON.stringify({
          ...complete,
          inclusion: { ...inclusion, head: head + witness.line(head) },
        })
      },
      says: /is echt, en staat in het register[^]*mee ondertekend, door: getuige\.example\./,
    },
    signed: {
      make: ({ fresh }) => JSON.stringify(fresh),
      says: /is echt; het bewijs van zijn plaats zit er nog niet in/,
    },
    'proof-wrong': {
      make: ({ complete, fresh }) =>
        JSON.stringify({
          ...complete,
          inclusion: { ...inclusionOf(complete), path: [fresh['hash']] },
        }),
      says: /handtekening klopt, maar het bewijs van de plaats niet/,
    },
    'not-signed': {
      make: ({ complete }) => JSON.stringify({ ...complete, timely: 'late' }),
      says: /niet van deze site, of het is veranderd/,
    },
    elsewhere: {
      make: ({ complete }) => JSON.stringify({ ...complete, installation: 'elders' }),
      says: /noemt een andere site/,
    },
    broken: { make: () => '{"format":"iets-anders"}', says: /Dit is geen ontvangstbewijs/ },
    nothing: { make: () => ' ', says: /nog niets om na te gaan/ },
  }

  for (const [name, { make, says }] of Object.entries(VERDICTS)) {
    inBrowser(`has words for "${name}", which axe finds nothing wrong with`, async (at) => {
      await inPage(at, { width: WIDTHS.narrowest }, async (page) => {
        await page.goto(site.origin + PAGE)
        assert.match(await saidOf(page, make(given)), says)
        assert.equal(await sideways(page), 0)
        assert.deepEqual(await axeFindings(page), [])
        await shot(page, name)
      })
    })
  }

  inBrowser('sends nothing, whatever it is given', async (at) => {
    await inPage(at, { width: WIDTHS.wide }, async (page, context) => {
      await page.goto(site.origin + PAGE, { waitUntil: 'networkidle' })
      const requests: string[] = []
      context.on('request', (request) => requests.push(request.url()))
      for (const { make } of Object.values(VERDICTS)) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await saidOf(page, make(given))
      }
      await page.waitForTimeout(200)
      assert.deepEqual(requests, [])
      const reached = page.evaluate(`fetch('/record/keys').then(() => true, () => false)`)
      assert.equal(await reached, false, 'a script of the page can reach an address')
    })
  })

  inBrowser('takes a file, by the keyboard alone, and says it in English', async (at) => {
    await inPage(at, { width: WIDTHS.wide }, async (page) => {
      await page.goto(`${site.origin}/en/verify-receipt`)
      await shot(page, 'empty')
      assert.deepEqual(await axeFindings(page), [])
      const choosing = page.waitForEvent('filechooser')
      await tabTo(page, 'input[type=file]')
      await page.keyboard.press('Enter')
      await (
        await choosing
      ).setFiles({
        name: 'receipt.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(given.complete)),
      })
      await page.waitForFunction('document.activeElement.matches("[data-verdict-place]")')
      const said = await page.locator('[data-verdict-place]').innerText()
      assert.match(said, /genuine, and stands in the record/)
      assert.match(said, /3 entries, on/)
      assert.ok(said.includes(given.entry))
      await shot(page, 'file')
    })
  })

  inBrowser('says without JavaScript what to do, and offers no form', async (at) => {
    await inPage(at, { width: WIDTHS.narrowest, javaScript: false }, async (page) => {
      await page.goto(site.origin + PAGE)
      assert.equal(await page.locator('form[data-receipt-check]').isVisible(), false)
      assert.ok(await page.locator('[data-without-script]').isVisible())
      assert.ok(await page.getByText('keur verify bundel.jsonl --receipt').isVisible())
      assert.equal(await sideways(page), 0)
      await shot(page, 'without-script')
    })
  })
})

function inclusionOf(receipt: Given['complete']): Readonly<Record<string, unknown>> {
  const { inclusion } = receipt
  assert.ok(typeof inclusion === 'object' && inclusion !== null)
  return Object.fromEntries(Object.entries(inclusion))
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press('Tab')
    // oxlint-disable-next-line no-await-in-loop
    if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return
  }
  assert.fail(`The tab key never comes to ${selector}.`)
}

async function shot(page: Page, name: string): Promise<void> {
  await pictured(page, `receipt-check-${name}`)
}
