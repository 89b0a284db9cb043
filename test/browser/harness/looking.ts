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

/** Fails when axe finds something wrong with a page, when it scrolls sideways, or when a part of it lies over what follows. */
export async function looked(page: Page, name: string): Promise<void> {
  await pictured(page, name)
  assert.deepEqual(await axeFindings(page), [], name)
  assert.ok((await sideways(page)) <= 0, `${name} scrolls sideways`)
  assert.deepEqual(await spilling(page), [], `${name}: over what follows`)
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

/** More than what letters and rings around them stick out, in points. */
const SPILT = 12

/** Parts that are lower than what is in them, which then lies over what follows. */
function spilling(page: Page): Promise<readonly string[]> {
  const parts = page.locator('main :is(article, section, form, details, fieldset, li, dl)')
  return parts.evaluateAll(
    (found, most) =>
      found
        .filter(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight > most)
        .filter(({ clientHeight }) => clientHeight > 0)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    SPILT,
  )
}
