/**
 * The options of choice points in words.
 *
 * @module
 */

import { type Language, type Text } from '#core/values/text.ts'

/** An option of the regulation in words; its own name where the regulation made one up. */
export function optionInWords(option: string, language: Language): string {
  return WORDS[option]?.[language] ?? option
}

const WORDS: Readonly<Record<string, Text>> = {
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Neen', en: 'No' },
  'not-passed': { nl: 'Niet geslaagd', en: 'Not passed' },
  'another-session': { nl: 'Een andere zitting', en: 'Another session' },
  replace: { nl: 'De volgende oproepen', en: 'Call the next' },
  'do-not-replace': { nl: 'Niemand oproepen', en: 'Call nobody' },
}
