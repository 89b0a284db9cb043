/**
 * The authentic source of diplomas, as the desk asks it (rule 77): which diplomas are registered of one person. What it answers
 * decides nothing.
 *
 * @module
 */

/** Of whom is asked: by name and date of birth, or by the national register number. */
export type DiplomaSubject =
  | {
      readonly by: 'name'
      readonly given: string
      readonly family: string
      /** A day as `2000-12-31`. */
      readonly born: string
    }
  | { readonly by: 'number'; readonly number: string }

/** A diploma as it is registered. */
export interface RegisteredDiploma {
  /** One of the levels that claims have, or what the source calls it. */
  readonly level: string
  readonly title: string
  readonly institution: string
  /** A day as `2000-12-31`. */
  readonly obtained: string
}

/** Why the source did not answer: it could not be reached, was too slow, broke down, refused us, or said something unreadable. */
export type WhyUnavailable = 'unreachable' | 'slow' | 'broken' | 'refused' | 'unreadable'

/** What the source answered. */
export type DiplomaAnswer =
  | { readonly kind: 'found'; readonly diplomas: readonly RegisteredDiploma[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unavailable'; readonly why: WhyUnavailable }

/** The source. Never throws for what happens on the way or over there: that is `unavailable`. */
export interface DiplomaSource {
  /** Asks once, under a reference that both sides log and that says nothing of the person. */
  readonly ask: (subject: DiplomaSubject, reference: string) => Promise<DiplomaAnswer>
}
