/**
 * Reads what forms of the pages of rounds carry.
 *
 * @module
 */

/** The mark of what a page showed. */
export function seenIn(html: string): string {
  return /name="gezien" value="([^"]*)"/u.exec(html)?.[1] ?? ''
}
