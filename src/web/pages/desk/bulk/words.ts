/**
 * What is done for many at once, in words.
 *
 * @module
 */

import { type BulkDeed } from '#app/desk/bulk/deed.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { roundLabel } from '#core/regulation/words/scale.ts'
import { type Language, type Text } from '#core/values/text.ts'

/** Who came. */
export const ATTENDANCE: Readonly<Record<BulkDeed['attendance'], Text>> = {
  attended: { nl: 'aanwezig', en: 'attended' },
  'no-show': { nl: 'niet komen opdagen', en: 'did not show up' },
  'could-not-attend': { nl: 'kon niet komen', en: 'could not attend' },
}

/** "Selectieronde 2: aanwezig noteren". */
export function deedInWords(
  { round, attendance }: BulkDeed,
  regulation: Regulation,
  language: Language,
): string {
  const label = roundLabel(round, regulation, language)
  const words = ATTENDANCE[attendance][language]
  return language === 'nl' ? `${label}: „${words}” noteren` : `${label}: record “${words}”`
}
