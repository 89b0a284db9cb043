/**
 * What goes wrong before or beside the files: the command line itself, and the place the result should go.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'

/** The exit statuses. */
export const STATUS = {
  done: 0,
  /** What was given is wrong: findings of the checker, facts that are refused. */
  wrong: 1,
  /** The command line is not understood, or a file cannot be read or written. */
  usage: 2,
  /** A defect of Keur. */
  defect: 3,
} as const

/** An exit status. */
export type Status = (typeof STATUS)[keyof typeof STATUS]

/** A problem as it is told. */
export interface Problem {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly code: string
  readonly message: string
  readonly why?: string
  readonly fix: string
  readonly facts?: Readonly<Record<string, unknown>>
}

const LABELS = {
  nl: { error: 'fout', why: 'Waarom', fix: 'Wat te doen', input: '(standaardinvoer)' },
  en: { error: 'error', why: 'Why', fix: 'What to do', input: '(standard input)' },
} as const

/** Problems for a person. */
export function problemsAsText(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => block(problem, language)).join('\n')
}

/** Problems for a machine: one object. */
export function problemsAsJson(problems: readonly Problem[]): string {
  return `${JSON.stringify({ format: 'keur-problems/1', problems })}\n`
}

function block(
  { file, line, column, code, message, why, fix }: Problem,
  language: Language,
): string {
  const labels = LABELS[language]
  const name = file === '-' ? labels.input : file
  const place = [name, line, column].filter((part) => part !== undefined).join(':')
  return [
    `${place === '' ? 'keur' : place} ${labels.error} ${code}`,
    `  ${message}`,
    ...(why === undefined ? [] : [`  ${labels.why}: ${why}`]),
    `  ${labels.fix}: ${fix}`,
    '',
  ].join('\n')
}
