/**
 * What broke a YAML text, as a code of ours and a word the messages know.
 *
 * @module
 */

import type { ErrorCode } from 'yaml'
import { type CheckCode, type CheckFinding } from '#core/regulation/check/codes.ts'

/** A problem of a YAML text. */
export interface YamlProblem {
  readonly code: CheckCode
  readonly facts: CheckFinding['facts']
}

/** What most often causes each; anything else is "the layout". */
const CAUSES: Partial<Readonly<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-tab',
  MISSING_CHAR: 'yaml-missing-mark',
  UNEXPECTED_TOKEN: 'yaml-unexpected',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon-in-text',
  MULTILINE_IMPLICIT_KEY: 'yaml-missing-colon',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_SCALAR_START: 'yaml-quote-needed',
  RESOURCE_EXHAUSTION: 'yaml-depth',
  IMPOSSIBLE: 'yaml-unexpected',
}

/** What the reader's code `code` means for a person, beside the text it concerns. */
export function problemOf(code: ErrorCode, near: string): YamlProblem {
  const text = near.split('\n')[0]?.slice(0, 60) ?? ''
  if (code === 'MULTIPLE_DOCS') return { code: 'yaml-several-documents', facts: {} }
  if (code === 'BAD_ALIAS')
    return { code: 'yaml-broken', facts: { cause: 'yaml-alias', near: text } }
  if (code === 'TAG_RESOLVE_FAILED') return { code: 'yaml-tag', facts: { tag: text } }
  return { code: 'yaml-broken', facts: { cause: CAUSES[code] ?? 'yaml-layout', near: text } }
}
