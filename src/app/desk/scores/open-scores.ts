/**
 * Results at the desk, put together.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import { correctScore, recordAttendance, recordScores, startSession } from './record.ts'
import { resultOf, resultsOf, scoredRounds } from './results.ts'
import type { Scores } from './scores.ts'

/** What can be done with results. */
export function openScores(means: DeskMeans): Scores {
  return {
    scoredRounds,
    results: async (place, round) => resultsOf(means, place, round),
    result: async (place, round, candidate) => resultOf(means, place, round, candidate),
    recordScores: async (who, sent) => recordScores(means, who, sent),
    correctScore: async (who, sent) => correctScore(means, who, sent),
    recordAttendance: async (who, sent) => recordAttendance(means, who, sent),
    startSession: async (actor, selection, round) => startSession(means, actor, selection, round),
  }
}
