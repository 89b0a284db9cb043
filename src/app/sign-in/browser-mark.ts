/**
 * What is remembered of a browser in which a sign-in is under way, so that only that browser can finish it.
 *
 * @module
 */

import { hashOfToken } from '#persistence/tokens.ts'

/** The mark of a browser by its token; `undefined` for a text that is no token. */
export function browserMark(browser: string): string | undefined {
  return hashOfToken(browser)?.toString('base64url')
}
