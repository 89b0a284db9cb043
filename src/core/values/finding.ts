/**
 * What a checker found in a file: a code and facts, no prose.
 *
 * The wording lives at the edge, in a table of messages beside each checker, so that one finding
 * can be read in Dutch, in English or by a machine.
 *
 * @module
 */

/** One fact of a finding: a word, a number, or a list of words. */
export type Fact = string | number | readonly string[]

/**
 * One remark of a checker about one place in a file.
 *
 * `path` leads from the root of the document to that place: keys of maps, indexes (from 0) of
 * lists. An `error` forbids publication; a `warning` asks a person to look.
 */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly path: readonly (string | number)[]
  readonly facts: Readonly<Record<string, Fact>>
}
