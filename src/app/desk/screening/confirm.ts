/**
 * Confirming everything that the rules conclude about one candidate: each conclusion becomes that of a person (policy 22).
 *
 * @module
 */

import { judgementOf } from '#core/eligibility/file.ts'
import type { RouteReason } from '#core/eligibility/route.ts'
import type { Command } from '#core/selection/command.ts'
import { counting } from '#core/selection/applications/counting.ts'
import { judgedPoint } from '#core/selection/applications/timeliness.ts'
import { fileOf, screen, validityIssues } from '#core/selection/outcomes/eligibility.ts'
import { rulesOf } from '#core/selection/outcomes/rules.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { readableIn } from '../reason.ts'
import { wrongFields } from '../refusal.ts'
import { reasonText } from './codes.ts'
import { conditionOf } from './deciding.ts'
import { type Looking, settle } from './judge.ts'
import type { Screener } from './screening.ts'

/** Confirms what the rules conclude; refused while they leave something to a person. */
export async function confirmScreening(
  means: DeskMeans,
  who: Screener,
  words: string,
): Answer<unknown> {
  const wrong = readableIn('reason', words)
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  return settle(means, who, (looking) => {
    const commands = confirming(looking, reasonText({ code: 'as-rules', words }))
    return commands.length === 0
      ? refuse(wrongFields([{ field: 'reason', says: NOTHING }]))
      : accept(commands)
  })
}

function confirming(looking: Looking, reason: string): readonly Command[] {
  const { regulation, candidate } = looking
  const code = screen(regulation, rulesOf(regulation), candidate)
  if (code === 'invalid') return invalidity(looking, reason)
  if (code !== 'goes-on' && code !== 'not-admitted') return []
  return conditions(looking, code, reason)
}

function invalidity(
  { at, by, regulation, candidate }: Looking,
  reason: string,
): readonly Command[] {
  const submission = counting(regulation, candidate)
  if (submission === undefined) return []
  const { application } = submission
  return validityIssues(regulation, rulesOf(regulation), candidate, submission)
    .filter(({ verdict, point }) => {
      const judged = candidate.validity?.[judgedPoint(application, point)]
      return verdict === 'invalid' && judged === undefined
    })
    .map(({ point }) => ({
      command: 'JudgeApplication',
      at,
      candidate: candidate.candidate,
      application,
      point,
      finding: 'invalid',
      reason,
      by,
    }))
}

/** On the route that was chosen; while none is, on those by which the candidate goes on, or on all that keep them out. */
function conditions(
  { at, by, regulation, candidate }: Looking,
  code: 'goes-on' | 'not-admitted',
  reason: string,
): readonly Command[] {
  const submission = counting(regulation, candidate)
  if (submission === undefined) return []
  const file = fileOf(candidate, submission)
  const isConcerned = ({ route, verdict }: RouteReason): boolean =>
    candidate.route === undefined
      ? code === 'not-admitted' || verdict === 'met'
      : candidate.route === route
  const { routes } = rulesOf(regulation).eligibility.explain(file)
  return routes.filter(isConcerned).flatMap(({ route, conditions: reasons }) =>
    reasons.flatMap((one): readonly Command[] => {
      const condition = conditionOf(one)
      const isJudged = judgementOf(file, condition, route) !== undefined
      if (isJudged || one.verdict === 'undecided') return []
      const { verdict: finding } = one
      return [
        {
          command: 'JudgeCondition',
          at,
          candidate: candidate.candidate,
          condition,
          route,
          finding,
          reason,
          by,
        },
      ]
    }),
  )
}

const NOTHING: Text = {
  nl: 'Er is niets te bevestigen: alles is al bevestigd, of er staat nog iets open waarover jij besluit.',
  en: 'There is nothing to confirm: all of it is confirmed, or something is still open that you conclude about.',
}
