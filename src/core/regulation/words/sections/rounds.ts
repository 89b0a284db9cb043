/**
 * The rounds: who judges, what is measured, who goes on, what an absence means, and when it happens (rules 83–120).
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
  type Chapter,
  type Item,
  type Line,
} from '../blocks.ts'
import { roleNoun, ownerName } from '../roles.ts'
import { ABSENCE_EFFECTS, ROUND_KINDS, STEPS } from '../round-words.ts'
import { measureName, roundLabel } from '../scale.ts'
import { said, type Scope } from '../scope.ts'
import { capitalised, figureInWords, joinedByAnd, nameInWords } from '../sentences.ts'
import { type Absence, type Assessor } from '../types.ts'
import { throughDay } from '../dates.ts'
import { wordsForWhen } from '../when.ts'
import { type Round } from '../../schema/round.ts'
import { type Step } from '../../schema/schedule.ts'
import { goingOnArticles } from './going-on.ts'
import { measureArticles } from './measures.ts'

/** A chapter for each round. */
export function roundChapters(scope: Scope): readonly Chapter[] {
  return scope.regulation.rounds.map((round) => ({
    title: round.label[scope.language],
    articles: [
      overview(round, scope),
      ...measureArticles(round, scope),
      ...goingOnArticles(round, scope),
      ...absences(round, scope),
      ...earlierResults(round, scope),
      ...schedule(round, scope),
      ...results(round, scope),
    ],
  }))
}

/** The chapter with every step on one table, closing first. */
export function timeLineChapter(scope: Scope): Chapter {
  const { regulation, language, t } = scope
  const steps = regulation.rounds.flatMap((round) =>
    round.schedule.map((step) => ({ round, step })),
  )
  return {
    title: t('De selectie in de tijd', 'The selection in time'),
    articles: article(
      t('Alle stappen', 'All steps'),
      ...table(
        [t('Stap', 'Step'), t('Wat', 'What'), t('Wanneer', 'When')],
        [
          [
            '',
            t('Solliciteren', 'Applying'),
            throughDay(regulation.announcement.closing, language),
          ],
          ...steps.map(({ round, step }) => [
            stepNumber(step.step, regulation),
            `${STEPS[step.what][language]} (${round.label[language]})`,
            wordsForWhen(step.when, language) + reservation(step, scope),
          ]),
        ],
      ),
    ),
  }
}

function overview(round: Round, scope: Scope): Article {
  const { regulation, language, mark, t } = scope
  const held = round['held-with']
  const asked = (round.competences ?? []).map((one) => {
    const name = nameInWords(one.competence, language)
    return `${capitalised(name)}, ${t('niveau', 'level')} ${one.level}${mark(one)}`
  })
  return {
    title: t('Wat deze ronde is', 'What this round is'),
    blocks: [
      paragraph(said(scope, round)),
      ...dashes([
        `${t('Soort', 'Kind')}: ${ROUND_KINDS[round.kind][language]}`,
        round.eliminatory
          ? t('Eliminerend: wie niet slaagt, valt af', 'Eliminatory: whoever does not pass is out')
          : t(
              'Niet eliminerend: niemand valt af in deze ronde',
              'Not eliminatory: nobody is out in this round',
            ),
        held === undefined
          ? undefined
          : `${t('Samen met', 'Held together with')}: ${roundLabel(held, regulation, language)}`,
        item(
          t('Wie beoordeelt:', 'Who judges:'),
          ...dashes(round.assessors.map((one) => assessorLine(one, scope))),
        ),
        asked.length === 0
          ? undefined
          : item(
              t('Competenties die aan bod komen:', 'Competences that are assessed:'),
              ...dashes(asked),
            ),
      ]),
    ],
  }
}

function assessorLine(assessor: Assessor, { language, mark, t }: Scope): string {
  const least = assessor['at-least']
  const who = capitalised(assessor.who[language])
  return `${who} (${t('rol', 'role')}: ${roleNoun(assessor.role, language)}; ${t(`minstens ${least}`, `at least ${least}`)})${mark(assessor)}`
}

