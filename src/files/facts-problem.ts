/**
 * What can be wrong with a facts file: with the file, with a line, or with what a line says of the selection.
 *
 * @module
 */

import type { RefusalCode, RefusalFacts } from '#core/selection/refusal.ts'

/** Every problem of the form of a facts file. What the engine refuses comes on top, under its own codes. */
export const factsFormCodes = [
  'facts-missing',
  'facts-folder',
  'facts-unreadable',
  'facts-empty',
  'line-too-long',
  'not-utf8',
  'json-broken',
  'repeated-field',
  'number-inexact',
  'not-an-object',
  'unknown-event',
  'missing-field',
  'wrong-field',
  'unknown-field',
] as const

/** A problem of the form of a facts file. */
export type FactsFormCode = (typeof factsFormCodes)[number]

/** One problem, with its place: `line` and `column` count from 1; without `line` it is about the file. */
export interface FactsProblem {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly code: FactsFormCode | RefusalCode
  readonly facts: RefusalFacts
}

/** A problem of one line, before it is known which file and line that is. */
export type LineProblem = Pick<FactsProblem, 'column' | 'code' | 'facts'>
