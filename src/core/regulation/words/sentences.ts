/**
 * Small pieces of sentences: enumerations, figures, lengths, names that have no wording of their own.
 *
 * @module
 */

import { formatDuration, parseDuration } from '../../values/duration.ts'
import { type Language, type Text } from '../../values/text.ts'
import { NAMES } from './names.ts'

/** "a, b en c" or "a, b and c". */
export function joinedByAnd(words: readonly string[], language: Language): string {
  return joined(words, AND[language])
}

/** "a, b of c" or "a, b or c". */
export function joinedByOr(words: readonly string[], language: Language): string {
  return joined(words, OR[language])
}

/** A figure as people write it: a comma in Dutch, a point in English; a fraction stays a fraction. */
export function figureInWords(figure: number | string, language: Language): string {
  const text = `${figure}`
  return language === 'nl' ? text.replace('.', ',') : text
}

/** An amount of money, with its thousands apart: "2.468,36 euro". */
export function amountInWords(figure: number | string, language: Language): string {
  const [units = '', decimals] = `${figure}`.split('.')
  const apart = units.replaceAll(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',')
  const rest = decimals === undefined ? '' : `${language === 'nl' ? ',' : '.'}${decimals}`
  return `${apart}${rest} ${language === 'nl' ? 'euro' : 'euros'}`
}

/** "9 maanden" for `P9M`; the text itself where it is no length. */
export function lengthInWords(text: string, language: Language): string {
  const length = parseDuration(text)
  return length === undefined ? text : formatDuration(length, language)
}

/** A short name in words: the wording of a known name, else the name with its hyphens as spaces. */
export function nameInWords(name: string, language: Language): string {
  return NAMES.get(name)?.[language] ?? name.replaceAll('-', ' ')
}

/** `text` with a capital first letter. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

const AND: Text = { nl: 'en', en: 'and' }
const OR: Text = { nl: 'of', en: 'or' }

function joined(words: readonly string[], word: string): string {
  const before = words.slice(0, -1).join(', ')
  const last = words.slice(-1).join('')
  return before === '' ? last : `${before} ${word} ${last}`
}
