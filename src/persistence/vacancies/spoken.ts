/**
 * Which vacancies speak of some words: by the stems of Dutch and English words, by their beginnings, and where nothing fits
 * exactly, by words that are nearly the same.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import { type Work } from '../transaction.ts'
import { guesses, wordsIn } from './words.ts'

/** Words beyond these are not looked for. */
const MOST_WORDS = 8

/** The vacancies that speak of `text`; undefined where that is all of them, whatever they are. */
export async function speaking(
  work: Work,
  text: string,
  language: Language,
): Promise<ReadonlySet<string> | undefined> {
  const words = [...new Set(wordsIn(text))].slice(0, MOST_WORDS)
  if (words.length === 0) return undefined
  const found = await foundBy(work, language, words.map(begun))
  if (found === undefined || found.size > 0) return found
  const meant = await guesses(work, words, language)
  if (meant.every((one) => one.length === 0)) return found
  const either = words.map((word, index) => [begun(word), ...(meant[index] ?? [])].join(' | '))
  return foundBy(
    work,
    language,
    either.map((one) => `(${one})`),
  )
}

/** A word or one that begins with it. */
function begun(word: string): string {
  return `${word}:*`
}

const SPOKEN: Readonly<Record<Language, string>> = {
  nl: spokenIn('dutch', 'search_nl'),
  en: spokenIn('english', 'search_en'),
}

function spokenIn(dictionary: string, column: string): string {
  return `select numnode(to_tsquery('${dictionary}', $1)) = 0 as everything,
    (select json_agg(selection) from keur.vacancy
      where ${column} @@ to_tsquery('${dictionary}', $1))::text as found`
}

/** Words such as "de" count for nothing; of those alone everything is found. */
async function foundBy(
  { client }: Work,
  language: Language,
  words: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const { rows } = await client.query<{ everything: boolean; found: string | null }>({
    name: `keur-spoken-${language}`,
    text: SPOKEN[language],
    values: [words.join(' & ')],
  })
  const [row] = rows
  if (row === undefined || row.everything) return undefined
  const found: readonly string[] = JSON.parse(row.found ?? '[]')
  return new Set(found)
}
