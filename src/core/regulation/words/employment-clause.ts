/**
 * What a job held on the reference date must be (rules 60–71, 160–165).
 *
 * @module
 */

import { APPOINTMENTS, AUTHORITY_KINDS, PAY_SYSTEMS, SCOPES, STATUSES } from './claim-words.ts'
import { rangeInWords } from './dates.ts'
import { type Scope } from './scope.ts'
import { joinedByOr } from './sentences.ts'
import { type EmploymentTest } from './types.ts'

/** "je werkt bij de diensten van de Vlaamse overheid, als statutair, in rang B1 of hoger". */
export function employmentClause(test: EmploymentTest, scope: Scope): string {
  const details = [
    ...whereOf(test, scope),
    ...howOf(test, scope),
    ...rankOf(test, scope),
    ...contentOf(test, scope),
    ...sinceOf(test, scope),
  ]
  const work = scope.t('je werkt', 'you work')
  return details.length === 0 ? work : `${work} ${details.join(', ')}`
}

function whereOf({ at, kinds }: EmploymentTest, { language, t }: Scope): readonly string[] {
  const place = at === undefined ? t('ergens', 'somewhere') : SCOPES[at][language]
  if (kinds === undefined) return at === undefined ? [] : [place]
  const named = joinedByOr(
    kinds.map((kind) => AUTHORITY_KINDS[kind][language]),
    language,
  )
  return [`${place} (${named})`]
}

function howOf(test: EmploymentTest, { language }: Scope): readonly string[] {
  const { status, appointment } = test
  const pay = test['pay-system']
  return [
    ...(status === undefined ? [] : [STATUSES[status][language]]),
    ...(appointment === undefined
      ? []
      : [
          joinedByOr(
            appointment.map((one) => APPOINTMENTS[one][language]),
            language,
          ),
        ]),
    ...(pay === undefined ? [] : [PAY_SYSTEMS[pay][language]]),
  ]
}

function rankOf(test: EmploymentTest, { t }: Scope): readonly string[] {
  const { level } = test
  const rank = test['rank-at-least']
  const scale = test['scale-rank']
  return [
    ...(level === undefined ? [] : [t(`op niveau ${level}`, `at level ${level}`)]),
    ...(rank === undefined ? [] : [t(`in rang ${rank} of hoger`, `in rank ${rank} or higher`)]),
    ...(scale === undefined
      ? []
      : [
          t(
            `met een salarisschaal die bij rang ${scale} hoort`,
            `on a pay scale that belongs to rank ${scale}`,
          ),
        ]),
  ]
}

function contentOf(test: EmploymentTest, { t }: Scope): readonly string[] {
  return [
    ...(test['equivalent-grade'] === true
      ? [
          t(
            'in een graad die gelijkwaardig is aan die van de vacature',
            'in a grade equivalent to that of the vacancy',
          ),
        ]
      : []),
    ...(test['equal-content'] === true
      ? [
          t(
            'met een functie-inhoud die gelijk of gelijkwaardig is',
            'in a job of equal or equivalent content',
          ),
        ]
      : []),
    ...yesOrNo(test['authority-function'], [
      t('in een gezagsfunctie', 'in an authority function'),
      t('niet in een gezagsfunctie', 'not in an authority function'),
    ]),
    ...yesOrNo(test['nautical-chain'], [
      t('in de nautische keten', 'in the nautical chain'),
      t('niet in de nautische keten', 'not in the nautical chain'),
    ]),
  ]
}

function sinceOf(test: EmploymentTest, { language, t }: Scope): readonly string[] {
  const published = test['selection-published']
  const probation = test['statutory-probation-from']
  return [
    ...(published === undefined
      ? []
      : [
          t(
            `door een selectie die ${rangeInWords(published, language)} bekendgemaakt is`,
            `through a selection published ${rangeInWords(published, language)}`,
          ),
        ]),
    ...(probation === undefined
      ? []
      : [
          t(
            `met een statutaire proeftijd die ${rangeInWords(probation, language)} begon`,
            `with a statutory probation that began ${rangeInWords(probation, language)}`,
          ),
        ]),
  ]
}

function yesOrNo(
  value: boolean | undefined,
  [yes, no]: readonly [string, string],
): readonly string[] {
  if (value === undefined) return []
  return [value ? yes : no]
}
