/**
 * When a person's data may be erased (policy 32).
 *
 * When the last of these that concern that person has passed: validity of a list they are on, their appeal terms, a pending
 * appeal. While a list may still begin for them (the selection runs on), there is no day yet.
 *
 * @module
 */

import { type Day, addDays } from '#core/values/day.ts'
import { parseCalendarDuration } from '#core/values/duration.ts'
import type { Instant } from '#core/values/instant.ts'
import { lastDay } from '#core/values/term.ts'
import { endedAt } from '../ended.ts'
import { roundState } from '../evolve/draft.ts'
import { inForce } from '../in-force.ts'
import type { Candidate, Selection } from '../state.ts'
import { rankedList } from './ranked-list.ts'
import { reserve } from './reserve.ts'
import { type ListName, validityAt } from './validity.ts'

/**
 * The first day on which a candidate's data may be erased, as far as it is known now; `after-appeal` while an appeal is
 * pending, `still-running` while the candidate takes part or was not told a result; undefined when nothing keeps it.
 */
export function erasableFrom(
  selection: Selection,
  name: string,
  at: Instant,
): Day | 'after-appeal' | 'still-running' | undefined {
  const candidate = selection.candidates.get(name)
  if (candidate === undefined) return undefined
  if (candidate.appeal !== undefined && candidate.appeal.closed === undefined) return 'after-appeal'
  if (isRunning(selection, candidate, at) || awaitsList(selection, name, at)) return 'still-running'
  const last = [...listDays(selection, name, at), ...appealDays(selection, candidate, at)]
    .toSorted()
    .at(-1)
  return last === undefined ? undefined : addDays(last, 1)
}

/** Takes part still, or was not told yet what was decided. */
function isRunning(selection: Selection, candidate: Candidate, at: Instant): boolean {
  if (candidate.withdrawn !== undefined || endedAt(selection, at) !== undefined) return false
  const decided = inForce(selection, at).rounds.flatMap(({ round }) => {
    const outcome = roundState(selection.rounds, round).decided?.outcomes.of(candidate)
    return outcome === undefined ? [] : [{ round, code: outcome.code }]
  })
  const last = decided.at(-1)
  if (last === undefined || last.code === 'goes-on') return true
  return candidate.released?.[last.round] === undefined
}

/** Stands on a list that has not started: how long that will be valid is not known yet. */
function awaitsList(selection: Selection, name: string, at: Instant): boolean {
  if (endedAt(selection, at) !== undefined) return false
  return listsWith(selection, name, at).some(
    (list) => validityAt(selection, list, at)?.state === 'not-started',
  )
}

function listsWith(selection: Selection, name: string, at: Instant): readonly ListName[] {
  const isRanked = rankedList(selection, at).some(({ candidate }) => candidate === name)
  const isReserve = reserve(selection, at).some(({ candidate }) => candidate === name)
  return [
    ...(isRanked ? (['ranked-list'] as const) : []),
    ...(isReserve ? (['reserve'] as const) : []),
  ]
}

function listDays(selection: Selection, name: string, at: Instant): readonly Day[] {
  return listsWith(selection, name, at).flatMap((list) => {
    const validity = validityAt(selection, list, at)
    return validity === undefined || validity.state === 'not-started' ? [] : [validity.through]
  })
}

function appealDays(selection: Selection, candidate: Candidate, at: Instant): readonly Day[] {
  const { term } = inForce(selection, at).care.appeal
  const length = parseCalendarDuration(term.length)
  if (length === undefined) return []
  return Object.values(candidate.released ?? {}).map((told) => lastDay(told, { ...term, length }))
}
