/**
 * A desk whose people work in Chromium where there is one: each in a browser of their own, candidates on a telephone. Without one
 * they read and send as {@link Visitor} does.
 *
 * @module
 */

import { type Browser, type BrowserContext } from 'playwright-core'
import { browsing } from '../../browser/harness/browsing.ts'
import { WIDTHS, servedBy } from '../../browser/harness/served.ts'
import { type Visitor } from '../../sign-in/visitor.ts'
import { type DeskSite } from '../site.ts'

/** A desk until it is disposed of. */
export interface Opened extends AsyncDisposable {
  readonly desk: DeskSite
}

/** Opens what `make` makes; it is told its own address. */
export async function opens(
  browser: Browser | undefined,
  make: (origin?: string) => Promise<DeskSite>,
): Promise<Opened> {
  if (browser === undefined) {
    return { desk: await make(), [Symbol.asyncDispose]: () => Promise.resolve() }
  }
  const making = Promise.withResolvers<DeskSite>()
  const site = await servedBy(async (origin) => {
    making.resolve(await make(origin))
    return (await making.promise).site
  })
  const desk = await making.promise
  const people = new Map<string, Person>()
  const as: DeskSite['as'] = async (name) => {
    const { cookies } = await desk.as(name)
    const person = people.get(name) ?? (await comes(browser, name, site.origin))
    people.set(name, person)
    await person.context.addCookies(
      [...cookies].map(([cookie, value]) => ({ name: cookie, value, url: site.origin })),
    )
    return { ...person.visitor, cookies }
  }
  return {
    desk: { ...desk, as },
    [Symbol.asyncDispose]: async () => {
      for (const { context } of people.values()) await context.close()
      await site.stop()
    },
  }
}

interface Person {
  readonly context: BrowserContext
  readonly visitor: Pick<Visitor, 'get' | 'post'>
}

async function comes(browser: Browser, name: string, origin: string): Promise<Person> {
  const context = await browser.newContext(screenOf(name))
  return { context, visitor: await browsing(context, origin) }
}

function screenOf(name: string): Parameters<Browser['newContext']>[0] {
  const isCandidate = /^k\d+$/u.test(name)
  return {
    viewport: { width: isCandidate ? WIDTHS.phone : WIDTHS.wide, height: 800 },
    reducedMotion: 'reduce',
  }
}
