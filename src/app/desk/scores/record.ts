/**
 * Recording results: first scores, a correction with its reason, who was there, the start of a session. Each goes with what was
 * seen of the participant's results: when anything is another by then, nothing is recorded.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import type { Command } from '#core/selection/command.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { roundOf } from '#core/selection/in-force.ts'
import type { Attendance } from '#core/selection/state.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { OpenRecord } from '#persistence/entries/append.ts'
import type { Actor } from '../../access/actor.ts'
import type { Action } from '../../access/can.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Judging, judgingOf } from '../judging/tableau.ts'
import { type Deed, type Done, type Moment, perform } from '../perform.ts'
import { readableIn, reasonIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { overrulesForms } from './overruling.ts'
import { hasSessions } from './results.ts'
import type { FirstScoreSent, ScoreSent, Scorer } from './scores.ts'
import { markOf } from './seen.ts'
import { writtenScore } from './written.ts'

type Recorded = Answer<Omit<Done, 'record'>>

/** The name of the field in which a first score is filled in. */
export function scoreField(measure: string): string {
  return `score-${measure}`
}

/** The names of the fields of a correction. */
export function correctionFields(measure: string): {
  readonly score: string
  readonly reason: string
} {
  return { score: `verbeter-${measure}`, reason: `reden-${measure}` }
}

/** The name of the field in which stands why a first score overrules what assessors gave. */
export function overrulingField(measure: string): string {
  return `waarom-${measure}`
}

/** Records first scores. */
export async function recordScores(
  means: DeskMeans,
  who: Scorer,
  sent: readonly FirstScoreSent[],
): Recorded {
  const given = sent.filter(({ score }) => score.trim() !== '')
  const [first] = sent
  return settle(means, who, 'give-scores', async (moment, round, record) => {
    if (given.length === 0) {
      const field = scoreField(first?.measure ?? cardOf(round).scored[0] ?? '')
      return refuse(wrongFields([{ field, says: NO_SCORE }]))
    }
    const judging = await judgingOf(record, who.selection)
    const tried = given.map((one) => firstScore({ moment, round, who, judging }, one))
    const wrong = tried.flatMap((one) => (one.ok ? [] : one.refusal))
    if (wrong.length > 0) return refuse(wrongFields(wrong))
    return accept(tried.flatMap((one) => (one.ok ? [one.value] : [])))
  })
}

interface Scoring {
  readonly moment: Moment
  readonly round: Round
  readonly who: Scorer
  readonly judging: Judging
}

/** One of them: another than assessors gave goes with the reason. */
function firstScore(
  { moment: { at, by, selection }, round, who: { candidate }, judging }: Scoring,
  { measure, score, reason }: FirstScoreSent,
): Result<Command, readonly FieldWrong[]> {
  const read = readOn(round, measure, score, scoreField(measure))
  if (!read.ok) return refuse([read.refusal])
  const own = { candidate, measure, score: read.value }
  const command = { command: 'RecordScore', at, round: round.round, by, ...own } as const
  if (!overrulesForms(judging, selection, round, own)) return accept(command)
  const field = overrulingField(measure)
  const wrong = reason.trim() === '' ? [{ field, says: OVERRULES }] : readableIn(field, reason)
  return wrong.length > 0
    ? refuse(wrong)
    : accept({ ...command, overrules: true, reason: reason.trim() })
}

/** Corrects a score that was recorded; what stood there stays beside it. */
export async function correctScore(
  means: DeskMeans,
  who: Scorer,
  { measure, score, reason }: ScoreSent & { readonly reason: string },
): Recorded {
  const fields = correctionFields(measure)
  const noReason = reasonIn(fields.reason, reason)
  return settle(means, who, 'give-scores', ({ at, by }, round) => {
    const read = readOn(round, measure, score, fields.score)
    const wrong = [...(read.ok ? [] : [read.refusal]), ...noReason]
    if (!read.ok || wrong.length > 0) return refuse(wrongFields(wrong))
    const { candidate } = who
    return accept([
      {
        command: 'CorrectScore',
        at,
        candidate,
        round: round.round,
        measure,
        score: read.value,
        reason: reason.trim(),
        by,
      },
    ])
  })
}

const ATTENDANCES: readonly Attendance[] = ['attended', 'no-show', 'could-not-attend']

/** Records whether somebody was there. */
export async function recordAttendance(
  means: DeskMeans,
  who: Scorer,
  sent: { readonly attendance: string; readonly reason: string },
): Recorded {
  const attendance = ATTENDANCES.find((one) => one === sent.attendance)
  const wrong = [
    ...(attendance === undefined ? [{ field: 'aanwezig', says: NO_ATTENDANCE }] : []),
    ...readableIn('reden', sent.reason),
  ]
  if (attendance === undefined || wrong.length > 0) return refuse(wrongFields(wrong))
  const reason = sent.reason.trim()
  return settle(means, who, 'run-round', ({ at, by }, { round }) =>
    accept([
      {
        command: 'RecordAttendance',
        at,
        candidate: who.candidate,
        round,
        attendance,
        ...(reason === '' ? {} : { reason }),
        by,
      },
    ]),
  )
}

/** Notes that the first session of a round begins; once. */
export async function startSession(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  name: string,
): Recorded {
  return perform(means, {
    actor,
    selection,
    action: 'run-round',
    role: 'selector',
    commands: ({ at, by, regulation, selection: before }) => {
      const round = roundOf(regulation, name)
      if (round === undefined || !hasSessions(round)) return refuse(plainly('unknown-round'))
      return roundState(before.rounds, name).sessionStarted === undefined
        ? accept([{ command: 'StartSession', at, round: name, by }])
        : refuse(plainly('changed-meanwhile'))
    },
  })
}

/** Does something about a participant, when nothing is another than the actor saw. */
async function settle(
  means: DeskMeans,
  { actor, selection, candidate, round: name, seen }: Scorer,
  action: Action,
  commands: (moment: Moment, round: Round, record: OpenRecord) => ReturnType<Deed['commands']>,
): Recorded {
  return perform(means, {
    actor,
    selection,
    candidate,
    action,
    role: 'selector',
    commands: (moment, record) => {
      const round = roundOf(moment.regulation, name)
      const known = moment.selection.candidates.get(candidate)
      if (round?.kind !== 'assessment') return refuse(plainly('unknown-round'))
      if (known === undefined) return refuse(plainly('unknown-candidate'))
      return markOf(moment.selection, round, known) === seen
        ? commands(moment, round, record)
        : refuse(plainly('changed-meanwhile'))
    },
  })
}

function readOn(
  round: Round,
  measure: string,
  text: string,
  field: string,
): Result<string, FieldWrong> {
  const meter = cardOf(round).meters.get(measure)
  if (meter === undefined) return refuse({ field, says: NO_MEASURE })
  const read = writtenScore(meter, text)
  return read.ok ? accept(read.value.score) : refuse({ field, says: read.refusal.says })
}

const NO_SCORE: Text = {
  nl: 'Vul minstens één score in.',
  en: 'Fill in at least one score.',
}
const OVERRULES: Text = {
  nl: 'Een beoordelaar gaf een andere score in een vergrendeld formulier. Schrijf op waarom jouw score in de plaats komt, of neem die score over.',
  en: 'An assessor gave another score in a locked form. Write down why your score takes its place, or take that score over.',
}
const NO_ATTENDANCE: Text = {
  nl: 'Kies of de kandidaat er was.',
  en: 'Choose whether the candidate was there.',
}
const NO_MEASURE: Text = {
  nl: 'Deze meting krijgt in deze ronde geen score.',
  en: 'This measure is not scored in this round.',
}
