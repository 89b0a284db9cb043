/**
 * What a diploma, or a proof that stands in for one, must be (rules 43–45, 51–58).
 *
 * @module
 */

import { AREAS, DIPLOMA_LEVELS, INSTITUTIONS, LANGUAGES, PROOFS } from './claim-words.ts'
import { dayInWords, rangeInWords } from './dates.ts'
import { type Scope } from './scope.ts'
import { joinedByOr, nameInWords } from './sentences.ts'
import { type DiplomaTest, type ProofTest } from './types.ts'

/** "je hebt een diploma van minstens bachelorniveau, behaald in het Nederlands". */
export function diplomaClause(test: DiplomaTest, scope: Scope): string {
  const { t } = scope
  const details = [...kindOf(test, scope), ...originOf(test, scope)]
  const words = [t('je hebt een diploma', 'you have a diploma'), details.join(', ')]
  const diploma = words.filter((one) => one !== '').join(' ')
  const expected = test['expected-by']
  if (expected === undefined) return diploma
  const day = dayInWords(expected, scope.language)
  return t(
    `${diploma}, of je studeert nog en verwacht dat diploma ten laatste op ${day}`,
    `${diploma}, or you still study and expect that diploma on or before ${day}`,
  )
}

/** "je hebt een toegangsbewijs dat voor deze functie is uitgereikt, uitgereikt door VDAB". */
export function proofClause(test: ProofTest, { language, t }: Scope): string {
  const proofs = test['one-of'].map((one) => PROOFS[one][language])
  const details = [
    ...(test['for-function'] === true ? [t('voor deze functie', 'for this job')] : []),
    ...(test['of-level'] === undefined
      ? []
      : [t(`van niveau ${test['of-level']}`, `of level ${test['of-level']}`)]),
    ...(test['issued-by'] === undefined
      ? []
      : [t(`uitgereikt door ${test['issued-by']}`, `issued by ${test['issued-by']}`)]),
  ]
  const proof = [joinedByOr(proofs, language), details.join(', ')].filter((one) => one !== '')
  return `${t('je hebt', 'you have')} ${proof.join(' ')}`
}

function kindOf(test: DiplomaTest, { language, t }: Scope): readonly string[] {
  const level = test['at-least']
  const list = test['on-list']
  const opens = test['opens-level']
  return [
    ...(level === undefined
      ? []
      : [
          t(`van minstens ${DIPLOMA_LEVELS[level].nl}`, `of ${DIPLOMA_LEVELS[level].en} or higher`),
        ]),
    ...(list === undefined
      ? []
      : [
          t(
            `dat op de lijst “${nameInWords(list, language)}” staat`,
            `that is on the list “${nameInWords(list, language)}”`,
          ),
        ]),
    ...(opens === undefined
      ? []
      : [t(`dat toegang geeft tot niveau ${opens}`, `that gives access to level ${opens}`)]),
  ]
}

function originOf(test: DiplomaTest, { language, t }: Scope): readonly string[] {
  const { from, institution, obtained } = test
  const outside = test['from-outside']
  const other = test['not-in']
  return [
    ...(from === undefined
      ? []
      : [t(`behaald in ${AREAS[from].nl}`, `obtained in ${AREAS[from].en}`)]),
    ...(outside === undefined
      ? []
      : [t(`behaald buiten ${AREAS[outside].nl}`, `obtained outside ${AREAS[outside].en}`)]),
    ...(institution === undefined
      ? []
      : [
          t(
            `behaald aan ${INSTITUTIONS[institution].nl}`,
            `obtained at ${INSTITUTIONS[institution].en}`,
          ),
        ]),
    ...(test.in === undefined
      ? []
      : [
          t(
            `behaald in het ${languageName(test.in, 'nl')}`,
            `obtained in ${languageName(test.in, 'en')}`,
          ),
        ]),
    ...(other === undefined
      ? []
      : [
          t(
            `behaald in een andere taal dan het ${languageName(other, 'nl')}`,
            `obtained in another language than ${languageName(other, 'en')}`,
          ),
        ]),
    ...(obtained === undefined
      ? []
      : [`${t('behaald', 'obtained')} ${rangeInWords(obtained, language)}`]),
  ]
}

function languageName(code: string, language: 'nl' | 'en'): string {
  return LANGUAGES.get(code)?.[language] ?? code
}
