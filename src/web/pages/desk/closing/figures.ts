/**
 * Values of a round as its pages write them.
 *
 * @module
 */

import { type LineUp, type Step } from '#app/desk/closing/line-up.ts'
import { type Round } from '#core/regulation/schema/round.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { capitalised, nameInWords } from '#core/regulation/words/sentences.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { nameScore } from '#core/scoring/scale.ts'
import { figure } from '#core/selection/explanation/figures.ts'
import { formatRounded, type Rational } from '#core/values/rational.ts'
import { type Language } from '#core/values/text.ts'

/** A value of a measure, or of the total, exactly. */
export function valueInWords(
  round: Round,
  of: string,
  value: Rational,
  language: Language,
): string {
  return named(round, of, value, language) ?? figure(value, language)
}

/** The same where there is little room: rounded to two decimals. */
export function shortValue(round: Round, of: string, value: Rational, language: Language): string {
  return named(round, of, value, language) ?? rounded(value, language)
}

/** What a step holds: its value, or from which value up to which. */
export function stepInWords(
  round: Round,
  of: string,
  { from, upTo }: Step,
  language: Language,
): string {
  const first = shortValue(round, of, from, language)
  if (upTo === undefined) return first
  return `${first} – ${shortValue(round, of, upTo, language)}`
}

/** What is compared. */
export function comparedInWords(
  round: Round,
  { of }: Pick<LineUp, 'of'>,
  language: Language,
): string {
  return capitalised(measureName(of, round, language))
}

function named(round: Round, of: string, value: Rational, language: Language): string | undefined {
  const scale = cardOf(round).meters.get(of)?.scale
  if (scale === undefined || !('values' in scale)) return undefined
  return nameInWords(nameScore(scale, value), language)
}

function rounded(value: Rational, language: Language): string {
  const text = formatRounded(value, { decimals: 2, locale: language })
  return text.replace(/[.,]00$/u, '').replace(/([.,]\d)0$/u, '$1')
}
