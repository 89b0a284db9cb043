/**
 * Conflicts of interest, put together.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import type { ConflictsPart } from './conflicts.ts'
import { declareConflict } from './declare.ts'
import { findConflict, judgesIn, previewConflict } from './find.ts'
import { conflictsViewOf } from './view.ts'

/** What can be done about conflicts of interest. */
export function openConflicts(means: DeskMeans): ConflictsPart {
  return {
    conflicts: async (place, search) => conflictsViewOf(means, place, search),
    declareConflict: async (actor, selection, sent) =>
      declareConflict(means, actor, selection, sent),
    judges: async (place) => judgesIn(means, place),
    previewConflict: async (place, sent) => previewConflict(means, place, sent),
    findConflict: async (actor, selection, sent) => findConflict(means, actor, selection, sent),
  }
}
