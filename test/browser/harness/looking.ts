/**
 * Looking at a page: a picture of it for whoever wants to see one, and what can be wrong with any page.
 *
 * @module
 */

import assert from 'node:assert/strict'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Page } from 'playwright-core'

/** Where pictures go: a folder outside the repository. Without one none is taken. */
const FOLDER = process.env['KEUR_SCREENSHOTS']

/** Takes a picture of the whole page, where somebody asked for pictures. */
export async function pictured(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: true })
}

/** Fails when axe finds something wrong with a page, or when it scrolls sideways. */
export async function looked(page: Page, name: string): Promise<void> {
  await pictured(page, name)
  assert.deepEqual(await axeFindings(page), [], name)
  assert.ok((await sideways(page)) <= 0, `${name} scrolls sideways`)
}

/** What axe finds wrong with a page, one line a finding; it waits until the page is whole. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState()
  // Legacy only for pages with frames, of which there are none: it spares a second page for each.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

/** How far a page can be scrolled sideways, in points. */
export function sideways(page: Page): Promise<number> {
  return page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
}
