/**
 * Pay by route, what may be chosen or recognised, and the advantages of the job (rules 24, 163–173).
 *
 * @module
 */

import { article, dashes, item, letters, paragraph, type Chapter, type Item } from '../blocks.ts'
import { KEPT, PAY_STEPS, PER, SYSTEMS } from '../list-words.ts'
import { said, type Scope } from '../scope.ts'
import { amountInWords, joinedByAnd } from '../sentences.ts'
import { type PayRule } from '../types.ts'
import { choiceLines } from './choice.ts'
import { firstThatApplies, onlyWhen, routesLine } from './hiring.ts'
import { benefitArticle } from './job.ts'

/** The chapter on pay and benefits. */
export function payChapter(scope: Scope): Chapter {
  const { regulation, t } = scope
  const { pay } = regulation.hiring
  const choices = regulation.hiring['pay-choices'] ?? []
  const notes = regulation.hiring['pay-notes'] ?? []
  return {
    title: t('Loon en voordelen', 'Pay and benefits'),
    articles: [
      ...article(
        t('Loon', 'Pay'),
        paragraph(firstThatApplies(scope)),
        ...letters(pay.map((rule) => payItem(rule, scope))),
        ...notes.map((note) => paragraph(said(scope, note))),
      ),
      ...article(
        t('Wat over het loon beslist kan worden', 'What can be decided on pay'),
        ...letters(
          choices.map((choice) => item(said(scope, choice), ...dashes(choiceLines(choice, scope)))),
        ),
      ),
      ...benefitArticle(scope),
    ],
  }
}

function payItem(rule: PayRule, scope: Scope): Item {
  const { language, t } = scope
  const kept = (rule.keeps ?? []).map((one) => KEPT[one][language])
  return item(
    said(scope, rule),
    ...dashes([
      routesLine(rule.routes, scope),
      onlyWhen(rule.when, scope),
      `${t('Salarisschaal', 'Pay scale')}: ${rule.scale === 'not-stated' ? t('niet genoemd', 'not stated') : rule.scale}; ${SYSTEMS[rule.system][language]}; ${PAY_STEPS[rule.step][language]}`,
      kept.length === 0
        ? undefined
        : `${t('Je behoudt', 'You keep')}: ${joinedByAnd(kept, language)}`,
      minimumLine(rule.minimum, scope),
    ]),
  )
}

function minimumLine(
  minimum: PayRule['minimum'],
  { language, mark, t }: Scope,
): string | undefined {
  if (minimum === undefined) return undefined
  const { amount, per, index } = minimum
  const note = index === undefined ? '' : ` (${index[language]})`
  return `${t('Minstens', 'At least')}: ${amountInWords(amount, language)} ${PER[per][language]}${note}${mark(minimum)}`
}
