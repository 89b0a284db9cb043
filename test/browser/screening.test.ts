/**
 * Screening in a browser, by keyboard alone: a diploma looked up, conditions confirmed, duplicates beside each other, an earlier
 * result decided by two; and two people at one candidate. Nothing that axe finds wrong on any page, none that scrolls sideways on
 * the narrowest screen.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { diplomaSourceAt } from '../../src/server/diploma-source.ts'
import {
  type OpenRegister,
  startRegister,
} from '../../src/server/demonstration/diploma-register.ts'
import { shippedRegister } from '../../src/server/demonstration/registered.ts'
import { type DeskSite, deskSite, isAfterClosing } from '../desk/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { chosen, pressed, typed } from './harness/keyboard.ts'
import { looked } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

const SELECTION = 'opgroeien-19498'
const SILENT = { info: (): void => undefined, warn: (): void => undefined }

onOwnServer('screening, in a browser', (server) => {
  let browser: Browser | undefined
  let desk: DeskSite
  let site: Served
  let register: OpenRegister

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    const shipped = await shippedRegister()
    register = await startRegister(async () => Promise.resolve(shipped), 'the-token-of-these-tests')
    const { url, token } = register
    const diplomas = diplomaSourceAt({ url, token, limit: 500, log: SILENT })
    site = await servedBy(async (origin) => {
      const replayed = { series: SELECTION, before: isAfterClosing, origin, diplomas } as const
      desk = await deskSite(server, replayed)
      return desk.site
    })
  })
  after(async () => {
    if (browser !== undefined) {
      await site.stop()
      await register.stop()
    }
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
        const base = `${site.origin}/werkplek/${SELECTION}`
        const file = `/nazicht/${desk.nameOf('k08')}`
        const pair = ['k19', 'k20'].map((name) => desk.nameOf(name)).join('/')
        const pages = [
          '/nazicht',
          file,
          `${file}/voorwaarde/listed-diploma`,
          `${file}/sollicitatie/attachment`,
          `${file}/opgave/diploma`,
          `${file}/aanvullen/diploma`,
          '/dubbel',
          `/dubbel/${pair}`,
        ]
        for (const [index, one] of pages.entries()) {
          const { status } = await opened(page, base + one)
          assert.equal(status, 200, one)
          await looked(page, `screening-${index}-${width}`)
        }
        const answers = width === WIDTHS.wide ? ['k02', 'k09', 'k10', 'k14'] : ['k02']
        for (const name of answers) {
          await page.goto(`${base}/nazicht/${desk.nameOf(name)}/opgave/diploma`)
          await pressed(page, 'button', 'Kijk na in de databank')
          await looked(page, `screening-register-${name}-${width}`)
        }
      })
    })
  }

  test('goes from a diploma in the register to the next candidate with the keyboard alone', async (context) => {
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    await as('selector-1', async (page) => {
      const file = `${site.origin}/werkplek/${SELECTION}/nazicht/${desk.nameOf('k08')}`
      await page.goto(`${file}/opgave/diploma`)
      await pressed(page, 'button', 'Kijk na in de databank')
      assert.match(await mainOf(page), /Geregistreerd zoals het opgegeven is/u)
      await pressed(page, 'button', 'Leg dit besluit vast')
      assert.equal(page.url(), file)
      assert.match(await mainOf(page), /Nagekeken/u)
      await page.goto(`${site.origin}/werkplek/${SELECTION}/nazicht/${desk.nameOf('k01')}`)
      await pressed(page, 'button', /^Bevestig wat de regels besluiten/u)
      assert.match(page.url(), /\/nazicht\/[A-Z0-9-]+$/u)
      assert.ok(!page.url().endsWith(desk.nameOf('k01')), 'on to somebody else')
    })
    const { candidates } = await desk.folded()
    assert.equal(candidates.get(desk.nameOf('k08'))?.verified?.get('diploma'), 'verified')
  })

  test('of one candidate in two browsers at once overwrites nothing', async (context) => {
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    const condition = `${site.origin}/werkplek/${SELECTION}/nazicht/${desk.nameOf('k07')}/voorwaarde/listed-diploma`
    await as('selector-1', async (first) => {
      await as('selector-2', async (second) => {
        await Promise.all([first.goto(condition), second.goto(condition)])
        await conclude(first, 'met', 'Staat op de lijst.')
        await conclude(second, 'not-met', 'Mijn eigen woorden.')
        assert.match(await second.getByRole('alert').innerText(), /Staat op de lijst\./u)
        assert.equal(await second.locator('#reason').inputValue(), 'Mijn eigen woorden.')
        await looked(second, 'screening-meanwhile')
        await pressed(second, 'button', 'Leg dit besluit vast')
        assert.match(await mainOf(second), /Mijn eigen woorden\./u)
      })
    })
  })

  test('lays two beside each other and settles who they are with the keyboard alone', async (context) => {
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    await as('selector-1', async (page) => {
      await page.goto(`${site.origin}/werkplek/${SELECTION}/nazicht`)
      await pressed(page, 'link', 'Twee kandidaten zijn misschien één persoon')
      await pressed(page, 'link', /^[A-Z0-9]{5}-[A-Z0-9]{5} en /u)
      await pressed(page, 'button', 'Toon wie het zijn')
      assert.match(await mainOf(page), /@example\.org/u)
      await looked(page, 'screening-who')
      await pressed(page, 'button', 'Leg dit besluit vast')
      await looked(page, 'screening-nothing-chosen')
      await chosen(page, 'finding', 'different')
      await typed(page, '#reason', 'Zelfde adres, een andere geboortedatum.')
      await pressed(page, 'button', 'Leg dit besluit vast')
      assert.match(await mainOf(page), /Besloot: twee personen/u)
      await looked(page, 'screening-settled')
    })
    assert.deepEqual([...(await desk.folded()).duplicates.values()], ['different'])
  })

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

onOwnServer('an earlier result, in a browser', (server) => {
  test('is proposed by one and agreed by another with the keyboard alone', async (context) => {
    const browser = await launch()
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    let desk: DeskSite | undefined
    const site = await servedBy(async (origin) => {
      desk = await deskSite(server, {
        series: 'ago-4711',
        before: ({ event }) => event === 'ReuseDecided',
        origin,
      })
      return desk.site
    })
    const as = async (name: string, act: (page: Page) => Promise<void>): Promise<void> =>
      inPage(browser, { width: WIDTHS.narrowest }, async (page, within) => {
        const value = (await desk?.sessionOf(name)) ?? ''
        await within.addCookies([{ name: 'keur-session', value, url: site.origin }])
        await page.goto(`${site.origin}/werkplek/ago-4711`)
        await pressed(page, 'link', 'Vroegere resultaten')
        await looked(page, `screening-reuse-list-${name}`)
        await pressed(page, 'link', /^[A-Z0-9]{5}-[A-Z0-9]{5}$/u)
        await act(page)
      })
    try {
      await as('selector-1', async (page) => {
        await looked(page, 'screening-reuse')
        await pressed(page, 'button', 'Stel dit voor')
        await looked(page, 'screening-reuse-nothing-chosen')
        await chosen(page, 'finding', 'granted')
        await chosen(page, 'score', 'positive')
        await typed(page, '#reason', 'Zelfde competenties, zelfde niveau.')
        await pressed(page, 'button', 'Stel dit voor')
        assert.match(await mainOf(page), /Nu is het aan: lijnmanager/u)
        await looked(page, 'screening-reuse-proposed')
      })
      await as('line-manager-1', async (page) => {
        await looked(page, 'screening-reuse-to-agree')
        await pressed(page, 'button', 'Ga akkoord en beslis')
        assert.match(await mainOf(page), /Beslissing: telt mee/u)
        await looked(page, 'screening-reuse-decided')
      })
    } finally {
      await site.stop()
      await browser.close()
    }
  })
})

async function conclude(page: Page, finding: string, words: string): Promise<void> {
  await chosen(page, 'finding', finding)
  await chosen(page, 'code', 'document')
  await typed(page, '#reason', words)
  await pressed(page, 'button', 'Leg dit besluit vast')
}

async function opened(page: Page, address: string): Promise<{ readonly status: number }> {
  const response = await page.goto(address)
  return { status: response?.status() ?? 0 }
}

async function mainOf(page: Page): Promise<string> {
  return page.locator('main').innerText()
}
