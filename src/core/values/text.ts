/**
 * Sentences and names that people read, in the two languages of the project.
 *
 * @module
 */

/** One sentence or name, worded in Dutch and in English. */
export interface Text {
  readonly nl: string
  readonly en: string
}

/** A language in which outcomes are worded. */
export type Language = keyof Text
