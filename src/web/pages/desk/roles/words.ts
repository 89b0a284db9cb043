/**
 * What is said about roles.
 *
 * @module
 */

import { type HeldRole } from '#app/desk/roles/roles.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Language, type Text } from '#core/values/text.ts'

/** Why a role ends. */
export const WHY: Readonly<Record<string, Text>> = {
  'task-done': { nl: 'De taak is af', en: 'The task is done' },
  left: { nl: 'Werkt niet meer mee', en: 'Takes no part any more' },
  conflict: { nl: 'Belangenconflict', en: 'Conflict of interest' },
  mistake: { nl: 'Per vergissing gegeven', en: 'Given by mistake' },
  other: { nl: 'Een andere reden', en: 'Another reason' },
}

/** A name, or that none is known. */
export function nameInWords(name: string, language: Language): string {
  return name === '' ? { nl: 'Naam niet bekend', en: 'Name not known' }[language] : name
}

/** Since when, and by whom it was given. */
export function givenInWords(
  { since, source, by }: Pick<HeldRole, 'since' | 'source' | 'by'>,
  language: Language,
): string {
  const when = formatInstant(since, language)
  if (source === 'provider') {
    return { nl: `${when}, door de aanmelddienst`, en: `${when}, by the identity provider` }[
      language
    ]
  }
  if (source === 'operator') {
    return {
      nl: `${when}, door wie de installatie beheert`,
      en: `${when}, by whoever operates the installation`,
    }[language]
  }
  return byInWords(when, by, language)
}

/** A moment, and who did it where that is known. */
export function byInWords(when: string, by: string | undefined, language: Language): string {
  if (by === undefined) return when
  return { nl: `${when}, door ${by}`, en: `${when}, by ${by}` }[language]
}
