/**
 * Three-valued logic: met, not met, or undecided because something is not known.
 *
 * Undecided never counts as "no": what depends on an unknown fact stays open until the fact is there. All of several
 * requirements are not met as soon as one is not met; one of several is met as soon as one is met.
 *
 * @module
 */

/** What is concluded about one requirement. */
export type Verdict = 'met' | 'not-met' | 'undecided'

/** The verdict of two requirements that must both hold. */
export function both(a: Verdict, b: Verdict): Verdict {
  if (a === 'not-met' || b === 'not-met') return 'not-met'
  return a === 'undecided' ? a : b
}

/** The verdict of two requirements of which one is enough. */
export function either(a: Verdict, b: Verdict): Verdict {
  if (a === 'met' || b === 'met') return 'met'
  return a === 'undecided' ? a : b
}

/** The verdict of requirements that must all hold; none at all is met. */
export function everyOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce(both, 'met')
}

/** The verdict of requirements of which one is enough; none at all is not met. */
export function someOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce(either, 'not-met')
}

/** The verdict of a question that may have no answer yet. */
export function verdictOf(holds: boolean | undefined): Verdict {
  if (holds === undefined) return 'undecided'
  return holds ? 'met' : 'not-met'
}
