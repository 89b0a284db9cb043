/**
 * What the catalogue says about one kind of event.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'

/** One kind of event. */
export interface CatalogueLine {
  /** What happened. */
  readonly says: Text
  /** Fields of the event that stand in the entry only as commitments. */
  readonly personal?: readonly string[]
  /** Personal fields beside those of the event, which the rules do not look at. */
  readonly extra?: readonly string[]
  /** Those of `personal` and `extra` that no bundle opens (policy 6). */
  readonly sealed?: readonly string[]
}