function absences(round: Round, scope: Scope): readonly Article[] {
  const { t } = scope
  return article(
    t('Als je er niet bent', 'If you are absent'),
    ...dashes([
      absenceLine(
        t('Je blijft zonder bericht weg', 'You stay away without notice'),
        round['no-show'],
        scope,
      ),
      absenceLine(
        t('Je bent verhinderd', 'You are unable to attend'),
        round['could-not-attend'],
        scope,
      ),
    ]),
  )
}

function absenceLine(
  label: string,
  absence: Absence | undefined,
  { language, mark, t }: Scope,
): Line {
  if (absence === undefined) return undefined
  const effect = ABSENCE_EFFECTS[absence.effect][language]
  const owner = ownerName(absence.owner, language)
  const words =
    absence.effect === 'person-decides'
      ? `${owner} ${effect}`
      : `${effect} (${t('vastgesteld door', 'established by')} ${owner})`
  return `${label}: ${words}${mark(absence)}`
}

function earlierResults(round: Round, scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  const items = (round['earlier-results'] ?? []).map((one): Item => {
    const { of, use } = one
    return item(
      said(scope, one),
      ...dashes([
        `${t('Resultaat van', 'Result of')}: ${roundLabel(of, regulation, language)}`,
        use === 'shown'
          ? t(
              'Gebruik: getoond aan de beoordelaars, zonder gewicht',
              'Use: shown to the assessors, without weight',
            )
          : `${t('Gebruik: telt mee met gewicht', 'Use: counts with weight')} ${figureInWords(use.weight, language)}${mark(use)}`,
      ]),
    )
  })
  return article(t('Vroegere resultaten', 'Earlier results'), ...dashes(items))
}

function schedule(round: Round, scope: Scope): readonly Article[] {
  return article(
    scope.t('Wanneer', 'When'),
    ...dashes(round.schedule.map((step) => stepItem(step, round, scope))),
  )
}

function stepItem(step: Step, round: Round, scope: Scope): Item {
  const { language, regulation, t } = scope
  const { place, measures } = step
  const before = (step.after ?? [])
    .map((name) => stepNumber(name, regulation))
    .toSorted((a, b) => Number(a) - Number(b))
  return item(
    `${t('Stap', 'Step')} ${stepNumber(step.step, regulation)}. ${STEPS[step.what][language]}: ${said(scope, step)}`,
    ...dashes([
      `${t('Wanneer', 'When')}: ${wordsForWhen(step.when, language)}${reservation(step, scope)}`,
      before.length === 0
        ? undefined
        : `${t('Pas na', 'Only after')}: ${t('stap', 'step')} ${joinedByAnd(before, language)}`,
      place === undefined ? undefined : `${t('Waar', 'Where')}: ${place}`,
      measures === undefined
        ? undefined
        : `${t('Voor', 'For')}: ${joinedByAnd(
            measures.map((one) => measureName(one, round, language)),
            language,
          )}`,
    ]),
  )
}

function reservation({ reserved }: Step, { t }: Scope): string {
  return reserved === true ? t(', onder voorbehoud', ', under reservation') : ''
}

/** The number of a step, counted over all rounds from 1; its name where there is no such step. */
function stepNumber(name: string, { rounds }: Scope['regulation']): string {
  const steps = rounds.flatMap(({ schedule: lines }) => lines.map(({ step }) => step))
  const index = steps.indexOf(name)
  return index < 0 ? name : `${index + 1}`
}

function results(round: Round, scope: Scope): readonly Article[] {
  const { regulation, t } = scope
  const rule = round.results
  if (rule === undefined) return []
  const after = rule['told-after']
  return article(
    t('Wanneer je het resultaat hoort', 'When you hear the result'),
    paragraph(said(scope, rule)),
    ...dashes([
      after === undefined
        ? undefined
        : `${t('Meegedeeld na', 'Told after')}: ${t('stap', 'step')} ${stepNumber(after, regulation)}`,
    ]),
  )
}
