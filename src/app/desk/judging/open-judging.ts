/**
 * Judging by people, put together.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import { agreeResult } from './agree.ts'
import { agreementIn } from './agreement.ts'
import { assignAssessors, assignmentOf, excuseAssessor, missingAssessors } from './assign.ts'
import { judgingBoardOf } from './board.ts'
import { discussionOf } from './discussion.ts'
import { lockForm, ownForm, saveForm } from './form.ts'
import type { JudgingPart } from './judging.ts'

/** What can be done about judging. */
export function openJudging(means: DeskMeans): JudgingPart {
  return {
    judgingBoard: async (place, page) => judgingBoardOf(means, place, page),
    ownForm: async (place, judged) => ownForm(means, place, judged),
    saveForm: async (place, judged, sent) => saveForm(means, place, judged, sent),
    discussion: async (place, judged) => discussionOf(means, place, judged),
    agreeResult: async (actor, judged, sent) => agreeResult(means, actor, judged, sent),
    excuseAssessor: async (actor, judged, sent) => excuseAssessor(means, actor, judged, sent),
    missingAssessors: async (place, judged) => missingAssessors(means, place, judged),
    assignment: async (place, round) => assignmentOf(means, place, round),
    agreement: async (place) => agreementIn(means, place),
    assignAssessors: async (actor, selection, sent) =>
      assignAssessors(means, actor, selection, sent),
    lockForm: async (actor, judged, sent) => lockForm(means, actor, judged, sent),
  }
}
