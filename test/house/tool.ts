/**
 * Runs one of the project's own tools, as a developer would, from the repository's root.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import path from 'node:path'

/** The repository's root. */
export const root = path.join(import.meta.dirname, '..', '..')

/** What a tool printed, and the exit status it ended with. */
export interface ToolRun {
  readonly status: number
  readonly output: string
}

/**
 * Runs the tool of that name with `options` in `folder`. `file` is the JavaScript of the tool within its package: the
 * tools run under the Node that runs the tests.
 */
export async function runTool(
  file: string,
  options: readonly string[],
  folder: string = root,
): Promise<ToolRun> {
  const program = path.join(root, 'node_modules', file)
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, ...options],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') reject(error)
        else resolve({ status: Number(error?.code ?? 0), output: stdout + stderr })
      },
    )
  })
}

/** Fails with everything the tool printed unless it found nothing to object to. */
export function assertContent({ status, output }: ToolRun): void {
  assert.ok(status === 0, `\n${output}`)
}
