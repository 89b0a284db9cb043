/**
 * People by number and name, each leading to their page.
 *
 * @module
 */

import { type Person } from '#app/desk/lists/lists.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'

interface PersonProps {
  readonly at: AtSelection
  readonly person: Person
}

/** The number, which leads to the page of somebody who passed or stands on a list. */
export function PersonLink({ at, person }: PersonProps): Html {
  const { language, selection } = at
  const { candidate } = person
  return (
    <a
      class="govuk-link keur-nowrap"
      href={pathTo('deskMember', language, { selection, candidate })}
    >
      {candidate}
    </a>
  )
}

/** Number and name in one phrase. */
export function personInWords({ candidate, name }: Person): string {
  return name === '' ? candidate : `${candidate}, ${name}`
}
