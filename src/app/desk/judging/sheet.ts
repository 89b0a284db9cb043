/**
 * What is judged on one measure: its criteria with the competence and level each stands for, and the scale on which each of
 * them, and the whole, is scored.
 *
 * @module
 */

import type { Measure, Round, Scale } from '#core/regulation/schema/round.ts'
import { readFigure, readScore } from '#core/scoring/scale.ts'
import { add, compare, formatExact } from '#core/values/rational.ts'
import type { Text } from '#core/values/text.ts'
import { capitalised, nameInWords } from '#core/regulation/words/sentences.ts'

/** One thing that is judged. */
export interface SheetPart {
  /** Its name in the regulation. */
  readonly part: string
  readonly name: Text
  readonly competence: string | undefined
  /** The level that the round asks of the competence. */
  readonly level: number | undefined
  readonly weight: number | string | undefined
}

/** What is judged on one measure. */
export interface Sheet {
  readonly round: Round
  readonly measure: string
  readonly rules: Measure
  readonly scale: Scale
  readonly parts: readonly SheetPart[]
}

/** Measures that people judge; the others come from a test. */
const BY_PEOPLE: ReadonlySet<Measure['source']> = new Set([
  'questionnaire',
  'assignment',
  'timed-case',
  'written-test',
  'practical-exercise',
  'interview',
  'panel',
])

/** The measures of a round that people judge. */
export function sheetsOf(round: Round): readonly Sheet[] {
  return Object.keys(round.measures ?? {}).flatMap((measure) => sheetOf(round, measure) ?? [])
}

/** What is judged on a measure; undefined where people do not judge it, or it has no score. */
export function sheetOf(round: Round, measure: string): Sheet | undefined {
  const rules = Object.hasOwn(round.measures ?? {}, measure) ? round.measures?.[measure] : undefined
  if (rules?.scale === undefined || rules.counts !== 'scored' || !BY_PEOPLE.has(rules.source)) {
    return undefined
  }
  return { round, measure, rules, scale: rules.scale, parts: partsOf(round, rules) }
}

/** The criteria; where the regulation names none, the competences that the round asks. */
function partsOf({ competences = [] }: Round, { criteria }: Measure): readonly SheetPart[] {
  const levelOf = (name: string | undefined): number | undefined =>
    competences.find(({ competence }) => competence === name)?.level
  if (criteria !== undefined) {
    return criteria.map(({ criterion, name, competence, weight }) => ({
      part: criterion,
      name,
      competence,
      level: levelOf(competence),
      weight,
    }))
  }
  return competences.map(({ competence, level }) => ({
    part: competence,
    name: {
      nl: capitalised(nameInWords(competence, 'nl')),
      en: capitalised(nameInWords(competence, 'en')),
    },
    competence,
    level,
    weight: undefined,
  }))
}

/** How many values are offered one by one; a longer scale is written in. */
const MOST = 11

/** The values of a scale one by one, lowest first; undefined where there are too many, or any value is possible. */
export function valuesOf(scale: Scale): readonly string[] | undefined {
  if ('values' in scale) return scale.values
  const [from, to] = [readFigure(scale.from), readFigure(scale.to)]
  const step = scale.step === undefined ? undefined : readFigure(scale.step)
  if (from === undefined || to === undefined || step === undefined) return undefined
  const values: string[] = []
  for (let value = from; compare(value, to) <= 0; value = add(value, step)) {
    if (values.length === MOST) return undefined
    values.push(formatExact(value))
  }
  return values
}

/** A score as it is kept, from how somebody wrote it; undefined when the scale does not have it. */
export function scoreFrom(scale: Scale, written: string): string | undefined {
  const text = 'values' in scale ? written.trim() : written.trim().replace(',', '.')
  const read = readScore(scale, text)
  if (!read.ok) return undefined
  return 'values' in scale ? text : formatExact(read.value)
}
