/**
 * Signing in with a real browser: by keyboard alone, with a passkey in a device that the browser simulates, without any
 * script, on a narrow screen.
 */

import assert from 'node:assert/strict'
import { type AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestSite, testSite } from '../sign-in/fixtures.ts'
import { NO_CHROMIUM, launch } from './harness/chromium.ts'
import { pressed } from './harness/keyboard.ts'
import { axeFindings, pictured, sideways } from './harness/looking.ts'
import { WIDTHS, inPage } from './harness/served.ts'

const heading = async (page: Page): Promise<string | null> => page.locator('h1').textContent()

/** The name of what has the focus: its label, or its own text. */
const NAME_OF_FOCUS = `(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()`

/** Goes with the tab key to what has the name, and presses it. */
async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await focusOn(page, name)
  await page.keyboard.press(key)
}

async function focusOn(page: Page, name: string): Promise<void> {
  const seen: string[] = []
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate<string>(NAME_OF_FOCUS)
    if (here === name) return
    seen.push(here)
  }
  assert.fail(`The tab key never comes to "${name}": ${seen.join(' | ')}`)
}

/** A device with passkeys, simulated by the browser. */
async function plugIn(
  context: BrowserContext,
  page: Page,
): Promise<(isVerified: boolean) => Promise<void>> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return async (isUserVerified) => {
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  }
}

