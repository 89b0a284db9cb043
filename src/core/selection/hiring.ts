/**
 * From passed to in service, for one candidate of one selection: what the hiring rules say now (rules 152–180; policy 34).
 *
 * The route is the one the candidate chose, or the only one that is open. The selection decision is the day of the line
 * manager's choice (Q20); offers to members of the reserve count from the day they were chosen for that vacancy, or else from
 * the day the offer was sent.
 *
 * @module
 */

import type { Judgement } from '#core/eligibility/file.ts'
import type { Verdict } from '#core/eligibility/verdict.ts'
import type { HiringFindings } from '#core/hiring/hiring.ts'
import type { TermEvent } from '#core/hiring/start.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { parseCalendarDuration } from '#core/values/duration.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { lastDay } from '#core/values/term.ts'
import { claimsAtHiring, counting } from './applications/counting.ts'
import { roundState } from './evolve/draft.ts'
import { current } from './in-force.ts'
import { passed } from './lists/reserve.ts'
import { fileOf } from './outcomes/eligibility.ts'
import { rulesOf } from './outcomes/rules.ts'
import type { Candidate, Offer, Selection } from './state.ts'

/** What the hiring rules say about a candidate on a day; undefined without a submission or a route. */
export function hiringOf(
  selection: Selection,
  name: string,
  on?: string,
): HiringFindings | undefined {
  const regulation = current(selection)
  const candidate = selection.candidates.get(name)
  const submission = candidate === undefined ? undefined : counting(regulation, candidate)
  if (candidate === undefined || submission === undefined) return undefined
  const hiredOn = on === undefined ? undefined : parseDay(on)
  const screened = fileOf(candidate, submission)
  const file = {
    ...screened,
    claims: claimsAtHiring(candidate, submission),
    judgements: [...(candidate.judgements ?? []), ...admissionJudgements(candidate)],
    known: { passed: passedByMinutes(selection, name) },
    ...(hiredOn === undefined ? {} : { hiredOn }),
  }
  const route = candidate.route ?? onlyOpenRoute(selection, screened)
  if (route === undefined) return undefined
  return rulesOf(regulation).hiring({ file, route }, eventDays(selection, candidate))
}

/** Whether it is known by which route a candidate enters: the one chosen, or the only one that is open. */
export function hasRoute(selection: Selection, name: string): boolean {
  return hiringOf(selection, name) !== undefined
}

/** The admission conditions that are not met on a day. Without a route all of the regulation's are open. */
export function openAdmission(selection: Selection, name: string, on: string): readonly string[] {
  const findings = hiringOf(selection, name, on)
  if (findings === undefined) {
    return Object.keys(current(selection).hiring['admission-conditions'])
  }
  return findings.admission
    .filter(({ state }) => state === 'not-met' || state === 'undecided')
    .map(({ condition }) => condition)
}

/** The last day on which an offer's candidate may start; undefined without a limit. */
export function startBy(selection: Selection, offer: Offer): Day | undefined {
  const start = hiringOf(selection, offer.candidate)?.start
  return start?.state === 'limited' ? start.lastDay : undefined
}

/** The last day on which an offer can be answered; undefined where the regulation has no term. */
export function answerBy(selection: Selection, { sent }: Pick<Offer, 'sent'>): Day | undefined {
  const term = current(selection).offers?.['answer-term']
  const length = term === undefined ? undefined : parseCalendarDuration(term.length)
  if (term === undefined || length === undefined) return undefined
  return lastDay(dayInBrussels(sent), { ...term, length })
}

/** Passed, once that is decided and, where the regulation has minutes, they are signed (rule 157). */
function passedByMinutes(selection: Selection, name: string): Verdict {
  const regulation = current(selection)
  const last = roundState(selection.rounds, regulation.rounds.at(-1)?.round ?? '')
  if (last.decided === undefined || last.touched !== undefined) return 'undecided'
  if (!passed(selection, regulation).some(({ candidate }) => candidate === name)) return 'not-met'
  const isSigned = regulation.hiring.minutes === undefined || selection.minutes !== undefined
  return isSigned ? 'met' : 'undecided'
}

function admissionJudgements({ admission }: Candidate): readonly Judgement[] {
  return Object.entries(admission ?? {}).map(([condition, { met, reason, by }]) => ({
    condition,
    finding: met ? 'met' : 'not-met',
    reason,
    by,
  }))
}

function onlyOpenRoute(selection: Selection, file: ReturnType<typeof fileOf>): string | undefined {
  const { routes } = rulesOf(current(selection)).eligibility.verdict(file)
  const open = routes.filter(({ verdict }) => verdict === 'met')
  return open.length === 1 ? open[0]?.route : undefined
}

function eventDays(
  selection: Selection,
  candidate: Candidate,
): Parameters<ReturnType<typeof rulesOf>['hiring']>[1] {
  const last = current(selection).rounds.at(-1)?.round ?? ''
  const [ended] = roundState(selection.rounds, last).confirmations
  const chosen = candidate.chosen?.at(-1)
  const offer = [...selection.offers.values()].findLast(
    (one) => one.candidate === candidate.candidate,
  )
  const decided = chosen?.at ?? offer?.sent
  return {
    ...dayNamed('end-of-procedure', ended?.at),
    ...(selection.minutes === undefined ? {} : { 'date-of-minutes': selection.minutes }),
    ...dayNamed('selection-decision', decided),
    ...dayNamed('offer-sent', offer?.sent),
  }
}

function dayNamed(
  name: TermEvent,
  at: Instant | undefined,
): Readonly<Partial<Record<TermEvent, Day>>> {
  return at === undefined ? {} : { [name]: dayInBrussels(at) }
}
