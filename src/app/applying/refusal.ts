/**
 * Why something about an application is not done. A refusal is data: a code, the words for the person, and what explains it.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import type { Json } from '#record/canonical.ts'

/** A field that two windows wrote: what was sent now, and what stands there since. */
export interface Collision {
  /** As in {@link DraftChanges}: `person/email`, `route`, `claims/NAME`, `answers/NAME`. */
  readonly path: string
  /** What was sent; undefined: to be removed. */
  readonly mine: Json | undefined
  /** What stands there; undefined: removed. */
  readonly theirs: Json | undefined
}

/** A field that cannot be kept as it was sent. */
export interface FieldProblem {
  readonly path: string
  readonly says: Text
}

/** Something that is still missing from a draft. */
export interface Missing {
  readonly code: 'name' | 'email' | 'route' | 'claims' | 'question' | 'attachment'
  /** `person/family`, `route`, `claims`, `answers/NAME`, `attachments/NAME`. */
  readonly path: string
  readonly says: Text
  /** Whether nothing can be submitted without it; what does not block is for a person to weigh, or for later. */
  readonly blocks: boolean
}

/** Refusals that only have words. */
export const plainRefusals = [
  'not-allowed',
  'unknown-selection',
  'not-open-yet',
  'selection-over',
  'no-draft',
  'no-application',
  'unknown-entry',
  'unknown-upload',
  'unknown-attachment',
  'too-many-files',
  'file-empty',
  'file-infected',
  'scan-unavailable',
  'pdf-unavailable',
  'key-unreadable',
] as const

/** The code of a refusal that only has words. */
export type PlainRefusalCode = (typeof plainRefusals)[number]

/** Why something about an application is not done. */
export type ApplyingRefusal =
  | { readonly code: PlainRefusalCode; readonly says: Text }
  /** Two windows wrote the same field. Saved again with `version`, what was sent stands. */
  | {
      readonly code: 'changed-elsewhere'
      readonly says: Text
      readonly version: number
      readonly fields: readonly Collision[]
    }
  | {
      readonly code: 'fields-unreadable'
      readonly says: Text
      readonly fields: readonly FieldProblem[]
    }
  | { readonly code: 'incomplete'; readonly says: Text; readonly missing: readonly Missing[] }
  | { readonly code: 'file-too-large'; readonly says: Text; readonly limit: number }
  /** `found` is what the bytes are, where that is known; `named` what the name says. */
  | {
      readonly code: 'file-type-refused' | 'file-disguised'
      readonly says: Text
      readonly named: string
      readonly found: string | undefined
    }
