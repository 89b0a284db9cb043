/**
 * The form of a refusal's sentences.
 *
 * @module
 */

/** What happened, why that is not allowed, what to do next: with `{fact}` and `[left out when not known]`. */
export interface RefusalSentences {
  readonly what: string
  readonly why: string
  readonly fix: string
}

/** The sentences of one code in both languages. */
export interface RefusalWords {
  readonly nl: RefusalSentences
  readonly en: RefusalSentences
}

/** The sentences of a group of codes. */
export type RefusalGroup = Readonly<Record<string, RefusalWords>>
