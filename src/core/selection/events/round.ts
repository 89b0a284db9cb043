/**
 * Events of the rounds: scores, attendance, timed work, closing and confirming (rules 83–112; policies 6, 15–24, 29).
 *
 * @module
 */

import { z } from 'zod'
import { duration, id, localTime } from '#core/regulation/schema/basics.ts'
import { by, event, instant, name, reason, roles } from './basics.ts'

const score = z
  .union([z.string().min(1).max(64), z.number()])
  .describe('An exact decimal, n/d, or a named value of the scale.')
const measured = { round: id, measure: id }

/** A result was recorded. Another than assessors gave is recorded only with a reason (policy 23). */
export const scoreRecorded = event('ScoreRecorded', {
  candidate: name,
  ...measured,
  score,
  overrules: z
    .literal(true)
    .optional()
    .describe('This score stands in the place of another that assessors gave in locked forms.'),
  reason: reason.optional().describe('Why; must stand there where the score overrules.'),
  by,
})

/** Many results of one measure, from one file. What assessors gave is overruled only with a reason (policy 23). */
export const scoresImported = event('ScoresImported', {
  ...measured,
  source: z.string().min(1).max(200).describe('Which file or system.'),
  scores: z.array(z.tuple([name, score])).min(1),
  overrules: z
    .array(name)
    .min(1)
    .optional()
    .describe('The candidates of whom assessors gave something that this import overrules.'),
  reason: reason.optional().describe('Why; must stand there where the import overrules.'),
  by,
})

/** A result was corrected: both values stay (policy 23). */
export const scoreCorrected = event('ScoreCorrected', {
  candidate: name,
  ...measured,
  score,
  reason,
  by,
})

/** An assessor declared a conflict beforehand: that file closes to them (policy 29). */
export const conflictDeclared = event('ConflictDeclared', {
  assessor: name,
  candidate: name,
  reason: reason.optional(),
})

/** A conflict was found afterwards: that assessor's scores in the round are void and the round is frozen (policy 29). */
export const conflictFound = event('ConflictFound', {
  assessor: name,
  candidate: name,
  round: id,
  reason,
  by,
})

/** Who came (policy 20). */
export const attendanceRecorded = event('AttendanceRecorded', {
  candidate: name,
  round: id,
  attendance: z.enum(['attended', 'no-show', 'could-not-attend']),
  reason: reason.optional(),
  by,
})

/** A session of a round began: the stage before it ends (policy 19). */
export const sessionStarted = event('SessionStarted', { round: id, by })

/** Another slot for timed work was agreed; it has its own full length (policy 6). */
export const slotAgreed = event('SlotAgreed', {
  candidate: name,
  ...measured,
  starts: localTime,
  by,
})

/** An adjustment was granted (rules 182–183; policy 6): extra time, or another form of testing. */
export const adjustmentGranted = event('AdjustmentGranted', {
  candidate: name,
  round: id.optional(),
  measure: id.optional(),
  'extra-time': duration.optional(),
  form: z.string().max(1000).optional(),
  by,
})

/** An outage of ours: its length is added for everybody affected (policy 6). */
export const outageRecorded = event('OutageRecorded', {
  ...measured,
  length: duration,
  candidates: z.union([z.array(name).min(1), z.literal('all')]),
  reason,
  by,
})

/** An answer to timed work came in, or was saved meanwhile (policy 6). */
export const answerReceived = event('AnswerReceived', {
  candidate: name,
  ...measured,
  received: instant.optional(),
  form: z.enum(['submitted', 'autosaved']),
})

/** Scoring of a round ended and its cut-off was set: outcomes are proposed. */
export const roundClosed = event('RoundClosed', { round: id, by })

/** Another person confirmed the proposed outcomes: they are decisions (policy 22). */
export const roundConfirmed = event('RoundConfirmed', { round: id, by, reason: reason.optional() })

/** Another person confirmed the effect of corrections on a decided round (policy 23). */
export const correctionConfirmed = event('CorrectionConfirmed', { round: id, by, reason })

/** A "kan" was decided by its owner (policy 21). */
export const choiceMade = event('ChoiceMade', {
  choice: z.string().min(1).max(300).describe('The choice point, as the outcome file names it.'),
  option: id,
  reason,
  by: z.union([by, z.array(by).min(1)]),
  role: roles,
})
