/**
 * Words of results.
 *
 * @module
 */

import { type ResultState, type ScoreOrigin, type ScoreView } from '#app/desk/scores/scores.ts'
import { type Round } from '#core/regulation/schema/round.ts'
import { unitOf } from '#core/regulation/words/scale.ts'
import { type AbsenceEffect } from '#core/selection/outcomes/absence.ts'
import { type Rational } from '#core/values/rational.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Tone } from '../../../components/tag.tsx'
import { valueInWords } from '../closing/figures.ts'

type Toned = Text & { readonly tone: Tone }

/** How far the results of somebody are. */
export const STATE: Readonly<Record<ResultState, Toned>> = {
  missing: { nl: 'Ontbreekt', en: 'Missing', tone: 'attention' },
  complete: { nl: 'Volledig', en: 'Complete', tone: 'good' },
  away: { nl: 'Afwezig', en: 'Absent', tone: 'quiet' },
  withdrew: { nl: 'Ingetrokken', en: 'Withdrew', tone: 'quiet' },
}

/** How a score came. */
const ORIGIN: Readonly<Record<ScoreOrigin, Text>> = {
  imported: { nl: 'ingelezen', en: 'imported' },
  recorded: { nl: 'genoteerd', en: 'recorded' },
  corrected: { nl: 'verbeterd', en: 'corrected' },
  reused: { nl: 'overgenomen van vroeger', en: 'taken over from before' },
}

/** What an absence means in a round. */
export const ABSENCE: Readonly<Record<Exclude<AbsenceEffect, 'none'>, Text>> = {
  out: {
    nl: 'Volgens het selectiereglement slaagt deze kandidaat daardoor niet in deze ronde.',
    en: 'By the regulation this candidate does not pass this round because of it.',
  },
  undecided: {
    nl: 'Wat dit betekent, moet nog beslist worden.',
    en: 'What this means is still to be decided.',
  },
  'another-session': {
    nl: 'Deze kandidaat krijgt een andere sessie.',
    en: 'This candidate gets another session.',
  },
}

/** A score with its unit, exactly. */
export function scoreIn(
  round: Round,
  measure: string,
  value: Rational,
  language: Language,
): string {
  const text = valueInWords(round, measure, value, language)
  return unitOf(measure, round) === 'percent' ? `${text} %` : text
}

/** "ingelezen uit testen.csv door Ann Voorbeeld, 3 juni 2025 om 10.00 uur". */
export function originInWords(
  { origin, source, by, at }: NonNullable<ScoreView['inForce']>,
  language: Language,
): string {
  const file = source === undefined ? '' : ` ${language === 'nl' ? 'uit' : 'from'} ${source}`
  const whose = language === 'nl' ? 'door' : 'by'
  return `${ORIGIN[origin][language]}${file} ${whose} ${by}, ${formatInstant(at, language)}`
}
