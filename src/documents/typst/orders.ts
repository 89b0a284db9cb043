/**
 * What a typesetter and its process say to each other.
 *
 * @module
 */

import { type Letter } from '../letter/letter.ts'
import { type NoCompiler } from './compiler.ts'

/** A letter to be made, under a number of its own. */
export interface Order {
  readonly order: number
  readonly letter: Letter
}

/** What became of an order. */
export interface Answer {
  readonly order: number
  readonly result:
    | { readonly kind: 'made'; readonly pdf: Uint8Array }
    | { readonly kind: 'refused'; readonly refusal: NoCompiler }
    | { readonly kind: 'failed'; readonly message: string }
}
