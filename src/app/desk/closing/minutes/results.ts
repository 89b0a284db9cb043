/**
 * The results of a round in a table, by the number of the candidate: nobody stands first.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { capitalised, nameInWords } from '#core/regulation/words/sentences.ts'
import { figure } from '#core/selection/explanation/figures.ts'
import { scoreOf } from '#core/selection/outcomes/competition.ts'
import type { Assessment, Candidate, Outcome, Selection } from '#core/selection/state.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { nameScore } from '#core/scoring/scale.ts'
import type { Rational } from '#core/values/rational.ts'
import { eachIn } from '../each.ts'
import { OUTCOMES_NL } from './decisions.ts'
import type { MinutesTable } from './minutes-data.ts'

/** At most this many candidates are listed: minutes are read by people. The record has everybody. */
const LISTED = 2000
/** More measures do not fit beside each other on a page. */
const MEASURES = 3

/** The table of a decided round. */
export function resultsOf(
  { roll }: Selection,
  round: Round,
  decided: Assessment | undefined,
): { readonly table: MinutesTable; readonly unlisted: number } {
  const { scored } = cardOf(round)
  const measures = scored.length > MEASURES ? [] : scored
  const found: (readonly [Candidate, Outcome])[] = []
  if (decided !== undefined) {
    eachIn(roll, decided.outcomes, (candidate, outcome) => found.push([candidate, outcome]))
  }
  const listed = found.toSorted(([a], [b]) => (a.candidate < b.candidate ? -1 : 1)).slice(0, LISTED)
  const hasTotal = round.total !== undefined
  const isRanked = round['cut-off'] !== undefined
  return {
    unlisted: found.length - listed.length,
    table: {
      head: [
        'Kandidaat',
        ...measures.map((measure) => capitalised(measureName(measure, round, 'nl'))),
        ...(hasTotal ? ['Totaal'] : []),
        ...(isRanked ? ['Plaats'] : []),
        'Uitkomst',
      ],
      rows: listed.map(([candidate, { code, total, rank }]) => [
        candidate.candidate,
        ...measures.map((measure) => scoreInWords(round, measure, candidate)),
        ...(hasTotal ? [total === undefined ? '–' : figure(total, 'nl')] : []),
        ...(isRanked ? [rank === undefined ? '–' : String(rank)] : []),
        OUTCOMES_NL.get(code) ?? code,
      ]),
    },
  }
}

function scoreInWords(round: Round, measure: string, candidate: Candidate): string {
  const score = scoreOf(candidate, round.round, measure)
  if (score === undefined || score.void === true) return '–'
  return valueInWords(round, measure, score.value)
}

function valueInWords(round: Round, measure: string, value: Rational): string {
  const scale = cardOf(round).meters.get(measure)?.scale
  return scale !== undefined && 'values' in scale
    ? nameInWords(nameScore(scale, value), 'nl')
    : figure(value, 'nl')
}
