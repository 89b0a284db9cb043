/**
 * Does the work of `keur print`.
 *
 * @module
 */

import { printRegulation } from '#core/regulation/words/print.ts'
import type { Call } from '../command.ts'
import { regulationFor } from '../inputs.ts'
import { STATUS, type Status } from '../problem.ts'

/** Shows the regulation in the reader's language. */
export async function run(call: Call): Promise<Status> {
  const [file = ''] = call.args
  const regulation = await regulationFor(call, file)
  if (!regulation.ok) return regulation.refusal
  await call.terminal.out(printRegulation(regulation.value, call.terminal.language))
  return STATUS.done
}
