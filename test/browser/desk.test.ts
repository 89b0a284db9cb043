/**
 * Every page of the desk, in a browser: whatever can be reached by following links from the home page of everybody who works
 * there, in a selection that is in its tests and in one that ran to its end. Nothing that axe finds wrong, nothing that scrolls
 * sideways on the narrowest screen, and nothing that the keyboard does not reach.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type Page } from 'playwright-core'
import { PATHS, type PageName } from '#web/paths.ts'
import { type Replayed, type DeskSite, deskSite } from '../desk/site.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { looked } from './harness/looking.ts'
import { type Served, WIDTHS, inPage, servedBy } from './harness/served.ts'

interface State extends Omit<Replayed, 'origin'> {
  /** Whose pages are looked at: of those who have most there. */
  readonly people: readonly string[]
}

const STATES: Readonly<Record<string, State>> = {
  'in its tests': {
    series: 'opgroeien-req18582',
    before: ({ event }) => event === 'SessionStarted',
    people: ['selector-1'],
  },
  'that ran to its end': {
    series: 'opgroeien-19498',
    people: ['hr-1'],
  },
}

for (const [state, replayed] of Object.entries(STATES)) {
  onOwnServer(`the desk of a selection ${state}, in a browser`, (server) => {
    let browser: Browser | undefined
    let desk: DeskSite
    let site: Served

    before(async () => {
      browser = await launch()
      if (browser === undefined) return
      site = await servedBy(async (origin) => {
        desk = await deskSite(server, { ...replayed, origin })
        return desk.site
      })
    })
    after(async () => {
      if (browser !== undefined) await site.stop()
      await browser?.close()
    })

    for (const person of replayed.people) {
      test(`has nothing wrong on any page that ${person} reaches`, async (context) => {
        if (browser === undefined) {
          context.skip(NO_CHROMIUM)
          return
        }
        await inPage(browser, { width: WIDTHS.narrowest }, async (page, within) => {
          const value = await desk.sessionOf(person)
          await within.addCookies([{ name: 'keur-session', value, url: site.origin }])
          const seen = await everyPage(page, site.origin, async (name) => {
            await looked(page, `desk-${replayed.series}-${person}-${name}`)
            assert.deepEqual(await unreached(page), [], `${name} by the keyboard`)
          })
          assert.ok(seen.length >= 3, seen.join())
        })
      })
    }
  })
}

/** Follows links from the home page of the desk, to one page of each name. Gives the names. */
async function everyPage(
  page: Page,
  origin: string,
  look: (name: PageName) => Promise<void>,
): Promise<readonly PageName[]> {
  const seen = new Set<PageName>()
  const ahead = [PATHS.desk.nl as string]
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    const name = nameOf(next)
    if (name === undefined || seen.has(name)) continue
    seen.add(name)
    const asked = await page.request.get(origin + next)
    assert.equal(asked.status(), 200, next)
    if (asked.headers()['content-type']?.startsWith('text/html') !== true) continue
    await page.goto(origin + next)
    await look(name)
    ahead.push(...(await linksOn(page)))
  }
  return [...seen]
}

const DESK = Object.entries(PATHS)
  .flatMap(([name, { nl }]) => (isDesk(name) ? [{ name, nl }] : []))
  .map(({ name, nl }) => ({
    name,
    form: new RegExp(`^${nl.replace(/:[a-zA-Z]+/gu, '[^/]+')}$`, 'u'),
  }))
  // What names most by itself is asked first.
  .toSorted((a, b) => b.form.source.length - a.form.source.length)

function isDesk(name: string): name is PageName {
  return name.startsWith('desk')
}

function nameOf(address: string): PageName | undefined {
  const [where = ''] = address.split('?')
  return DESK.find(({ form }) => form.test(where))?.name
}

async function linksOn(page: Page): Promise<readonly string[]> {
  return page
    .locator('a[href^="/werkplek"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

/** What the tab key stops at; of a group of radio buttons it is one. */
const REACHABLE =
  'a[href], button, input:not([type=hidden]):not([type=radio]), select, textarea, summary, [tabindex="0"]'

/** What can be pressed or filled in, and is not reached with the tab key. */
async function unreached(page: Page): Promise<readonly string[]> {
  const all: readonly string[] = await page.evaluate(`(() => {
    const found = [...document.querySelectorAll(${JSON.stringify(REACHABLE)})]
    const shown = found.filter((one) => one.checkVisibility({ visibilityProperty: true }))
    shown.forEach((one, place) => one.setAttribute('data-place', place))
    return shown.map((one) => one.outerHTML.slice(0, 200))
  })()`)
  const reached = new Set<number>()
  await page.evaluate(
    `document.addEventListener('focusin', ({ target }) => target.setAttribute('data-reached', ''))`,
  )
  for (let press = 0; press < 2 * all.length + 30 && reached.size < all.length; press += 1) {
    await page.keyboard.press('Tab')
    if (press % 20 !== 19 && press < all.length) continue
    const places = await page
      .locator('[data-place][data-reached]')
      .evaluateAll((found) => found.map((one) => Number(one.getAttribute('data-place'))))
    for (const place of places) reached.add(place)
  }
  return all.filter((_, place) => !reached.has(place))
}
