/**
 * What one claim must be, as a main clause in the second person (rules 43–71, 152–172).
 *
 * @module
 */

import { type Expression } from '../schema/condition.ts'
import { diplomaClause, proofClause } from './diploma-clause.ts'
import { employmentClause } from './employment-clause.ts'
import {
  AUTHORITIES,
  COUNTRIES,
  EXEMPTED_PARTS,
  PART_TIME,
  SELECTION_TYPES,
  SOCIAL_SECURITY,
} from './claim-words.ts'
import { type Scope } from './scope.ts'
import { joinedByOr, lengthInWords, nameInWords } from './sentences.ts'
import { type ExemptionTest, type ExperienceTest, type SelectionTest } from './types.ts'

/** The clause for an expression that is one claim: "je hebt een diploma van minstens bachelorniveau". */
export function claimClause(expression: Expression, scope: Scope): string {
  const { diploma, proof, employment, experience, selection, exemption } = expression
  if (diploma !== undefined) return diplomaClause(diploma, scope)
  if (proof !== undefined) return proofClause(proof, scope)
  if (employment !== undefined) return employmentClause(employment, scope)
  if (experience !== undefined) return experienceClause(experience, scope)
  if (selection !== undefined) return selectionClause(selection, scope)
  if (exemption !== undefined) return exemptionClause(exemption, scope)
  return otherClause(expression, scope)
}

function otherClause(expression: Expression, scope: Scope): string {
  const { evaluation, exam, attest, citizenship, statement, judgement } = expression
  const { t } = scope
  if (evaluation !== undefined) {
    return t(
      'je jongste evaluatie is geen onvoldoende',
      'your latest evaluation is not “insufficient”',
    )
  }
  if (exam !== undefined) return examClause(exam, scope)
  if (attest !== undefined) return attestClause(attest.type, scope)
  if (citizenship !== undefined) return citizenshipClause(citizenship.of, scope)
  if (statement !== undefined) return statementClause(statement.about, scope)
  if (judgement !== undefined) return judgementClause(judgement, scope)
  return expression['criminal-record'] === undefined ? nothingAsked(scope) : rightsClause(scope)
}

function nothingAsked({ t }: Scope): string {
  return t('er is niets nodig', 'nothing is needed')
}

function rightsClause({ t }: Scope): string {
  return t(
    'uit je strafregister blijkt dat je je burgerlijke en politieke rechten hebt',
    'your criminal record shows that you hold your civil and political rights',
  )
}

function experienceClause(test: ExperienceTest, { regulation, language, t }: Scope): string {
  const kind = regulation['experience-kinds']?.[test['relevant-to']]
  const name = kind?.name[language] ?? nameInWords(test['relevant-to'], language)
  const length =
    test['at-least'] === undefined ? undefined : lengthInWords(test['at-least'], language)
  const much =
    length === undefined
      ? t('ervaring, hoe lang ook, in', 'experience of any length in')
      : t(`minstens ${length} ervaring in`, `at least ${length} of experience in`)
  const social = test['social-security']?.map((one) => SOCIAL_SECURITY[one][language])
  return [
    `${t('je hebt', 'you have')} ${much} “${name}”`,
    ...(social === undefined
      ? []
      : [
          t(
            `alleen werk ${joinedByOr(social, language)} telt`,
            `only work ${joinedByOr(social, language)} counts`,
          ),
        ]),
    ...(test['part-time'] === undefined ? [] : [PART_TIME[test['part-time']][language]]),
  ].join('; ')
}

function selectionClause(test: SelectionTest, { regulation, language, t, see }: Scope): string {
  const table = test['published-generally']
  const rule = table === undefined ? undefined : regulation['publication-tables']?.[table]
  const where = rule === undefined ? '' : see(rule)
  const article = where === '' ? '' : t(`, artikel ${where}`, `, article ${where}`)
  return [
    `${t('je slaagde voor', 'you passed')} ${SELECTION_TYPES[test.type][language]}`,
    ...(test.grade === undefined
      ? []
      : [t(`voor de graad ${test.grade}`, `for the grade ${test.grade}`)]),
    ...(table === undefined
      ? []
      : [
          t(
            `dat algemeen bekendgemaakt was (volgens de tabel “${nameInWords(table, language)}”${article})`,
            `that was published generally (by the table “${nameInWords(table, language)}”${article})`,
          ),
        ]),
  ].join(' ')
}

function exemptionClause(test: ExemptionTest, { language, t }: Scope): string {
  const from = test['from-selection-in']
  return [
    `${t('je bent vrijgesteld van', 'you are exempted from')} ${EXEMPTED_PARTS[test.part][language]}`,
    ...(test.grade === undefined
      ? []
      : [t(`voor de graad ${test.grade}`, `for the grade ${test.grade}`)]),
    ...(from === undefined
      ? []
      : [
          t(
            `na een selectie bij ${AUTHORITIES[from][language]}`,
            `after a selection at ${AUTHORITIES[from][language]}`,
          ),
        ]),
  ].join(' ')
}

function examClause(exam: NonNullable<Expression['exam']>, { language, t }: Scope): string {
  const level =
    exam.level === undefined ? '' : t(` op niveau ${exam.level}`, ` at level ${exam.level}`)
  return `${t('je slaagde voor', 'you passed')} ${nameInWords(exam.name, language)}${level}`
}

function attestClause(type: string, { language, t }: Scope): string {
  return `${t('je hebt een attest:', 'you have an attest:')} ${nameInWords(type, language)}`
}

function citizenshipClause(of: readonly string[], { language, t }: Scope): string {
  const countries = of.map((one) => `${t('van', 'of')} ${COUNTRIES.get(one)?.[language] ?? one}`)
  return `${t('je hebt de nationaliteit', 'you are a national')} ${joinedByOr(countries, language)}`
}

function statementClause(about: string, { language, t }: Scope): string {
  return `${t('je verklaart dit:', 'you state this:')} ${nameInWords(about, language)}`
}

function judgementClause(
  { question, known }: NonNullable<Expression['judgement']>,
  { language, t }: Scope,
): string {
  const asked =
    known === undefined
      ? t('een persoon beoordeelt deze vraag:', 'a person answers this question:')
      : t(
          'de selectieprocedure zelf beantwoordt deze vraag:',
          'the selection itself answers this question:',
        )
  return `${asked} ${nameInWords(question, language)}`
}
