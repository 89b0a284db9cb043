/**
 * A letter as its source on paper reads it: every text as the typeface can show it.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'
import { type Coverage } from '../typst/coverage.ts'
import { breakable, shown } from '../typst/shown.ts'
import { type Letter, type Part } from './letter.ts'

/** `letter` with only characters that can be shown; where some were missing, its last part says so. */
export function letterData(letter: Letter, covers: Coverage): Letter {
  let lacks = false
  const exact = (value: string): string => {
    const result = shown(value, covers)
    lacks ||= result.lacks
    return result.text
  }
  const upTo = (longest: number) => (value: string) => breakable(exact(value), longest)
  const forms = { exact, table: upTo(WORD_IN_TABLE) }
  const text = upTo(WORD_IN_LINE)
  const body = letter.body.map((part) =>
    mapped(part, part.kind === 'exact' || part.kind === 'table' ? forms[part.kind] : text),
  )
  const readable = { ...mapped({ ...letter, body: [] }, text), language: letter.language, body }
  return lacks ? { ...readable, body: [...body, missing(letter)] } : readable
}

const MISSING: Text = {
  nl: 'Een □ staat voor een teken dat het lettertype van deze brief niet kent. In het register staat wat jij schreef.',
  en: 'A □ stands for a character that the typeface of this letter lacks. The record holds what you wrote.',
}

function missing({ language }: Letter): Part {
  return { kind: 'paragraph', words: MISSING[language] }
}

/** The longest word that surely fits in a line and in a column of three. */
const WORD_IN_LINE = 40
const WORD_IN_TABLE = 20

/** Names of fields that hold no words of a person: they stay as they are. */
const KEPT = new Set(['kind', 'link', 'tone'])

function mapped<Value>(value: Value, text: (value: string) => string): Value
function mapped(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, KEPT.has(name) ? item : mapped(item, text)]),
  )
}
