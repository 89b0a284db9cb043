/**
 * What does not fit in a bundle, and where.
 *
 * @module
 */

/** Everything that can be found. */
export const findingCodes = [
  'not-utf8',
  'line-too-long',
  'line-broken',
  'line-not-canonical',
  'line-unexpected',
  'header-broken',
  'bundle-incomplete',
  'end-differs',
  'regulation-broken',
  'regulation-not-recorded',
  'regulation-rewritten',
  'amendment-backdated',
  'position-differs',
  'hash-differs',
  'entry-broken',
  'entry-repeated',
  'commitment-differs',
  'head-broken',
  'head-misplaced',
  'head-not-signed',
  'head-root-differs',
  'head-beyond',
  'head-missing',
  'cosignature-wrong',
  'signature-unknown',
  'head-not-witnessed',
  'key-unknown',
  'event-refused',
  'event-impossible',
  'outcomes-not-stated',
  'stated-differs',
  'outcome-differs',
  'receipt-broken',
  'receipt-not-signed',
  'receipt-elsewhere',
  'receipt-proof-wrong',
  'receipt-entry-missing',
  'receipt-entry-differs',
] as const

/** The name of a finding. */
export type FindingCode = (typeof findingCodes)[number]

/** One thing that does not fit. */
export interface Finding {
  readonly code: FindingCode
  /** The line of the bundle, counted from 1. */
  readonly line?: number | undefined
  /** The position of the event, counted from 0. */
  readonly position?: number | undefined
  /** The entry at that position, where it can be told. */
  readonly entry?: string | undefined
  /** Where only a stretch is known: the first and last position it can be. */
  readonly range?: { readonly from: number; readonly through: number } | undefined
  readonly facts: Readonly<Record<string, string | number>>
}

/** Tells of something that does not fit. */
export type Tell = (finding: Finding) => void
