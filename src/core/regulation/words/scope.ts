/**
 * What every part of the printed text needs: the regulation, the language, and a way to mark of which
 * rule a line speaks, so that assumptions, choice points and the register can point at its article.
 *
 * Marks and references are characters from the private use area, which no regulation holds; they are
 * resolved when every article has its number.
 *
 * @module
 */

import { type Language, type Text } from '../../values/text.ts'
import { placesOf, type Path, isMap } from '../../profile/visit.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type SaidText } from '../schema/basics.ts'

/** What a part of the text is written with. */
export interface Scope {
  readonly regulation: Regulation
  readonly language: Language
  /** The wording of the language of the text. */
  readonly t: (nl: string, en: string) => string
  /** A mark that this line speaks of `part` of the regulation. */
  readonly mark: (part: object) => string
  /** The number of the article in which `part` is first spoken of. */
  readonly see: (part: object) => string
}

/** A part of the regulation that can be marked. */
export interface Part {
  readonly path: Path
  readonly value: Readonly<Record<string, unknown>>
}

/** A rule that may be assumed. */
interface Rule {
  readonly says: SaidText
}

/** A scope for loose sentences, in which nothing is marked. */
export function looseScope(regulation: Regulation, language: Language): Scope {
  return {
    regulation,
    language,
    t: (nl, en) => (language === 'nl' ? nl : en),
    mark: () => '',
    see: () => '',
  }
}

/** A scope for the whole text, with the parts that its marks stand for, by number. */
export function markingScope(
  regulation: Regulation,
  language: Language,
): { readonly scope: Scope; readonly parts: readonly Part[] } {
  const parts = placesOf(regulation).flatMap(({ path, value }) =>
    isMap(value) ? [{ path, value }] : [],
  )
  const numbers = new Map<object, number>(parts.map(({ value }, index) => [value, index]))
  const scope: Scope = {
    ...looseScope(regulation, language),
    mark: (part) => markOf('\u{E000}', numbers.get(part)),
    see: (part) => markOf('\u{E001}', numbers.get(part)),
  }
  return { scope, parts }
}

/** The numbers of the parts that are marked in `text`, in reading order. */
export function marksIn(text: string): readonly number[] {
  if (!text.includes(END)) return []
  return [...text.matchAll(MARK)].map(([, number]) => Number(number))
}

/** `text` with every mark and reference replaced. */
export function resolved(
  text: string,
  replace: {
    readonly mark: (part: number) => string
    readonly reference: (part: number) => string
  },
): string {
  if (!text.includes(END)) return text
  return text
    .replaceAll(MARK, (_, number: string) => replace.mark(Number(number)))
    .replaceAll(REFERENCE, (_, number: string) => replace.reference(Number(number)))
}

/** The sentence of a rule, marked as its own. */
export function said({ language, mark }: Scope, rule: Rule): string {
  return rule.says[language] + mark(rule)
}

/** `text` in the language of the scope. */
export function worded({ language }: Scope, text: Text): string {
  return text[language]
}

const END = '\u{E002}'
const MARK = /\u{E000}(\d+)\u{E002}/gu
const REFERENCE = /\u{E001}(\d+)\u{E002}/gu

function markOf(sign: string, number: number | undefined): string {
  return number === undefined ? '' : `${sign}${number}${END}`
}
