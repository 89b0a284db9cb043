/**
 * Does the work of `keur check`.
 *
 * @module
 */

import { checkFile } from '#files/check-file.ts'
import { findingsAsJson, findingsAsText } from '#files/render-findings.ts'
import { type Call, hasFlag } from '../command.ts'
import { statusOfFindings } from '../complain.ts'
import type { Status } from '../problem.ts'

/** Checks the files and tells what was found. */
export async function run(call: Call): Promise<Status> {
  const { language } = call.terminal
  const files = await Promise.all(call.args.map(checkFile))
  const render = hasFlag(call, 'json') ? findingsAsJson : findingsAsText
  await call.terminal.out(render(files, language))
  const errors = files.flatMap(({ findings }) =>
    findings.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])),
  )
  return statusOfFindings(errors)
}
