/**
 * Reading a facts file: JSON Lines, one event a line, however long the file.
 *
 * Lines are read, checked and handed on one by one. Empty lines are skipped. The first line the selection refuses ends the
 * reading, since what follows builds on it; of lines that are wrong in themselves some more are named, nothing being
 * handed on any longer.
 *
 * @module
 */

import { stat } from 'node:fs/promises'
import type { Event } from '#core/selection/event.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import { readLine } from './facts-line.ts'
import { linesInto } from './facts-lines.ts'
import type { FactsProblem, LineProblem } from './facts-problem.ts'
import { piecesOfFile } from './pieces.ts'

/** The name that stands for standard input. */
const STANDARD_INPUT = '-'

/** How many problems are named at most. */
export const MOST_PROBLEMS = 20

/** What is done with a facts file as it is read. */
export interface FactsTaker {
  /** Takes an event, in the order of the file; a refusal ends the reading. */
  readonly take: (event: Event) => Refusal | undefined
  /** Told now and then how many lines were read. */
  readonly progress?: (lines: number) => void
}

/** Reads the facts in `file`, or on standard input for `-`. The problems found; none means every event was taken. */
export async function readFacts(file: string, taker: FactsTaker): Promise<readonly FactsProblem[]> {
  const whole = await problemOfFile(file)
  if (whole !== undefined) return [{ file, ...whole }]
  const problems: FactsProblem[] = []
  const lines = linesInto((text, line) => takeLine(text, line, { file, problems, taker }))
  try {
    for await (const piece of piecesOf(file)) {
      const isWanted = lines.push(piece)
      taker.progress?.(lines.count())
      if (!isWanted) break
    }
    if (problems.length === 0 && lines.stopped() === undefined) lines.end()
  } catch (error) {
    return [...problems, { file, code: 'facts-unreadable', facts: { reason: reasonOf(error) } }]
  }
  const stopped = lines.stopped()
  return stopped === undefined ? problems : [...problems, { file, ...stopped }]
}

const PIECE = 1 << 20

function piecesOf(file: string): AsyncIterable<Buffer> {
  return file === STANDARD_INPUT ? process.stdin : piecesOfFile(file, PIECE)
}

async function problemOfFile(file: string): Promise<LineProblem | undefined> {
  if (file === STANDARD_INPUT) return undefined
  try {
    const status = await stat(file)
    return status.isDirectory() ? { code: 'facts-folder', facts: {} } : undefined
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'ENOENT') return { code: 'facts-missing', facts: {} }
    return { code: 'facts-unreadable', facts: { reason } }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

interface Reading {
  readonly file: string
  readonly problems: FactsProblem[]
  readonly taker: FactsTaker
}

/** Takes one line; says whether to go on. */
function takeLine(text: string, line: number, { file, problems, taker }: Reading): boolean {
  if (isBlank(text)) return true
  const read = readLine(text)
  if (!read.ok) {
    for (const problem of read.refusal) problems.push({ file, line, ...problem })
    return problems.length < MOST_PROBLEMS
  }
  if (problems.length > 0) return true
  const refused = taker.take(read.value)
  if (refused === undefined) return true
  problems.push({ file, line, code: refused.code, facts: refused.facts })
  return false
}

function isBlank(text: string): boolean {
  return text.length === 0 || (text.charCodeAt(0) <= 32 && text.trim() === '')
}
