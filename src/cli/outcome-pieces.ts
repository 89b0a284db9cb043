/**
 * The outcome file as text, piece by piece: one candidate a line, so that a million of them need never be held at once.
 *
 * @module
 */

import type { OutcomeParts } from '#core/selection/outcome-file/outcome-file.ts'

/** The pieces of the outcome file; joined they are one JSON object. */
export function* outcomePieces({ head, candidates, rules }: OutcomeParts): Generator<string> {
  const opening = JSON.stringify(head, undefined, 2)
  yield `${opening.slice(0, opening.lastIndexOf('\n'))},\n  "candidates": [`
  let separator = '\n'
  for (const candidate of candidates()) {
    yield `${separator}    ${JSON.stringify(candidate)}`
    separator = ',\n'
  }
  const sentences = JSON.stringify(rules(), undefined, 2).replaceAll('\n', '\n  ')
  yield `\n  ],\n  "rules": ${sentences}\n}\n`
}
