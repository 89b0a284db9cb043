/**
 * Judging in a browser, by keyboard alone: two members of a panel each alone, one of them with a conflict of interest, then
 * together, to a result. Nothing that axe finds wrong on any page, none that scrolls sideways on the narrowest screen.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { assigns, fills, formPath, joins } from '../desk/judging/panel.ts'
import { type DeskSite, deskSite } from '../desk/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { looked } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

const SELECTION = 'opgroeien-19498'

onOwnServer('judging, in a browser', (server) => {
  let browser: Browser | undefined
  let desk: DeskSite
  let site: Served
  let interview = ''
  let panel = ''

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    site = await servedBy(async (origin) => {
      desk = await deskSite(server, {
        series: SELECTION,
        origin,
        // Competences and the panel's round are judged together.
        before: ({ event }) => event === 'ScoreRecorded',
      })
      return desk.site
    })
    await joins(desk, 'panel-8', 'panel')
    await joins(desk, 'assessor-7', 'assessor')
    const candidate = desk.nameOf('k01')
    interview = formPath(SELECTION, { round: 'competences', measure: 'interview', candidate })
    panel = formPath(SELECTION, { round: 'function-specific', measure: 'panel', candidate })
    await assigns(desk, 'function-specific', ['panel-1', 'panel-8'], 'panel-1')
    await assigns(desk, 'competences', ['assessor-7', 'selector-1'], 'assessor-7')
    const score = { notes: 'Antwoordt met voorbeelden uit het eigen werk.' }
    await fills(await desk.as('assessor-7'), interview, 'suitable', {
      ...score,
      'notes-samenwerken': 'Vraagt eerst wat anderen nodig hebben.',
    })
    await fills(await desk.as('selector-1'), interview, 'not-suitable', {
      'notes-samenwerken': 'Vertelt weinig over anderen.',
      'score-analyseren': 'suitable',
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
      const other = formPath(SELECTION, {
        round: 'competences',
        measure: 'interview',
        candidate: desk.nameOf('k03'),
      })
      const base = `/werkplek/${SELECTION}`
      const pages = {
        home: '/werkplek',
        board: `${base}/beoordelen`,
        who: `${base}/beoordelen/competences/wie`,
        form: other,
        discussion: `${interview}/bespreking`,
        waiting: `${panel}/bespreking`,
        missing: `${panel}/ontbreekt`,
        conflicts: `${base}/belangenconflict?zoek=`,
        found: `${base}/belangenconflict/achteraf`,
        agreement: `${base}/overeenstemming`,
        english: `/en/desk/${SELECTION}/judging`,
      }
      await inPage(browser, { width }, async (page, within) => {
        await enter(within, 'selector-1')
        for (const [name, address] of Object.entries(pages)) {
          await page.goto(site.origin + address)
          await looked(page, `judging-${name}-${width}`)
        }
      })
    })
  }

  test('goes from a conflict of interest to an agreed result with the keyboard alone', async (context) => {
    if (browser === undefined) {
      context.skip(NO_CHROMIUM)
      return
    }
    await as('panel-8', async (page) => {
      await page.goto(`${site.origin}/werkplek/${SELECTION}/belangenconflict`)
      await typed(page, '#zoek', 'gust')
      await pressed(page, 'button', 'Toon namen')
      await page.locator('#kandidaat').focus()
      await page.keyboard.press('Space')
      await pressed(page, 'button', 'Meld dit conflict')
      assert.match(await page.locator('main').innerText(), /Gesloten voor jou/u)
    })
    for (const name of ['panel-8', 'panel-1']) {
      await as(name, async (page) => {
        await page.goto(`${site.origin}/werkplek`)
        await pressed(page, 'link', /formulieren in te vullen/u)
        const link = page.getByRole('link', { name: `Begin : ${desk.nameOf('k01')}` })
        await link.focus()
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
        await pressed(page, 'button', 'Vergrendel mijn oordeel')
        await looked(page, `judging-wrong-${name}`)
        for (const part of ['motivation', 'vision-and-insight', 'knowledge-and-skills']) {
          await chosen(page, `#score-${part}-2`)
        }
        await chosen(page, '#score-deployability')
        await chosen(page, '#score-2')
        await typed(page, '#notes', `Gezien door ${name}.`)
        await pressed(page, 'button', 'Bewaar voor later')
        assert.match(await page.locator('#bewaard').innerText(), /Bewaard op/u)
        await pressed(page, 'button', 'Vergrendel mijn oordeel')
        assert.match(await page.locator('h1').innerText(), /Beoordelen/u)
      })
    }
    await as('panel-1', async (page) => {
      await page.goto(`${site.origin}/werkplek/${SELECTION}/beoordelen`)
      await pressed(page, 'link', /^Klaar om te bespreken/u)
      await looked(page, 'judging-to-agree')
      for (const part of ['motivation', 'vision-and-insight', 'knowledge-and-skills']) {
        await chosen(page, `#score-${part}-2`)
      }
      await chosen(page, '#score-deployability')
      await chosen(page, '#score-2')
      await typed(page, '#reason', 'Overtuigt op drie van de vier criteria.')
      await pressed(page, 'button', 'Leg dit resultaat vast')
      assert.match(await page.locator('main').innerText(), /Overtuigt op drie van de vier/u)
      await looked(page, 'judging-agreed')
    })
    const score = (await desk.folded()).candidates.get(desk.nameOf('k01'))?.scores
    assert.equal(score?.['function-specific/panel']?.value.numerator, 1n)
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

/** Reaches it with the keyboard and presses it. */
async function pressed(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first()
  await target.focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function chosen(page: Page, field: string): Promise<void> {
  await page.locator(field).focus()
  await page.keyboard.press('Space')
}

async function typed(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}
