/**
 * Documents that closing a selection makes. How they look is not decided here: they are made of plain data.
 *
 * @module
 */

/** Makes documents of data that was kept; undefined where this platform cannot make them. */
export interface Papers {
  /** A letter about a result, as PDF. */
  readonly decision: (data: unknown) => Promise<Uint8Array | undefined>
}