onOwnServer('signing in, in a browser', (server) => {
  let browser: Browser | undefined
  let here: TestSite | undefined
  let listening: ReturnType<typeof serve> | undefined

  before(async () => {
    browser = await launch()
    if (browser === undefined) return
    const ready = Promise.withResolvers<number>()
    const made = Promise.withResolvers<TestSite>()
    listening = serve(
      {
        fetch: async (request: Request) => (await made.promise).site.fetch(request),
        port: 0,
        hostname: '127.0.0.1',
      },
      ({ port }: AddressInfo) => {
        ready.resolve(port)
      },
    )
    // A passkey is for a name, not for a bare network address.
    const origin = `http://localhost:${await ready.promise}`
    here = await testSite(server, { origin, isDemonstration: true })
    made.resolve(here)
  })

  after(async () => {
    await browser?.close()
    await new Promise((resolve) => {
      if (listening === undefined) resolve(undefined)
      else listening.close(resolve)
    })
  })

  /** A test in the browser; skipped, with what to do about it, where there is none. */
  function inBrowser(
    name: string,
    run: (browser: Browser, site: TestSite) => Promise<void>,
  ): Promise<void> {
    return test(name, async (context) => {
      if (browser === undefined || here === undefined) context.skip(NO_CHROMIUM)
      else await run(browser, here)
    })
  }

  inBrowser(
    'goes with the keyboard alone: a link, a passkey, out, and in again with it',
    async (at, site) => {
      await inPage(at, { width: WIDTHS.wide }, async (page, context) => {
        const setVerified = await plugIn(context, page)
        const look = async (name: string): Promise<void> => {
          assert.deepEqual(await axeFindings(page), [], name)
          await pictured(page, `sign-in-${name}`)
        }
        await page.goto(`${site.origin}/mijn-account`)
        assert.equal(await heading(page), 'Aanmelden')
        await look('choose')
        await press(page, 'E-mailadres')
        await page.waitForSelector('.govuk-error-summary')
        await look('no-address')
        await focusOn(page, 'E-mailadres')
        await page.keyboard.type('toetsen@verzonnen.example')
        await page.keyboard.press('Enter')
        await page.waitForURL(`${site.origin}/aanmelden`)
        await page.getByRole('heading', { name: 'Kijk in je mailbox' }).waitFor()
        await look('mail-sent')

        await page.goto(site.origin + (await site.lastLink()))
        assert.equal(await heading(page), 'Mijn account')
        await focusOn(page, 'Naam van de nieuwe passkey')
        await page.keyboard.type('Laptop')
        await setVerified(false)
        const problem = page.getByText('Je toestel gaf geen passkey', { exact: false })
        assert.equal(await problem.isVisible(), false)
        await press(page, 'Maak een passkey')
        await problem.waitFor()
        await look('device-refused')
        await setVerified(true)
        await press(page, 'Maak een passkey')
        await page.getByText('Je passkey is bewaard', { exact: false }).waitFor()
        assert.equal(await page.getByRole('heading', { name: 'Laptop' }).count(), 1)
        await look('account')

        await press(page, 'Meld me af')
        await page.getByRole('heading', { name: 'Je bent afgemeld' }).waitFor()
        await look('signed-out')
        await press(page, 'Meld je opnieuw aan')
        await page.waitForURL(`${site.origin}/aanmelden`)
        await press(page, 'Meld je aan met een passkey')
        await page.waitForURL(`${site.origin}/mijn-account`)
        assert.equal(await page.getByText('toetsen@verzonnen.example').count(), 1)
        assert.equal(await page.locator('dd', { hasText: /^met een passkey$/u }).count(), 1)
        await press(page, 'Meld me overal af')
        await page.getByRole('heading', { name: 'Je bent afgemeld' }).waitFor()
        assert.deepEqual(await context.cookies(`${site.origin}/`).then(namesOf), ['keur-browser'])
      })
    },
  )

  inBrowser('works without any script, and fits the narrowest screen', async (at, site) => {
    await inPage(at, { width: WIDTHS.narrowest, javaScript: false }, async (page) => {
      const fits = async (name: string): Promise<void> => {
        assert.equal(await sideways(page), 0, name)
        await pictured(page, `narrow-${name}`)
      }
      await page.goto(`${site.origin}/en/sign-in`)
      assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0)
      assert.equal(await page.getByText('A passkey needs JavaScript', { exact: false }).count(), 1)
      await fits('choose')
      await page
        .getByLabel('E-mail address')
        .fill('a-rather-long-name-of-somebody@verzonnen.example')
      await page.getByRole('button', { name: 'Send me a link' }).click()
      await fits('mail-sent')
      await page.goto(site.origin + (await site.lastLink()))
      assert.equal(await heading(page), 'My account')
      await fits('account')
      await page.getByRole('button', { name: 'Sign me out', exact: true }).click()
      assert.equal(await heading(page), 'You are signed out')
    })
  })

  inBrowser(
    'asks for a confirmation on another device, and explains a link that does not work',
    async (at, site) => {
      await site.visitor().post('/aanmelden', { email: 'elders@verzonnen.example' })
      const link = site.origin + (await site.lastLink())
      await inPage(at, { width: WIDTHS.phone }, async (page, context) => {
        await page.goto(link)
        assert.deepEqual(await axeFindings(page), [])
        await page.getByRole('button', { name: 'Ja, meld me aan' }).click()
        assert.equal(await heading(page), 'Mijn account')
        await context.clearCookies()
        await page.goto(link)
        assert.equal(await heading(page), 'Deze link werkt niet')
        assert.deepEqual(await axeFindings(page), [])
      })
    },
  )

  inBrowser(
    'shows in the header of every page, at once, and no more afterwards',
    async (at, site) => {
      await inPage(at, { width: WIDTHS.wide, javaScript: false }, async (page) => {
        const list = `${site.origin}/vacatures`
        const signIn = page.getByRole('navigation').getByRole('link', { name: 'Aanmelden' })
        const account = page.getByRole('navigation').getByRole('link', { name: 'Mijn account' })
        await page.goto(list)
        assert.deepEqual([await signIn.count(), await account.count()], [1, 0])
        await signIn.click()
        await page.getByLabel('E-mailadres').fill('overal@verzonnen.example')
        await page.getByRole('button', { name: 'Stuur me een link' }).click()
        await page.goto(site.origin + (await site.lastLink()))
        await page.goto(list)
        assert.deepEqual([await signIn.count(), await account.count()], [0, 1])
        await account.click()
        await page.getByRole('button', { name: 'Meld me af', exact: true }).click()
        await page.goto(list)
        assert.deepEqual([await signIn.count(), await account.count()], [1, 0])
      })
    },
  )

  inBrowser('takes one click in the demonstration', async (at, site) => {
    await inPage(at, { width: WIDTHS.phone }, async (page) => {
      await page.goto(`${site.origin}/vacatures`)
      await pressed(page, 'link', 'Kies wie je bent')
      assert.deepEqual(await axeFindings(page), [])
      assert.equal(await sideways(page), 0)
      await pictured(page, 'demonstration')
      await page.getByRole('button', { name: 'Meld me aan als auditor' }).click()
      assert.equal(await heading(page), 'Mijn account')
      assert.equal(await page.getByText('auditor: An agency').count(), 1)
    })
  })
})

function namesOf(cookies: readonly { readonly name: string }[]): readonly string[] {
  return cookies.map(({ name }) => name)
}
