/**
 * The outcome of a scored round: minima, totals, cut-off with its ties (rules 86–88, 94, 105, 110; policies 16–18).
 *
 * @module
 */

import { columnOf, unitReaching } from '#core/ranking/columns.ts'
import { type CutOutcome, cut, standingOf } from '#core/ranking/cut.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import type { Scorecard, Weighted } from '#core/scoring/scorecard.ts'
import type { Rational } from '#core/values/rational.ts'
import { measured } from '../measured.ts'
import type { Assessment, Candidate, CutOffResult, OutcomeCode, Score } from '../state.ts'
import { type Outcomes, outcomesFor, sameOutcomes } from './outcomes.ts'

/** The score of a candidate on a measure, void or not. */
export function scoreOf({ scores }: Candidate, round: string, measure: string): Score | undefined {
  return scores?.[measured(round, measure)]
}

/** The scores of one candidate in one round, by measure; void ones are not there. */
export function scoresIn(
  round: string,
  candidate: Candidate,
  card: Scorecard,
): ReadonlyMap<string, Rational> {
  const found = new Map<string, Rational>()
  for (const measure of card.scored) {
    const value = valid(scoreOf(candidate, round, measure))
    if (value !== undefined) found.set(measure, value)
  }
  return found
}

/** The scored measures for which a candidate has no score. */
export function missingScores(round: Round, candidate: Candidate): readonly string[] {
  return cardOf(round).scored.filter((measure) =>
    isMissing(scoreOf(candidate, round.round, measure)),
  )
}

/** Whether a candidate has a score for every scored measure of a round: what {@link missingScores} finds empty, quicker. */
export function isScored(round: Round, { scores }: Candidate): boolean {
  for (const key of keysOf(round)) if (isMissing(scores?.[key])) return false
  return true
}

function isMissing(score: Score | undefined): boolean {
  return valid(score) === undefined
}

const keys = new WeakMap<Round, readonly string[]>()

/** Under which names the scores of a round are kept, in the order of its card. */
function keysOf(round: Round): readonly string[] {
  const before = keys.get(round)
  if (before !== undefined) return before
  const known = cardOf(round).scored.map((measure) => measured(round.round, measure))
  keys.set(round, known)
  return known
}

/** Who is compared in a round. */
export interface Field {
  readonly round: Round
  /** Everybody who takes part and is there. */
  readonly candidates: readonly Candidate[]
  /** What going on is called in this round. */
  readonly onward: 'goes-on' | 'passed'
  /** Earlier results that weigh in (policy 24). */
  readonly earlier?: (candidate: Candidate) => readonly Weighted[]
}

/** Compares the candidates of a round. */
export function compete(field: Field): Assessment {
  const { round, candidates, onward } = field
  const card = cardOf(round)
  const sheet = valuesOf(field, card)
  const result = cut({
    candidates: candidates.length,
    minima: round.eliminatory ? minima(card, sheet) : [],
    by: (round['cut-off']?.by ?? []).map((code) => criterion(sheet, code)),
    thenBy: [],
    quota: round['cut-off']?.top,
    ties: round['cut-off']?.ties ?? 'widen',
  })
  return {
    outcomes: outcomesOf(candidates, sheet, result, { round, onward }),
    cutOff: cutOffOf(round, result),
  }
}

interface Sheet {
  /** A value per candidate for each measure and for the total. */
  readonly values: ReadonlyMap<string, Values>
  readonly complete: readonly boolean[]
}

function valuesOf(field: Field, card: Scorecard): Sheet {
  const { round, candidates } = field
  const columns = keysOf(round).map((key) => candidates.map(({ scores }) => valid(scores?.[key])))
  const values = new Map(
    card.scored.map((measure, place) => [measure, columns[place] ?? []] as const),
  )
  const totals = totalsOf(field, card, values)
  return { values: new Map([...values, ['total', totals]]), complete: completeIn(field, columns) }
}

type Values = readonly (Rational | undefined)[]

/** The value of a score that is there and not void. */
function valid(score: Score | undefined): Rational | undefined {
  return score === undefined || score.void === true ? undefined : score.value
}

function completeIn({ candidates }: Field, columns: readonly Values[]): readonly boolean[] {
  return candidates.map((_, line) => {
    for (const column of columns) if (column[line] === undefined) return false
    return true
  })
}

function totalsOf(
  { round, candidates, earlier }: Field,
  card: Scorecard,
  values: ReadonlyMap<string, Values>,
): Values {
  if (round.total === undefined) return candidates.map(() => undefined)
  // One map for everybody, filled anew for each: there may be a million.
  const scores = new Map<string, Rational>()
  return candidates.map((candidate, line) => {
    scores.clear()
    for (const [measure, column] of values) {
      const value = column[line]
      if (value !== undefined) scores.set(measure, value)
    }
    return card.total(scores, earlier?.(candidate))
  })
}

function minima(card: Scorecard, sheet: Sheet): Parameters<typeof cut>[0]['minima'] {
  return card.thresholds.map(({ of, atLeast }) => {
    const column = columnOf(sheet.values.get(of) ?? [])
    return { column, leastUnit: unitReaching(column, atLeast) }
  })
}

function criterion(sheet: Sheet, code: string): Parameters<typeof cut>[0]['by'][number] {
  return { code, prefer: 'higher', column: columnOf(sheet.values.get(code) ?? []) }
}

function outcomesOf(
  candidates: readonly Candidate[],
  sheet: Sheet,
  result: CutOutcome,
  { round, onward }: { readonly round: Round; readonly onward: 'goes-on' | 'passed' },
): Outcomes {
  const totals = sheet.values.get('total')
  const isRanked = round['cut-off'] !== undefined
  const same = sameOutcomes()
  return outcomesFor(candidates, (line) => {
    const code = sheet.complete[line] === true ? codeOf(result, line, onward) : 'undecided'
    const rank = result.ranks[line]
    return same({ code, total: totals?.[line], rank: isRanked && rank !== 0 ? rank : undefined })
  })
}

function codeOf(result: CutOutcome, index: number, onward: 'goes-on' | 'passed'): OutcomeCode {
  const standing = standingOf(result, index)
  if (standing === 'within-quota') return onward
  if (standing === 'outside-quota') return 'outside-quota'
  return standing === 'below-minimum' ? 'below-minimum' : 'undecided'
}

function cutOffOf(round: Round, result: CutOutcome): CutOffResult | undefined {
  const declared = round['cut-off']
  if (declared === undefined) return undefined
  const values = (result.cutOff ?? []).flatMap((value, index) => {
    const of = declared.by[index]
    return of === undefined ? [] : [{ of, value }]
  })
  return { announced: declared.top, within: result.goingOn, competing: result.competing, values }
}
