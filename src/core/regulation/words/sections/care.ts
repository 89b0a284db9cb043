/**
 * What a candidate may ask, and is told: feedback, adjustments, reuse, appeal, retention (rules 181–186; policies 30, 32).
 *
 * @module
 */

import { article, dashes, paragraph, type Article, type Chapter } from '../blocks.ts'
import { rangeInWords } from '../dates.ts'
import { COMPETENCE_SETS, KEPT_UNTIL, PARTIAL, QUOTES } from '../list-words.ts'
import { roleName } from '../roles.ts'
import { said, type Scope } from '../scope.ts'
import { joinedByAnd, lengthInWords } from '../sentences.ts'
import { termInWords } from '../term.ts'
import { ownerLine } from './choice.ts'
import { namer } from './lists.ts'

/** The chapter on the rights of candidates. */
export function careChapter(scope: Scope): Chapter {
  return {
    title: scope.t('Je rechten', 'Your rights'),
    articles: [
      ...feedback(scope),
      ...adjustments(scope),
      ...equality(scope),
      ...reuse(scope),
      ...appeal(scope),
      ...retention(scope),
      ...competenceSet(scope),
    ],
  }
}

function feedback(scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  const rule = regulation.care.feedback
  const asked = rule['on-request']
  return article(
    t('Feedback', 'Feedback'),
    paragraph(said(scope, rule)),
    ...dashes([
      (asked
        ? t('Wanneer: als je erom vraagt', 'When: if you ask for it')
        : t('Wanneer: vanzelf, zonder vraag', 'When: by itself, without asking')) +
        mark(regulation.care),
      `${t('Door wie', 'By whom')}: ${roleName(rule.by, language)}`,
      `${t('Vermeld', 'Quote')}: ${QUOTES[rule.quote][language]}`,
    ]),
  )
}

function adjustments(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const rule = regulation.care.adjustments
  const deviates = rule['may-deviate-from-tests']
  return article(
    t('Redelijke aanpassingen', 'Reasonable adjustments'),
    paragraph(said(scope, rule)),
    paragraph(rule.ask[language]),
    ...dashes([
      deviates
        ? t(
            'De proeven mogen daarvoor afwijken van dit reglement',
            'For this the tests may deviate from this regulation',
          )
        : t(
            'De proeven zelf wijken niet af van dit reglement',
            'The tests themselves do not deviate from this regulation',
          ),
      ownerLine(rule.owner, scope),
    ]),
  )
}

function equality(scope: Scope): readonly Article[] {
  const rule = scope.regulation.care.equality
  if (rule === undefined) return []
  return article(scope.t('Gelijke behandeling', 'Equal treatment'), paragraph(said(scope, rule)))
}

function reuse(scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  const rule = regulation.care['reuse-of-results']
  const { since, owner, partial } = rule
  const oldest = rule['not-older-than']
  return article(
    t('Vroegere resultaten hergebruiken', 'Reusing earlier results'),
    paragraph(said(scope, rule)),
    ...dashes([
      rule.allowed
        ? t('Hergebruik: mogelijk', 'Reuse: possible')
        : t('Hergebruik: niet mogelijk', 'Reuse: not possible'),
      since === undefined
        ? undefined
        : `${t('Resultaten behaald', 'Results obtained')} ${rangeInWords(since, language)}${mark(since)}`,
      oldest === undefined
        ? undefined
        : `${t('Niet ouder dan', 'Not older than')}: ${lengthInWords(oldest, language)}`,
      owner === undefined ? undefined : ownerLine(owner, scope),
      partial === undefined
        ? undefined
        : `${t('Een deel', 'A part')}: ${PARTIAL[partial][language]}`,
    ]),
  )
}

function appeal(scope: Scope): readonly Article[] {
  const { regulation, language, mark, t } = scope
  const rule = regulation.care.appeal
  return article(
    t('Beroep', 'Appeal'),
    paragraph(said(scope, rule)),
    ...dashes([
      `${t('Bij wie', 'With whom')}: ${rule.body[language]}`,
      `${t('Termijn', 'Term')}: ${termInWords(rule.term, language, namer(scope))}${mark(rule.term)}`,
      `${t('Hoe', 'How')}: ${rule.form[language]}`,
    ]),
  )
}

function retention(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const rule = regulation.care.retention
  const until = rule.until.map((one) => KEPT_UNTIL[one][language])
  return article(
    t('Hoe lang we je gegevens bewaren', 'How long we keep your data'),
    paragraph(said(scope, rule)),
    ...dashes([
      `${t('Tot dit allemaal voorbij is', 'Until all of this is over')}: ${joinedByAnd(until, language)}`,
    ]),
  )
}

function competenceSet(scope: Scope): readonly Article[] {
  const { regulation, language, t } = scope
  const rule = regulation.care['competence-set']
  if (rule === undefined) return []
  return article(
    t('Welke competenties gelden', 'Which competences hold'),
    paragraph(said(scope, rule)),
    ...dashes([`${t('Wat geldt', 'What holds')}: ${COMPETENCE_SETS[rule.holds][language]}`]),
  )
}
