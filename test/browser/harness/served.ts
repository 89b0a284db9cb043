/**
 * The site behind a real server on a free port, and a browser in front of it.
 *
 * @module
 */

import { type AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { type Setting, shippedServices } from './shipped.ts'

/** A site that runs. */
export interface Served {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Starts the site on a free port; `setting.origin` is then its own. */
export async function served(setting: Setting = {}): Promise<Served> {
  const assets = await loadAssets()
  return servedBy(async (origin) => app(await shippedServices({ ...setting, origin }), assets))
}

/** Starts what `make` makes on a free port; it is told its own address. */
export async function servedBy(
  make: (origin: string) => Promise<Pick<ReturnType<typeof app>, 'fetch'>>,
): Promise<Served> {
  const waiting = Promise.withResolvers<string>()
  // The address is known only once the server listens; until then no request comes.
  const site = waiting.promise.then(make)
  const server = serve(
    {
      fetch: async (request: Request) => (await site).fetch(request),
      port: 0,
      hostname: '127.0.0.1',
    },
    ({ port }: AddressInfo) => {
      waiting.resolve(`http://127.0.0.1:${port}`)
    },
  )
  await site
  return {
    origin: await waiting.promise,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve()
          else reject(error)
        })
      }),
  }
}

/** A wide screen and that of a phone, in points. */
export const WIDTHS = { wide: 1280, phone: 375, narrowest: 320 } as const

/** Runs `visit` in a fresh page of a given width, and closes it. */
export async function inPage<Result>(
  browser: Browser,
  options: { readonly width: number; readonly javaScript?: boolean },
  visit: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: 'reduce',
  })
  try {
    return await visit(await context.newPage(), context)
  } finally {
    await context.close()
  }
}
