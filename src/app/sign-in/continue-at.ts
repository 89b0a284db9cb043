/**
 * Where somebody goes on after signing in. Only a path of this site is taken, so that no link to our page of signing in can
 * lead to somebody else's site.
 *
 * @module
 */

const LONGEST = 1000

/** `wanted` where it is a path of this site in its plain form, else `otherwise`. */
export function continueAt(wanted: string | undefined, otherwise: string): string {
  if (wanted === undefined || wanted.length > LONGEST || !isPlainPath(wanted)) return otherwise
  // What a browser makes of it must be the same text on the same site.
  const address = URL.parse(wanted, 'https://here.invalid')
  if (address?.origin !== 'https://here.invalid') return otherwise
  return address.pathname + address.search === wanted ? wanted : otherwise
}

/** One slash, then no slash; no backslash, which browsers read as a slash; nothing outside visible ASCII. */
function isPlainPath(text: string): boolean {
  return /^\/(?![/\\])[!-[\]-~]*$/.test(text)
}
