import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Browser, type Page } from 'playwright-core'
import { launch, NO_CHROMIUM } from './harness/chromium.ts'
import { axeFindings, pictured, sideways } from './harness/looking.ts'
import { inPage, type Served, served, WIDTHS } from './harness/served.ts'

/** Every state of the public pages. */
const STATES = [
  ['list', '/vacatures'],
  ['list-filtered', '/vacatures?q=video&state=open&state=closed&route=external&page=1'],
  ['list-empty', '/vacatures?q=onvindbaar'],
  ['vacancy-open', '/vacatures/opgroeien-19498'],
  ['vacancy-closed', '/vacatures/opgroeien-req18582'],
  ['vacancy-english', '/en/vacancies/ago-4711'],
  ['regulation', '/vacatures/ago-4711/reglement'],
  ['alerts', '/op-de-hoogte'],
  ['about', '/over-deze-site'],
  ['accessibility', '/en/accessibility'],
  ['not-found', '/vacatures/bestaat-niet'],
] as const

let browser: Browser | undefined
let site: Served | undefined

before(async () => {
  browser = await launch()
  if (browser !== undefined) {
    site = await served({ now: '2025-11-05T10:00:00Z', isDemonstration: true })
  }
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

/** A test in the browser; skipped, with what to do about it, where there is none. */
function inBrowser(
  name: string,
  run: (browser: Browser, origin: string) => Promise<void>,
): Promise<void> {
  return test(name, async (context) => {
    if (browser === undefined || site === undefined) context.skip(NO_CHROMIUM)
    else await run(browser, site.origin)
  })
}

describe('the public site in a browser', () => {
  for (const [name, address] of STATES) {
    inBrowser(
      `shows ${name} without an obstacle that axe knows, and narrow enough`,
      async (chromium, origin) => {
        await inPage(chromium, { width: WIDTHS.wide }, async (page) => {
          await page.goto(origin + address)
          await everythingOpen(page)
          assert.deepEqual(await axeFindings(page), [])
          await pictured(page, `${name}-wide`)
          for (const width of [WIDTHS.phone, WIDTHS.narrowest]) {
            await page.setViewportSize({ width, height: 800 })
            assert.equal(await sideways(page), 0, `${width} points`)
            if (width === WIDTHS.phone) await pictured(page, `${name}-phone`)
          }
        })
      },
    )
  }

  inBrowser('is as accessible on a phone', async (chromium, origin) => {
    await inPage(chromium, { width: WIDTHS.phone }, async (page) => {
      for (const address of ['/vacatures', '/vacatures/opgroeien-19498']) {
        await page.goto(origin + address)
        assert.deepEqual(await axeFindings(page), [])
      }
    })
  })

  inBrowser('fetches no script, and nothing from elsewhere', async (chromium, origin) => {
    await inPage(chromium, { width: WIDTHS.phone }, async (page) => {
      const fetched: { readonly type: string; readonly address: string }[] = []
      page.on('request', (request) => {
        fetched.push({ type: request.resourceType(), address: request.url() })
      })
      await page.goto(`${origin}/vacatures/opgroeien-19498`, { waitUntil: 'networkidle' })
      assert.deepEqual(
        fetched.filter(({ type }) => type === 'script'),
        [],
      )
      assert.deepEqual(
        fetched.filter(({ address }) => !address.startsWith(`${origin}/`)),
        [],
      )
      assert.ok(fetched.some(({ type }) => type === 'font'))
    })
  })

  inBrowser(
    'meets no complaint of the browser, such as of its security policy',
    async (chromium, origin) => {
      await inPage(chromium, { width: WIDTHS.wide }, async (page) => {
        const complaints: string[] = []
        page.on('console', (message) => {
          complaints.push(message.text())
        })
        await page.goto(`${origin}/vacatures`)
        await page.goto(`${origin}/vacatures/opgroeien-19498`)
        assert.deepEqual(complaints, [])
      })
    },
  )

  inBrowser(
    'leads without JavaScript from a word to the rule that holds',
    async (chromium, origin) => {
      await inPage(chromium, { width: WIDTHS.phone, javaScript: false }, async (page) => {
        await page.goto(`${origin}/vacatures`)
        await page.getByLabel('Zoek op functie, taak of dienst').fill('consultatie')
        await page.getByRole('button', { name: 'Zoeken' }).click()
        await page.getByRole('link', { name: 'Klantenbeheerder artsen' }).click()
        await page.getByText('Bevordering naar een hoger niveau').first().click()
        assert.ok(
          await page.getByText('Je werkt voor de Vlaamse overheid, op niveau C.').isVisible(),
        )
        await page.getByRole('link', { name: 'Lees het reglement' }).click()
        await page.getByRole('link', { name: 'Je rechten' }).click()
        assert.match(page.url(), /#hoofdstuk-\d+$/)
        await page.getByRole('link', { name: 'English' }).click()
        assert.ok(await page.getByRole('heading', { name: 'Selection regulation' }).isVisible())
      })
    },
  )

  inBrowser(
    'can be walked with the keyboard alone, and shows where one is',
    async (chromium, origin) => {
      await inPage(chromium, { width: WIDTHS.wide }, async (page) => {
        await page.goto(`${origin}/vacatures`)
        await page.keyboard.press('Tab')
        assert.equal(await focused(page), 'Naar de inhoud')
        await page.keyboard.press('Enter')
        await tabTo(page, 'q')
        await page.keyboard.type('consultatie')
        await page.keyboard.press('Enter')
        await page.waitForURL(/q=consultatie/)
        await tabTo(page, 'Klantenbeheerder artsen en consultatiebureaus')
        await page.keyboard.press('Enter')
        await page.waitForURL(/opgroeien-19498/)
        await tabTo(page, /^Externe mobiliteit/)
        await page.keyboard.press('Enter')
        assert.ok(
          await page.getByText('Je werkt voor een overheid buiten de Vlaamse diensten').isVisible(),
        )
        await tabTo(page, 'Lees het reglement')
        await page.keyboard.press('Enter')
        await page.waitForURL(/reglement/)
      })
    },
  )

  inBrowser('prints everything that folds away, and no navigation', async (chromium, origin) => {
    await inPage(chromium, { width: WIDTHS.wide }, async (page) => {
      await page.goto(`${origin}/vacatures/opgroeien-19498`)
      await page.emulateMedia({ media: 'print' })
      assert.ok(await page.getByText('Je werkt voor de Vlaamse overheid, op niveau C.').isVisible())
      assert.equal(await page.getByRole('navigation').first().isVisible(), false)
    })
  })
})

/** Opens whatever folds away, so that it is looked at too. */
async function everythingOpen(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((parts) => {
    for (const part of parts) part.setAttribute('open', '')
  })
}

/** What has the focus: its words, or the name of a field; the focus must show. */
async function focused(page: Page): Promise<string> {
  return page.locator(':focus').evaluate((part) => {
    const style = part.ownerDocument.defaultView?.getComputedStyle(part)
    if (style === undefined) return 'unseen focus'
    const { outlineStyle, boxShadow, backgroundColor } = style
    const isSeen =
      outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor === 'rgb(255, 216, 77)'
    const words = part.getAttribute('name') ?? part.textContent.trim()
    return isSeen ? words : `unseen focus: ${words}`
  })
}

/** Presses Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const met: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    met.push(here)
    assert.doesNotMatch(here, /^unseen focus/)
    if (typeof wanted === 'string' ? here === wanted : wanted.test(here)) return
  }
  assert.fail(`${wanted} never had the focus; met: ${met.join(', ')}`)
}
