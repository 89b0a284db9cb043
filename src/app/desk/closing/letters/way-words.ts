/**
 * Words in a note that the letter says itself, so that a note can only contradict them: where and how to appeal (policy 30), and
 * that somebody who does not go on may take part all the same.
 *
 * It errs on the careful side, as what is said of days and outcomes does: a note that mentions an appeal is marked, whatever it
 * says of it. A letter that names a wrong way to appeal starts no term.
 *
 * @module
 */

import type { Contradiction } from '#core/messages/finding.ts'
import type { Group } from '#core/messages/outcome-words.ts'

/** A piece of a note that cannot be sent. */
export type NoteMark = Omit<Contradiction, 'code'> & {
  readonly code: Contradiction['code'] | 'way-to-appeal'
}

const APPEAL = wordsOf(
  'beroep(?:s(?:procedures?|termijn(?:en)?|instanties?|mogelijkhe(?:id|den)))?',
  'bezwa(?:ar|ren)(?:schrift(?:en)?)?',
  'verzoekschrift(?:en)?',
  '(?:arbeids)?rechtban(?:k|ken)',
  'Raad\\s+van\\s+State',
  'appeal(?:s|ed|ing)?',
  'objections?',
  '(?:courts?|tribunals?)',
  'Council\\s+of\\s+State',
)

/** "Je mag toch verder", and not "je mag niet verder". */
const MAY_GO_ON = wordsOf(
  'mag(?:\\s+(?!niet(?!\\p{L}))\\p{L}+){0,3}?\\s+(?:verder|door|deelnemen|meedoen)',
  'may(?:\\s+(?!not(?!\\p{L}))\\p{L}+){0,3}?\\s+(?:go\\s+on|continue|take\\s+part)',
)

function wordsOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'giu')
}

/** The marks that were found, with those of the way to appeal and of going on; in their order, none within another. */
export function withWayWords(
  text: string,
  group: Group,
  found: readonly Contradiction[],
): readonly NoteMark[] {
  const marks: readonly NoteMark[] = [
    ...found,
    ...matches(text, APPEAL, 'way-to-appeal'),
    ...(group === 'out' ? matches(text, MAY_GO_ON, 'other-outcome') : []),
  ]
  const kept: NoteMark[] = []
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (mark.from >= (kept.at(-1)?.to ?? 0)) kept.push(mark)
  }
  return kept
}

function matches(text: string, pattern: RegExp, code: NoteMark['code']): readonly NoteMark[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    code,
    from: index,
    to: index + words.length,
    text: words,
  }))
}
