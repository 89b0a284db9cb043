/**
 * A letter as plain data: what is written, in which order, and nothing about how it looks.
 *
 * Whatever people typed stands in it as ordinary text. Each form in which a letter goes out (pages, mail) gives that text
 * to its reader as text, never as markup.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'

/** A piece of a sentence: plain, emphasised, or a link with the words that stand for it. */
export type Piece = string | { readonly strong: string } | Link

/** A web or mail address with the words that stand for it. */
export interface Link {
  readonly link: string
  readonly words: string
}

/** A sentence or several. A line break in a piece is a line break on paper. */
export type Words = string | readonly Piece[]

/** A name and what it stands for: "Ontvangen: maandag 10 november 2025". */
export interface Fact {
  readonly name: string
  readonly value: Words
}

/** One part of the body of a letter. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'steps'; readonly steps: readonly Fact[] }
  | { readonly kind: 'notice'; readonly tone: Tone; readonly title: string; readonly words: Words }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly Row[] }
  /** A text that is compared character by character, such as a hash. */
  | { readonly kind: 'exact'; readonly name: string; readonly text: string }
  /** The one thing to do next; a button in a mail, a link on paper. */
  | { readonly kind: 'action'; readonly to: Link }

/** A part of one kind. */
export type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>

/** Whether all is well or somebody has to look. */
export type Tone = 'well' | 'attention'

/** One row of a table: as many texts as the table has columns. */
export type Row = readonly string[]

/** A letter of an authority to one person. */
export interface Letter {
  readonly language: Language
  readonly authority: string
  readonly title: string
  /** What stands under the title: the selection it is about. */
  readonly about: string
  /** Short, for the foot of every page: what somebody names when asking about this letter. */
  readonly reference: string
  /** The day of the letter, in words. */
  readonly dated: string
  readonly to: string
  readonly body: readonly Part[]
}
