/**
 * Does the work of `keur explain`.
 *
 * @module
 */

import { explain, explanationText } from '#core/selection/explanation/explain.ts'
import { type Call, hasFlag } from '../command.ts'
import { complain } from '../complain.ts'
import { foldedFor } from '../inputs.ts'
import { STATUS, type Status } from '../problem.ts'
import { unknownCandidate } from '../unknown-candidate.ts'
import { wrappedPage } from '../wrap.ts'

/** Explains everything about one candidate. */
export async function run(call: Call): Promise<Status> {
  const [, file = '', candidate = ''] = call.args
  const folded = await foldedFor(call)
  if (!folded.ok) return folded.refusal
  const { selection, at } = folded.value
  const explanation = explain(selection, candidate, at)
  if (explanation === undefined) {
    const known = [...selection.candidates.keys()]
    const words = unknownCandidate(candidate, known, call.terminal.language)
    const problem = { file, code: 'unknown-candidate', facts: { candidate }, ...words }
    return complain(call, [problem], STATUS.wrong)
  }
  await call.terminal.out(
    hasFlag(call, 'json')
      ? `${JSON.stringify(explanation, undefined, 2)}\n`
      : wrappedPage(explanationText(explanation, call.terminal.language)),
  )
  return STATUS.done
}
