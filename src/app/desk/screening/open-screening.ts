/**
 * The screening, put together.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import { boardOf } from './board.ts'
import { confirmScreening } from './confirm.ts'
import { screeningFile } from './file.ts'
import { addClaims, judgeApplication, judgeCondition, verifyClaim } from './judge.ts'
import type { Screening } from './screening.ts'

/** What can be done in the screening. */
export function openScreening(means: DeskMeans): Screening {
  return {
    board: boardOf,
    screeningFile: async (question) => screeningFile(means, question),
    confirmScreening: async (who, words) => confirmScreening(means, who, words),
    judgeCondition: async (who, sent) => judgeCondition(means, who, sent),
    judgeApplication: async (who, sent) => judgeApplication(means, who, sent),
    verifyClaim: async (who, sent) => verifyClaim(means, who, sent),
    addClaims: async (who, sent) => addClaims(means, who, sent),
  }
}
