/**
 * The checks that hold for every text of a profile or a dictionary.
 *
 * - An assumption carries what the source says, and is reported until a person confirms it.
 * - A range of classes runs upwards.
 * - A word holds no letters of another alphabet. Such letters look right and are not: a search for
 *   the word does not find it, a screen reader stumbles over it. A quotation of the source
 *   (`source-says`) may show the damage it reports.
 *
 * Source: policy, "our reading marked `assumed`"; rule 129; C26.
 *
 * @module
 */

import { type ProfileFinding, finding } from './finding.ts'
import { type Path, type Place, isMap, placesOf } from './visit.ts'

/** The findings of these checks on `document`, in the order of the places they concern. */
export function checkTexts(document: unknown): readonly ProfileFinding[] {
  return placesOf(document).flatMap((place) => [
    ...assumptionAt(place),
    ...classRangeAt(place),
    ...mixedScriptAt(place),
  ])
}

/** The words of `text` that hold a letter of another alphabet than the Latin one. */
export function wordsInMixedScript(text: string): readonly string[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ([word]) => word)
  return words.filter((word) => foreignLetters(word).length > 0)
}

function foreignLetters(word: string): readonly string[] {
  const letters = Array.from(word.matchAll(/\p{L}/gu), ([letter]) => letter)
  return letters.filter((letter) => !/[\p{Script=Latin}\p{Script=Common}]/u.test(letter))
}

function assumptionAt({ path, value }: Place): readonly ProfileFinding[] {
  if (!isMap(value)) return []
  const assumed = value['assumed'] === true
  const says = value['source-says']
  if (!assumed && says === undefined) return []
  if (!assumed) return [finding('assumption-incomplete', path, { missing: 'assumed' })]
  if (!isMap(says)) return [finding('assumption-incomplete', path, { missing: 'source-says' })]
  return [finding('assumption', path, { nl: String(says['nl']), en: String(says['en']) })]
}

function classRangeAt({ path, value }: Place): readonly ProfileFinding[] {
  if (!isMap(value)) return []
  const { from, to } = value
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return []
  return [finding('class-range-reversed', path, { from, to })]
}

function mixedScriptAt({ path, value }: Place): readonly ProfileFinding[] {
  if (typeof value !== 'string' || isQuotation(path)) return []
  return wordsInMixedScript(value).map((word) =>
    finding('mixed-script', path, { word, letters: foreignLetters(word).map(nameOfLetter) }),
  )
}

function isQuotation(path: Path): boolean {
  return path.includes('source-says')
}

function nameOfLetter(letter: string): string {
  const codePoint = letter.codePointAt(0) ?? 0
  return `${letter} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`
}
