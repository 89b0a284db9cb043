/**
 * What should have been written, as a word the messages know in both languages.
 *
 * Most forms of texts are worded in the schema itself; those without words of their own are named
 * here by their pattern, so that nobody ever reads a pattern.
 *
 * @module
 */

import { z } from 'zod'

type Schema = z.core.$ZodType

/** The word for each pattern that the schemas leave unworded. */
const PATTERNS: Readonly<Record<string, string>> = {
  '/^[a-z]{2}$/': 'two-small-letters',
  '/^[A-Z]{2}$/': 'two-capitals',
  '/^[^/]+(\\/[^/]+)*$/': 'a-path-by-names',
  '/^\\d+(\\/\\d+|\\.\\d+)?$/': 'a number such as 62.5 or 1/3',
}

/** What should have been written where `issue` was found; never the schema's own technical words. */
export function hintOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_format')
    return isTechnical(issue.message) ? 'other-form' : issue.message
  if (!isTechnical(issue.message)) return issue.message
  if (issue.format === 'url') return 'a-web-address'
  return PATTERNS[issue.pattern ?? ''] ?? 'other-form'
}

/** What belongs where one of `schemas` stands: `expected`, or a word that says more. */
export function expectedAt(schemas: readonly Schema[], expected: string): string {
  const hints = schemas.flatMap((schema) => hintsOf(schema, expected))
  return hints[0] ?? expected
}

function hintsOf(schema: Schema, expected: string): readonly string[] {
  if (expected === 'string') {
    const tried = z.safeParse(schema, '')
    const issue = tried.success ? undefined : tried.error.issues[0]
    return issue?.code === 'invalid_format' ? [hintOf(issue)] : []
  }
  const isSentence =
    schema instanceof z.ZodObject && Object.keys(schema.shape).toSorted().join() === 'en,nl'
  return expected === 'object' && isSentence ? ['a-sentence'] : []
}

/** Whether words are those of the schema library. */
function isTechnical(message: string): boolean {
  return message.startsWith('Invalid') || message.startsWith('Too ')
}
