/**
 * Replacement: who would be called when somebody who goes on drops out (rules 89, 94, 105; policy 19).
 *
 * Open only in the stage the regulation names (a next round that is decided had its session), only while fewer candidates are active than places were announced, and only
 * as a choice of its owner. The next rank is called whole. A refusal closes it until somebody else drops out.
 *
 * @module
 */

import { nextRankWhole } from '#core/ranking/replacement.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { current, roundAfter, roundOf } from '../in-force.ts'
import { NO_OUTCOMES } from '../outcomes/outcomes.ts'
import type { Attendance, Candidate, Draft, Outcome, RoundState, Selection } from '../state.ts'
import { roundState } from './draft.ts'

/** A replacement that may be decided now. */
export interface OpenReplacement {
  readonly choice: string
  readonly round: Round
  readonly into: string
  readonly announced: number
  readonly active: number
  /** Everybody who shares the next rank. */
  readonly next: readonly string[]
}

/** The choice point of a round's replacement. */
export function replacementChoice(round: string): string {
  return `rounds/${round}/replacement`
}

/** The replacement open in a round, if any. */
export function openReplacement(
  selection: Pick<Selection, 'candidates' | 'roll' | 'rounds' | 'choices'>,
  regulation: Regulation,
  name: string,
): OpenReplacement | undefined {
  const round = roundOf(regulation, name)
  const next = roundAfter(regulation, name)
  if (round?.replacement === undefined || next === undefined) return undefined
  const announced = round['cut-off']?.top
  const state = roundState(selection.rounds, name)
  const into = roundState(selection.rounds, next.round)
  if (announced === undefined || state.decided === undefined) return undefined
  if (isStageOver(selection, round, state, into)) return undefined
  const vacated = vacatedPlaces(selection, round, { state, into, next: next.round, announced })
  return vacated === undefined
    ? undefined
    : openUnlessRefused(selection, { ...vacated, round, into: next.round, announced })
}

/** The stage lasts until the next round's first session, or only until the results were told. */
function isStageOver(
  { candidates }: Pick<Selection, 'candidates'>,
  { round, replacement }: Round,
  { decided }: RoundState,
  into: RoundState,
): boolean {
  if (into.sessionStarted !== undefined || into.decided !== undefined) return true
  if (replacement?.until !== 'results') return false
  if (decided === undefined) return false
  return [...candidates.values()].some(
    (one) => one.released?.[round] !== undefined && decided.outcomes.of(one) !== undefined,
  )
}

/** What a choice about a replacement brings about; undefined when the choice is about something else. */
export function broughtByChoice(
  draft: Draft,
  choice: string,
  option: string,
):
  | { readonly into: string; readonly candidates: readonly string[]; readonly active: number }
  | undefined {
  const regulation = current(draft)
  const round = regulation.rounds.find((one) => replacementChoice(one.round) === choice)
  const open = round === undefined ? undefined : openReplacement(draft, regulation, round.round)
  if (open === undefined) return undefined
  return { into: open.into, candidates: option === 'yes' ? open.next : [], active: open.active }
}

interface Stage {
  readonly state: RoundState
  readonly into: RoundState
  readonly next: string
  readonly announced: number
}

function vacatedPlaces(
  selection: Pick<Selection, 'candidates' | 'roll'>,
  round: Round,
  stage: Stage,
): { readonly active: number; readonly next: readonly string[] } | undefined {
  const competed: Candidate[] = []
  const outcomes = stage.state.decided?.outcomes ?? NO_OUTCOMES
  const everybody = selection.roll
  for (const ordinal of outcomes.ordinals) {
    const candidate = everybody[ordinal]
    const code = outcomes.of({ ordinal })?.code
    const hasCompeted = code === 'goes-on' || code === 'outside-quota'
    if (candidate !== undefined && hasCompeted) competed.push(candidate)
  }
  const availability = competed.map((one) => availabilityOf(one, outcomes.of(one), round, stage))
  const somebodyLeft = competed.some(
    (one, i) => outcomes.of(one)?.code === 'goes-on' && availability[i] === 'gone',
  )
  if (!somebodyLeft) return undefined
  const ranks = competed.map((one) => outcomes.of(one)?.rank ?? 0)
  const called = nextRankWhole({ announced: stage.announced, ranks, availability })
  if (!called.ok) return undefined
  return {
    active: availability.filter((one) => one === 'active').length,
    next: called.value.candidates.flatMap((index) => competed[index]?.candidate ?? []),
  }
}

function availabilityOf(
  candidate: Candidate,
  outcome: Outcome | undefined,
  round: Round,
  stage: Stage,
): 'active' | 'waiting' | 'gone' {
  if (candidate.withdrawn !== undefined) return 'gone'
  const isOn = outcome?.code === 'goes-on' || stage.into.brought.has(candidate.candidate)
  if (!isOn) return 'waiting'
  return dropsOut(candidate.attendance?.[stage.next], round) ? 'gone' : 'active'
}

/** Whether this attendance of the next round frees the place. */
function dropsOut(attendance: Attendance | undefined, { replacement }: Round): boolean {
  if (attendance === undefined || attendance === 'attended') return false
  return replacement?.when.includes(attendance) === true
}

function openUnlessRefused(
  selection: Pick<Selection, 'choices'>,
  open: Omit<OpenReplacement, 'choice'>,
): OpenReplacement | undefined {
  const choice = replacementChoice(open.round.round)
  const last = selection.choices.findLast((made) => made.choice === choice)
  const isRefused = last !== undefined && last.option !== 'yes' && last.active === open.active
  return isRefused ? undefined : { ...open, choice }
}
