/**
 * The outcome file as text, piece by piece: one candidate a line, so that a million of them need never be held at once.
 *
 * Equal parts of those lines are one object, and are turned into text once.
 *
 * @module
 */

import type { CandidateOutcome } from '#core/selection/outcome-file/format.ts'
import type { OutcomeParts } from '#core/selection/outcome-file/outcome-file.ts'

/** The pieces of the outcome file; joined they are one JSON object. */
export function* outcomePieces({ head, candidates, rules }: OutcomeParts): Generator<string> {
  const opening = JSON.stringify(head, undefined, 2)
  const textOf = remembered()
  yield `${opening.slice(0, opening.lastIndexOf('\n'))},\n  "candidates": [`
  let separator = '\n'
  for (const candidate of candidates()) {
    yield `${separator}    ${lineOf(candidate, textOf)}`
    separator = ',\n'
  }
  const sentences = JSON.stringify(rules(), undefined, 2).replaceAll('\n', '\n  ')
  yield `\n  ],\n  "rules": ${sentences}\n}\n`
}

type TextOf = (part: object) => string

/** The same text as `JSON.stringify` makes of the candidate. */
function lineOf(candidate: CandidateOutcome, textOf: TextOf): string {
  const { rounds, routes, lists, submissions, ...short } = candidate
  const opening = JSON.stringify(short)
  let inRounds = ''
  for (const round of rounds) inRounds += inRounds === '' ? textOf(round) : `,${textOf(round)}`
  return `${opening.slice(0, -1)},"submissions":${JSON.stringify(submissions)},"routes":${textOf(routes)},"rounds":[${inRounds}],"lists":${textOf(lists)}}`
}

/** Texts of parts that may come again; of very many different ones only the first are held. */
function remembered(): TextOf {
  const known = new WeakMap<object, string>()
  let held = 0
  return (part) => {
    const before = known.get(part)
    if (before !== undefined) return before
    const text = JSON.stringify(part)
    if (held < MOST) {
      held += 1
      known.set(part, text)
    }
    return text
  }
}

const MOST = 200_000
