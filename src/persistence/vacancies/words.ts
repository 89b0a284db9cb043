/**
 * The words of a text, and the words of vacancies that somebody may have meant by a word that none of them has.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import { type Work } from '../transaction.ts'

/** Shorter words are nearly the same as too many others. */
const SHORTEST_GUESS = 4

/** How much of two words must agree, from 0 to 1, counted in groups of three letters. */
const ALIKE = 0.35

/** How many guesses for one word. */
const MOST_GUESSES = 4

/** The words of `text` in small letters, in its order: letters and digits only, so that they are safe in a query of words. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** For each of `words` the words of vacancies that are most like it, the best first; none for very short ones. */
export async function guesses(
  { client }: Work,
  words: readonly string[],
  language: Language,
): Promise<readonly (readonly string[])[]> {
  await client.query(`set local pg_trgm.similarity_threshold = ${ALIKE}`)
  const found: (readonly string[])[] = []
  for (const word of words) {
    // One after the other: they share a connection.
    found.push(word.length < SHORTEST_GUESS ? [] : await guessesFor(client, word, language))
  }
  return found
}

async function guessesFor(
  client: Work['client'],
  word: string,
  language: Language,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ word: string }>(
    `select word from keur.vacancy_word where language = $1 and word % $2
     order by similarity(word, $2) desc, word limit ${MOST_GUESSES}`,
    [language, word],
  )
  return rows.map((row) => row.word)
}
