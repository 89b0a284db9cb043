/**
 * Where every candidate stands, in columns by ordinal: the last round with an outcome, that outcome, its total. Drawn once for
 * each state of the selection, so that a table of a hundred thousand is quick.
 *
 * @module
 */

import { type Column, columnOf } from '#core/ranking/columns.ts'
import { standingOf } from '#core/selection/outcomes/standing.ts'
import type { Candidate, OutcomeCode, Selection } from '#core/selection/state.ts'
import type { Rational } from '#core/values/rational.ts'

/** Outcomes in the order in which a table sorts them. */
export const CODES: readonly OutcomeCode[] = [
  'passed',
  'goes-on',
  'outside-quota',
  'below-minimum',
  'absent',
  'not-admitted',
  'invalid',
  'undecided',
  'withdrawn',
]

/** Columns by ordinal. */
export interface Standings {
  /** The place of the last round with an outcome among the rounds; -1 for nobody knows yet. */
  readonly rounds: Int16Array
  /** The place of the outcome in {@link CODES}; -1 where there is none. */
  readonly codes: Int8Array
  /** 0 proposed, 1 decided, 2 frozen. */
  readonly statuses: Int8Array
  readonly totals: readonly (Rational | undefined)[]
  /** The totals as whole numbers that compare as they do. */
  readonly compared: Column
}

interface Remembered {
  readonly revision: number
  readonly standings: Standings
}

const remembered = new WeakMap<readonly Candidate[], Remembered>()

/** The standings of everybody now. */
export function standingsIn(selection: Selection): Standings {
  const { roll, revision } = selection
  const before = remembered.get(roll)
  if (before?.revision === revision) return before.standings
  const standings = drawn(selection)
  remembered.set(roll, { revision, standings })
  return standings
}

function drawn(selection: Selection): Standings {
  const { length } = selection.roll
  const rounds = new Int16Array(length).fill(-1)
  const codes = new Int8Array(length).fill(-1)
  const statuses = new Int8Array(length)
  const totals = Array.from({ length }, (): Rational | undefined => undefined)
  for (const [place, { progress, state, assessed }] of standingOf(selection).entries()) {
    const outcomes = (progress === 'frozen' ? state.decided : assessed)?.outcomes
    for (const ordinal of outcomes?.ordinals ?? []) {
      const outcome = outcomes?.of({ ordinal })
      if (outcome === undefined) continue
      rounds[ordinal] = place
      codes[ordinal] = CODES.indexOf(outcome.code)
      statuses[ordinal] = statusOf(progress, state.decided?.outcomes.of({ ordinal }) !== undefined)
      totals[ordinal] = outcome.total
    }
  }
  markWithdrawn(selection.roll, codes)
  return { rounds, codes, statuses, totals, compared: columnOf(totals) }
}

function statusOf(progress: string, isDecided: boolean): number {
  if (progress === 'frozen') return 2
  return isDecided ? 1 : 0
}

/** Who withdrew has withdrawn, whatever the last outcome was. */
function markWithdrawn(roll: readonly Candidate[], codes: Int8Array): void {
  const withdrew = CODES.indexOf('withdrawn')
  for (const { ordinal, withdrawn } of roll) if (withdrawn !== undefined) codes[ordinal] = withdrew
}
