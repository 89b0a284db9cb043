/**
 * "Do I qualify?" in a browser: without any script, by keyboard alone, on a narrow screen, and with the back button.
 */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Browser, type Page } from 'playwright-core'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { pressed } from './harness/keyboard.ts'
import { axeFindings, sideways } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, served } from './harness/served.ts'

const PATH = '/vacatures/opgroeien-19498/voldoe-ik'
const ANSWERS: Readonly<Record<string, string>> = {
  diploma: 'secondary',
  'diploma-obtained': 'from-2003-01-01',
  'diploma-on-vps-bijlage-2': 'no',
  proof: 'none',
  job: 'flemish-services',
  'job-flemish-services-status': 'contractual',
  'job-flemish-services-level': 'C1',
  selection: 'objective-recruitment-system',
  'selection-objective-recruitment-system-general-publication': 'row-2',
  'experience-trajectory-follow-up': 'P4Y',
  evaluation: 'unknown',
}

const browser: Browser | undefined = await launch()
let site: Served
before(async () => {
  site = await served({ now: '2025-11-05T10:00:00Z' })
})
after(async () => {
  await site.stop()
  await browser?.close()
})

async function askedOn(page: Page): Promise<string | undefined> {
  const field = page.locator('input[name=asked]')
  if ((await field.count()) === 0) return undefined
  return (await field.getAttribute('value')) ?? undefined
}

/** Answers everything; `look` sees every page, the result last. */
async function walk(page: Page, look: (page: Page, name: string) => Promise<void>): Promise<void> {
  await page.goto(site.origin + PATH)
  for (;;) {
    const asked = await askedOn(page)
    await look(page, asked ?? 'result')
    if (asked === undefined) return
    await page.locator(`input[name=answer][value="${ANSWERS[asked] ?? 'none'}"]`).check()
    await page.getByRole('button', { name: 'Verder' }).click()
  }
}

describe(
  'Do I qualify, in a browser',
  { skip: browser === undefined ? NO_CHROMIUM : false },
  () => {
    if (browser === undefined) return

    test('works without JavaScript, and reflows on the narrowest screen', async () => {
      await inPage(browser, { width: WIDTHS.narrowest, javaScript: false }, async (page) => {
        const seen: string[] = []
        await walk(page, async (one, name) => {
          seen.push(name)
          assert.equal(await sideways(one), 0, name)
        })
        assert.deepEqual(seen, [...Object.keys(ANSWERS), 'result'])
        assert.equal(await page.locator('h1').textContent(), 'Misschien kun je deelnemen')
        assert.equal(await page.getByText('Zoek dit nog op').count(), 1)
      })
    })

    test('has nothing that axe finds wrong, on any page', async () => {
      await inPage(browser, { width: WIDTHS.wide }, async (page) => {
        await walk(page, async (one, name) => {
          assert.deepEqual(await axeFindings(one), [], name)
        })
      })
    })

    test('has nothing that axe finds wrong when an answer is missing, and leads to the question', async () => {
      await inPage(browser, { width: WIDTHS.phone }, async (page) => {
        await page.goto(site.origin + PATH)
        await pressed(page, 'button', 'Verder')
        assert.deepEqual(await axeFindings(page), [])
        await page.getByRole('link', { name: /Kies een antwoord/u }).click()
        assert.equal(await page.evaluate('document.activeElement.id'), 'answer')
      })
    })

    test('can be answered with the keyboard alone', async () => {
      await inPage(browser, { width: WIDTHS.wide, javaScript: false }, async (page) => {
        await page.goto(site.origin + PATH)
        await page.locator('input[name=answer]').first().focus()
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await page.waitForSelector('input[name=asked][value=diploma-obtained]', {
          state: 'attached',
        })
        const carried = await page.locator('input[name="a.diploma"]').getAttribute('value')
        assert.equal(carried, 'master')
      })
    })

    test('goes back with the browser’s own button, to the answers as they were', async () => {
      await inPage(browser, { width: WIDTHS.wide, javaScript: false }, async (page) => {
        await page.goto(site.origin + PATH)
        for (const answer of ['master', 'from-2003-01-01']) {
          await page.locator(`input[value="${answer}"]`).check()
          await page.getByRole('button', { name: 'Verder' }).click()
        }
        assert.equal(await askedOn(page), 'diploma-institution')
        await page.goBack()
        assert.equal(await askedOn(page), 'diploma-obtained')
        await page.goBack()
        assert.equal(await askedOn(page), 'diploma')
      })
    })

    test('lets an answer be changed from the result', async () => {
      await inPage(browser, { width: WIDTHS.phone, javaScript: false }, async (page) => {
        await walk(page, () => Promise.resolve())
        await page.getByRole('button', { name: /Wijzig.*evaluatie/u }).click()
        assert.equal(await askedOn(page), 'evaluation')
        assert.ok(await page.locator('input[value=unknown]').isChecked())
        await page.locator('input[value=sufficient]').check()
        await page.getByRole('button', { name: 'Verder' }).click()
        assert.equal(await page.locator('h1').textContent(), 'Je kunt deelnemen')
      })
    })
  },
)
