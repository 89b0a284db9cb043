/**
 * The job: context, tasks, competences, skills, advantages, expectations, benefits (rules 19–24, 119–131).
 *
 * @module
 */

import {
  article,
  dashes,
  item,
  paragraph,
  type Article,
  type Chapter,
  type Item,
} from '../blocks.ts'
import { PAYERS, SKILL_GRADES, SKILL_VERBS } from '../announcement-words.ts'
import { conditionInQuotes } from '../expression.ts'
import { said, worded, type Scope } from '../scope.ts'
import {
  amountInWords,
  capitalised,
  figureInWords,
  joinedByAnd,
  nameInWords,
} from '../sentences.ts'
import { type Benefit } from '../types.ts'

type Announcement = Scope['regulation']['announcement']

/** The chapter on the job. */
export function jobChapter(scope: Scope): Chapter {
  const { regulation, t } = scope
  const { context, tasks, pluses = [] } = regulation.announcement
  const lines = (texts: Announcement['tasks']): ReturnType<typeof dashes> =>
    dashes(texts.map((text) => worded(scope, text)))
  return {
    title: t('De job', 'The job'),
    articles: [
      ...article(
        t('Waar je terechtkomt', 'Where you will work'),
        ...context.map((text) => paragraph(worded(scope, text))),
      ),
      ...article(t('Wat je doet', 'What you do'), ...lines(tasks)),
      ...article(t('Competenties', 'Competences'), ...competenceLines(scope)),
      ...article(t('Kennis en vaardigheden', 'Knowledge and skills'), ...skillLines(scope)),
      ...article(
        t('Wat een pluspunt is', 'What is an advantage'),
        ...(pluses.length === 0
          ? []
          : [paragraph(t('Dit sluit niemand uit.', 'This excludes nobody.')), ...lines(pluses)]),
      ),
      ...expectationArticle(scope),
    ],
  }
}

/** The article on the advantages of the job. */
export function benefitArticle(scope: Scope): readonly Article[] {
  const { benefits } = scope.regulation.announcement
  return article(
    scope.t('Voordelen', 'Benefits'),
    ...dashes(benefits.map((benefit) => benefitItem(benefit, scope))),
  )
}

function competenceLines({ regulation, language, mark, t }: Scope): ReturnType<typeof dashes> {
  return dashes(
    regulation.announcement.competences.map((one) => {
      const name = capitalised(nameInWords(one.competence, language))
      return `${name}, ${t('niveau', 'level')} ${one.level}${mark(one)}`
    }),
  )
}

function skillLines({ regulation, language, mark }: Scope): ReturnType<typeof dashes> {
  return dashes(
    regulation.announcement.skills.map((skill) => {
      const grade = skill.grade === undefined ? '' : ` (${SKILL_GRADES[skill.grade][language]})`
      const verb = capitalised(SKILL_VERBS[skill.verb][language])
      return `${verb}${grade}: ${skill.what[language]}${mark(skill)}`
    }),
  )
}

function expectationArticle(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const items = (regulation.announcement.expectations ?? []).map((one): Item => {
    const { condition, expectation } = one
    const hard =
      condition === 'none'
        ? item(
            t(
              'Dit is geen voorwaarde: het sluit niemand uit',
              'This is no condition: it excludes nobody',
            ),
          )
        : conditionInQuotes(condition, scope)
    return item(
      `${capitalised(nameInWords(expectation, language))}: ${said(scope, one)}`,
      ...dashes([item(capitalised(hard.text), ...hard.below)]),
    )
  })
  return article(t('Wat we verwachten', 'What we expect'), ...dashes(items))
}

function benefitItem(benefit: Benefit, scope: Scope): Item {
  const { language, t } = scope
  const { amount, unit, parts } = benefit
  const name = capitalised(nameInWords(benefit.benefit, language))
  const much = [
    ...(amount === undefined ? [] : [figureInWords(amount, language)]),
    ...(unit === undefined ? [] : [unit[language]]),
  ].join(' ')
  const paid = (parts ?? []).map(
    (part) => `${amountInWords(part.amount, language)} ${PAYERS[part.paid][language]}`,
  )
  return item(
    `${name}: ${said(scope, benefit)}`,
    ...dashes([
      much === '' ? undefined : `${t('Hoeveel', 'How much')}: ${much}`,
      paid.length === 0 ? undefined : `${t('Betaald', 'Paid')}: ${joinedByAnd(paid, language)}`,
    ]),
  )
}
