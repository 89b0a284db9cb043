/**
 * That the regulation asks for more people than judge.
 *
 * @module
 */

import { type AssignmentView } from '#app/desk/judging/judging.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'

/** Of which roles, how many it asks and how many there are; nothing where there are enough. */
export function TooFew({
  at,
  tooFew,
}: {
  readonly at: AtSelection
  readonly tooFew: AssignmentView['tooFew']
}): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (tooFew.length === 0) return null
  return (
    <p class="govuk-inset-text">
      {t('Het selectiereglement vraagt er meer: ', 'The regulation asks for more: ')}
      {tooFew
        .map(({ role, asked, there }) =>
          t(
            `minstens ${asked} met de rol ${rolesInWords([role], language)}, nu ${there}`,
            `at least ${asked} with the role ${rolesInWords([role], language)}, ${there} now`,
          ),
        )
        .join('; ')}
      .
    </p>
  )
}
