/**
 * Working a page with the keyboard alone.
 *
 * @module
 */

import { type Page } from 'playwright-core'

/** Reaches a button or a link with the keyboard and presses it; waits until the page it leads to is there. */
export async function pressed(
  page: Page,
  role: 'button' | 'link',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first()
  await target.focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Writes in a field, in the place of what stood there. */
export async function typed(page: Page, field: string, text: string): Promise<void> {
  await page.locator(field).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Chooses one of several answers. */
export async function chosen(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`input[name="${name}"][value="${value}"]`).focus()
  await page.keyboard.press('Space')
}
