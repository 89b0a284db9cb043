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
    const score = scoreOf(candidate, round, measure)
    if (score !== undefined && score.void !== true) found.set(measure, score.value)
  }
  return found
}

/** The scored measures for which a candidate has no score. */
export function missingScores(round: Round, candidate: Candidate): readonly string[] {
  const { scored } = cardOf(round)
  const isMissing = (measure: string): boolean => {
    const score = scoreOf(candidate, round.round, measure)
    return score === undefined || score.void === true
  }
  return scored.some(isMissing) ? scored.filter(isMissing) : NOTHING_MISSING
}

const NOTHING_MISSING: readonly string[] = []

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
  readonly values: ReadonlyMap<string, readonly (Rational | undefined)[]>
  readonly complete: readonly boolean[]
}

function valuesOf({ round, candidates, earlier }: Field, card: Scorecard): Sheet {
  const values = new Map<string, (Rational | undefined)[]>()
  for (const measure of card.scored) values.set(measure, [])
  const totals: (Rational | undefined)[] = []
  const complete: boolean[] = []
  const keys = card.scored.map((measure) => [measure, measured(round.round, measure)] as const)
  // One map for everybody, filled anew for each: there may be a million.
  const scores = new Map<string, Rational>()
  for (const candidate of candidates) {
    scores.clear()
    for (const [measure, key] of keys) {
      const score = candidate.scores?.[key]
      if (score !== undefined && score.void !== true) scores.set(measure, score.value)
    }
    complete.push(scores.size === card.scored.length)
    for (const [measure, column] of values) column.push(scores.get(measure))
    totals.push(card.total(scores, earlier?.(candidate)))
  }
  return { values: new Map([...values, ['total', totals]]), complete }
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
