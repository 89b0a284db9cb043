/**
 * Tells problems on standard error, for a person or for a machine.
 *
 * @module
 */

import { wordFactsProblem } from '#files/facts-words.ts'
import { MOST_PROBLEMS } from '#files/facts.ts'
import type { FactsProblem } from '#files/facts-problem.ts'
import type { CheckedFile } from '#files/check-file.ts'
import { rendered } from '#files/render-findings.ts'
import { type Call, hasFlag } from './command.ts'
import { type Problem, STATUS, type Status, problemsAsJson, problemsAsText } from './problem.ts'

/** Tells problems in the form the call asked for, and hands the status on. */
export function complain(call: Call, problems: readonly Problem[], status: Status): Status {
  const { terminal } = call
  terminal.err(
    hasFlag(call, 'json') ? problemsAsJson(problems) : problemsAsText(problems, terminal.language),
  )
  return status
}

/** Tells what is wrong with facts: the file cannot be read, or what it says is wrong. */
export function complainOfFacts(call: Call, problems: readonly FactsProblem[]): Status {
  const isUnreadable = problems.some(({ line, code }) => line === undefined && UNREADABLE.has(code))
  const told = problems.map((problem) => {
    const { what, why, fix } = wordFactsProblem(problem, call.terminal.language)
    return { ...problem, message: what, why, fix }
  })
  const status = complain(call, told, isUnreadable ? STATUS.usage : STATUS.wrong)
  if (problems.length >= MOST_PROBLEMS && !hasFlag(call, 'json')) {
    call.terminal.err(`\n${MORE[call.terminal.language](problems.length)}\n`)
  }
  return status
}

/** Tells what is wrong with a regulation that did not pass the checker. */
export function complainOfFile(call: Call, { findings }: CheckedFile): Status {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const told = errors.map((found) => rendered(found, call.terminal.language))
  return complain(call, told, statusOfFindings(errors.map(({ code }) => code)))
}

/** The exit status that error codes of the checker lead to. */
export function statusOfFindings(errors: readonly string[]): Status {
  if (errors.includes('file-unreadable')) return STATUS.usage
  return errors.length === 0 ? STATUS.done : STATUS.wrong
}

const MORE = {
  nl: (count: number) =>
    `Na ${count} problemen stopt het lezen: verder in het bestand kunnen er meer zijn.`,
  en: (count: number) =>
    `Reading stops after ${count} problems: there may be more further on in the file.`,
} as const

const UNREADABLE: ReadonlySet<string> = new Set([
  'facts-missing',
  'facts-folder',
  'facts-unreadable',
])
