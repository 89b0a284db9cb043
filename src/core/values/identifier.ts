/**
 * How a candidate, round, measure or event is named: 1 to 64 of the letters A–Z and a–z, the
 * digits and `-`, `_`, `.`, `:`. Upper and lower case differ. Letters outside ASCII are refused,
 * because two of them can look the same and be different.
 *
 * `__proto__` and `constructor` are identifiers like any other: key them in a `Map`.
 *
 * @module
 */

declare const identifierBrand: unique symbol

/** A text that has the form of an identifier. */
export type Identifier = string & { readonly [identifierBrand]: true }

const FORM = /^[-A-Za-z0-9_.:]{1,64}$/

/** Whether `text` has the form of an identifier. */
export function isIdentifier(text: string): text is Identifier {
  return FORM.test(text)
}

/** The identifier written in `text`, unchanged; `undefined` when it has another form. */
export function parseIdentifier(text: string): Identifier | undefined {
  return isIdentifier(text) ? text : undefined
}

/** Orders identifiers for printing, by character code; it never decides between candidates. */
export function compareIdentifiers(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}
