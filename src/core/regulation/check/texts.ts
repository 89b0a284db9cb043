/**
 * Sentences and assumptions.
 *
 * - Our reading of a silent point is marked `assumed` and says what the source says; it is
 *   reported until the authority replaces it. One of the two without the other is an error.
 * - A sentence is not blank, is not the same in both languages, and holds no letters of another
 *   alphabet, except where it quotes the source.
 *
 * Source: policy, opening; C26.
 *
 * @module
 */

import { isMap, type Path, placesOf } from '../../profile/visit.ts'
import { wordsInMixedScript } from '../../profile/text-checks.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

/** A sentence this long or longer reads differently in two languages; shorter ones may be names. */
const SENTENCE_WORDS = 5

/** Reports every assumption, and those that are incomplete. */
export const checkAssumptions: Check = (regulation) =>
  placesOf(regulation).flatMap(({ path, value }) => {
    if (!isMap(value) || path[0] === 'amendments') return []
    const assumed = value['assumed'] === true
    const says = value['source-says']
    if (!assumed && says === undefined) return []
    if (!assumed) return [finding('assumption-incomplete', path, { missing: 'assumed' })]
    return isMap(says)
      ? [finding('assumption', path, { nl: String(says['nl']), en: String(says['en']) })]
      : [finding('assumption-incomplete', path, { missing: 'source-says' })]
  })

/** Reports sentences that are blank, the same in both languages, or hold foreign letters. */
export const checkSentences: Check = (regulation) =>
  placesOf(regulation).flatMap(({ path, value }) => {
    if (typeof value === 'string') return isLanguage(path) ? checkSentence(value, path) : []
    if (!isMap(value)) return []
    const { nl, en } = value
    return typeof nl === 'string' && nl === en && nl.split(/\s+/u).length >= SENTENCE_WORDS
      ? [finding('text-same', path, { text: nl })]
      : []
  })

function checkSentence(text: string, path: Path): readonly CheckFinding[] {
  if (text.trim() === '') return [finding('text-blank', path)]
  if (path.includes('source-says')) return []
  return wordsInMixedScript(text).map((word) => finding('mixed-script', path, { word }))
}

function isLanguage(path: Path): boolean {
  return path.at(-1) === 'nl' || path.at(-1) === 'en'
}
