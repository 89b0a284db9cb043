/**
 * From passed to in service: result, choice, admission conditions, start, probation, status (rules 132–135, 152–162, 175–180).
 *
 * @module
 */

import {
  article,
  dashes,
  item,
  letters,
  paragraph,
  type Chapter,
  type Item,
  type Line,
} from '../blocks.ts'
import { rangeInWords } from '../dates.ts'
import { labelledExpression, needed, onlyIn } from '../expression.ts'
import { DUE_AT, NO_LENGTH, STATUS_BY, STATUS_CASES } from '../list-words.ts'
import { roundLabel } from '../scale.ts'
import { said, type Scope } from '../scope.ts'
import { joinedByAnd, lengthInWords } from '../sentences.ts'
import { termInWords } from '../term.ts'
import { type AdmissionCondition, type StatusRule } from '../types.ts'
import { choiceLines } from './choice.ts'
import { namer } from './lists.ts'

type Hiring = Scope['regulation']['hiring']

/** The chapter on the result and the choice among those who passed. */
export function resultChapter(scope: Scope): Chapter {
  const { regulation, language, t } = scope
  const { result, choice, minutes } = regulation.hiring
  const from = result.from.map((one) => roundLabel(one, regulation, language))
  return {
    title: t('Het resultaat', 'The result'),
    articles: [
      ...article(
        t('Geslaagd of niet geslaagd', 'Passed or not passed'),
        paragraph(said(scope, result)),
        ...dashes([
          t(
            'Mogelijke resultaten: geslaagd, niet geslaagd',
            'Possible results: passed, not passed',
          ),
          item(t('Op grond van:', 'On the basis of:'), ...dashes(from)),
        ]),
      ),
      ...article(
        t('De keuze onder wie slaagde', 'The choice among those who passed'),
        paragraph(said(scope, choice)),
        ...dashes(choiceLines(choice, scope)),
      ),
      ...(minutes === undefined
        ? []
        : article(t('Het proces-verbaal', 'The minutes'), paragraph(said(scope, minutes)))),
    ],
  }
}

/** The chapter on being hired. */
export function hiringChapter(scope: Scope): Chapter {
  const { regulation, mark, t } = scope
  const { start, probation, status } = regulation.hiring
  const conditions = Object.values(regulation.hiring['admission-conditions'])
  return {
    title: t('Aanwerving', 'Hiring'),
    articles: [
      ...article(
        t('Toelatingsvoorwaarden', 'Admission conditions'),
        paragraph(
          t(
            'We gaan deze voorwaarden pas na bij de aanwerving. Ze zijn nooit een reden om je sollicitatie te weigeren.',
            'We check these conditions only on hiring. They are never a reason to refuse your application.',
          ) + mark(regulation.hiring),
        ),
        ...letters(conditions.map((one) => admissionItem(one, scope))),
      ),
      ...article(
        t('Wanneer je begint', 'When you start'),
        ...dashes(start.map((rule) => startItem(rule, scope))),
      ),
      ...article(
        t('Proeftijd', 'Probation'),
        ...(probation.length === 0 ? [] : [paragraph(firstThatApplies(scope))]),
        ...letters(probation.map((rule) => probationItem(rule, scope))),
      ),
      ...article(
        t('Statutair blijven of niet', 'Staying statutory or not'),
        ...(status.length === 0 ? [] : [paragraph(firstThatApplies(scope))]),
        ...letters(status.map((rule) => statusItem(rule, scope))),
      ),
    ],
  }
}

/** The sentence above a list of rules of which the first that applies holds. */
export function firstThatApplies({ t }: Scope): string {
  return t(
    'De eerste regel die op jou van toepassing is, geldt.',
    'The first rule that applies to you holds.',
  )
}

/** "Kanalen: externe aanwerving en bevordering". */
export function routesLine(routes: readonly string[], { regulation, language, t }: Scope): string {
  const names = routes.map((name) => regulation.routes[name]?.name[language] ?? name)
  return `${t('Kanalen', 'Routes')}: ${joinedByAnd(names, language)}`
}

/** "Alleen in dit geval: …", where a rule holds only for some. */
export function onlyWhen(when: AdmissionCondition['when'], scope: Scope): Line {
  return when === undefined ? undefined : labelledExpression(onlyIn(scope), when, scope)
}

function admissionItem(condition: AdmissionCondition, scope: Scope): Item {
  const { language, t } = scope
  const { evidence, missing } = condition
  return item(
    said(scope, condition),
    ...dashes([
      routesLine(condition.routes, scope),
      onlyWhen(condition.when, scope),
      labelledExpression(needed(scope), condition.require, scope),
      `${t('Wanneer', 'When')}: ${DUE_AT[condition['due-at']][language]}`,
      evidence === undefined ? undefined : `${t('Bewijs', 'Evidence')}: ${evidence[language]}`,
      missing === undefined
        ? undefined
        : item(
            `${t('Als dat ontbreekt', 'If that is missing')}: ${said(scope, missing)}`,
            ...dashes(choiceLines(missing, scope)),
          ),
    ]),
  )
}

function startItem(rule: Hiring['start'][number], scope: Scope): Item {
  const { language, mark, t } = scope
  return item(
    said(scope, rule),
    ...dashes([
      routesLine(rule.routes, scope),
      `${t('Binnen', 'Within')}: ${termInWords(rule.within, language, namer(scope))}${mark(rule.within)}`,
    ]),
  )
}

function probationItem(rule: Hiring['probation'][number], scope: Scope): Item {
  const { language, t } = scope
  const { length } = rule
  const words =
    length === 'none' || length === 'not-stated'
      ? NO_LENGTH[length][language]
      : lengthInWords(length, language)
  const most = rule['at-most'] === true ? t('hoogstens ', 'at most ') : ''
  return item(
    said(scope, rule),
    ...dashes([
      routesLine(rule.routes, scope),
      onlyWhen(rule.when, scope),
      `${t('Duur', 'Length')}: ${most}${words}`,
    ]),
  )
}

function statusItem(rule: StatusRule, scope: Scope): Item {
  const { language, mark, t } = scope
  return item(
    said(scope, rule),
    ...dashes([
      onlyWhen(rule.when, scope),
      item(
        `${t('Volgens', 'By')} ${STATUS_BY[rule.by][language]}:`,
        ...dashes(
          rule.cases.map((one) => {
            const words = `${rangeInWords(one, language)}: ${STATUS_CASES[one.then][language]}${mark(one)}`
            const when = onlyWhen(one.when, scope)
            return when === undefined ? words : item(words, ...dashes([when]))
          }),
        ),
      ),
    ]),
  )
}
