/**
 * What can go wrong with the database that is nobody's refusal: the world broke. A failure has a code for programs and
 * two sentences for people: what happened, and what to do.
 *
 * @module
 */

import type { Language, Text } from '#core/values/text.ts'
import { FAILURES, type FailureCode } from './failure-words.ts'

/** Values a sentence mentions: paths, versions, process numbers; never anything about a person. */
export type FailureFacts = Readonly<Record<string, string | number>>

/** The database, or what it stands on, did not do what it should. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
  readonly code: FailureCode
  readonly says: Text
  readonly facts: FailureFacts

  constructor(code: FailureCode, facts: FailureFacts = {}, cause?: unknown) {
    const says = wordFailure(code, facts)
    super(`${code}: ${says.en}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.facts = facts
    this.says = says
  }
}

/** What a failure says: what happened and what to do, in Dutch and in English. */
function wordFailure(code: FailureCode, facts: FailureFacts): Text {
  const fill = (language: Language): string =>
    FAILURES[code][language].replaceAll(/\{(\w+)\}/g, (_, key: string) => String(facts[key] ?? '?'))
  return { nl: fill('nl'), en: fill('en') }
}
