/**
 * What broke a YAML text, as a code of ours and a word the messages know.
 *
 * @module
 */

import type { ErrorCode, YAMLParseError } from 'yaml'
import { type CheckCode, type CheckFinding } from '#core/regulation/check/codes.ts'

/** A problem of a YAML text. */
export interface YamlProblem {
  readonly code: CheckCode
  readonly facts: CheckFinding['facts']
  /** Where in the text a person should look. */
  readonly offset: number
}

/** What most often causes each; anything else is "the layout". */
const CAUSES: Partial<Readonly<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-tab',
  MISSING_CHAR: 'yaml-missing-mark',
  UNEXPECTED_TOKEN: 'yaml-unexpected',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon-in-text',
  BLOCK_IN_FLOW: 'yaml-colon-in-text',
  MULTILINE_IMPLICIT_KEY: 'yaml-missing-colon',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_SCALAR_START: 'yaml-quote-needed',
  RESOURCE_EXHAUSTION: 'yaml-depth',
  IMPOSSIBLE: 'yaml-unexpected',
}

/** Causes that quotation marks around a sentence often take away. */
const QUOTED_AWAY: readonly string[] = [
  'yaml-colon-in-text',
  'yaml-missing-mark',
  'yaml-unexpected',
  'yaml-quote-needed',
  'yaml-unclosed',
]

/** After one of these the rest of the text is read at the wrong depth: what follows is no news. */
const UPSETTING: readonly string[] = ['yaml-tab', 'yaml-indent', 'yaml-unclosed']

/** What follows the first mistakes of a broken text is mostly their consequence. */
const MOST_PROBLEMS = 10

/** What is wrong with `text` for a person: one problem a line, and none that another one brings about. */
export function problemsOf(
  errors: readonly YAMLParseError[],
  text: string,
): readonly YamlProblem[] {
  const problems: YamlProblem[] = []
  const lines = new Set<number>()
  for (const error of errors) {
    if (isDoubled(error, errors, text)) continue
    const problem = problemOf(error, text)
    const line = lineStart(text, problem.offset)
    if (lines.has(line)) continue
    lines.add(line)
    problems.push(problem)
    if (UPSETTING.includes(String(problem.facts['cause'])) || problems.length === MOST_PROBLEMS)
      break
  }
  return problems
}

function problemOf(error: YAMLParseError, text: string): YamlProblem {
  const { code, pos } = error
  const [offset] = pos
  const near = firstLine(text.slice(...pos))
  if (code === 'MULTIPLE_DOCS') return { code: 'yaml-several-documents', facts: {}, offset }
  if (code === 'BAD_ALIAS') return broken('yaml-alias', near, offset)
  if (code === 'TAG_RESOLVE_FAILED') return { code: 'yaml-tag', facts: { tag: near }, offset }
  if (isDeeperLine(error, text)) {
    // The reader stops at the value above; what is wrong is the line that goes in too far.
    const start = lineStart(text, pos[1] - 1)
    return broken('yaml-indent', firstLine(text.slice(start)), start)
  }
  const cause = causeOf(error)
  return broken(cause, cause === 'yaml-tab' ? '' : firstLine(text.slice(offset)), offset)
}

function causeOf({ code, message }: YAMLParseError): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'yaml-unclosed'
  return CAUSES[code] ?? 'yaml-layout'
}

function broken(cause: string, near: string, offset: number): YamlProblem {
  const advice = QUOTED_AWAY.includes(cause) ? 'quote-the-sentence' : ''
  return { code: 'yaml-broken', facts: { cause, near, advice }, offset }
}

/** A line that goes in further than the field above it is told as a key of several lines. */
function isDeeperLine({ code, pos }: YAMLParseError, text: string): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY' && text.slice(...pos).includes('\n')
}

function isDoubled(
  error: YAMLParseError,
  errors: readonly YAMLParseError[],
  text: string,
): boolean {
  return (
    error.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    errors.some((other) => other.pos[0] === error.pos[0] && isDeeperLine(other, text))
  )
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.trim().slice(0, 60) ?? ''
}
