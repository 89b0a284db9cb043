/**
 * What was done to an account, as the page says after it.
 *
 * @module
 */

import { type Language, type Text } from '#core/values/text.ts'
import { pathTo } from '../../paths.ts'

/** Everything that can be done, and what is said of it. */
export const DONE = {
  'passkey-added': {
    nl: 'Je passkey is bewaard. Voortaan kun je je ermee aanmelden.',
    en: 'Your passkey was saved. From now on you can sign in with it.',
  },
  'passkey-removed': {
    nl: 'De passkey is verwijderd. Verwijder hem ook op je toestel.',
    en: 'The passkey was removed. Remove it from your device too.',
  },
  'session-ended': {
    nl: 'Daar ben je niet meer aangemeld.',
    en: 'You are no longer signed in there.',
  },
  language: {
    nl: 'We schrijven je voortaan in het Nederlands.',
    en: 'We will write to you in English from now on.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Something that was done. */
export type Done = keyof typeof DONE

/** The page of the account, which says that this was done. */
export function doneAt(language: Language, done: Done): string {
  return `${pathTo('account', language)}?${NAME}=${done}`
}

/** What was done, by the query of an address. */
export function doneIn(query: (name: string) => string | undefined): Done | undefined {
  const text = query(NAME)
  return text !== undefined && isDone(text) ? text : undefined
}

const NAME = 'gedaan'

function isDone(text: string): text is Done {
  return Object.hasOwn(DONE, text)
}
