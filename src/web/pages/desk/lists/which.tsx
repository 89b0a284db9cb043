/**
 * For which vacancy somebody is chosen or made an offer: what the rules take of whom.
 *
 * @module
 */

import { type Person } from '#app/desk/lists/lists.ts'
import { type Option } from '../../../components/forms/choices.tsx'
import { type AtSelection } from '../at.tsx'
import { personInWords } from './people.tsx'

/** What the rules take. */
interface Taken {
  /** For the vacancy of this selection. */
  readonly forThis: boolean
  /** For another one, from the reserve. */
  readonly forAnother: boolean
}

/** Those of whom something is taken, each with what. */
export function peopleFor(
  { visit }: Pick<AtSelection, 'visit'>,
  people: readonly (Person & Taken)[],
): readonly Option[] {
  const { t } = visit.frame
  return people
    .filter(({ forThis, forAnother }) => forThis || forAnother)
    .map((one) => {
      const what = [
        ...(one.forThis ? [t('deze vacature', 'this vacancy')] : []),
        ...(one.forAnother
          ? [t('een andere, uit de reserve', 'another one, from the reserve')]
          : []),
      ]
      return { value: one.candidate, label: `${personInWords(one)} (${what.join('; ')})` }
    })
}

/** For which vacancies something is taken of anybody. */
export function vacanciesFor(
  { visit }: Pick<AtSelection, 'visit'>,
  { forThis, forAnother }: Taken,
): readonly Option[] {
  const { t } = visit.frame
  const another = t('Voor een andere, uit de reserve', 'For another one, from the reserve')
  return [
    ...(forThis ? [{ value: 'this', label: t('Voor deze vacature', 'For this vacancy') }] : []),
    ...(forAnother ? [{ value: 'another', label: another }] : []),
  ]
}
