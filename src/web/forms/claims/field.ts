/**
 * One field in which somebody states something about themselves.
 *
 * @module
 */

import { type ClaimKind } from '#core/claims/schema.ts'
import { type Day } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'

/** Something to choose. */
export interface Choice {
  readonly value: string
  readonly label: Text
  readonly hint?: Text | undefined
}

/** How a field is filled in. */
export type Input =
  | { readonly kind: 'text'; readonly max: number; readonly width?: 4 | 10 | 20 }
  | { readonly kind: 'one'; readonly options: readonly Choice[] }
  | { readonly kind: 'one-of-many'; readonly options: readonly Choice[] }
  | { readonly kind: 'several'; readonly options: readonly Choice[] }
  | { readonly kind: 'yes-no' }
  /** A day; one that has not come yet may be out of the question. */
  | { readonly kind: 'day'; readonly isPast?: true }
  /** The part of a full job: "4/5", "0,5" or "80 %". */
  | { readonly kind: 'fraction' }

/**
 * When a field is asked at all: after one of these answers to another field; without any named, after any answer. A page
 * hides it until then where the browser can, and what was written in it does not count otherwise.
 */
export interface OnlyAfter {
  readonly group: 'external' | 'flemish' | 'authority' | 'statutory' | 'listed'
  readonly field: string
  readonly answers?: readonly string[]
}

/** A field of a claim. */
export interface ClaimField {
  /** The field of the claim, and of the form. */
  readonly name: string
  readonly label: Text
  readonly hint?: Text | undefined
  readonly input: Input
  /** What to do when it was left out; a field without this may be left out, and is then not known. */
  readonly required?: Text | undefined
  /** Whether leaving it empty is usual, which the label then says. */
  readonly isOptional?: true
  readonly only?: OnlyAfter
}

/** Something wrong with a field: what it is and what to do. */
export interface ClaimProblem {
  readonly field: string
  readonly says: Text
}

/** A claim as far as it could be read, before it is one. */
export type ReadFields = Readonly<Record<string, string | boolean | readonly string[]>>

/** The words for claims of a kind. */
export interface ClaimWords {
  /** "Diploma's en getuigschriften". */
  readonly many: Text
  /** "Diploma toevoegen". */
  readonly add: Text
  /** "Een diploma". */
  readonly one: Text
  /** Said where there is none yet. */
  readonly none: Text
}

/** A form for claims of one kind, with just the fields that a regulation looks at. */
export interface ClaimForm {
  readonly kind: ClaimKind
  readonly words: ClaimWords
  readonly fields: readonly ClaimField[]
  /** What is the same in every claim made by this form. */
  readonly fixed: ReadFields
  /** What is wrong with fields that are each right by themselves. */
  readonly check: (read: ReadFields, today: Day) => readonly ClaimProblem[]
}
