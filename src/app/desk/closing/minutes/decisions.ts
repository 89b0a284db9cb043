/**
 * What people decided in a round beside its outcome: choices, corrections, absences. In Dutch, for minutes.
 *
 * A choice about one candidate is told without its reason: that may say something about a person's life. It stands in the record,
 * where it can be erased.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { measured } from '#core/selection/measured.ts'
import { figure } from '#core/selection/explanation/figures.ts'
import type {
  Candidate,
  ChoiceMade,
  Overruling,
  RoundState,
  Selection,
} from '#core/selection/state.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { formatInstant } from '#core/values/instant.ts'
import { correctionsIn } from './corrections.ts'

/** What became of somebody, after a number. */
export const OUTCOMES_NL: ReadonlyMap<string, string> = new Map([
  ['goes-on', 'gaat door'],
  ['passed', 'geslaagd'],
  ['not-admitted', 'voldoet niet aan de voorwaarden'],
  ['invalid', 'ongeldige sollicitatie'],
  ['below-minimum', 'onder een minimumscore'],
  ['outside-quota', 'buiten het aantal plaatsen'],
  ['absent', 'nam niet deel'],
  ['withdrawn', 'ingetrokken'],
  ['undecided', 'niet beslist'],
])

/** The decisions, in sentences. */
export function decisionsIn(selection: Selection, round: Round, state: RoundState): string[] {
  return [
    ...selection.choices
      .filter(({ choice }) => choice.startsWith(`rounds/${round.round}/`))
      .map((choice) => choiceInWords(choice)),
    ...overrulingsIn(selection, round),
    ...selection.roll.flatMap((candidate) => correctionsOf(candidate, round, state)),
    ...correctionsIn(selection, round, state),
    ...[...state.brought].toSorted(byName).map(([name, via]) => broughtInWords(name, via)),
  ]
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}

function broughtInWords(name: string, via: string): string {
  return via === 'replacement'
    ? `${name} kwam in deze ronde als vervanging.`
    : `${name} kwam in deze ronde na een oproep uit de lijst met rangschikking.`
}

function choiceInWords({ choice, option, reason, by, at }: ChoiceMade): string {
  const [, , kind = '', candidate] = choice.split('/')
  const moment = `${formatInstant(at, 'nl')}, door ${by.join(' en ')}`
  if (kind === 'replacement') {
    const what =
      option === 'yes'
        ? 'de volgende rang werd in zijn geheel opgeroepen'
        : 'niemand werd opgeroepen'
    return `Vervanging: ${what} (${moment}). Reden: ${reason}`
  }
  const what = option === 'another-session' ? 'een andere zitting' : 'neemt niet meer deel'
  const why = kind === 'no-show' ? 'kwam niet opdagen' : 'kon niet deelnemen'
  return `${candidate ?? ''} ${why}; beslissing: ${what} (${moment}).`
}

/**
 * What overruled what assessors gave: imports, each with its reason, which is about a file and not about one candidate; and scores
 * that were filled in about one.
 */
function overrulingsIn({ roll }: Selection, round: Round): string[] {
  return cardOf(round).scored.flatMap((measure) => {
    const key = measured(round.round, measure)
    const name = measureName(measure, round, 'nl')
    const found = roll.flatMap(({ candidate, scores }) => {
      const overruled = scores?.[key]?.overruled
      return overruled === undefined ? [] : [{ candidate, overruled }]
    })
    return [...Map.groupBy(found, ({ overruled }) => overruled)].map(
      ([overruled, some]) => `${name}: ${overrulingInWords(overruled, some)}`,
    )
  })
}

function overrulingInWords(
  { source, reason, by, at }: Overruling,
  some: readonly { readonly candidate: string }[],
): string {
  const moment = `${formatInstant(at, 'nl')}, door ${by}`
  if (source === undefined) {
    const names = some.map(({ candidate }) => candidate).join(', ')
    return `bij ${names} werd een andere score ingevuld in de plaats van wat beoordelaars gaven (${moment}).`
  }
  const whom = some.length === 1 ? 'één kandidaat' : `${some.length} kandidaten`
  return `bij ${whom} kwam de score uit ${source} in de plaats van wat beoordelaars gaven (${moment}). Reden: ${reason}`
}

/** Scores that fell because of a conflict of interest are told together. */
function correctionsOf(
  { candidate, scores }: Candidate,
  round: Round,
  { excluded }: RoundState,
): string[] {
  return cardOf(round).scored.flatMap((measure) => {
    const earlier = scores?.[measured(round.round, measure)]?.earlier ?? []
    const corrected = earlier.filter(({ by }) => excluded?.has(by) !== true)
    return corrected.map(
      ({ value, until, correctedBy }) =>
        `${candidate}, ${measureName(measure, round, 'nl')}: de score ${figure(value, 'nl')} gold tot ${formatInstant(until, 'nl')} en werd verbeterd door ${correctedBy}.`,
    )
  })
}
