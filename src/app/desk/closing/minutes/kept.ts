/**
 * Minutes as they were kept.
 *
 * @module
 */

import type { KeptMinutes } from './draw-up.ts'

/** Reads minutes that were kept. */
export function keptMinutes(content: string): KeptMinutes {
  // What is kept was written by `drawUpMinutes` and is guarded by its hash.
  const kept: KeptMinutes = JSON.parse(content)
  return kept
}
