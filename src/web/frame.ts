/**
 * What every page is told about where it stands: its language, its addresses, the site, and who looks at it.
 *
 * @module
 */

import { type Language, type Text } from '#core/values/text.ts'
import { type AssetAddresses } from './assets.ts'
import { type PageName } from './paths.ts'

/** The installation, as its operator set it up. */
export interface Site {
  /** The authority, or the group of authorities, whose site this is; it stands first on every page that has no other. */
  readonly authority: Text
  /** The public address, without a slash at the end: `https://keur.example`. */
  readonly origin: string
  /** Whether everything here is fictional and anybody may sign in as anybody. */
  readonly isDemonstration: boolean
  /** Where to write about accessibility and personal data, in words of the operator. */
  readonly contact: Text
}

/** A place in the navigation of a page. */
export interface Place {
  readonly name: string
  readonly path: string
}

/** What the page knows of who looks at it. */
export interface Visitor {
  readonly name: string
  readonly places: readonly Place[]
}

/** What a page is drawn in. */
export interface Frame {
  readonly language: Language
  /** The wording in the language of the page. */
  readonly t: (nl: string, en: string) => string
  readonly site: Site
  readonly assets: AssetAddresses
  /** The address of this page in each language, with what was asked; none for what is no page of its own. */
  readonly here: Readonly<Record<Language, string>> | undefined
  /** Whether this installation has that page, so that no link leads nowhere. */
  readonly has: (page: PageName) => boolean
  /** Whoever is signed in, if anybody. */
  readonly visitor: Visitor | undefined
}

/** A function that picks the wording of `language`. */
export function wordingOf(language: Language): (nl: string, en: string) => string {
  return language === 'nl' ? (nl) => nl : (_, en) => en
}
