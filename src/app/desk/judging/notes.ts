/**
 * Notes as they stand beside the record, where they were not erased.
 *
 * @module
 */

import { z } from 'zod'

const kept = z.array(z.tuple([z.string(), z.string()]))

/** Notes by the part they are about; none where there are none, or they are gone. */
export function notesIn(value: unknown): readonly (readonly [string, string])[] {
  return kept.safeParse(value).data ?? []
}

/** Words; undefined where there are none, or they are gone. */
export function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
