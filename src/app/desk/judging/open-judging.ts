/**
 * Judging by people, put together.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import { judgingBoardOf } from './board.ts'
import { lockForm, ownForm, saveForm } from './form.ts'
import type { JudgingPart } from './judging.ts'

/** What can be done about judging. */
export function openJudging(means: DeskMeans): JudgingPart {
  return {
    judgingBoard: async (place) => judgingBoardOf(means, place),
    ownForm: async (place, judged) => ownForm(means, place, judged),
    saveForm: async (place, judged, sent) => saveForm(means, place, judged, sent),
    lockForm: async (actor, judged, sent) => lockForm(means, actor, judged, sent),
  }
}
