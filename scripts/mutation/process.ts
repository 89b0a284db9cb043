/**
 * One test file in a process of its own, and how long it may take.
 *
 * A mutant that makes the tests run for ever is noticed; one that only met a busy machine is not. So a run that is cut
 * short counts only when the same tests, without the mutant and at that moment, need less than a third of the limit.
 *
 * @module
 */

import { execFile } from 'node:child_process'
import path from 'node:path'

/** How the run of a test file ended. */
export interface FileRun {
  readonly status: 'success' | 'failed' | 'timeout'
  readonly output: string
  readonly milliseconds: number
}

const WATCH = path.join(import.meta.dirname, 'watch.ts')
const START = 5000
const FACTOR = 5

/** How long tests may take that took so long without a mutant. */
export function limitFor(milliseconds: number): number {
  return START + FACTOR * milliseconds
}

/** Runs a test file, cut short after the limit. */
export async function runFile(
  file: string,
  environment: Readonly<Record<string, string>>,
  limit = 0,
): Promise<FileRun> {
  const start = performance.now()
  return new Promise((resolve) => {
    const settings = {
      env: { ...process.env, NODE_COMPILE_CACHE: path.resolve('.keur-compiled'), ...environment },
      timeout: Math.round(limit),
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
    } as const
    const words = ['--max-old-space-size=2048', '--import', WATCH, file]
    execFile(process.execPath, words, settings, (error, stdout, stderr) => {
      const status = error === null ? 'success' : error.killed === true ? 'timeout' : 'failed'
      resolve({ status, output: stderr + stdout, milliseconds: performance.now() - start })
    })
  })
}

/** Runs something within a limit, and again within a longer one as long as the machine was to blame. */
export async function withLimit(
  run: (limit: number) => Promise<FileRun>,
  unharmed: () => Promise<FileRun>,
  limit: number,
): Promise<FileRun> {
  const first = await run(limit)
  if (first.status !== 'timeout') return first
  const { milliseconds } = await unharmed()
  return 3 * milliseconds < limit ? first : withLimit(run, unharmed, limitFor(milliseconds))
}
