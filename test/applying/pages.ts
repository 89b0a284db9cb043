/**
 * Reading pages of applying, and what is filled in on them.
 *
 * @module
 */

import assert from 'node:assert/strict'
import type { Guest } from './site.ts'

/** Somebody as the form takes them. */
export const PERSON = {
  given: 'Noor',
  family: 'Peeters',
  email: 'noor@voorbeeld.example',
  phone: '',
  address: 'Kerkstraat 1\r\n9000 Gent',
}

/** A diploma as the form takes it. */
export const DIPLOMA = {
  level: 'bachelor',
  field: 'sociaal werk',
  'obtained-day': '27',
  'obtained-month': 'juni',
  'obtained-year': '1999',
  institution: 'flemish',
}

/** The value of a hidden field. */
export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? assert.fail(name)
}

/** The text of a page, without its marks. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/gu, ' ')
}

/** Sends a form as its page draws it: with the version of the draft. */
export async function fill(
  browser: Guest,
  page: string,
  fields: Readonly<Record<string, string>>,
): ReturnType<Guest['post']> {
  const { html } = await browser.get(page)
  return browser.post(page, { version: hidden(html, 'version'), ...fields })
}
