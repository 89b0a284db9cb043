/**
 * Scales, scores and the names of rounds and measures in words (policy 15).
 *
 * @module
 */

import { type Language, type Text } from '../../values/text.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Round, type Scale } from '../schema/round.ts'
import { figureInWords, nameInWords } from './sentences.ts'

type Unit = Extract<Scale, { readonly unit: string }>['unit']

/** "van 0 tot 100 procent", "score 1 tot 7, in stappen van 1", or the named values, lowest first. */
export function wordsForScale(scale: Scale, language: Language): string {
  if ('values' in scale) {
    const values = scale.values.map((value) => nameInWords(value, language))
    return `${values.join(', ')} (${LOWEST_FIRST[language]})`
  }
  const from = figureInWords(scale.from, language)
  const to = figureInWords(scale.to, language)
  const step = scale.step === undefined ? ANY_VALUE[language] : stepOf(scale.step, language)
  const range = language === 'nl' ? `van ${from} tot ${to}` : `from ${from} to ${to}`
  return `${range}${UNITS[scale.unit][language]}, ${step}`
}

/** A score on its scale: "60 procent", "score 4", "positief". */
export function scoreInWords(
  score: number | string,
  unit: Unit | undefined,
  language: Language,
): string {
  if (typeof score === 'string' && !/^-?\d/.test(score)) return nameInWords(score, language)
  const figure = figureInWords(score, language)
  return unit === undefined ? figure : `${figure}${UNITS[unit][language]}`
}

/** The label of a round by its name; the name itself for a round that is not there. */
export function roundLabel(round: string, regulation: Regulation, language: Language): string {
  return roundNamed(round, regulation)?.label[language] ?? round
}

/** The name of a measure of a round, or "het totaal"; the name itself for what is not there. */
export function measureName(measure: string, round: Round | undefined, language: Language): string {
  const found = round?.measures?.[measure]
  if (found !== undefined) return found.name[language]
  return measure === 'total' ? TOTAL[language] : measure
}

/** The round with this name. */
export function roundNamed(name: string, { rounds }: Regulation): Round | undefined {
  return rounds.find(({ round }) => round === name)
}

/** The unit in which a measure, or the total, of a round is expressed. */
export function unitOf(measure: string, round: Round): Unit | undefined {
  const own = round.measures?.[measure]
  if (own === undefined) return measure === 'total' ? round.total?.unit : undefined
  return own.scale !== undefined && 'unit' in own.scale ? own.scale.unit : undefined
}

/** The units of scales, as they follow a figure. */
const UNITS: Readonly<Record<Unit, Text>> = {
  points: { nl: ' punten', en: ' points' },
  percent: { nl: ' procent', en: ' per cent' },
  'level-score': { nl: ' (niveauscore)', en: ' (level score)' },
}

function stepOf(step: number | string, language: Language): string {
  const figure = figureInWords(step, language)
  return language === 'nl' ? `in stappen van ${figure}` : `in steps of ${figure}`
}

const LOWEST_FIRST: Text = { nl: 'van laag naar hoog', en: 'lowest first' }
const ANY_VALUE: Text = { nl: 'elke waarde daartussen kan', en: 'any value between is possible' }
const TOTAL: Text = { nl: 'het totaal', en: 'the total' }
