/**
 * Whose site it is, and where to write to, in both languages: as the operator says it, and otherwise as a demonstration does.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { Configuration } from './configuration.ts'

/** What visitors are told on every page. */
export interface SiteWords {
  readonly authority: Text
  readonly contact: Text
}

const AUTHORITY: Text = { nl: 'Vlaamse selecties', en: 'Flemish selections' }
const CONTACT: Text = {
  nl: 'Vraag het aan de dienst die deze site beheert.',
  en: 'Ask the service that runs this site.',
}

/** The words of a configuration. Who says something in Dutch only, says it so in English too. */
export function siteWords({
  siteName,
  siteNameInEnglish,
  contact,
  contactInEnglish,
}: Pick<
  Configuration,
  'siteName' | 'siteNameInEnglish' | 'contact' | 'contactInEnglish'
>): SiteWords {
  return {
    authority: both(siteName, siteNameInEnglish) ?? AUTHORITY,
    contact: both(contact, contactInEnglish) ?? CONTACT,
  }
}

function both(nl: string | undefined, en: string | undefined): Text | undefined {
  return nl === undefined ? undefined : { nl, en: en ?? nl }
}
