/**
 * What a round measures: the source, the scale and its mapping, the criteria, the time (rules 83–93, 101–115; policies 6 and 15).
 *
 * @module
 */

import {
  article,
  dashes,
  item,
  paragraph,
  table,
  type Article,
  type Block,
  type Line,
} from '../blocks.ts'
import { localTimeInWords } from '../dates.ts'
import { COUNTS, LATE_ANSWERS, MAPPED_TO, PREPARED, SOURCES } from '../round-words.ts'
import { measureName, scoreInWords, wordsForScale } from '../scale.ts'
import { said, type Scope } from '../scope.ts'
import { figureInWords, lengthInWords, nameInWords } from '../sentences.ts'
import { type Preparation, type Timed } from '../types.ts'
import { type Measure, type Round } from '../../schema/round.ts'
import { choiceLines } from './choice.ts'

/** An article for each measure of a round. */
export function measureArticles(round: Round, scope: Scope): readonly Article[] {
  const { language, t } = scope
  return Object.values(round.measures ?? {}).flatMap((measure) =>
    article(
      `${t('Meting', 'Measure')}: ${measure.name[language]}`,
      paragraph(said(scope, measure)),
      ...dashes([
        `${t('Soort', 'Kind')}: ${SOURCES[measure.source][language]}`,
        `${t('Beoordeeld', 'Judged')}: ${COUNTS[measure.counts][language]}`,
        scaleLine(measure, scope),
        questionLine(measure, scope),
        criteriaLine(measure, scope),
      ]),
      ...mappingBlocks(measure, scope),
      ...timedBlocks(measure.timed, scope),
      ...preparationBlocks(measure.preparation, round, scope),
    ),
  )
}

function scaleLine({ scale }: Measure, { language, mark, t }: Scope): Line {
  return scale === undefined
    ? undefined
    : `${t('Schaal', 'Scale')}: ${wordsForScale(scale, language)}${mark(scale)}`
}

function questionLine({ questions }: Measure, { regulation, language, t }: Scope): Line {
  if (questions === undefined) return undefined
  return item(
    t('Beoordeelde vragen van het formulier:', 'Questions of the form that are scored:'),
    ...dashes(
      questions.map((name) => {
        const question = regulation.applications.questions?.[name]
        return question === undefined
          ? nameInWords(name, language)
          : `“${question.label[language]}”`
      }),
    ),
  )
}

function criteriaLine({ criteria }: Measure, scope: Scope): Line {
  const { language, mark, t } = scope
  if (criteria === undefined) return undefined
  return item(
    t('Waarop we letten:', 'What we look at:'),
    ...dashes(
      criteria.map((one) => {
        const { competence, weight } = one
        const details = [
          ...(competence === undefined
            ? []
            : [competenceOf(competence, one.name[language], scope)]),
          ...(weight === undefined
            ? []
            : [`${t('gewicht', 'weight')} ${figureInWords(weight, language)}`]),
        ]
        const more = details.length === 0 ? '' : ` (${details.join('; ')})`
        return `${one.name[language]}${more}${mark(one)}`
      }),
    ),
  )
}

/** The competence a criterion judges, by its name only where that is not the criterion's own. */
function competenceOf(competence: string, criterion: string, { language, t }: Scope): string {
  const name = nameInWords(competence, language)
  const word = t('competentie', 'competence')
  return name.toLowerCase() === criterion.toLowerCase() ? word : `${word} ${name}`
}

function mappingBlocks({ mapping, scale }: Measure, scope: Scope): readonly Block[] {
  if (mapping === undefined) return []
  const { language, t } = scope
  const unit = scale !== undefined && 'unit' in scale ? scale.unit : undefined
  const to = MAPPED_TO[mapping.to][language]
  return [
    paragraph(said(scope, mapping)),
    paragraph(
      t(
        `Omrekening naar ${to}, exact en rechtlijnig tussen deze punten:`,
        `Conversion to ${to}, exact and along straight lines between these points:`,
      ),
    ),
    ...table(
      [t('Eigen score', 'Own score'), t(`Wordt (${to})`, `Becomes (${to})`)],
      mapping.points.map(([own, becomes]) => [
        scoreInWords(own, unit, language),
        figureInWords(becomes, language),
      ]),
    ),
  ]
}

function timedBlocks(timed: Timed | undefined, scope: Scope): readonly Block[] {
  if (timed === undefined) return []
  const { language, t } = scope
  const slot = timed['alternative-slot']
  const latest = timed['start-at-latest']
  return [
    paragraph(said(scope, timed)),
    ...dashes([
      `${t('Begin', 'Start')}: ${localTimeInWords(timed.starts, language)}`,
      `${t('Duur', 'Length')}: ${lengthInWords(timed.length, language)}`,
      latest === undefined
        ? undefined
        : `${t('Ten laatste beginnen', 'Start at the latest')}: ${localTimeInWords(latest, language)}`,
      `${t('Als je antwoord te laat is', 'If your answer is late')}: ${LATE_ANSWERS[timed.late][language]}`,
      slot === undefined
        ? undefined
        : item(
            `${t('Ander moment', 'Other moment')}: ${said(scope, slot)}`,
            ...dashes(choiceLines(slot, scope)),
          ),
    ]),
  ]
}

function preparationBlocks(
  preparation: Preparation | undefined,
  round: Round,
  scope: Scope,
): readonly Block[] {
  if (preparation === undefined) return []
  const { language, t } = scope
  const { length, before } = preparation
  return [
    paragraph(said(scope, preparation)),
    ...dashes([
      `${t('Voorbereiding', 'Preparation')}: ${PREPARED[preparation.where][language]}`,
      length === undefined
        ? undefined
        : `${t('Tijd om voor te bereiden', 'Time to prepare')}: ${lengthInWords(length, language)}`,
      before === undefined
        ? undefined
        : `${t('Gevolgd door', 'Followed by')}: ${measureName(before, round, language)}`,
    ]),
  ]
}
