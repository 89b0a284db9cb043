/**
 * A mark of what a page showed, which its form carries along: when anything in it is another by the time the form comes in, the
 * mark is another too, and nothing is done on what was not seen.
 *
 * It guards against an accident, not against malice.
 *
 * @module
 */

import { means } from '#persistence/store.ts'
import { hex } from '#record/bytes.ts'

const LENGTH = 16

/** The mark of facts, in the order in which they are given. */
export function seenMark(...facts: readonly unknown[]): string {
  return hex(means.sha256(Buffer.from(JSON.stringify(facts)))).slice(0, LENGTH)
}
