/**
 * Reasons that people write at the desk: there must be one, in readable words, and not a book.
 *
 * @module
 */

import type { FieldWrong } from './refusal.ts'

const LONGEST = 4000

/** What is wrong with a reason that has to be given. */
export function reasonIn(field: string, reason: string): readonly FieldWrong[] {
  if (reason.trim() === '') {
    return [
      {
        field,
        says: { nl: 'Schrijf de reden op.', en: 'Write down the reason.' },
      },
    ]
  }
  return readableIn(field, reason)
}

/** What is wrong with words that may be left out. */
export function readableIn(field: string, words: string): readonly FieldWrong[] {
  if (words.length > LONGEST) {
    return [
      {
        field,
        says: {
          nl: `Schrijf hoogstens ${LONGEST} tekens; nu zijn het er ${words.length}.`,
          en: `Write at most ${LONGEST} characters; there are ${words.length} now.`,
        },
      },
    ]
  }
  if (!words.isWellFormed() || words.includes('\0')) {
    return [
      {
        field,
        says: {
          nl: 'Er staat een teken in dat niet bewaard kan worden. Typ de zin opnieuw.',
          en: 'There is a character in it that cannot be kept. Type the sentence again.',
        },
      },
    ]
  }
  return []
}
