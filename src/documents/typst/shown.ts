/**
 * Text as it can be shown on paper.
 *
 * A character that the typeface lacks becomes `□`, so that the reader sees that something stands there; the letter says so
 * at its end. Characters that only steer a computer (control characters, direction marks) are left out, so that nobody can
 * turn a sentence around.
 *
 * @module
 */

import { type Coverage } from './coverage.ts'

/** What stands for a character that the typeface lacks. */
const MISSING = '□'

/** A text for paper, and whether it lacks a character that was written. */
export interface Shown {
  readonly text: string
  readonly lacks: boolean
}

/** `text` as a typeface with this coverage can show it. Line breaks stay. */
export function shown(text: string, covers: Coverage): Shown {
  let lacks = false
  const characters = Array.from(plain(text), (character) => {
    if (character === '\n' || covers(character.codePointAt(0) ?? 0)) return character
    lacks = true
    return MISSING
  })
  return { text: characters.join(''), lacks }
}

const PLACE_TO_BREAK = '\u200b'

/** `text` with a place where a line may end in words of more than `longest` characters. */
export function breakable(text: string, longest: number): string {
  let word = 0
  let broken = ''
  for (const character of text) {
    word = character === ' ' || character === '\n' || character === '-' ? 0 : word + 1
    if (word > longest) {
      broken += PLACE_TO_BREAK
      word = 1
    }
    broken += character
  }
  return broken
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|\p{Zl}|\p{Zp}|\v|\f/gu, '\n')
    .replaceAll(/\t|(?!\u00a0)\p{Zs}/gu, ' ')
    .replaceAll(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\u061c\ufff9-\ufffb]/gu, '')
}
